#pragma once
// Lato and DejaVu Sans as Debian installs them, read once per program, and a theme that uses them.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "design/fonts/fonts.h"
#include "design/theme/theme.h"

namespace evident {

inline std::string read_font_file(const std::string& path) {
  std::ifstream in("/usr/share/fonts/truetype/" + path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  EXPECT_FALSE(bytes.empty()) << path;
  return bytes;
}

inline const FontLibrary& drawing_fonts() {
  static FontLibrary fonts;
  static const bool filled = [] {
    Diagnostics diagnostics;
    for (const char* name : {"Lato-Regular.ttf", "Lato-Bold.ttf", "Lato-Black.ttf"}) {
      fonts.add(name, read_font_file(std::string("lato/") + name), {}, diagnostics);
    }
    fonts.add("DejaVuSans.ttf", read_font_file("dejavu/DejaVuSans.ttf"), {}, diagnostics);
    return diagnostics.all().empty();
  }();
  EXPECT_TRUE(filled);
  return fonts;
}

// As templates/themes/evident.yaml: text of 10 on 13 points.
inline Theme drawing_theme() {
  Theme theme;
  theme.families["sans"] = {"sans", {"Lato-Regular.ttf", "", "Lato-Bold.ttf", "", "Lato-Black.ttf"}};
  theme.fallbacks = {"DejaVuSans.ttf"};
  const auto colour = [&theme](const char* name, const char* hex) {
    EXPECT_TRUE(read_colour(hex, theme.colours[name]));
  };
  colour("ink", "#1A1A1A");
  colour("paper", "#FFFFFF");
  colour("primary", "#12436D");
  colour("muted", "#4A5560");
  colour("hairline", "#DDDDDD");
  colour("tint", "#F3F6F9");
  TextStyle style;
  style.family = "sans";
  style.colour = theme.colours["ink"];
  theme.styles["body"] = style;
  style.size = points(10);
  style.leading = points(13);
  theme.styles["chart"] = style;
  style.face = FaceStyle::Bold;
  theme.styles["chart-strong"] = style;
  style.face = FaceStyle::Black;
  style.size = points(44);
  style.leading = points(46);
  theme.styles["stat-number"] = style;
  return theme;
}

// A shaper on these fonts, warm for the whole program: shaping takes most of the time of these tests.
inline Shaper& drawing_shaper() {
  static Shaper shaper(drawing_fonts());
  return shaper;
}

}  // namespace evident
