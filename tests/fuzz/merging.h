#pragma once
// Bytes as a publication: content and, after a line `%%%`, the template around it, merged with a small view
// of figures and other values.

#include <string>

#include "evidence/published/published.h"
#include "writing/merge/merge.h"

namespace evident::fuzz {

struct Merging {
  Sources sources;
  Diagnostics diagnostics;
  Merged merged;
};

[[nodiscard]] Merging merge_bytes(const std::string& text);
// The map stands for the whole text, verbatim pieces byte by byte, and every inserted value stands in the
// text once, in order.
void require_merged(const Merged& merged, const Sources& sources);

}  // namespace evident::fuzz
