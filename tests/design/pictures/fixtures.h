#pragma once
// Tiny valid pictures for tests of any room, made from nothing but the formats' own words. Whoever includes
// this needs no picture library.
//
//   png_bytes(40, 30)                     an RGB PNG of one colour
//   png_bytes(40, 30, colour, 128)        the same, half transparent
//   jpeg_bytes(40, 30, colour)            a baseline YCbCr JPEG of one colour
//   svg_bytes(40, 30)                     an SVG with one rectangle
//   svg_bytes(40, 30, "<path …/>")        an SVG with what it is given

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "design/theme/theme.h"

namespace evident {

inline void append_big_endian(std::string& out, std::uint32_t value, int bytes) {
  while (bytes-- > 0) out += static_cast<char>(value >> (8 * bytes));
}

// --- PNG (W3C PNG, second edition) ---

inline std::uint32_t png_crc(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<std::uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

inline std::string png_chunk(std::string_view type, std::string_view data) {
  std::string chunk;
  append_big_endian(chunk, static_cast<std::uint32_t>(data.size()), 4);
  std::string checked = std::string(type) + std::string(data);
  chunk += checked;
  append_big_endian(chunk, png_crc(checked), 4);
  return chunk;
}

// A zlib stream that stores its bytes as they are (RFC 1950, 1951).
inline std::string stored_zlib(std::string_view data) {
  std::string stream = "\x78\x01";
  std::uint32_t a = 1, b = 0;
  for (const char c : data) {
    a = (a + static_cast<std::uint8_t>(c)) % 65521;
    b = (b + a) % 65521;
  }
  do {
    const std::string_view block = data.substr(0, 65535);
    data.remove_prefix(block.size());
    const auto size = static_cast<std::uint32_t>(block.size());
    stream += data.empty() ? '\1' : '\0';
    for (const std::uint32_t number : {size, ~size}) {
      stream += static_cast<char>(number);
      stream += static_cast<char>(number >> 8);
    }
    stream += block;
  } while (!data.empty());
  append_big_endian(stream, b << 16 | a, 4);
  return stream;
}

struct PngHeader {
  std::uint32_t width = 1, height = 1;
  int depth = 8, colour_type = 2, interlace = 0;
};

// `scanlines` are filtered rows, each with its filter's number in front; `chunks` stand before the pixels.
inline std::string png_file(const PngHeader& header, std::string_view scanlines,
                            std::string_view chunks = {}) {
  std::string ihdr;
  append_big_endian(ihdr, header.width, 4);
  append_big_endian(ihdr, header.height, 4);
  for (const int value : {header.depth, header.colour_type, 0, 0, header.interlace}) {
    ihdr += static_cast<char>(value);
  }
  return "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", ihdr) + std::string(chunks) +
         png_chunk("IDAT", stored_zlib(scanlines)) + png_chunk("IEND", {});
}

// With alpha only where `alpha` is given. `chunks` as in png_file.
inline std::string png_bytes(std::uint32_t width, std::uint32_t height, Colour colour = {0x12, 0x43, 0x6D},
                             std::optional<std::uint8_t> alpha = {}, std::string_view chunks = {}) {
  std::string row(1, '\0'), all;
  for (std::uint32_t x = 0; x < width; ++x) {
    for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) row += static_cast<char>(part);
    if (alpha) row += static_cast<char>(*alpha);
  }
  for (std::uint32_t y = 0; y < height; ++y) all += row;
  return png_file({width, height, 8, alpha ? 6 : 2, 0}, all, chunks);
}

// --- JPEG (ITU-T T.81) ---

inline std::string jpeg_segment(int marker, std::string_view content) {
  std::string segment{'\xFF', static_cast<char>(marker)};
  append_big_endian(segment, static_cast<std::uint32_t>(content.size() + 2), 2);
  return segment + std::string(content);
}

// Bits from the left, 0xFF followed by 0x00, the last byte filled with ones.
class JpegBits {
 public:
  void add(std::uint32_t value, int count) {
    while (count-- > 0) bit(value >> count & 1);
  }
  [[nodiscard]] std::string finish() {
    while (filled_ != 0) bit(1);
    return bytes_;
  }

 private:
  void bit(std::uint32_t value) {
    byte_ = byte_ << 1 | value;
    if (++filled_ < 8) return;
    bytes_ += static_cast<char>(byte_);
    if ((byte_ & 0xFF) == 0xFF) bytes_ += '\0';
    byte_ = 0;
    filled_ = 0;
  }
  std::string bytes_;
  std::uint32_t byte_ = 0;
  int filled_ = 0;
};

// Every block is flat: a difference of the DC coefficient (twelve codes of four bits), then the end of the
// block (one code of one bit). Quantisers are 1, so what is decoded is the colour within one step.
inline std::string jpeg_scan(std::uint32_t width, std::uint32_t height, const std::array<int, 3>& levels) {
  JpegBits bits;
  const std::uint32_t blocks = ((width + 7) / 8) * ((height + 7) / 8);
  for (std::uint32_t block = 0; block < blocks; ++block) {
    for (const int level : levels) {
      const int difference = block == 0 ? 8 * (level - 128) : 0;
      int size = 0;
      while (std::abs(difference) >> size != 0) ++size;
      bits.add(static_cast<std::uint32_t>(size), 4);
      bits.add(static_cast<std::uint32_t>(difference < 0 ? difference + (1 << size) - 1 : difference), size);
      bits.add(0, 1);
    }
  }
  return bits.finish();
}

// `segments` stand behind the first marker: application data and comments (see jpeg_segment).
inline std::string jpeg_bytes(std::uint32_t width, std::uint32_t height, Colour colour = {0x12, 0x43, 0x6D},
                              std::string_view segments = {}) {
  const double r = colour.red, g = colour.green, b = colour.blue;
  const auto level = [](double value) { return static_cast<int>(std::lround(value)); };
  const std::array<int, 3> levels{level(0.299 * r + 0.587 * g + 0.114 * b),
                                  level(128 - 0.168736 * r - 0.331264 * g + 0.5 * b),
                                  level(128 + 0.5 * r - 0.418688 * g - 0.081312 * b)};
  using namespace std::string_view_literals;
  std::string frame(1, '\x08');
  append_big_endian(frame, height, 2);
  append_big_endian(frame, width, 2);
  frame += "\3\1\x11\0\2\x11\0\3\x11\0"sv;
  return "\xFF\xD8" + std::string(segments) +
         jpeg_segment(0xDB, std::string(1, '\0') + std::string(64, '\1')) + jpeg_segment(0xC0, frame) +
         jpeg_segment(0xC4, "\0\0\0\0\x0C\0\0\0\0\0\0\0\0\0\0\0\0\0\1\2\3\4\5\6\7\x08\x09\x0A\x0B"sv) +
         jpeg_segment(0xC4, "\x10\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv) +
         jpeg_segment(0xDA, "\3\1\0\2\0\3\0\0\x3F\0"sv) + jpeg_scan(width, height, levels) + "\xFF\xD9";
}

// --- SVG ---

inline std::string svg_bytes(int width, int height,
                             std::string_view body = "<rect x=\"1\" y=\"1\" width=\"8\" height=\"6\"/>") {
  const std::string w = std::to_string(width), h = std::to_string(height);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h + "\" viewBox=\"0 0 " +
         w + " " + h + "\">" + std::string(body) + "</svg>\n";
}

}  // namespace evident
