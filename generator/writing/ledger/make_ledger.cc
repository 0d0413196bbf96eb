#include <algorithm>
#include <unordered_map>

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

namespace {

// Where each figure is printed, by name, and the names in order of first use.
struct Uses {
  std::vector<std::string_view> names;
  std::unordered_map<std::string_view, std::vector<FigureUse>> by_name;
};

Uses uses_in(const Document& document) {
  Uses uses;
  each_inline(document, [&](const Inline& element, const InlineStanding& standing) {
    const auto* figure = std::get_if<FigureText>(&element.node);
    if (figure == nullptr || figure->name.empty()) return;
    const auto [found, is_first] = uses.by_name.try_emplace(figure->name);
    if (is_first) uses.names.push_back(figure->name);
    found->second.push_back(
        {figure->text, figure->value, element.span, standing.section, standing.part, standing.footnote});
  });
  return uses;
}

LedgerLine line_of(const FigureEntry& figure, const References& references) {
  const auto found = references.by_id.find(figure.source);
  const bool is_known = found != references.by_id.end();
  return {figure, is_known ? short_form(references.entries[found->second]) : figure.source, {}};
}

}  // namespace

std::vector<LedgerLine> make_ledger(const Document& document, const Published& published,
                                    const References& references) {
  Uses uses = uses_in(document);
  std::vector<LedgerLine> lines;
  for (const FigureEntry& figure : published.figures) {
    lines.push_back(line_of(figure, references));
    // The first figure of a name has its uses.
    if (const auto found = uses.by_name.extract(figure.name)) lines.back().uses = std::move(found.mapped());
  }
  return lines;
}

std::vector<LedgerLine> make_used_ledger(const Document& document, const Published& published,
                                         const References& references) {
  Uses uses = uses_in(document);
  const std::unordered_map<std::string_view, FigureId> ids = published.figures.find(uses.names);
  std::vector<LedgerLine> lines;
  for (const std::string_view name : uses.names) {
    const auto id = ids.find(name);
    if (id == ids.end()) continue;
    lines.push_back(line_of(published.figures[id->second], references));
    lines.back().uses = std::move(uses.by_name.find(name)->second);
  }
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
