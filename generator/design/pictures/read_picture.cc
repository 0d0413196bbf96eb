#include "design/pictures/picture_faults.h"
#include "design/pictures/picture_format.h"
#include "design/pictures/pictures.h"
#include "design/pictures/read_jpeg.h"
#include "design/pictures/read_png.h"
#include "design/pictures/read_svg.h"

namespace evident {

Picture read_picture(std::string_view bytes, Span span, Diagnostics& diagnostics, Colour ink) {
  if (bytes.empty()) {
    diagnostics.error("bad-picture", span, "The picture's file is empty", "Copy or download it again");
    return {};
  }
  const FormatGuess guess = guess_format(bytes);
  switch (guess.format) {
    case PictureFormat::Png:
      return read_png(bytes, span, diagnostics);
    case PictureFormat::Jpeg:
      return read_jpeg(bytes, span, diagnostics);
    case PictureFormat::Svg:
      return read_svg(bytes, span, diagnostics, ink);
    case PictureFormat::Other:
      break;
  }
  report_unknown(guess.name, guess.help, span, diagnostics);
  return {};
}

}  // namespace evident
