#include "design/pictures/svg_colour.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "design/pictures/svg_scanner.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

struct Named {
  std::string_view name;
  std::uint32_t value;
};

// CSS Color 4, section 6.1, in the order of their names.
// clang-format off
constexpr std::array colour_names{
    Named{"aliceblue", 0xF0F8FF},
    Named{"antiquewhite", 0xFAEBD7},
    Named{"aqua", 0x00FFFF},
    Named{"aquamarine", 0x7FFFD4},
    Named{"azure", 0xF0FFFF},
    Named{"beige", 0xF5F5DC},
    Named{"bisque", 0xFFE4C4},
    Named{"black", 0x000000},
    Named{"blanchedalmond", 0xFFEBCD},
    Named{"blue", 0x0000FF},
    Named{"blueviolet", 0x8A2BE2},
    Named{"brown", 0xA52A2A},
    Named{"burlywood", 0xDEB887},
    Named{"cadetblue", 0x5F9EA0},
    Named{"chartreuse", 0x7FFF00},
    Named{"chocolate", 0xD2691E},
    Named{"coral", 0xFF7F50},
    Named{"cornflowerblue", 0x6495ED},
    Named{"cornsilk", 0xFFF8DC},
    Named{"crimson", 0xDC143C},
    Named{"cyan", 0x00FFFF},
    Named{"darkblue", 0x00008B},
    Named{"darkcyan", 0x008B8B},
    Named{"darkgoldenrod", 0xB8860B},
    Named{"darkgray", 0xA9A9A9},
    Named{"darkgreen", 0x006400},
    Named{"darkgrey", 0xA9A9A9},
    Named{"darkkhaki", 0xBDB76B},
    Named{"darkmagenta", 0x8B008B},
    Named{"darkolivegreen", 0x556B2F},
    Named{"darkorange", 0xFF8C00},
    Named{"darkorchid", 0x9932CC},
    Named{"darkred", 0x8B0000},
    Named{"darksalmon", 0xE9967A},
    Named{"darkseagreen", 0x8FBC8F},
    Named{"darkslateblue", 0x483D8B},
    Named{"darkslategray", 0x2F4F4F},
    Named{"darkslategrey", 0x2F4F4F},
    Named{"darkturquoise", 0x00CED1},
    Named{"darkviolet", 0x9400D3},
    Named{"deeppink", 0xFF1493},
    Named{"deepskyblue", 0x00BFFF},
    Named{"dimgray", 0x696969},
    Named{"dimgrey", 0x696969},
    Named{"dodgerblue", 0x1E90FF},
    Named{"firebrick", 0xB22222},
    Named{"floralwhite", 0xFFFAF0},
    Named{"forestgreen", 0x228B22},
    Named{"fuchsia", 0xFF00FF},
    Named{"gainsboro", 0xDCDCDC},
    Named{"ghostwhite", 0xF8F8FF},
    Named{"gold", 0xFFD700},
    Named{"goldenrod", 0xDAA520},
    Named{"gray", 0x808080},
    Named{"green", 0x008000},
    Named{"greenyellow", 0xADFF2F},
    Named{"grey", 0x808080},
    Named{"honeydew", 0xF0FFF0},
    Named{"hotpink", 0xFF69B4},
    Named{"indianred", 0xCD5C5C},
    Named{"indigo", 0x4B0082},
    Named{"ivory", 0xFFFFF0},
    Named{"khaki", 0xF0E68C},
    Named{"lavender", 0xE6E6FA},
    Named{"lavenderblush", 0xFFF0F5},
    Named{"lawngreen", 0x7CFC00},
    Named{"lemonchiffon", 0xFFFACD},
    Named{"lightblue", 0xADD8E6},
    Named{"lightcoral", 0xF08080},
    Named{"lightcyan", 0xE0FFFF},
    Named{"lightgoldenrodyellow", 0xFAFAD2},
    Named{"lightgray", 0xD3D3D3},
    Named{"lightgreen", 0x90EE90},
    Named{"lightgrey", 0xD3D3D3},
    Named{"lightpink", 0xFFB6C1},
    Named{"lightsalmon", 0xFFA07A},
    Named{"lightseagreen", 0x20B2AA},
    Named{"lightskyblue", 0x87CEFA},
    Named{"lightslategray", 0x778899},
    Named{"lightslategrey", 0x778899},
    Named{"lightsteelblue", 0xB0C4DE},
    Named{"lightyellow", 0xFFFFE0},
    Named{"lime", 0x00FF00},
    Named{"limegreen", 0x32CD32},
    Named{"linen", 0xFAF0E6},
    Named{"magenta", 0xFF00FF},
    Named{"maroon", 0x800000},
    Named{"mediumaquamarine", 0x66CDAA},
    Named{"mediumblue", 0x0000CD},
    Named{"mediumorchid", 0xBA55D3},
    Named{"mediumpurple", 0x9370DB},
    Named{"mediumseagreen", 0x3CB371},
    Named{"mediumslateblue", 0x7B68EE},
    Named{"mediumspringgreen", 0x00FA9A},
    Named{"mediumturquoise", 0x48D1CC},
    Named{"mediumvioletred", 0xC71585},
    Named{"midnightblue", 0x191970},
    Named{"mintcream", 0xF5FFFA},
    Named{"mistyrose", 0xFFE4E1},
    Named{"moccasin", 0xFFE4B5},
    Named{"navajowhite", 0xFFDEAD},
    Named{"navy", 0x000080},
    Named{"oldlace", 0xFDF5E6},
    Named{"olive", 0x808000},
    Named{"olivedrab", 0x6B8E23},
    Named{"orange", 0xFFA500},
    Named{"orangered", 0xFF4500},
    Named{"orchid", 0xDA70D6},
    Named{"palegoldenrod", 0xEEE8AA},
    Named{"palegreen", 0x98FB98},
    Named{"paleturquoise", 0xAFEEEE},
    Named{"palevioletred", 0xDB7093},
    Named{"papayawhip", 0xFFEFD5},
    Named{"peachpuff", 0xFFDAB9},
    Named{"peru", 0xCD853F},
    Named{"pink", 0xFFC0CB},
    Named{"plum", 0xDDA0DD},
    Named{"powderblue", 0xB0E0E6},
    Named{"purple", 0x800080},
    Named{"rebeccapurple", 0x663399},
    Named{"red", 0xFF0000},
    Named{"rosybrown", 0xBC8F8F},
    Named{"royalblue", 0x4169E1},
    Named{"saddlebrown", 0x8B4513},
    Named{"salmon", 0xFA8072},
    Named{"sandybrown", 0xF4A460},
    Named{"seagreen", 0x2E8B57},
    Named{"seashell", 0xFFF5EE},
    Named{"sienna", 0xA0522D},
    Named{"silver", 0xC0C0C0},
    Named{"skyblue", 0x87CEEB},
    Named{"slateblue", 0x6A5ACD},
    Named{"slategray", 0x708090},
    Named{"slategrey", 0x708090},
    Named{"snow", 0xFFFAFA},
    Named{"springgreen", 0x00FF7F},
    Named{"steelblue", 0x4682B4},
    Named{"tan", 0xD2B48C},
    Named{"teal", 0x008080},
    Named{"thistle", 0xD8BFD8},
    Named{"tomato", 0xFF6347},
    Named{"turquoise", 0x40E0D0},
    Named{"violet", 0xEE82EE},
    Named{"wheat", 0xF5DEB3},
    Named{"white", 0xFFFFFF},
    Named{"whitesmoke", 0xF5F5F5},
    Named{"yellow", 0xFFFF00},
    Named{"yellowgreen", 0x9ACD32},
};
// clang-format on

