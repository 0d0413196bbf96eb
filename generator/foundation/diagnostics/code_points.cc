#include "foundation/diagnostics/code_points.h"

#include <algorithm>
#include <array>

namespace evident {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t n>
bool is_in(const std::array<Range, n>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// What changes the order of text, hides it or has no picture of its own (Unicode Technical Report 36).
constexpr std::array<Range, 12> invisible = {{{0x80, 0x9F},
                                              {0xAD, 0xAD},
                                              {0x61C, 0x61C},
                                              {0x180E, 0x180E},
                                              {0x200B, 0x200F},
                                              {0x2028, 0x202E},
                                              {0x2060, 0x206F},
                                              {0xFEFF, 0xFEFF},
                                              {0xFFF9, 0xFFFB},
                                              {0xE0000, 0xE0FFF},
                                              {0xF0000, 0xFFFFF},
                                              {0x100000, 0x10FFFF}}};
// Decimal digits that people type in data: a count is not public because it is written in another script.
constexpr std::array<Range, 9> digits_of_scripts = {{{'0', '9'},
                                                     {0xB2, 0xB3},
                                                     {0xB9, 0xB9},
                                                     {0x660, 0x669},
                                                     {0x6F0, 0x6F9},
                                                     {0x966, 0x96F},
                                                     {0x2070, 0x2089},
                                                     {0xFF10, 0xFF19},
                                                     {0x1D7CE, 0x1D7FF}}};
constexpr std::array<Range, 6> combining = {{{0x300, 0x36F},
                                             {0x1AB0, 0x1AFF},
                                             {0x1DC0, 0x1DFF},
                                             {0x20D0, 0x20FF},
                                             {0xFE00, 0xFE0F},
                                             {0xFE20, 0xFE2F}}};
constexpr std::array<Range, 9> wide = {{{0x1100, 0x115F},
                                        {0x2E80, 0x303E},
                                        {0x3041, 0xA4CF},
                                        {0xAC00, 0xD7A3},
                                        {0xF900, 0xFAFF},
                                        {0xFE30, 0xFE6F},
                                        {0xFF00, 0xFF60},
                                        {0x1F300, 0x1FAFF},
                                        {0x20000, 0x3FFFD}}};

std::string picture_of_control(char32_t c) {
  // U+2400 … U+2421 are three bytes long and differ in the last one alone.
  std::string picture = "\u2400";
  picture.back() = static_cast<char>(static_cast<unsigned char>(picture.back()) + (c == 0x7F ? 0x21 : c));
  return picture;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - offset < length) return {0xFFFD, 1};
  char32_t value = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {0xFFFD, 1};
    value = (value << 6) | (byte(i) & 0x3Fu);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {0xFFFD, 1};
  return {value, length};
}

std::size_t code_points_before(std::string_view text, std::size_t offset) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    const bool ascii = static_cast<unsigned char>(text[i]) < 0x80;  // by far the most, in lines of any length
    i += ascii ? 1 : code_point_at(text, i).length;
    if (i > offset) break;
  }
  return count;
}

std::string shown(std::string_view bytes, char32_t code_point, Digits digits) {
  if (code_point < 0x20 || code_point == 0x7F) return picture_of_control(code_point);
  if (digits == Digits::Masked && is_in(digits_of_scripts, code_point)) return "•";
  if (code_point == 0xFFFD || is_in(invisible, code_point)) return "\uFFFD";
  return std::string(bytes);
}

std::size_t columns_of(char32_t code_point) {
  if (code_point < 0x300) return 1;
  if (is_in(combining, code_point)) return 0;
  return is_in(wide, code_point) ? 2 : 1;
}

std::string shown_text(std::string_view text, Lines lines) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint at = code_point_at(text, i);
    if (at.value == '\n' && lines == Lines::Kept) {
      out += '\n';
    } else {
      out += shown(text.substr(i, at.length), at.value, Digits::Shown);
    }
    i += at.length;
  }
  return out;
}

}  // namespace evident
