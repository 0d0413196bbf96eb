#include "output/pdf/check_items.h"

namespace evident {

namespace {

constexpr std::uint32_t most_pixels = 1U << 20;

// What is wrong with an item, for each kind.
struct ItemCheck {
  const Pages& pages;

  std::string operator()(const GlyphRun& run) const {
    for (const Glyph& glyph : run.glyphs) {
      if (glyph.id == 0) return "a character has no glyph in its font";
      if (glyph.id > 0xFFFF) return "a glyph has an impossible number";
    }
    return {};
  }
  std::string operator()(const FilledRectangle&) const { return {}; }
  std::string operator()(const StrokedLine&) const { return {}; }
  std::string operator()(const PlacedShape& placed) const {
    const Path& path = placed.shape.path;
    if (!path.verbs.empty() && path.verbs.front() != Path::Verb::Move) return "a shape starts nowhere";
    std::size_t needed = 0;
    for (const Path::Verb verb : path.verbs) {
      needed += verb == Path::Verb::Curve ? 3 : verb == Path::Verb::Close ? 0 : 1;
    }
    return needed > path.points.size() ? "a shape has fewer points than it needs" : "";
  }
  std::string operator()(const PlacedImage& placed) const {
    const bool there = placed.image < pages.images.size() && pages.images[placed.image] != nullptr;
    return there ? "" : "a picture is shown that is not there";
  }
};

std::string fault_of_image(const Raster& raster) {
  const std::uint64_t pixels = std::uint64_t{raster.width} * raster.height;
  if (pixels == 0 || raster.width > most_pixels || raster.height > most_pixels) {
    return "a picture has an impossible size";
  }
  if (raster.components != 1 && raster.components != 3) return "a picture is neither grey nor in colour";
  if (!raster.alpha.empty() && raster.alpha.size() != pixels) return "a picture's mask has another size";
  const bool decoded = raster.coding == Raster::Coding::Pixels;
  const std::uint64_t expected = pixels * static_cast<std::uint64_t>(raster.components);
  if (raster.bytes.empty() || (decoded && raster.bytes.size() != expected)) {
    return "a picture has more or fewer pixels than its size says";
  }
  return {};
}

}  // namespace

std::string fault_of_images(const Pages& pages) {
  for (const auto& image : pages.images) {
    std::string fault = image == nullptr ? std::string() : fault_of_image(*image);
    if (!fault.empty()) return fault;
  }
  return {};
}

std::string fault_of_items(const Page& page, const Pages& pages) {
  const ItemCheck check{pages};
  for (const MarkedContent& content : page.content) {
    for (const Item& item : content.items) {
      std::string fault = std::visit(check, item);
      if (!fault.empty()) return fault;
    }
  }
  return {};
}

}  // namespace evident
