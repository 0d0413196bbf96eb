#pragma once
// Drawings made with Lato, each held against what is true of every drawing.

#include <gtest/gtest.h>

#include <string>

#include "design/drawing/drawing.h"
#include "design/drawing/fonts_and_theme.h"
#include "design/drawing/scene_checks.h"
#include "design/drawing/scene_svg.h"

namespace evident {

class DrawingTest : public testing::Test {
 protected:
  DrawingTest() : theme(drawing_theme()) { source = sources.add("content/page.md", "0123456789\n"); }

  // Draws, keeps the picture under `name` and expects a drawing without a fault.
  template <typename Specification>
  Drawing drawn(const Specification& specification, int width, const std::string& name) {
    Diagnostics heard;
    Drawing drawing = draw(specification, theme, shaper, points(width), heard);
    keep_scene(drawing.scene, name + "-" + std::to_string(width));
    EXPECT_FALSE(heard.has_errors()) << name << " " << width << ": " << said(heard);
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
  Shaper& shaper = drawing_shaper();
  Sources sources;
  SourceId source = 0;
};

// The text so many times, as labels that grew.
inline std::string times(const std::string& text, int count) {
  std::string out = text;
  for (int i = 1; i < count; ++i) out += " " + text;
  return out;
}

}  // namespace evident
