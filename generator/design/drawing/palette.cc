#include "design/drawing/palette.h"

#include <string>
#include <string_view>

namespace evident {
namespace {

// Government Analysis Function, "Data visualisation: colours", categorical palette.
constexpr std::array<Colour, series_colour_count> analysis_function = {{{0x12, 0x43, 0x6D},
                                                                        {0x28, 0xA1, 0x97},
                                                                        {0x80, 0x16, 0x50},
                                                                        {0xF4, 0x6A, 0x25},
                                                                        {0x3D, 0x3D, 0x3D},
                                                                        {0xA2, 0x85, 0xD1}}};

Colour colour_of(const Theme& theme, std::string_view name, Colour otherwise) {
  const auto found = theme.colours.find(name);
  return found != theme.colours.end() ? found->second : otherwise;
}

std::uint8_t mix(std::uint8_t colour, std::uint8_t ground, int share) {
  return static_cast<std::uint8_t>((colour * share + ground * (100 - share) + 50) / 100);
}

}  // namespace

Palette palette_of(const Theme& theme) {
  Palette palette;
  palette.ink = colour_of(theme, "ink", {0x1A, 0x1A, 0x1A});
  palette.paper = colour_of(theme, "paper", {0xFF, 0xFF, 0xFF});
  palette.muted = colour_of(theme, "muted", mix(palette.ink, palette.paper, 75));
  palette.hairline = colour_of(theme, "hairline", mix(palette.ink, palette.paper, 15));
  palette.primary = colour_of(theme, "primary", analysis_function[0]);
  palette.tint = colour_of(theme, "tint", mix(palette.primary, palette.paper, 6));
  for (std::size_t i = 0; i < series_colour_count; ++i) {
    palette.series[i] = colour_of(theme, "series-" + std::to_string(i + 1), analysis_function[i]);
  }
  return palette;
}

Colour mix(Colour colour, Colour ground, int share) {
  return {mix(colour.red, ground.red, share), mix(colour.green, ground.green, share),
          mix(colour.blue, ground.blue, share)};
}

Colour text_on(Colour ground, const Palette& palette) {
  return contrast_ratio(palette.ink, ground) >= contrast_ratio(palette.paper, ground) ? palette.ink
                                                                                      : palette.paper;
}

Colour text_colour(Colour colour, const Palette& palette) {
  return contrast_ratio(colour, palette.paper) >= 4.5 ? colour : palette.ink;
}

bool is_seen(Colour colour, const Palette& palette) { return contrast_ratio(colour, palette.paper) >= 3.0; }

}  // namespace evident
