// The small values of a theme: lengths and colours, read and printed.

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "design/theme/theme.h"

namespace evident {
namespace {

constexpr std::int64_t most_points = 100'000;  // far beyond any page, and far from overflow

// A unit in thousandths of a point as a fraction: 1 mm = 72000 · 10 / 254.
struct LengthUnit {
  std::string_view name;
  std::int64_t numerator;
  std::int64_t denominator;
};
constexpr std::array<LengthUnit, 3> length_units = {
    {{"pt", 1000, 1}, {"mm", 720'000, 254}, {"cm", 7'200'000, 254}}};

// "10.5" → 105000 with a scale of 10000; exact, so that a theme reads the same everywhere.
constexpr std::int64_t decimal_scale = 10'000;
bool read_decimal(std::string_view text, std::int64_t& scaled) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (whole.empty() || whole.size() > 6 || part.size() > 4) return false;
  if (point != std::string_view::npos && part.empty()) return false;
  scaled = 0;
  for (const char c : std::string(whole) + std::string(part)) {
    if (c < '0' || c > '9') return false;
    scaled = scaled * 10 + (c - '0');
  }
  for (std::size_t i = part.size(); i < 4; ++i) scaled *= 10;
  return true;
}

// WCAG 2.2, relative luminance
double luminance(Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

bool read_length(std::string_view text, Length& length) {
  if (text == "0") {
    length = {};
    return true;
  }
  for (const LengthUnit& unit : length_units) {
    std::int64_t scaled = 0;
    if (!text.ends_with(unit.name) || !read_decimal(text.substr(0, text.size() - unit.name.size()), scaled))
      continue;
    const std::int64_t divisor = unit.denominator * decimal_scale;
    const Length read{(scaled * unit.numerator + divisor / 2) / divisor};
    if (read > points(most_points)) return false;
    length = read;
    return true;
  }
  return false;
}

std::string to_points(Length length) {
  const std::int64_t value = length.value;
  const std::uint64_t magnitude =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  std::string text = (value < 0 ? "-" : "") + std::to_string(magnitude / 1000);
  if (magnitude % 1000 == 0) return text;
  std::string part = std::to_string(magnitude % 1000 + 1000).substr(1);
  part.erase(part.find_last_not_of('0') + 1);
  return text + "." + part;
}

bool read_colour(std::string_view text, Colour& colour) {
  if (text.size() != 7 || text.front() != '#') return false;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
  if (error != std::errc{} || end != text.data() + text.size()) return false;
  colour = {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
            static_cast<std::uint8_t>(value & 0xFF)};
  return true;
}

std::string to_hex(Colour colour) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "#";
  for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
    text += digits[channel >> 4];
    text += digits[channel & 0xF];
  }
  return text;
}

double contrast_ratio(Colour a, Colour b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace evident
