#include <algorithm>
#include <array>
#include <chrono>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

// Exactly `length` digits at the front, taken off the text; -1 otherwise.
int take_digits(std::string_view& text, std::size_t length) {
  if (text.size() < length) return -1;
  int number = 0;
  for (const char c : text.substr(0, length)) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(length);
  return number;
}

bool take_hyphen(std::string_view& text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  return true;
}

bool is_real(const Date& date) {
  if (date.year < 1) return false;
  if (date.month == 0) return date.day == 0;
  // The first of the month stands in for a day that is not known.
  const int day = date.day == 0 ? 1 : date.day;
  return std::chrono::year_month_day(std::chrono::year(date.year),
                                     std::chrono::month(static_cast<unsigned>(date.month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

std::string padded(int number, std::size_t length) {
  std::string digits = std::to_string(number);
  if (digits.size() < length) digits.insert(0, length - digits.size(), '0');
  return digits;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  Date date;
  date.year = take_digits(text, 4);
  if (take_hyphen(text)) {
    date.month = take_digits(text, 2);
    if (date.month < 1) return std::nullopt;
    if (take_hyphen(text)) {
      date.day = take_digits(text, 2);
      if (date.day < 1) return std::nullopt;
    }
  }
  if (!text.empty() || !is_real(date)) return std::nullopt;
  return date;
}

std::string date_in_words(Date date) {
  std::string out;
  const bool has_month = date.month >= 1 && date.month <= 12;
  if (has_month && date.day > 0) out += std::to_string(date.day) + ' ';
  if (has_month) out += std::string(months[static_cast<std::size_t>(date.month - 1)]) + ' ';
  return out + std::to_string(date.year);
}

std::string date_iso(Date date) {
  std::string out = padded(date.year, 4);
  if (date.month > 0) out += '-' + padded(date.month, 2);
  if (date.month > 0 && date.day > 0) out += '-' + padded(date.day, 2);
  return out;
}

Date date_of_unix_time(std::int64_t seconds) {
  using namespace std::chrono;
  // The years that parse_date() reads.
  constexpr std::int64_t first = sys_seconds(sys_days(year(1) / 1 / 1)).time_since_epoch().count();
  constexpr std::int64_t last = sys_seconds(sys_days(year(9999) / 12 / 31)).time_since_epoch().count();
  const sys_seconds time{std::chrono::seconds(std::clamp(seconds, first, last))};
  const year_month_day date(floor<days>(time));
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace evident
