#include "design/pictures/svg_scanner.h"

#include <array>
#include <charconv>
#include <cmath>

#include "foundation/text/text.h"

namespace evident {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Unit {
  std::string_view name;
  double pixels;
};
constexpr std::array units{Unit{"", 1},           Unit{"px", 1},         Unit{"pt", 96.0 / 72},
                           Unit{"pc", 16},        Unit{"in", 96},        Unit{"mm", 96 / 25.4},
                           Unit{"cm", 96 / 2.54}, Unit{"Q", 96 / 101.6}, Unit{"q", 96 / 101.6}};

}  // namespace

void SvgScanner::skip_space() {
  while (!left_.empty() && is_space(left_.front())) left_.remove_prefix(1);
}

void SvgScanner::skip_separator() {
  skip_space();
  if (skip(',')) skip_space();
}

bool SvgScanner::skip(char c) {
  if (!left_.starts_with(c)) return false;
  left_.remove_prefix(1);
  return true;
}

std::string_view SvgScanner::word() {
  std::size_t length = 0;
  while (length < left_.size() && is_letter(left_[length])) ++length;
  const std::string_view word = left_.substr(0, length);
  left_.remove_prefix(length);
  return word;
}

std::optional<double> SvgScanner::number() {
  std::string_view text = left_;
  const bool plus = text.starts_with('+');
  if (plus) text.remove_prefix(1);
  const std::string_view digits = text.substr(!plus && text.starts_with('-') ? 1 : 0);
  // from_chars reads words such as "inf" as well.
  const bool begins = !digits.empty() &&
                      (is_digit(digits[0]) || (digits[0] == '.' && digits.size() > 1 && is_digit(digits[1])));
  if (!begins) return {};
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || !(std::fabs(value) <= largest_svg_number)) return {};
  left_.remove_prefix(static_cast<std::size_t>(read.ptr - left_.data()));
  return value;
}

std::optional<bool> SvgScanner::flag() {
  if (skip('0')) return false;
  if (skip('1')) return true;
  return {};
}

std::optional<std::vector<double>> read_numbers(std::string_view text, std::size_t most) {
  SvgScanner scanner(trim(text));
  std::vector<double> numbers;
  while (!scanner.at_end()) {
    const auto number = scanner.number();
    if (!number || numbers.size() == most) return {};
    numbers.push_back(*number);
    scanner.skip_separator();
  }
  return numbers;
}

std::optional<double> read_svg_length(std::string_view text, double whole) {
  SvgScanner scanner(trim(text));
  const auto number = scanner.number();
  if (!number) return {};
  if (scanner.left() == "%") return *number * whole / 100;
  for (const Unit& unit : units) {
    if (scanner.left() == unit.name) return *number * unit.pixels;
  }
  return {};
}

}  // namespace evident
