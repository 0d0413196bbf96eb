#pragma once
// A theme with Lato, and drawings made with it.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "design/drawing/drawing.h"
#include "design/drawing/scene_checks.h"
#include "design/drawing/scene_svg.h"

namespace evident {

inline constexpr std::string_view drawing_theme = R"(
families:
  sans: {regular: Lato-Regular.ttf, bold: Lato-Bold.ttf, black: Lato-Black.ttf}
fallbacks: [DejaVuSans.ttf]
colours:
  ink: "#1A1A1A"
  paper: "#FFFFFF"
  primary: "#12436D"
  accent: "#801650"
  muted: "#4A5560"
  tint: "#F3F6F9"
  hairline: "#DDDDDD"
styles:
  body: {family: sans, face: regular, size: 12pt, leading: 17pt}
  chart: {size: 10.5pt, leading: 14pt}
  chart-strong: {face: bold, size: 10.5pt, leading: 14pt}
  stat-number: {face: black, size: 44pt, leading: 46pt, colour: primary}
)";

// Fonts are read once for all tests of a program.
inline const FontLibrary& drawing_fonts() {
  static const FontLibrary* library = [] {
    auto* fonts = new FontLibrary;
    Diagnostics diagnostics;
    for (const std::string path :
         {"lato/Lato-Regular.ttf", "lato/Lato-Bold.ttf", "lato/Lato-Black.ttf", "dejavu/DejaVuSans.ttf"}) {
      std::ifstream in("/usr/share/fonts/truetype/" + path, std::ios::binary);
      fonts->add(path.substr(path.find('/') + 1), std::string{std::istreambuf_iterator<char>(in), {}}, {},
                 diagnostics);
    }
    EXPECT_TRUE(diagnostics.all().empty());
    return fonts;
  }();
  return *library;
}

class DrawingTest : public testing::Test {
 protected:
  DrawingTest() : shaper(drawing_fonts()) {
    Diagnostics quiet;
    Sources themes;
    themes.add("theme.yaml", std::string(drawing_theme));
    theme = read_theme(read_yaml(0, themes, quiet), "test", quiet);
    EXPECT_TRUE(quiet.all().empty()) << quiet.all().front().message;
    source = sources.add("content/page.md", "0123456789\n");
  }

  // Draws, keeps the picture under `name` and expects a drawing without a fault.
  template <typename Specification>
  Drawing drawn(const Specification& specification, int width, const std::string& name) {
    Drawing drawing = draw(specification, theme, shaper, points(width), diagnostics);
    keep_scene(drawing.scene, name + "-" + std::to_string(width));
    EXPECT_EQ(said(), "") << name << " " << width;
    EXPECT_EQ(drawing.scene.width, points(width)) << name;
    EXPECT_FALSE(drawing.scene.items.empty()) << name;
    EXPECT_EQ(SceneChecks(drawing.scene, theme, shaper).faults(), "") << name << " " << width;
    return drawing;
  }

  // Draws what is wrong, and gives all that was said about it.
  template <typename Specification>
  std::string refused(const Specification& specification, int width = 420) {
    Diagnostics heard;
    const Drawing drawing = draw(specification, theme, shaper, points(width), heard);
    EXPECT_TRUE(drawing.scene.items.empty());
    return said(heard);
  }

  [[nodiscard]] std::string said() const { return said(diagnostics); }
  [[nodiscard]] std::string said(const Diagnostics& heard) const {
    std::string text;
    for (const Diagnostic& diagnostic : heard.all()) {
      text += render(diagnostic, sources, {DiagnosticStyle::Short});
      if (!diagnostic.help.empty()) text += "  help: " + diagnostic.help + "\n";
    }
    return text;
  }

  [[nodiscard]] Span at(std::uint32_t offset) const { return {source, offset, offset + 1}; }

  Theme theme;
  Shaper shaper;
  Sources sources;
  SourceId source = 0;
  Diagnostics diagnostics;
};

// The text so many times, as labels that grew.
inline std::string times(const std::string& text, int count) {
  std::string out = text;
  for (int i = 1; i < count; ++i) out += " " + text;
  return out;
}

}  // namespace evident
