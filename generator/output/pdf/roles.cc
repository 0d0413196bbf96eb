#include "output/pdf/roles.h"

#include <array>

#include "output/pdf/syntax.h"

namespace evident {

namespace {

constexpr std::array<std::string_view, 32> names = {
    "Document", "Part", "Sect",  "Div",  "BlockQuote", "Caption", "TOC",   "TOCI",  "P",  "H1", "H2", "H3",
    "H4",       "H5",   "H6",    "L",    "LI",         "Lbl",     "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody",    "Span", "Quote", "Note", "Reference",  "Code",    "Link",  "Figure"};
static_assert(names.size() == static_cast<std::size_t>(Role::Figure) + 1);

}  // namespace

std::string_view role_name(Role role) { return names[static_cast<std::size_t>(role)]; }

std::string pdf_box(const Rectangle& area, Length page_height) {
  std::string out = "[";
  append_pdf_number(out, area.x);
  out += ' ';
  append_pdf_number(out, page_height - area.y - area.height);
  out += ' ';
  append_pdf_number(out, area.x + area.width);
  out += ' ';
  append_pdf_number(out, page_height - area.y);
  return out + "]";
}

}  // namespace evident
