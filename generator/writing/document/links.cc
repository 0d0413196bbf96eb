#include "writing/document/links.h"

#include <algorithm>

#include "foundation/text/text.h"
#include "writing/document/walk.h"

namespace evident {
namespace {

class LinkResolver {
 public:
  LinkResolver(const DocumentPlaces& places, const ResolveOptions& options, Diagnostics& diagnostics)
      : places_(places), options_(options), diagnostics_(diagnostics) {
    for (const auto& [id, place] : places) ids_.push_back(id);
  }

  void resolve(Inlines& run, std::size_t index) {
    Inline& element = run[index];
    if (auto* reference = std::get_if<CrossReference>(&element.node)) {
      print(*reference, starts_sentence(run, index), element.span);
    } else if (auto* link = std::get_if<Link>(&element.node)) {
      if (link->target.starts_with(beside)) {
        if (!go_beside(*link, element.span)) be_words(element, *link);
      } else if (link->target.starts_with('#') && find(link->target.substr(1), element.span) == nullptr) {
        be_words(element, *link);
      }
    } else if (const auto* image = std::get_if<Image>(&element.node)) {
      check(*image, element.span);
    }
  }

 private:
  static constexpr std::string_view beside = "output:";

  // Words that lead nowhere are words.
  static void be_words(Inline& element, Link& link) {
    Inlines words = std::move(link.content);
    element.node = SpanOf{std::move(words), {}};
  }

  bool go_beside(Link& link, Span span) {
    const std::string name = link.target.substr(beside.size());
    const auto outputs = options_.outputs;
    if (std::binary_search(outputs.begin(), outputs.end(), name)) {
      link.target = options_.way_up + name;
      return true;
    }
    const auto nearest = nearest_name(name, outputs);
    diagnostics_
        .error("unknown-output", span, "There is no output `" + name + "`",
               nearest ? "Did you mean `" + *nearest + "`?"
                       : "Outputs have the names of their publications, with .html or .pdf behind")
        .subject = name;
    return false;
  }

  const DocumentPlace* find(const std::string& id, Span span) {
    if (const auto place = places_.find(id); place != places_.end()) return &place->second;
    const auto nearest = nearest_name(id, ids_);
    diagnostics_
        .error("unknown-target", span, "Nothing in this document has the id `" + id + "`",
               nearest ? "Did you mean `" + *nearest + "`?"
                       : "Give the place that is meant an id, for example: ## Heading { #" + id + " }")
        .subject = id;
    return nullptr;
  }

  void print(CrossReference& reference, bool at_start, Span span) {
    const DocumentPlace* place = find(reference.target, span);
    if (place == nullptr) {
      reference.text = reference.target;
    } else if (place->number.empty()) {
      reference.text = place->text;
    } else if (place->section) {
      // A no-break space keeps the number with its word.
      reference.text = (at_start ? "Section\u00A0" : "section\u00A0") + place->number;
    } else {
      reference.text = place->number;
      if (const auto space = reference.text.find(' '); space != std::string::npos) {
        reference.text.replace(space, 1, "\u00A0");
      }
    }
  }

  void check(const Image& image, Span span) {
    if (!trim(image.alternative).empty()) return;
    diagnostics_.error(
        "image-without-alternative", span, "This image has no description for people who cannot see it",
        "Write what it shows between the brackets: ![What the image shows](" + image.path + ")");
  }

  static bool starts_sentence(const Inlines& run, std::size_t index) {
    if (index == 0) return true;
    const auto* before = std::get_if<Text>(&run[index - 1].node);
    if (before == nullptr) return false;
    const std::string_view text = trim(before->text);
    return text.size() < before->text.size() && !text.empty() &&
           std::string_view(".!?").find(text.back()) != std::string_view::npos;
  }

  const DocumentPlaces& places_;
  const ResolveOptions& options_;
  Diagnostics& diagnostics_;
  std::vector<std::string> ids_;
};

}  // namespace

void resolve_links(Document& document, const DocumentPlaces& places, const ResolveOptions& options,
                   Diagnostics& diagnostics) {
  LinkResolver resolver(places, options, diagnostics);
  const auto visit = [&](Block& block, int) {
    each_run(block, [&](Inlines& run) {
      each_inline(run, [&](Inlines& inlines, std::size_t index) { resolver.resolve(inlines, index); });
    });
  };
  each_block(document.blocks, visit);
  for (Footnote& footnote : document.footnotes) each_block(footnote.content, visit, 1);
}

}  // namespace evident
