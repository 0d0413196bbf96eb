#pragma once
// A JPEG file taken apart into its segments and put together again without what is private.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "design/pictures/natural_size.h"

namespace evident {

enum class JpegState { Whole, CutShort, Damaged };
enum class JpegColour { Grey, YCbCr, Rgb, Cmyk, Unknown };

struct JpegFile {
  JpegState state = JpegState::Damaged;
  // The file again: tables, frame and scans as they were, and nothing else but an Adobe segment of ours where
  // the colours could not be told without it.
  std::string bytes;
  std::uint8_t process = 0;  // the frame's marker: 0xC0 baseline, 0xC2 progressive …
  int precision = 0;         // bits
  std::uint32_t width = 0, height = 0;
  JpegColour colour = JpegColour::Unknown;
  double density = usual_density;  // pixels to the inch
  int orientation = 1;             // Exif's 1 to 8
};

// Reads no further than the end of the image (ITU-T T.81, annex B). A frame header's values are as the file
// has them, even in a file that is not whole; process is 0 when there is no frame.
[[nodiscard]] JpegFile take_apart(std::string_view bytes);

// Orientation (tag 0x0112) in what follows "Exif\0\0"; 1 when it is missing or makes no sense.
[[nodiscard]] int read_orientation(std::string_view tiff);

}  // namespace evident
