#pragma once
// Glyphs that are used together: small letters, capitals, digits, marks. A subset with all of a group instead
// of most of it is hardly larger, and fits many documents.

#include <cstdint>
#include <vector>

#include "design/fonts/handles.h"

namespace evident {

using GlyphGroups = std::vector<std::vector<std::uint32_t>>;

// The groups of a face; glyphs that it does not have are left out.
[[nodiscard]] GlyphGroups find_glyph_groups(hb_font_t* font);

// The glyphs, with all of each group of which at least a third is among them. Sorted and without repeats, as
// they must come.
[[nodiscard]] std::vector<std::uint32_t> rounded_up(const std::vector<std::uint32_t>& glyphs,
                                                    const GlyphGroups& groups);

}  // namespace evident
