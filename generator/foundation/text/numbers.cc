#include <array>
#include <charconv>
#include <cmath>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::string_view minus = "\u2212";
constexpr int most_decimals = 20;

std::uint64_t magnitude(std::int64_t number) {
  return number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
}

std::string grouped(std::string digits) {
  for (std::size_t i = digits.size(); i > 3;) {
    i -= 3;
    digits.insert(i, ",");
  }
  return digits;
}

// A decimal number as people write it: digits before and after the point.
struct Decimal {
  std::string whole;
  std::string fraction;
};

// The shortest digits that read back as the same number: the value that people see, so that 1.005 rounds
// as 1.005 and not as the binary fraction just below it.
Decimal shortest_decimal(double number) {
  std::array<char, 1100> buffer{};  // the smallest double has 1,074 decimals
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return {std::string(text), ""};
  return {std::string(text.substr(0, point)), std::string(text.substr(point + 1))};
}

// Adds one to the last of the digits.
void count_up(std::string& digits) {
  for (std::size_t i = digits.size(); i > 0; --i) {
    if (digits[i - 1] != '9') {
      ++digits[i - 1];
      return;
    }
    digits[i - 1] = '0';
  }
  digits.insert(digits.begin(), '1');
}

void round_to(Decimal& decimal, std::size_t decimals) {
  const bool up = decimal.fraction.size() > decimals && decimal.fraction[decimals] >= '5';
  decimal.fraction.resize(decimals, '0');
  if (!up) return;
  std::string digits = decimal.whole + decimal.fraction;
  count_up(digits);
  decimal.whole = digits.substr(0, digits.size() - decimals);
  decimal.fraction = digits.substr(digits.size() - decimals);
}

}  // namespace

std::string group_thousands(std::int64_t number) {
  return std::string(number < 0 ? minus : "") + grouped(std::to_string(magnitude(number)));
}

std::string format_number(double number, int decimals) {
  if (!std::isfinite(number)) return {};
  Decimal decimal = shortest_decimal(std::abs(number));
  if (decimals >= 0) round_to(decimal, static_cast<std::size_t>(std::min(decimals, most_decimals)));
  const bool is_zero = (decimal.whole + decimal.fraction).find_first_not_of('0') == std::string::npos;
  std::string out(number < 0 && !is_zero ? minus : "");
  out += grouped(decimal.whole);
  if (!decimal.fraction.empty()) out += '.' + decimal.fraction;
  return out;
}

std::string ordinal(std::int64_t number) {
  const std::uint64_t last_two = magnitude(number) % 100;
  const bool teen = last_two >= 11 && last_two <= 13;
  constexpr std::array<std::string_view, 4> endings = {"th", "st", "nd", "rd"};
  const std::uint64_t last = last_two % 10;
  return group_thousands(number) + std::string(endings[teen || last > 3 ? 0 : last]);
}

}  // namespace evident
