#include "writing/markdown/footnote_book.h"

#include "foundation/text/text.h"

namespace evident {

void FootnoteBook::define(const std::string& label, cmark_node* node, Span span, Diagnostics& diagnostics) {
  const auto [known, is_new] = definitions_.try_emplace(label, Definition{node, span});
  if (is_new) return;
  diagnostics
      .error("duplicate-footnote", span, "The footnote [^" + label + "] is written twice",
             "Give one of the two another name")
      .labels.push_back({known->second.span, "first written here"});
}

FootnoteReference FootnoteBook::refer(const std::string& label, Span span, Diagnostics& diagnostics) {
  const auto found = definitions_.find(label);
  if (found == definitions_.end()) {
    std::vector<std::string> labels;
    for (const auto& [name, definition] : definitions_) labels.push_back(name);
    const auto nearest = nearest_name(label, labels);
    diagnostics.error("unknown-footnote", span, "There is no footnote [^" + label + "]",
                      nearest ? "Did you mean [^" + *nearest + "]?"
                              : "Write it in a paragraph of its own: [^" + label + "]: The text of the note");
    return {0, 0};
  }
  Definition& definition = found->second;
  if (definition.number == 0) {
    footnotes_.push_back({label, {}, 0, definition.span});
    definition.number = static_cast<std::uint32_t>(footnotes_.size());
  }
  return {definition.number, ++footnotes_[definition.number - 1].references};
}

void FootnoteBook::report_unused(Diagnostics& diagnostics) const {
  for (const auto& [label, definition] : definitions_) {
    if (definition.number != 0) continue;
    diagnostics.warning("unused-footnote", definition.span, "Nothing in the text refers to this footnote",
                        "Write [^" + label + "] where it belongs, or take it out");
  }
}

}  // namespace evident
