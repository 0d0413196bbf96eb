#pragma once
// The colours of a drawing: the theme's, else the Government Analysis Function's.

#include <array>

#include "design/theme/theme.h"

namespace evident {

inline constexpr std::size_t series_colour_count = 6;

struct Palette {
  std::array<Colour, series_colour_count> series;  // told apart in grey where they stand side by side
  Colour ink, muted, hairline, paper, primary, tint;
};

[[nodiscard]] Palette palette_of(const Theme& theme);

// `share` per cent of `colour`, the rest of `ground`.
[[nodiscard]] Colour mix(Colour colour, Colour ground, int share);
// Ink or paper, whichever can be read better on a ground.
[[nodiscard]] Colour text_on(Colour ground, const Palette& palette);
// The colour itself where text in it can be read on paper (WCAG 1.4.3), else ink.
[[nodiscard]] Colour text_colour(Colour colour, const Palette& palette);
// Whether a mark of that colour can be seen on paper without an outline (WCAG 1.4.11).
[[nodiscard]] bool is_seen(Colour colour, const Palette& palette);

}  // namespace evident
