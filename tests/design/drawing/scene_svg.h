#pragma once
// A scene as SVG for people's eyes: what the tests drew is written to $EVIDENT_SCENES, when that is set.

#include <cstdlib>
#include <fstream>
#include <string>
#include <variant>

#include "design/scene/scene.h"

namespace evident {

inline std::string path_data(const Path& path) {
  std::string out;
  std::size_t at = 0;
  const auto next = [&] {
    const Point& point = path.points.at(at++);
    out += to_points(point.x) + " " + to_points(point.y) + " ";
  };
  for (const Path::Verb verb : path.verbs) {
    out += verb == Path::Verb::Move    ? "M"
           : verb == Path::Verb::Line  ? "L"
           : verb == Path::Verb::Curve ? "C"
                                       : "Z";
    const int count = verb == Path::Verb::Curve ? 3 : verb == Path::Verb::Close ? 0 : 1;
    for (int i = 0; i < count; ++i) next();
  }
  return out;
}

inline std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

inline std::string shape_svg(const Shape& shape) {
  std::string out = "<path d=\"" + path_data(shape.path) + "\" fill=\"" +
                    (shape.fill ? to_hex(*shape.fill) : std::string("none")) + "\"";
  if (shape.even_odd) out += " fill-rule=\"evenodd\"";
  if (shape.stroke) {
    out += " stroke=\"" + to_hex(shape.stroke->colour) + "\" stroke-width=\"" +
           to_points(shape.stroke->width) + "\"";
    if (shape.stroke->round) out += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    std::string dashes;
    for (const Length dash : shape.stroke->dashes) dashes += to_points(dash) + " ";
    if (!dashes.empty()) out += " stroke-dasharray=\"" + dashes + "\"";
  }
  return out + "/>\n";
}

inline std::string text_svg(const SceneText& text) {
  const bool bold = text.face == FaceStyle::Bold || text.face == FaceStyle::BoldItalic;
  const bool italic = text.face == FaceStyle::Italic || text.face == FaceStyle::BoldItalic;
  const std::string weight = text.face == FaceStyle::Black ? "900" : bold ? "700" : "400";
  return "<text x=\"" + to_points(text.origin.x) + "\" y=\"" + to_points(text.origin.y) +
         "\" font-family=\"Lato\" font-weight=\"" + weight + "\"" + (italic ? " font-style=\"italic\"" : "") +
         (text.tabular_figures ? " style=\"font-feature-settings:'tnum'\"" : "") + " font-size=\"" +
         to_points(text.size) + "\" fill=\"" + to_hex(text.colour) + "\">" + escaped(text.text) + "</text>\n";
}

inline std::string scene_svg(const Scene& scene) {
  const std::string width = to_points(scene.width), height = to_points(scene.height);
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "pt\" height=\"" + height +
                    "pt\" viewBox=\"0 0 " + width + " " + height + "\" xml:space=\"preserve\">\n" +
                    "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n";
  for (const SceneItem& item : scene.items) {
    if (const auto* shape = std::get_if<Shape>(&item)) {
      out += shape_svg(*shape);
    } else {
      out += text_svg(std::get<SceneText>(item));
    }
  }
  return out + "</svg>\n";
}

// Writes `name`.svg into the folder of that variable; does nothing without it.
inline void keep_scene(const Scene& scene, const std::string& name) {
  if (const char* folder = std::getenv("EVIDENT_SCENES"); folder != nullptr) {
    std::ofstream(std::string(folder) + "/" + name + ".svg") << scene_svg(scene);
  }
}

}  // namespace evident
