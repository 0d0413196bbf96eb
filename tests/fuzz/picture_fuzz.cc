// Bytes as a picture: as they are, and as a PNG whose checksums were put right, since hardly any change of
// one would get past them. What is refused must be empty, what is taken must be whole.

#include <algorithm>
#include <cstdlib>
#include <string>

#include "design/pictures/pictures.h"
#include "properties.h"

namespace evident::fuzz {
namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
  return value;
}

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<std::uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

// Every chunk that lies in the file gets its checksum.
void mend_png(std::string& bytes) {
  for (std::size_t at = 8; bytes.size() - at >= 12;) {
    const std::size_t length = big_endian(bytes, at);
    if (length > bytes.size() - at - 12) return;
    const std::uint32_t crc = checksum(std::string_view(bytes).substr(at + 4, length + 4));
    for (std::size_t i = 0; i < 4; ++i) bytes[at + 8 + length + i] = static_cast<char>(crc >> (24 - 8 * i));
    at += 12 + length;
  }
}

// No segment that could say where, when or by whom: markers E0 to EF but Adobe's own fourteen bytes, and FE.
void require_no_metadata(std::string_view jpeg) {
  for (std::size_t at = 2; at + 4 <= jpeg.size() && jpeg[at] == '\xFF';) {
    const auto marker = static_cast<std::uint8_t>(jpeg[at + 1]);
    if (marker == 0xDA) return;
    const std::size_t length =
        static_cast<std::uint8_t>(jpeg[at + 2]) * 256U + static_cast<std::uint8_t>(jpeg[at + 3]);
    require(marker < 0xE0 || (marker == 0xEE && length == 14), "a JPEG keeps no metadata");
    at += 2 + length;
  }
}

void require_whole(const Raster& raster) {
  const std::size_t pixels = std::size_t{raster.width} * raster.height;
  require(pixels > 0 && std::max(raster.width, raster.height) <= 2400, "a raster has a size");
  require(raster.components == 1 || raster.components == 3, "a raster is grey or coloured");
  require(raster.alpha.empty() || raster.alpha.size() == pixels, "alpha covers every pixel");
  if (raster.coding == Raster::Coding::Pixels) {
    require(raster.bytes.size() == pixels * static_cast<std::size_t>(raster.components),
            "no pixel is missing");
    return;
  }
  require_no_metadata(raster.bytes);
  Diagnostics diagnostics;
  const Picture again = read_picture(raster.bytes, {}, diagnostics);
  require(!diagnostics.has_errors(), "a JPEG that is kept can be read");
  require(std::get<Raster>(again.content).bytes == raster.bytes, "a JPEG that is kept stays as it is");
}

void require_path(const Path& path) {
  std::size_t points = 0;
  bool is_open = false;
  for (const Path::Verb verb : path.verbs) {
    require(is_open || verb == Path::Verb::Move, "a path begins with Move");
    is_open = verb != Path::Verb::Close;
    points += verb == Path::Verb::Curve ? 3 : verb == Path::Verb::Close ? 0 : 1;
  }
  require(points > 0 && points == path.points.size(), "every verb has its points");
  for (const Point& point : path.points) {
    const bool fits = std::abs(point.x.value) <= 300'000'000 && std::abs(point.y.value) <= 300'000'000;
    require(fits, "points lie where lengths can be added");
  }
}

void require_whole(const Scene& scene) {
  require(scene.width.value > 0 && scene.height.value > 0 && !scene.items.empty(), "a scene shows something");
  for (const SceneItem& item : scene.items) {
    const Shape* const shape = std::get_if<Shape>(&item);
    require(shape != nullptr && (shape->fill || shape->stroke), "a picture is made of shapes that are seen");
    require_path(shape->path);
    if (!shape->stroke) continue;
    require(shape->stroke->width.value > 0 && shape->stroke->dashes.size() % 2 == 0, "strokes can be drawn");
  }
}

void read(std::string_view bytes) {
  Sources sources;
  sources.add("page.md", "![A picture](picture.png)\n");
  Diagnostics diagnostics;
  const Picture picture = read_picture(bytes, {0, 0, 25}, diagnostics);
  require(diagnostics.all().size() <= 20, "at most twenty mistakes are told");
  if (diagnostics.has_errors()) {
    const auto* const raster = std::get_if<Raster>(&picture.content);
    require(picture.width.value == 0 && raster != nullptr && raster->bytes.empty(),
            "what is refused is empty");
  } else {
    require(picture.width.value > 0 && picture.height.value > 0, "what is taken has a size");
    std::visit([](const auto& content) { require_whole(content); }, picture.content);
  }
  require_diagnostics(diagnostics, sources);
}

}  // namespace
}  // namespace evident::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace evident::fuzz;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  read(bytes);
  if (bytes.starts_with("\x89PNG") && bytes.size() > 8) {
    mend_png(bytes);
    read(bytes);
  }
  return 0;
}
