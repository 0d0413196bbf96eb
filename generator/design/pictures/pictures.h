#pragma once
// Bytes of PNG, JPEG and SVG into checked pictures. The only room that includes libpng, libjpeg and pugixml.
// It knows neither files nor pages; every byte it is given may be hostile.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "design/scene/scene.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// Pixels as a page needs them: 8 bits a component, rows from the top, grey or sRGB.
struct Raster {
  enum class Coding { Pixels, Jpeg };
  Coding coding = Coding::Pixels;
  std::uint32_t width = 0, height = 0;  // pixels
  int components = 3;                   // 1 grey, 3 red-green-blue
  std::string bytes;  // Pixels: width × height × components; Jpeg: the checked file, baseline or progressive
  std::string alpha;  // width × height, colours not multiplied by it; empty when every pixel is opaque
};

struct Picture {
  std::variant<Raster, Scene> content;
  Length width, height;  // natural size: by the file's density, else 96 pixels to the inch; a Scene's own
  // What an SVG says of itself (title, then desc): a proposal for the alternative text, never one by itself.
  // Plain text on one line, at most 1,000 code points; empty when the file says nothing.
  std::string suggested_alternative;
};

// What a picture may be, told by its first bytes and not by its name.
// - PNG: every colour type, bit depth and interlacing, tRNS and alpha; 16 bits become 8; gamma and profiles
//   are left aside. Pixels that are wholly transparent become white, so that nothing erased can be read.
// - JPEG: grey, YCbCr and RGB, baseline and progressive; decoded once, so that a truncated file is found;
//   Exif orientation is applied (by decoding to pixels) and metadata (where, when, with what camera) never
//   leaves this room: the JPEG's application and comment segments are dropped. An Adobe segment of our own
//   stays where a reader could not tell RGB from YCbCr without it. Rare codings are decoded to pixels too.
// - SVG: the subset told in docs/pictures.md, as vectors; `ink` is its currentColor. Shapes may reach beyond
//   the scene, as in SVG beyond the view box: who draws a picture cuts it off at its width and height.
// - Larger than 24 million pixels, or 30,000 on one side, is refused; a raster wider or higher than 2,400
//   pixels is scaled down (box filter) to that.
// Errors at `span`, with advice: bad-picture (damaged, cut short, unreadable), unknown-picture (another
// format, which is named when known), cmyk-picture, picture-too-large, svg-unsafe (scripts, handlers,
// external references, foreign objects, entities), svg-unsupported (an element or attribute outside the
// subset, by name). An SVG's mistakes are all told, at most 20. After any error the picture is empty: it has
// no size and must not be drawn.
[[nodiscard]] Picture read_picture(std::string_view bytes, Span span, Diagnostics& diagnostics,
                                   Colour ink = {});

// A raster as a file that browsers read: PNG of its pixels, or the JPEG that it is. Nothing else is in it.
struct WebImage {
  std::string media_type;  // "image/png"
  std::string bytes;
};
[[nodiscard]] WebImage web_image(const Raster& raster);

}  // namespace evident
