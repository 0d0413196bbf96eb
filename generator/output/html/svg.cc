#include "output/html/svg.h"

#include <type_traits>

#include "foundation/digest/digest.h"

namespace evident {
namespace {

// SVG 2, 9.3.
std::string path_data(const Path& path) {
  std::string data;
  std::size_t next = 0;
  const auto add = [&](char letter, std::size_t count) {
    data += letter;
    for (std::size_t i = 0; i < count; ++i, ++next) {
      if (i > 0) data += ' ';
      data += to_points(path.points[next].x) + ' ' + to_points(path.points[next].y);
    }
  };
  for (const Path::Verb verb : path.verbs) {
    switch (verb) {
      case Path::Verb::Move:
        add('M', 1);
        break;
      case Path::Verb::Line:
        add('L', 1);
        break;
      case Path::Verb::Curve:
        add('C', 3);
        break;
      case Path::Verb::Close:
        add('Z', 0);
        break;
    }
  }
  return data;
}

std::string dash_array(const std::vector<Length>& dashes) {
  std::string text;
  for (const Length dash : dashes) text += (text.empty() ? "" : " ") + to_points(dash);
  return text;
}

// Of charts that draw returns, and nothing else: they are measured again when they are written.
bool names_only_returns(std::string_view names) {
  constexpr std::string_view prefix = "returns.";
  bool all = names.starts_with(prefix);
  for (std::size_t at = names.find(' '); at != names.npos; at = names.find(' ', at + 1))
    all = all && names.substr(at + 1).starts_with(prefix);
  return all;
}

class SvgWriter {
 public:
  SvgWriter(const Theme& theme, HtmlBuilder& html) : theme_(theme), html_(html) {}

  void write(const Shape& shape) {
    HtmlAttributes attributes{{"d", path_data(shape.path)},
                              {"fill", shape.fill ? to_hex(*shape.fill) : "none"}};
    if (shape.even_odd) attributes.push_back({"fill-rule", "evenodd"});
    if (shape.stroke) {
      attributes.push_back({"stroke", to_hex(shape.stroke->colour)});
      attributes.push_back({"stroke-width", to_points(shape.stroke->width)});
      attributes.push_back({"stroke-dasharray", dash_array(shape.stroke->dashes)});
      if (shape.stroke->round) {
        attributes.push_back({"stroke-linecap", "round"});
        attributes.push_back({"stroke-linejoin", "round"});
      }
    }
    if (names_only_returns(shape.figure)) attributes.push_back({"data-figure", shape.figure});
    html_.element("path", "", attributes);
  }

  void write(const SceneText& text) {
    const FaceWords face = words_of(text.face);
    HtmlAttributes attributes{{"x", to_points(text.origin.x)},
                              {"y", to_points(text.origin.y)},
                              {"font-family", font_stack(theme_, text.family)},
                              {"font-size", to_points(text.size)},
                              {"fill", to_hex(text.colour)}};
    if (face.weight != "400") attributes.push_back({"font-weight", std::string(face.weight)});
    if (face.slant != "normal") attributes.push_back({"font-style", std::string(face.slant)});
    // Where the browser's face is another one, the words keep their place all the same.
    attributes.push_back({"textLength", to_points(text.width)});
    attributes.push_back({"lengthAdjust", "spacingAndGlyphs"});
    if (text.tabular_figures) attributes.push_back({"class", "tabular"});
    html_.element("text", text.text, attributes);
    html_.line_end();
  }

 private:
  const Theme& theme_;
  HtmlBuilder& html_;
};

// All that comes before a scene's items.
void open_svg(Length width, Length height, const SvgWords& words, std::string_view class_name,
              HtmlBuilder& html) {
  const std::string title = words.id + "-title", description = words.id + "-description";
  html.open("svg", {{"class", std::string(class_name)},
                    {"viewBox", "0 0 " + to_points(width) + " " + to_points(height)},
                    {"width", to_points(width)},
                    {"height", to_points(height)},
                    {"role", "img"},
                    {"aria-labelledby", title},
                    {"aria-describedby", words.description.empty() ? "" : description}});
  html.element("title", words.alternative, {{"id", title}});
  if (!words.description.empty()) html.element("desc", words.description, {{"id", description}});
  html.line_end();
}

void write_items(const Scene& scene, const Theme& theme, HtmlBuilder& html) {
  SvgWriter writer(theme, html);
  for (const SceneItem& item : scene.items) {
    std::visit([&](const auto& value) { writer.write(value); }, item);
  }
}

// 96 to the inch, where points are 72.
std::int64_t css_pixels(Length length) { return length.value * 96 / 72 / 1000; }

void write_img(const Raster& raster, std::int64_t width, std::int64_t height, std::string_view class_name,
               const std::string& alternative, HtmlBuilder& html) {
  const WebImage image = web_image(raster);
  html.single("img", {{"class", std::string(class_name)},
                      {"src", "data:" + image.media_type + ";base64," + base64(image.bytes)},
                      {"alt", alternative},
                      {"width", std::to_string(width)},
                      {"height", std::to_string(height)}});
  html.line_end();
}

}  // namespace

void write_svg(const Scene& scene, const SvgWords& words, std::string_view class_name, const Theme& theme,
               HtmlBuilder& html) {
  open_svg(scene.width, scene.height, words, class_name, html);
  write_items(scene, theme, html);
  html.close();
  html.line_end();
}

void write_svg_in_square(const Scene& scene, const SvgWords& words, const Theme& theme, HtmlBuilder& html) {
  open_svg(scene.height, scene.height, words, "picture", html);
  html.open("svg", {{"x", to_points((scene.height - scene.width) / 2)},
                    {"width", to_points(scene.width)},
                    {"height", to_points(scene.height)}});
  write_items(scene, theme, html);
  html.close();
  html.close();
  html.line_end();
}

void write_image(const Raster& raster, Length width, const std::string& alternative, HtmlBuilder& html) {
  const std::int64_t across = css_pixels(width);
  write_img(raster, across, across * raster.height / std::max(raster.width, 1U), "", alternative, html);
}

void write_image_in_square(const Raster& raster, Length side, const std::string& alternative,
                           HtmlBuilder& html) {
  write_img(raster, css_pixels(side), css_pixels(side), "square", alternative, html);
}

}  // namespace evident
