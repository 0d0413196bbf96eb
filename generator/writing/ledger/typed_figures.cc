// Numbers that were typed where a figure could stand. Text in a document may also have been inserted, so what
// counts is what the Markdown's bytes say at its place.

#include <algorithm>
#include <map>

#include "writing/ledger/number_tokens.h"
#include "writing/ledger/walk.h"

namespace evident {
namespace {

using NamesByMeaning = std::map<std::string, std::vector<std::string>, std::less<>>;

constexpr std::size_t most_named = 3;
constexpr std::size_t fewest_digits = 2;

class Search {
 public:
  Search(const NamesByMeaning& names, const Sources& sources, Diagnostics& diagnostics)
      : names_(names), sources_(sources), diagnostics_(diagnostics) {}

  void check(const Inline& element, const InlineStanding& standing) {
    const auto* text = std::get_if<Text>(&element.node);
    const bool is_prose =
        standing.part != FigurePart::Footnote && !standing.in_citation && !standing.in_ledger_box;
    if (text == nullptr || !is_prose || !is_markdown(element.span)) return;
    const std::string_view source = sources_.text(element.span.source);
    // The scanner sees what stands before and after, as far as a line or two.
    constexpr std::uint32_t around = 80;
    const std::uint32_t begin = element.span.begin > around ? element.span.begin - around : 0;
    const std::size_t end = std::min<std::size_t>(source.size(), std::size_t{element.span.end} + around);
    for (const NumberToken& token : number_tokens(source.substr(begin, end - begin))) {
      const auto at = static_cast<std::uint32_t>(begin + token.begin);
      if (at < element.span.begin || at >= element.span.end) continue;
      const std::string_view written = source.substr(at, token.end - token.begin);
      if (text->text.find(written.substr(0, written.find_first_of(" \n"))) == std::string::npos) continue;
      report(token, {element.span.source, at, static_cast<std::uint32_t>(begin + token.end)}, written);
    }
  }

 private:
  // Text that templates make of data stands in data files, where there is nothing to insert.
  [[nodiscard]] bool is_markdown(Span span) const {
    return span.source < sources_.size() && sources_.name(span.source).ends_with(".md");
  }

  void report(const NumberToken& token, Span span, std::string_view written) {
    const auto found = names_.find(token.meaning);
    if (token.is_year || found == names_.end()) return;
    const std::vector<std::string>& figures = found->second;
    std::string help = "Write ";
    for (std::size_t i = 0; i < std::min(figures.size(), most_named); ++i) {
      help += (i > 0 ? " or " : "") + std::string("`{{ ") + figures[i] + " }}`";
    }
    help += "; if it is another number, `lints: off` in the front matter stops this warning";
    std::string shown(written);
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    diagnostics_.warning("typed-figure", span,
                         "`" + shown + "` is typed here, and a figure in the data says the same",
                         std::move(help));
  }

  const NamesByMeaning& names_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
};

}  // namespace

TypedFigures::TypedFigures(const FigureList& figures) {
  for (const FigureEntry& figure : figures) {
    // Returns hold so many numbers that nearly every one that is typed equals one of theirs by chance.
    if (figure.name.starts_with("returns.")) continue;
    Quantity bare = figure.quantity;  // without "about" and the like
    bare.qualifier = Qualifier::Exact;
    bare.said.clear();
    const std::vector<NumberToken> tokens = number_tokens(print(bare));
    if (tokens.size() != 1) continue;
    // "£8 million" has one digit and says seven.
    const bool is_large = bare.unit == Unit::Pounds && machine_value(bare).size() >= fewest_digits;
    if (tokens[0].digits < fewest_digits && !is_large) continue;
    names_[tokens[0].meaning].push_back(figure.name);
  }
}

void TypedFigures::check(const Document& document, const Sources& sources, Diagnostics& diagnostics) const {
  Search search(names_, sources, diagnostics);
  each_inline(document, [&](const Inline& element, const InlineStanding& standing) {
    search.check(element, standing);
  });
}

}  // namespace evident
