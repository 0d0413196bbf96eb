#pragma once
// JPEGs written by libjpeg, to be read by the room.

#include <cstddef>
#include <cstdio>  // jpeglib.h wants it first

#include <jpeglib.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "design/pictures/fixtures.h"

namespace evident {

struct JpegWriting {
  J_COLOR_SPACE input = JCS_RGB;
  J_COLOR_SPACE stored = JCS_YCbCr;
  bool progressive = false, arithmetic = false;
  bool thinned = false;  // colours at half the width and height
  int restart = 0;       // blocks between restart markers
  bool jfif = true;
  int dots_per_inch = 0;
};

inline int components_of(J_COLOR_SPACE space) {
  return space == JCS_GRAYSCALE ? 1 : space == JCS_CMYK || space == JCS_YCCK ? 4 : 3;
}

// `pixels` holds width × height × components of `input`.
inline std::string written_jpeg(std::uint32_t width, std::uint32_t height, std::string pixels,
                                const JpegWriting& how = {}) {
  jpeg_compress_struct info;
  jpeg_error_mgr errors;
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* data = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &data, &size);
  info.image_width = width;
  info.image_height = height;
  info.in_color_space = how.input;
  info.input_components = components_of(how.input);
  jpeg_set_defaults(&info);
  jpeg_set_colorspace(&info, how.stored);
  jpeg_set_quality(&info, 100, TRUE);
  for (int i = 0; i < info.num_components; ++i) {
    info.comp_info[i].h_samp_factor = info.comp_info[i].v_samp_factor = how.thinned && i == 0 ? 2 : 1;
  }
  if (how.progressive) jpeg_simple_progression(&info);
  info.arith_code = how.arithmetic ? TRUE : FALSE;
  info.restart_interval = static_cast<unsigned>(how.restart);
  if (!how.jfif) info.write_JFIF_header = FALSE;
  if (how.dots_per_inch > 0) {
    info.density_unit = 1;
    info.X_density = info.Y_density = static_cast<UINT16>(how.dots_per_inch);
  }
  jpeg_start_compress(&info, TRUE);
  while (info.next_scanline < info.image_height) {
    JSAMPROW row = reinterpret_cast<JSAMPROW>(pixels.data()) +
                   info.next_scanline * width * static_cast<std::size_t>(info.input_components);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  jpeg_destroy_compress(&info);
  std::free(data);
  return bytes;
}

// Something to look at in `components` components: slopes, with a corner that differs from the others.
inline std::string test_pixels(std::uint32_t width, std::uint32_t height, int components) {
  std::string pixels;
  for (std::uint32_t y = 0; y < height; ++y) {
    for (std::uint32_t x = 0; x < width; ++x) {
      for (int i = 0; i < components; ++i) {
        const std::uint32_t slope =
            40 + x * 120 / width + y * (60 + 20 * static_cast<std::uint32_t>(i)) / height;
        pixels += static_cast<char>(x < 8 && y < 8 ? 10 : slope);
      }
    }
  }
  return pixels;
}

// Segments of metadata go behind the first marker.
inline std::string with_segments(const std::string& jpeg, std::string_view segments) {
  return jpeg.substr(0, 2) + std::string(segments) + jpeg.substr(2);
}

// Exif in either byte order: an orientation, the place of a canary, and a camera.
inline std::string exif_segment(int orientation, bool little = false) {
  std::string tiff = little ? "II" : "MM";
  const auto number = [&](std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) tiff += static_cast<char>(value >> 8 * (little ? i : bytes - 1 - i));
  };
  number(42, 2), number(8, 4);
  number(2, 2);
  number(0x010F, 2), number(2, 2), number(20, 4), number(38, 4);  // the camera's maker
  number(0x0112, 2), number(3, 2), number(1, 4), number(static_cast<std::uint32_t>(orientation), 2),
      number(0, 2);
  number(0, 4);
  tiff += "GPS-CANARY 51.88 N.";
  return jpeg_segment(0xE1, std::string("Exif\0\0", 6) + tiff + '\0');
}

}  // namespace evident
