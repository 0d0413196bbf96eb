#include <array>
#include <charconv>
#include <cmath>

#include "evidence/values/values.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view minus = "\u2212";

// What arithmetic in binary leaves behind the fifteenth digit is no part of the number: 0.1 + 0.2 is 0.3.
double without_noise(double number) {
  constexpr int significant_digits = 15;
  std::array<char, 40> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                 std::chars_format::scientific, significant_digits - 1);
  double rounded = number;
  std::from_chars(buffer.data(), end.ptr, rounded);
  return rounded;
}

// Money has no decimals or two.
int decimals_of(const Quantity& quantity) {
  if (quantity.decimals >= 0 || quantity.unit != Unit::Pounds) return quantity.decimals;
  const double number = without_noise(quantity.number);
  return number == std::trunc(number) ? 0 : 2;
}

// The number alone, grouped, at the precision that is printed.
std::string digits_of(const Quantity& quantity) {
  return format_number(without_noise(quantity.number), decimals_of(quantity));
}

std::string with_word(const std::string& digits, std::string_view one, std::string_view many) {
  return digits + std::string(no_break_space) + std::string(digits == "1" ? one : many);
}

struct LargeWord {
  double size;
  std::string_view word;
};
constexpr std::array<LargeWord, 2> large_words = {{{1e9, "billion"}, {1e6, "million"}}};

// "8 million", "1.5 million": only where nothing of the amount gets lost.
std::string amount(const Quantity& quantity, std::string digits) {
  const double number = std::abs(without_noise(quantity.number));
  for (const LargeWord& large : large_words) {
    const bool is_exact = std::fmod(number, large.size / 10) == 0;
    if (number < large.size || !is_exact || quantity.decimals > 0) continue;
    return format_number(number / large.size, -1) + std::string(no_break_space) + std::string(large.word);
  }
  return digits;
}

std::string pounds(const Quantity& quantity) {
  std::string digits = digits_of(quantity);
  const bool negative = digits.starts_with(minus);
  if (negative) digits.erase(0, minus.size());
  return std::string(negative ? minus : "") + "£" + amount(quantity, std::move(digits));
}

std::string number_with_unit(const Quantity& quantity) {
  switch (quantity.unit) {
    case Unit::Pounds:
      return pounds(quantity);
    case Unit::Percent:
      return digits_of(quantity) + '%';
    case Unit::Days:
      return with_word(digits_of(quantity), "day", "days");
    case Unit::Years:
      return with_word(digits_of(quantity), "year", "years");
    case Unit::None:
    case Unit::People:
    case Unit::Cases:
    case Unit::Things:
    case Unit::FullTimeEquivalent:
      break;
  }
  return digits_of(quantity);
}

std::string_view word_of(Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::About:
      return "about ";
    case Qualifier::Over:
      return "over ";
    case Qualifier::Under:
      return "under ";
    case Qualifier::AtLeast:
      return "at least ";
    case Qualifier::AtMost:
      return "at most ";
    case Qualifier::Exact:
      break;
  }
  return {};
}

std::string without_breaks(std::string_view text) {
  std::string out;
  for (const char c : trim(text)) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      if (!out.ends_with(no_break_space)) out += no_break_space;
    } else {
      out += c;
    }
  }
  return out;
}

// The code in the place of a number, if there is no number; arithmetic without a result is "not available".
std::string_view code_of(const Quantity& quantity) {
  if (quantity.missing != Missing::None) return symbol(quantity.missing);
  return std::isfinite(quantity.number) ? std::string_view() : symbol(Missing::NotAvailable);
}

// What keeps a program from taking a number for exact that a source does not give exactly.
std::string_view sign_of(Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::Exact:
      return "";
    case Qualifier::About:
      return "~";
    case Qualifier::Over:
      return ">";
    case Qualifier::Under:
      return "<";
    case Qualifier::AtLeast:
      return ">=";
    case Qualifier::AtMost:
      return "<=";
  }
  return "";
}

}  // namespace

std::string print(const Quantity& quantity) {
  if (const std::string_view code = code_of(quantity); !code.empty()) return std::string(code);
  if (quantity.qualifier == Qualifier::Exact) return number_with_unit(quantity);
  if (!quantity.said.empty()) return without_breaks(quantity.said);
  return without_breaks(word_of(quantity.qualifier)) + std::string(no_break_space) +
         number_with_unit(quantity);
}

std::string machine_value(const Quantity& quantity) {
  if (const std::string_view code = code_of(quantity); !code.empty()) return std::string(code);
  std::string digits = digits_of(quantity);
  std::erase(digits, ',');
  if (digits.starts_with(minus)) digits.replace(0, minus.size(), "-");
  return std::string(sign_of(quantity.qualifier)) + digits;
}

}  // namespace evident
