#pragma once
// Short words to build documents, figures and references by hand, and inlines shown as text.

#include <string>
#include <utility>

#include "foundation/diagnostics/diagnostics.h"
#include "writing/ledger/ledger.h"

namespace evident::building {

inline Inline text(std::string words) { return {Text{std::move(words)}, {}}; }
inline Inlines run(std::string words) { return {text(std::move(words))}; }
inline Inline figure(std::string name, std::string printed, std::uint32_t at = 0) {
  return {FigureText{printed, printed, std::move(name)}, {0, at, at + 1}};
}
inline Block paragraph(Inlines content) { return {Paragraph{std::move(content)}, {}}; }
inline Block heading(int level, std::string words) {
  return {Heading{level, run(std::move(words)), {}, {}}, {}};
}
inline Block box(std::string name, Blocks content = {}) {
  return {Container{std::move(name), {}, std::move(content)}, {0, 90, 95}};
}
inline Inline note(std::uint32_t number) { return {FootnoteReference{number, 1}, {}}; }

inline FigureEntry entry(std::string name, double number, Unit unit = Unit::Things) {
  FigureEntry made;
  made.name = std::move(name);
  made.quantity.number = number;
  made.quantity.unit = unit;
  return made;
}
inline Disagreement other(double number, Unit unit, std::string source, std::string page, std::string note) {
  Disagreement made;
  made.quantity.number = number;
  made.quantity.unit = unit;
  made.printed = print(made.quantity);
  made.source = std::move(source);
  made.page = std::move(page);
  made.note = std::move(note);
  return made;
}

inline References references() {
  References all;
  Reference work;
  work.id = "shuker2018";
  work.type = "report";
  Name first;
  first.family = "Shuker";
  Name second;
  second.family = "Harris";
  work.authors = {first, second};
  work.title = "The role";
  work.year = "2018";
  all.by_id.emplace(work.id, all.entries.size());
  all.entries.push_back(work);
  return all;
}

// <16> for a figure, [@key, locator] and @key [locator] for citations, **strong**.
inline std::string shown(const Inlines& inlines) {
  std::string out;
  for (const Inline& element : inlines) {
    if (const auto* words = std::get_if<Text>(&element.node)) out += words->text;
    if (const auto* number = std::get_if<FigureText>(&element.node)) out += "<" + number->text + ">";
    if (const auto* strong = std::get_if<Strong>(&element.node)) out += "**" + shown(strong->content) + "**";
    if (const auto* citation = std::get_if<Citation>(&element.node)) {
      const CitationItem& item = citation->items.at(0);
      const bool narrative = citation->form == Citation::Form::Narrative;
      out += narrative ? "@" + item.key + " [" + item.locator + "]"
                       : "[@" + item.key + ", " + item.locator + "]";
    }
  }
  return out;
}

// One paragraph, row or item a line.
inline std::string shown(const Blocks& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.node)) out += shown(paragraph->content) + "\n";
    if (const auto* list = std::get_if<List>(&block.node)) {
      for (const ListItem& item : list->items) out += "- " + shown(item.content);
    }
    if (const auto* box = std::get_if<Container>(&block.node)) out += shown(box->content);
    if (const auto* table = std::get_if<Table>(&block.node)) {
      const auto row = [&](const std::vector<TableCell>& cells) {
        for (const TableCell& cell : cells) out += (cell.header ? "# " : "| ") + shown(cell.content) + " ";
        out += "\n";
      };
      row(table->head);
      for (const auto& cells : table->rows) row(cells);
      out += ": " + shown(table->caption) + "\n";
    }
  }
  return out;
}

// "code: message (help)" for each diagnostic, one a line.
inline std::string said(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.all())
    out += diagnostic.code + ": " + diagnostic.message + " (" + diagnostic.help + ")\n";
  return out;
}

}  // namespace evident::building
