#pragma once
// One page's content stream: marks and what stands in them as operators (ISO 32000-1, 8, 9 and 14.6).

#include <string>

#include "output/pdf/embedded_fonts.h"

namespace evident {

// How glyph codes are written: readable, or as few bytes as compression makes least of.
enum class GlyphCodes { Hexadecimal, Binary };

// `marks` holds the MCID of each piece of content, or -1 for artifacts; as many as the page has pieces.
[[nodiscard]] std::string page_content(const Page& page, const std::vector<std::int32_t>& marks,
                                       const Pages& pages, const EmbeddedFonts& fonts, GlyphCodes codes);

}  // namespace evident
