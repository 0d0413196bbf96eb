#pragma once
// A picture read from bytes, with all that was said about it, and what is true of every reading.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include "design/pictures/pictures.h"

namespace evident {

struct PictureReading {
  explicit PictureReading(std::string_view bytes, Colour ink = {}) {
    sources.add("content/page.md", "See ![A chart](chart.png) here.\n");
    picture = read_picture(bytes, {0, 4, 25}, diagnostics, ink);
  }

  [[nodiscard]] std::string said(DiagnosticStyle style = DiagnosticStyle::Short) const {
    RenderOptions options;
    options.style = style;
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += render(diagnostic, sources, options);
    return text;
  }
  // Code, message and help of the only mistake; all of them when there are more.
  [[nodiscard]] std::string mistakes() const {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      text += diagnostic.code + ": " + diagnostic.message + " | " + diagnostic.help + "\n";
    }
    return text;
  }
  [[nodiscard]] std::string codes() const {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += diagnostic.code + " ";
    return text;
  }
  [[nodiscard]] const Raster& raster() const { return std::get<Raster>(picture.content); }
  [[nodiscard]] const Scene& scene() const { return std::get<Scene>(picture.content); }

  Sources sources;
  Diagnostics diagnostics;
  Picture picture;
};

inline bool is_sane(const Raster& raster) {
  const std::size_t pixels = std::size_t{raster.width} * raster.height;
  const bool sized = raster.width >= 1 && raster.width <= 2400 && raster.height >= 1 && raster.height <= 2400;
  const bool kind = raster.components == 1 || raster.components == 3;
  if (raster.coding == Raster::Coding::Jpeg) {
    return sized && kind && raster.alpha.empty() && raster.bytes.starts_with("\xFF\xD8") &&
           raster.bytes.ends_with("\xFF\xD9");
  }
  return sized && kind && raster.bytes.size() == pixels * static_cast<std::size_t>(raster.components) &&
         (raster.alpha.empty() || raster.alpha.size() == pixels);
}

inline bool is_sane(const Path& path) {
  std::size_t points = 0;
  bool is_open = false;
  for (const Path::Verb verb : path.verbs) {
    if (verb == Path::Verb::Move && is_open) points += 0;  // an open subpath may be followed by another
    if (verb != Path::Verb::Move && !is_open) return false;
    is_open = verb != Path::Verb::Close;
    points += verb == Path::Verb::Curve ? 3 : verb == Path::Verb::Close ? 0 : 1;
  }
  return !path.verbs.empty() && points == path.points.size();
}

inline bool is_sane(const Scene& scene) {
  return scene.width.value > 0 && scene.height.value > 0 && !scene.items.empty() &&
         std::all_of(scene.items.begin(), scene.items.end(), [](const SceneItem& item) {
           const Shape* const shape = std::get_if<Shape>(&item);
           return shape != nullptr && (shape->fill || shape->stroke) && is_sane(shape->path);
         });
}

// Either a whole picture and not a word, or words and no picture at all.
inline ::testing::AssertionResult is_whole_or_refused(const PictureReading& reading) {
  const Picture& picture = reading.picture;
  const bool has_size = picture.width.value > 0 && picture.height.value > 0;
  if (reading.diagnostics.all().empty()) {
    const bool sane =
        has_size && std::visit([](const auto& content) { return is_sane(content); }, picture.content);
    return sane ? ::testing::AssertionSuccess()
                : ::testing::AssertionFailure() << "not whole, and not refused";
  }
  const auto* const raster = std::get_if<Raster>(&picture.content);
  const bool empty = picture.width.value == 0 && picture.height.value == 0 && raster != nullptr &&
                     raster->bytes.empty() && raster->width == 0 && picture.suggested_alternative.empty();
  return empty ? ::testing::AssertionSuccess() : ::testing::AssertionFailure() << "refused, but not empty";
}

// Changes one to four bytes, takes some away or says some twice; the same seed gives the same bytes.
inline std::string mutated(std::string bytes, std::uint32_t seed) {
  std::mt19937 random(seed);
  for (std::uint32_t changes = random() % 4 + 1; changes > 0 && !bytes.empty(); --changes) {
    const std::size_t at = random() % bytes.size();
    switch (random() % 6) {
      case 0:
        bytes.erase(at, random() % 8 + 1);
        break;
      case 1:
        bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 16));
        break;
      case 2:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
        break;
      default:
        bytes[at] = static_cast<char>(random());
    }
  }
  return bytes;
}

}  // namespace evident
