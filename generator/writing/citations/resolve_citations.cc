// Two walks: the first learns which works are cited, the second prints, since letters depend on all of them.

#include <utility>

#include "foundation/text/text.h"
#include "writing/citations/cited_works.h"
#include "writing/citations/entries.h"
#include "writing/citations/names.h"
#include "writing/citations/walk.h"

namespace evident {
namespace {

class Gatherer : public Visitor {
 public:
  Gatherer(const References& references, Diagnostics& diagnostics)
      : references_(references), diagnostics_(diagnostics) {
    for (const Reference& reference : references.entries) ids_.push_back(reference.id);
  }

  void citation(Citation& citation, Span span, Inside) override {
    if (first_.source == no_source) first_ = span;
    for (const CitationItem& item : citation.items) {
      if (references_.by_id.contains(item.key)) {
        keys_.push_back(item.key);
      } else {
        report_unknown(item.key, span);
      }
    }
  }

  void reference_list(ReferenceList&, Span span) override {
    if (lists_++ == 0) {
      list_ = span;
      return;
    }
    Diagnostic& second = diagnostics_.error(
        "two-reference-lists", span, "A second list of references stands here", "Keep one `::: references`");
    second.labels.push_back({list_, "The first one"});
  }

  [[nodiscard]] const std::vector<std::string>& keys() const { return keys_; }
  [[nodiscard]] bool has_list() const { return lists_ > 0; }
  [[nodiscard]] Span first_citation() const { return first_; }

 private:
  void report_unknown(const std::string& key, Span span) {
    const auto near = nearest_name(key, ids_);
    diagnostics_
        .error("unknown-reference", span, "There is no reference `" + key + "`",
               near ? "Did you mean `" + *near + "`? The works are in data/references.yaml"
                    : "Add the work to data/references.yaml")
        .subject = key;
  }

  const References& references_;
  Diagnostics& diagnostics_;
  std::vector<std::string> ids_;
  std::vector<std::string> keys_;
  Span first_, list_;
  int lists_ = 0;
};

class Printer : public Visitor {
 public:
  Printer(const CitedWorks& works, bool has_list) : works_(works), has_list_(has_list) {}

  void citation(Citation& citation, Span span, Inside inside) override {
    span_ = span;
    links_ = has_list_ && inside == Inside::Text;
    const bool narrative = citation.form == Citation::Form::Narrative;
    Inlines content;
    if (!narrative) text(content, "(");
    for (std::size_t i = 0; i < citation.items.size(); ++i) {
      if (i > 0) text(content, "; ");
      print_item(content, citation.items[i], citation.form);
    }
    if (!narrative) text(content, ")");
    citation.content = std::move(content);
  }

  void reference_list(ReferenceList& list, Span) override {
    list.entries.clear();
    if (std::exchange(list_is_printed_, true)) return;
    for (const CitedWork& work : works_.works()) {
      list.entries.push_back({work.reference->id, lettered_entry(*work.reference, work.letter)});
    }
  }

 private:
  void text(Inlines& out, std::string_view words) const {
    Text* before = out.empty() ? nullptr : std::get_if<Text>(&out.back().node);
    if (before) {
      before->text += words;
    } else if (!words.empty()) {
      out.push_back({Text{std::string(words)}, span_});
    }
  }

  void italic(Inlines& out, const std::string& words) const {
    out.push_back({Emphasis{{{Text{words}, span_}}}, span_});
  }

  void print_item(Inlines& out, const CitationItem& item, Citation::Form form) const {
    if (!item.prefix.empty()) text(out, item.prefix + " ");
    const CitedWork* work = works_.find(item.key);
    if (!work) return text(out, item.key + " (?)");  // an error was reported
    const std::string locator = item.locator.empty() ? "" : ", " + item.locator;
    Inlines printed;
    author(printed, *work->reference);
    if (form == Citation::Form::Narrative) {
      text(printed, " (" + year_of(*work->reference, work->letter) + locator + after(item) + ")");
    } else {
      text(printed, ", " + year_of(*work->reference, work->letter) + locator);
    }
    if (links_) {
      out.push_back({Link{std::move(printed), "#ref-" + item.key, {}}, span_});
    } else {
      append(out, std::move(printed));
    }
    if (form == Citation::Form::Parenthetical) text(out, after(item));
  }

  void append(Inlines& out, Inlines printed) const {
    for (Inline& element : printed) {
      if (const Text* words = std::get_if<Text>(&element.node)) {
        text(out, words->text);
      } else {
        out.push_back(std::move(element));
      }
    }
  }

  static std::string after(const CitationItem& item) {
    if (item.suffix.empty()) return {};
    const bool has_mark = std::string_view(",;:.").find(item.suffix.front()) != std::string_view::npos;
    return (has_mark ? "" : " ") + item.suffix;
  }

  void author(Inlines& out, const Reference& reference) const {
    const NameLine names = names_in_text(reference);
    if (names.names.empty()) {
      const std::string title = title_in_text(reference);
      if (is_part(reference)) {
        text(out, "‘" + title + "’");
      } else {
        italic(out, title);
      }
      return;
    }
    text(out, names.names);
    if (!names.and_others) return;
    text(out, " ");
    italic(out, "et\u00A0al.");
  }

  const CitedWorks& works_;
  bool has_list_;
  bool links_ = true;
  bool list_is_printed_ = false;
  Span span_;
};

}  // namespace

Document resolve_citations(Document document, const References& references, Diagnostics& diagnostics) {
  Gatherer gatherer(references, diagnostics);
  walk(document, gatherer);
  const CitedWorks works(references, gatherer.keys());
  if (!gatherer.has_list() && !works.works().empty()) {
    diagnostics.warning("no-reference-list", gatherer.first_citation(),
                        "This document cites works and has no list of references",
                        "Put `::: references` and `:::` on lines of their own where the list shall stand");
  }
  Printer printer(works, gatherer.has_list());
  walk(document, printer);
  return document;
}

}  // namespace evident
