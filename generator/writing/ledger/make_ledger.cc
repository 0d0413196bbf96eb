#include <algorithm>
#include <map>

#include "foundation/text/text.h"
#include "writing/ledger/walk.h"

namespace evident {

std::string_view name(FigurePart part) {
  switch (part) {
    case FigurePart::Text:
      return "text";
    case FigurePart::Heading:
      return "heading";
    case FigurePart::Table:
      return "table";
    case FigurePart::Caption:
      return "caption";
    case FigurePart::Footnote:
      return "footnote";
  }
  return {};
}

std::vector<LedgerLine> make_ledger(const Document& document, const Published& published,
                                    const References& references) {
  std::vector<LedgerLine> lines;
  std::map<std::string_view, std::size_t> by_name;
  for (const FigureEntry& figure : published.figures) {
    by_name.emplace(figure.name, lines.size());
    const auto found = references.by_id.find(figure.source);
    lines.push_back(
        {figure,
         found == references.by_id.end() ? figure.source : short_form(references.entries[found->second]),
         {}});
  }
  each_inline(document, [&](const Inline& element, const InlineStanding& standing) {
    const auto* figure = std::get_if<FigureText>(&element.node);
    if (figure == nullptr) return;
    const auto line = by_name.find(figure->name);
    if (line == by_name.end()) return;
    lines[line->second].uses.push_back(
        {figure->text, figure->value, element.span, standing.section, standing.part, standing.footnote});
  });
  return lines;
}

std::vector<const FigureUse*> printed_forms(const std::vector<FigureUse>& uses) {
  std::vector<const FigureUse*> forms;
  std::vector<std::string> known;
  for (const FigureUse& use : uses) {
    const std::string form = to_lower(use.printed);
    if (std::find(known.begin(), known.end(), form) != known.end()) continue;
    known.push_back(form);
    forms.push_back(&use);
  }
  return forms;
}

std::string locator_of_page(std::string_view page) {
  page = trim(page);
  bool digits = !page.empty();
  bool several = false;
  for (std::size_t offset = 0; offset < page.size();) {
    const char32_t c = next_code_point(page, offset);
    const bool joins = c == '-' || c == 0x2013 || c == ',' || c == ' ';
    several = several || joins;
    digits = digits && (joins || (c >= '0' && c <= '9'));
  }
  return (!digits ? "" : several ? "pp. " : "p. ") + std::string(page);
}

}  // namespace evident