static_assert(colour_names.size() == 148);

Colour from_number(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value)};
}

std::optional<SvgColour> read_hexadecimal(std::string_view digits) {
  std::array<std::uint32_t, 8> values{};
  if (digits.size() != 3 && digits.size() != 4 && digits.size() != 6 && digits.size() != 8) return {};
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const auto value = std::string_view("0123456789abcdef").find(digits[i]);
    if (value == std::string_view::npos) return {};
    values[i] = static_cast<std::uint32_t>(value);
  }
  std::array<std::uint8_t, 4> parts{0, 0, 0, 255};
  const std::size_t width = digits.size() < 6 ? 1 : 2;
  for (std::size_t i = 0; i < digits.size() / width; ++i) {
    const std::uint32_t high = values[i * width], low = width == 1 ? high : values[i * width + 1];
    parts[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return SvgColour{{parts[0], parts[1], parts[2]}, parts[3] / 255.0};
}

// A number, or a percentage of `whole`.
std::optional<double> read_part(SvgScanner& scanner, double whole, double most) {
  auto number = scanner.number();
  if (!number) return {};
  if (scanner.skip('%')) number = *number * whole / 100;
  return std::clamp(*number, 0.0, most);
}

// rgb() and rgba(), with commas or with spaces and a slash.
std::optional<SvgColour> read_function(std::string_view parts) {
  SvgScanner scanner(parts);
  std::array<std::uint8_t, 3> colours{};
  scanner.skip_space();
  for (std::uint8_t& colour : colours) {
    const auto part = read_part(scanner, 255, 255);
    if (!part) return {};
    colour = static_cast<std::uint8_t>(std::lround(*part));
    scanner.skip_separator();
  }
  SvgColour result{{colours[0], colours[1], colours[2]}, 1};
  if (scanner.skip('/')) scanner.skip_space();
  if (scanner.at_end()) return result;
  const auto alpha = read_part(scanner, 1, 1);
  scanner.skip_space();
  if (!alpha || !scanner.at_end()) return {};
  result.opacity = *alpha;
  return result;
}

}  // namespace

std::optional<SvgColour> read_svg_colour(std::string_view text) {
  const std::string lower = to_lower(trim(text));
  const std::string_view colour = lower;
  if (colour.starts_with('#')) return read_hexadecimal(colour.substr(1));
  for (const std::string_view function : {"rgb(", "rgba("}) {
    if (colour.starts_with(function) && colour.ends_with(')')) {
      return read_function(colour.substr(function.size(), colour.size() - function.size() - 1));
    }
  }
  const auto found = std::lower_bound(colour_names.begin(), colour_names.end(), colour,
                                      [](const Named& a, std::string_view name) { return a.name < name; });
  if (found == colour_names.end() || found->name != colour) return {};
  return SvgColour{from_number(found->value), 1};
}

}  // namespace evident
