#include <png.h>

#include <array>
#include <csetjmp>
#include <memory>

#include "design/pictures/pictures.h"

namespace evident {
namespace {

struct PngWriter {
  png_structp png = nullptr;
  png_infop info = nullptr;

  PngWriter() {
    png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    if (png != nullptr) info = png_create_info_struct(png);
  }
  ~PngWriter() { png_destroy_write_struct(&png, &info); }
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;
};

int colour_type(int components, bool alpha) {
  if (components == 1) return alpha ? PNG_COLOR_TYPE_GRAY_ALPHA : PNG_COLOR_TYPE_GRAY;
  return alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB;
}

// Rows as PNG has them: alpha beside its pixel.
std::string interleaved(const Raster& raster) {
  if (raster.alpha.empty()) return raster.bytes;
  const auto components = static_cast<std::size_t>(raster.components);
  std::string out;
  out.reserve(raster.bytes.size() + raster.alpha.size());
  for (std::size_t pixel = 0; pixel < raster.alpha.size(); ++pixel) {
    out.append(raster.bytes, pixel * components, components);
    out += raster.alpha[pixel];
  }
  return out;
}

void append(png_structp png, png_bytep data, png_size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}
void nothing(png_structp) {}

// libpng leaves by longjmp: nothing in this frame has a destructor.
bool write(PngWriter& writer, const Raster& raster, std::string& pixels, std::size_t stride,
           std::string& out) {
  if (setjmp(png_jmpbuf(writer.png)) != 0) return false;
  png_set_write_fn(writer.png, &out, append, nothing);
  png_set_IHDR(writer.png, writer.info, raster.width, raster.height, 8,
               colour_type(raster.components, !raster.alpha.empty()), PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(writer.png, writer.info);
  for (std::uint32_t row = 0; row < raster.height; ++row) {
    png_write_row(writer.png, reinterpret_cast<png_const_bytep>(pixels.data()) + row * stride);
  }
  png_write_end(writer.png, nullptr);
  return true;
}

}  // namespace

WebImage web_image(const Raster& raster) {
  if (raster.coding == Raster::Coding::Jpeg) return {"image/jpeg", raster.bytes};
  WebImage image{"image/png", {}};
  PngWriter writer;
  if (writer.png == nullptr || writer.info == nullptr || raster.width == 0 || raster.height == 0)
    return image;
  std::string pixels = interleaved(raster);
  const std::size_t stride = pixels.size() / raster.height;
  if (!write(writer, raster, pixels, stride, image.bytes)) image.bytes.clear();
  return image;
}

}  // namespace evident
