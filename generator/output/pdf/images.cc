#include "output/pdf/images.h"

#include <map>
#include <set>

#include "output/pdf/pixel_rows.h"

namespace evident {

namespace {

template <class Visit>
void for_each_image(const Page& page, Visit visit) {
  for (const MarkedContent& content : page.content) {
    for (const Item& item : content.items) {
      if (const auto* placed = std::get_if<PlacedImage>(&item)) visit(placed->image);
    }
  }
}

// 8.9.5.3: a reader that smoothes what it enlarges makes up pixels, which PDF/A forbids (6.2.8).
std::string image_entries(const Raster& raster, int components) {
  std::string out = "/Type/XObject/Subtype/Image/Width " + std::to_string(raster.width);
  out += "/Height " + std::to_string(raster.height) + "/BitsPerComponent 8/Interpolate false/ColorSpace";
  return out + (components == 1 ? "/DeviceGray" : "/DeviceRGB");
}

ObjectNumber write_pixels(const Raster& raster, std::string entries, std::string_view pixels, int components,
                          PdfObjects& objects) {
  if (!objects.packs()) return objects.add_stream(std::move(entries), pixels);
  entries += "/DecodeParms<</Predictor 15/Colors " + std::to_string(components) + "/Columns " +
             std::to_string(raster.width) + ">>";
  return objects.add_stream(std::move(entries), filter_rows(pixels, raster.width, components));
}

ObjectNumber write_image(const Raster& raster, PdfObjects& objects) {
  std::string entries = image_entries(raster, raster.components);
  if (!raster.alpha.empty()) {
    const ObjectNumber mask = write_pixels(raster, image_entries(raster, 1), raster.alpha, 1, objects);
    entries += "/SMask " + reference(mask);
  }
  if (raster.coding == Raster::Coding::Jpeg) {
    return objects.add_stream(entries + "/Filter/DCTDecode", raster.bytes, Packing::Plain);
  }
  return write_pixels(raster, std::move(entries), raster.bytes, raster.components, objects);
}

}  // namespace

std::string image_name(std::uint32_t image) { return "I" + std::to_string(std::uint64_t{image} + 1); }

std::string write_images(const Pages& pages, PdfObjects& objects) {
  std::set<std::uint32_t> shown;
  for (const Page& page : pages.pages) {
    for_each_image(page, [&shown](std::uint32_t image) { shown.insert(image); });
  }
  if (shown.empty()) return {};
  std::map<const Raster*, ObjectNumber> written;
  std::string entries = "/XObject<<";
  for (const std::uint32_t image : shown) {
    const Raster* const raster = pages.images[image].get();
    const auto [place, added] = written.try_emplace(raster, 0);
    if (added) place->second = write_image(*raster, objects);
    entries += '/' + image_name(image) + ' ';
    append_reference(entries, place->second);
  }
  return entries + ">>";
}

bool shows_transparency(const Page& page, const Pages& pages) {
  bool found = false;
  for_each_image(page, [&](std::uint32_t image) { found |= !pages.images[image]->alpha.empty(); });
  return found;
}

}  // namespace evident
