#include "output/pdf/syntax.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "foundation/text/text.h"

namespace evident {

namespace {

constexpr std::size_t maximum_name = 120;
// FEFF and this many units stay below 32,767 bytes.
constexpr std::size_t maximum_units = 16000;
constexpr std::string_view hexadecimal = "0123456789ABCDEF";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

void append_hex8(std::string& out, unsigned value) {
  out += hexadecimal[(value >> 4) & 15];
  out += hexadecimal[value & 15];
}

// XML 1.0, production 2, without the C1 controls.
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }
bool is_forbidden(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
}

// Cuts before the code point that would pass the limit, so that no surrogate pair is torn.
std::string cut_to_limit(std::string text) {
  std::size_t units = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    units += next_code_point(text, offset) > 0xFFFF ? 2 : 1;
    if (units > maximum_units) {
      text.resize(start);
      return text + "…";
    }
  }
  return text;
}

struct Moment {
  Date date;
  int hour, minute, second;
};

Moment moment_of(std::int64_t unix_time) {
  const std::int64_t time = std::clamp<std::int64_t>(unix_time, 0, 253402300799);
  const auto rest = static_cast<int>(time % 86400);
  return {date_of_unix_time(time), rest / 3600, rest / 60 % 60, rest % 60};
}

std::string print(const char* pattern, const Moment& moment) {
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), pattern, moment.date.year, moment.date.month, moment.date.day,
                moment.hour, moment.minute, moment.second);
  return buffer.data();
}

}  // namespace

void append_pdf_number(std::string& out, std::int64_t thousandths) {
  auto rest = static_cast<std::uint64_t>(thousandths);
  if (thousandths < 0) {
    out += '-';
    rest = 0 - rest;
  }
  out += std::to_string(rest / 1000);
  auto fraction = static_cast<unsigned>(rest % 1000);
  if (fraction == 0) return;
  out += '.';
  for (unsigned place = 100; fraction != 0; place /= 10) {
    out += static_cast<char>('0' + fraction / place);
    fraction %= place;
  }
}

std::string pdf_number(std::int64_t thousandths) {
  std::string out;
  append_pdf_number(out, thousandths);
  return out;
}

std::string clean_pdf_text(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t c = next_code_point(utf8, offset);
    append_utf8(out, is_control(c) ? U' ' : is_forbidden(c) ? U'\uFFFD' : c);
  }
  return std::string(trim(out));
}

std::string pdf_name(std::string_view text) {
  std::string out = "/";
  for (const char c : text) {
    if (out.size() > maximum_name) break;
    if (is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '_' || c == '.') {
      out += c;
    } else if (c != '\0') {  // 7.3.5: a name holds no null byte
      out += '#';
      append_hex8(out, static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string pdf_text(std::string_view utf8) {
  const std::string text = cut_to_limit(clean_pdf_text(utf8));
  if (is_plain(text)) return pdf_bytes(text);
  std::string out = "<FEFF";
  append_utf16_hex(out, text);
  return out + ">";
}

std::string pdf_bytes(std::string_view bytes) {
  std::string out = "(";
  for (const char c : bytes) append_pdf_byte(out, c);
  return out + ")";
}

void append_hex16(std::string& out, std::uint32_t value) {
  append_hex8(out, (value >> 8) & 0xFF);
  append_hex8(out, value & 0xFF);
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  for (std::size_t offset = 0; offset < utf8.size();) {
    const auto c = static_cast<std::uint32_t>(next_code_point(utf8, offset));
    if (c < 0x10000) {
      append_hex16(out, c);
    } else {
      append_hex16(out, 0xD800 + ((c - 0x10000) >> 10));
      append_hex16(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
}

std::string_view pdf_language(std::string_view tag) {
  std::size_t length = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (length == 0) return {};
      length = 0;
      first = false;
    } else if (!(is_letter(c) || (!first && is_digit(c))) || ++length > 8) {
      return {};
    }
  }
  return length == 0 ? std::string_view{} : tag;
}

std::string pdf_date(std::int64_t unix_time) {
  return print("(D:%04d%02d%02d%02d%02d%02dZ)", moment_of(unix_time));
}

std::string xmp_date(std::int64_t unix_time) {
  return print("%04d-%02d-%02dT%02d:%02d:%02dZ", moment_of(unix_time));
}

}  // namespace evident
