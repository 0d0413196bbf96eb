#pragma once
// The one walk of this room: every inline of a document in the order of its pages, with what it stands in.

#include <functional>
#include <string>

#include "writing/ledger/ledger.h"

namespace evident {

// The boxes that this room fills.
inline constexpr std::string_view sources_box = "figure-sources";
inline constexpr std::string_view disagreements_box = "figure-disagreements";
[[nodiscard]] inline bool is_ledger_box(const Container& container) {
  return container.name == sources_box || container.name == disagreements_box;
}

struct InlineStanding {
  std::string section;
  FigurePart part = FigurePart::Text;
  std::uint32_t footnote = 0;
  bool in_citation = false;
  bool in_ledger_box = false;
};

// Parents come before their children; nothing deeper than max_nesting is visited.
using VisitInline = std::function<void(const Inline&, const InlineStanding&)>;
void each_inline(const Document& document, const VisitInline& visit);

}  // namespace evident
