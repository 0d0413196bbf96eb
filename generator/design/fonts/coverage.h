#pragma once
// Which characters a face can draw, after what HarfBuzz and we put in their place.

#include <cstdint>
#include <span>

#include "design/fonts/handles.h"

namespace evident {

struct Character {
  char32_t code_point;
  std::uint32_t offset;  // in bytes, in the word
};

// Draws nothing by contract, so it is never given to HarfBuzz: soft hyphen, zero width space, word joiner …
[[nodiscard]] bool draws_nothing(char32_t c);
// Default ignorable characters that shaping may need: joiners, variation selectors, marks of direction.
[[nodiscard]] bool is_ignorable(char32_t c);
// What the face is asked for in the place of `c`: a hyphen for U+2011, a space for U+00A0 and U+202F.
[[nodiscard]] char32_t stand_in(hb_font_t* font, char32_t c);
// Whether the face can draw the character: itself, its stand-in, or the parts it decomposes into.
[[nodiscard]] bool covers(hb_font_t* font, char32_t c);
// Whether it can draw a base with its marks, composed where it has the composed character.
[[nodiscard]] bool covers_cluster(hb_font_t* font, std::span<const Character> cluster);

}  // namespace evident
