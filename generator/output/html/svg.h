#pragma once
// Scenes as inline SVG and rasters as images: attributes only, since the page's policy lets no style in, and
// no script, link or request.

#include "design/pictures/pictures.h"
#include "design/scene/scene.h"
#include "output/html/html_builder.h"

namespace evident {

struct SvgWords {
  std::string id;           // unique in the page
  std::string alternative;  // the title
  std::string description;  // longer; may be empty
};

// `class_name` tells which of several versions is shown. Points are user units.
void write_svg(const Scene& scene, const SvgWords& words, std::string_view class_name, const Theme& theme,
               HtmlBuilder& html);
// In the middle of a square as wide as the scene is high, and cut off at its own edge.
void write_svg_in_square(const Scene& scene, const SvgWords& words, const Theme& theme, HtmlBuilder& html);
void write_image(const Raster& raster, Length width, const std::string& alternative, HtmlBuilder& html);
void write_image_in_square(const Raster& raster, Length side, const std::string& alternative,
                           HtmlBuilder& html);

// CSS names of a face.
struct FaceWords {
  std::string_view weight;
  std::string_view slant;
};
[[nodiscard]] FaceWords words_of(FaceStyle face);
// "Lato",system-ui,sans-serif
[[nodiscard]] std::string font_stack(const Theme& theme, const std::string& family);

}  // namespace evident
