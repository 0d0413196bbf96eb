#include "design/pictures/read_jpeg.h"

#include <algorithm>

#include "design/pictures/jpeg_decoder.h"
#include "design/pictures/jpeg_segments.h"
#include "design/pictures/limits.h"
#include "design/pictures/natural_size.h"
#include "design/pictures/orientation.h"
#include "design/pictures/picture_faults.h"
#include "design/pictures/raster_builder.h"

namespace evident {
namespace {

constexpr std::uint8_t baseline = 0xC0, progressive = 0xC2, extended_arithmetic = 0xC9,
                       progressive_arithmetic = 0xCA;

J_COLOR_SPACE expected(JpegColour colour) {
  if (colour == JpegColour::Grey) return JCS_GRAYSCALE;
  return colour == JpegColour::Rgb ? JCS_RGB : JCS_YCbCr;
}

class JpegReading {
 public:
  JpegReading(std::string_view bytes, Span span, Diagnostics& diagnostics)
      : file_(take_apart(bytes)), span_(span), diagnostics_(diagnostics) {}

  Picture read() {
    if (!is_kind_we_read()) return {};
    if (file_.state == JpegState::CutShort) return cut_short();
    if (file_.state == JpegState::Damaged || file_.process == 0) return damaged({});
    if (!accept_size(file_.width, file_.height, span_, diagnostics_)) return {};
    const bool may_stay = file_.process == baseline || file_.process == progressive;
    const bool must_change =
        file_.orientation != 1 || std::max(file_.width, file_.height) > longest_kept_side;
    return may_stay && !must_change ? as_it_is() : as_pixels();
  }

 private:
  [[nodiscard]] bool is_kind_we_read() {
    if (file_.process == 0) return true;  // nothing is known: it is damaged or cut short
    if (file_.colour == JpegColour::Cmyk) {
      diagnostics_.error("cmyk-picture", span_,
                         "The JPEG's colours are CMYK, which are made for printing ink",
                         "Save it with RGB colours: in GIMP or Photoshop, Image, Mode, RGB");
      return false;
    }
    if (file_.process > progressive && file_.process != extended_arithmetic &&
        file_.process != progressive_arithmetic) {
      return refuse("a lossless JPEG or one in layers");
    }
    if (file_.precision != 8) return refuse("a JPEG with more than 8 bits a colour");
    if (file_.colour == JpegColour::Unknown)
      return refuse("a JPEG with a number of colours other than 1 or 3");
    return true;
  }

  bool refuse(std::string_view name) {
    report_unknown(name, "Open it in a picture editor and save it as an ordinary JPEG", span_, diagnostics_);
    return false;
  }
  Picture cut_short() {
    report_cut_short("JPEG", span_, diagnostics_);
    return {};
  }
  Picture damaged(std::string_view reason) {
    report_damaged("JPEG", reason, span_, diagnostics_);
    return {};
  }
  Picture failed(const JpegDecoder& decoder) {
    return decoder.is_cut_short() ? cut_short() : damaged(decoder.reason());
  }

  // What leaves is what was decoded here, byte by byte.
  Picture as_it_is() {
    JpegDecoder decoder(file_.bytes);
    if (!decoder.read_header()) return failed(decoder);
    if (decoder.colour() != expected(file_.colour)) return damaged("colours");
    if (!decoder.check()) return failed(decoder);
    if (decoder.has_stray_bytes()) return as_pixels();
    Raster raster;
    raster.coding = Raster::Coding::Jpeg;
    raster.width = file_.width;
    raster.height = file_.height;
    raster.components = file_.colour == JpegColour::Grey ? 1 : 3;
    raster.bytes = std::move(file_.bytes);
    return sized(std::move(raster));
  }

  Picture as_pixels() {
    JpegDecoder decoder(file_.bytes);
    if (!decoder.read_header()) return failed(decoder);
    if (decoder.colour() != expected(file_.colour)) return damaged("colours");
    RasterBuilder builder(file_.width, file_.height, file_.colour == JpegColour::Grey ? 1 : 3, false);
    if (!decoder.read_rows(builder)) return failed(decoder);
    return sized(turned_upright(builder.finish(), file_.orientation));
  }

  Picture sized(Raster raster) {
    Picture picture;
    picture.width = natural_length(file_.width, file_.density);
    picture.height = natural_length(file_.height, file_.density);
    if (swaps_sides(file_.orientation)) std::swap(picture.width, picture.height);
    picture.content = std::move(raster);
    return picture;
  }

  JpegFile file_;
  Span span_;
  Diagnostics& diagnostics_;
};

}  // namespace

Picture read_jpeg(std::string_view bytes, Span span, Diagnostics& diagnostics) {
  return JpegReading(bytes, span, diagnostics).read();
}

}  // namespace evident
