// What a document shows of its own figures. Written before citations are resolved: sources are citations, so
// they link to the list of references and enter it.

#include <algorithm>
#include <utility>

#include "foundation/text/text.h"
#include "writing/ledger/walk.h"

namespace evident {
namespace {

// Generated words, all at the place of the box that asks for them.
class Writer {
 public:
  Writer(const std::vector<LedgerLine>& lines, Span span) : lines_(lines), span_(span) {}

  [[nodiscard]] Blocks sources() const {
    if (lines_.empty()) return nothing_printed();
    Table table;
    table.alignments.assign(3, Alignment::Left);
    table.head = {
        {{text("Figure")}, false}, {{text("As printed")}, false}, {{text("Source and place")}, false}};
    table.caption = {text("The figures of this document and their sources")};
    table.attributes.classes = {"header-column"};
    for (const LedgerLine& line : lines_) {
      table.rows.push_back(
          {{{text(label_of(line.figure))}, true}, {printed(line), false}, {source(line.figure), false}});
    }
    return {{std::move(table), span_}};
  }

  [[nodiscard]] Blocks disagreements() const {
    if (lines_.empty()) return nothing_printed();
    List list;
    list.tight = false;
    for (const LedgerLine& line : lines_) {
      if (!line.figure.disagrees.empty())
        list.items.push_back({{{Paragraph{disagreement(line)}, span_}}, span_});
    }
    if (list.items.empty()) return sentence("The sources do not disagree on any figure of this document.");
    return {{std::move(list), span_}};
  }

 private:
  [[nodiscard]] Inline text(std::string words) const { return {Text{std::move(words)}, span_}; }
  [[nodiscard]] Blocks sentence(std::string words) const {
    return {{Paragraph{{text(std::move(words))}}, span_}};
  }
  [[nodiscard]] Blocks nothing_printed() const {
    return sentence("This document prints no figure from the data.");
  }

  static std::string label_of(const FigureEntry& figure) {
    return figure.label.empty() ? figure.name : figure.label;
  }

  [[nodiscard]] Inlines printed(const LedgerLine& line) const {
    Inlines content;
    for (const FigureUse* use : printed_forms(line.uses)) {
      if (!content.empty()) content.push_back(text("; "));
      content.push_back({FigureText{use->printed, use->value, line.figure.name}, span_});
    }
    return content;
  }

  [[nodiscard]] Inline citation(const std::string& source, std::string_view page, Citation::Form form) const {
    return {Citation{form, {{source, locator_of_page(page), {}, {}}}, {}}, span_};
  }

  [[nodiscard]] Inlines source(const FigureEntry& figure) const {
    Inlines content;
    if (figure.source.empty()) {
      content.push_back(text("The publisher’s own data" + (figure.page.empty() ? "" : ", " + figure.page)));
    } else {
      content.push_back(citation(figure.source, figure.page, Citation::Form::Narrative));
    }
    if (!figure.as_of.empty()) {
      const auto date = parse_date(figure.as_of);
      content.push_back(text(", as of " + (date ? date_in_words(*date) : figure.as_of)));
    }
    return content;
  }

  // "Hub services funded. Printed here as 16 (…). Stated elsewhere as 15 (…)."
  [[nodiscard]] Inlines disagreement(const LedgerLine& line) const {
    const FigureEntry& figure = line.figure;
    Inlines content{{Strong{{text(label_of(figure) + ".")}}, span_}, text(" Printed here as ")};
    for (Inline& element : printed(line)) content.push_back(std::move(element));
    if (!figure.source.empty()) {
      content.push_back(text(" "));
      content.push_back(citation(figure.source, figure.page, Citation::Form::Parenthetical));
    }
    content.push_back(text("."));
    for (const Disagreement& other : figure.disagrees) add_other(content, figure, other);
    return content;
  }

  void add_other(Inlines& content, const FigureEntry& figure, const Disagreement& other) const {
    std::string printed = other.printed;
    const Unit unit = other.quantity.unit;
    // The same number of something else.
    if (unit != figure.quantity.unit && unit != Unit::None && printed == print(figure.quantity)) {
      printed += "\u00A0" + std::string(name(unit));
    }
    content.push_back(text(" Stated elsewhere as " + printed));
    if (!other.source.empty()) {
      content.push_back(text(" "));
      content.push_back(citation(other.source, other.page, Citation::Form::Parenthetical));
    }
    const std::string_view note = trim(other.note);
    std::string rest = ".";
    if (!note.empty()) rest += " " + std::string(note);
    if (!rest.ends_with('.')) rest += '.';
    content.push_back(text(std::move(rest)));
  }

  const std::vector<LedgerLine>& lines_;
  Span span_;
};

class Filler {
 public:
  Filler(const std::vector<LedgerLine>& lines, Diagnostics& diagnostics)
      : lines_(lines), diagnostics_(diagnostics) {}

  void fill(Blocks& blocks, int depth = 0) {
    if (depth > max_nesting) return;
    for (Block& block : blocks) {
      if (auto* container = std::get_if<Container>(&block.node)) {
        if (is_ledger_box(*container)) {
          fill(*container, block.span);
        } else {
          fill(container->content, depth + 1);
        }
      } else if (auto* list = std::get_if<List>(&block.node)) {
        for (ListItem& item : list->items) fill(item.content, depth + 1);
      } else if (auto* quote = std::get_if<BlockQuote>(&block.node)) {
        fill(quote->content, depth + 1);
      } else if (auto* section = std::get_if<Section>(&block.node)) {
        fill(section->content, depth + 1);
      }
    }
  }

 private:
  void fill(Container& container, Span span) {
    if (!container.content.empty()) {
      diagnostics_.error("unexpected-content", container.content.front().span,
                         "Nothing can stand between ::: " + container.name + " and its :::",
                         "What it shows is made by itself; write the text above or below it");
    }
    const Writer writer(lines_, span);
    container.content = container.name == sources_box ? writer.sources() : writer.disagreements();
  }

  const std::vector<LedgerLine>& lines_;
  Diagnostics& diagnostics_;
};

}  // namespace

Document resolve_ledger(Document document, const Published& published, const References& references,
                        Diagnostics& diagnostics) {
  const auto lines = make_used_ledger(document, published, references);
  Filler filler(lines, diagnostics);
  filler.fill(document.blocks);
  for (Footnote& footnote : document.footnotes) filler.fill(footnote.content);
  return document;
}

}  // namespace evident
