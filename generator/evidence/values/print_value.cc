#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "evidence/values/values.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr int deepest = 64;  // lists in lists; data is not nested deeper, expressions could be

// Python's repr() of a float: the shortest digits that read back as the same number, with an exponent below
// 1e-4 and from 1e16 on.
std::string print_float(double number) {
  if (!std::isfinite(number)) return std::string(symbol(Missing::NotAvailable));
  if (number == 0) return "0.0";
  std::array<char, 40> buffer{};
  const auto to_text = [&](std::chars_format format) {
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format);
    return std::string(buffer.data(), end.ptr);
  };
  const double magnitude = std::abs(number);
  if (magnitude < 1e-4 || magnitude >= 1e16) return to_text(std::chars_format::scientific);
  std::string digits = to_text(std::chars_format::fixed);
  return digits.find('.') == std::string::npos ? digits + ".0" : digits;
}

void append_escape(std::string& out, char32_t c) {
  const bool short_form = c < 0x100;
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), short_form ? "\\x%02x" : "\\u%04x", static_cast<unsigned>(c));
  out += buffer.data();
}

// Python's repr() of a string.
std::string quoted(std::string_view text) {
  const bool has_single = text.find('\'') != std::string_view::npos;
  const bool has_double = text.find('"') != std::string_view::npos;
  const char quote = has_single && !has_double ? '"' : '\'';
  std::string out(1, quote);
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c == U'\\' || c == static_cast<char32_t>(quote)) {
      out += '\\';
      append_utf8(out, c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c > 0xA0 && is_white_space(c))) {
      append_escape(out, c);
    } else {
      append_utf8(out, c);
    }
  }
  return out + quote;
}

std::string print_inside(const Value& value, int depth);

std::string print_list(const ValueList& list, int depth) {
  if (depth >= deepest) return "[...]";
  std::string out = "[";
  for (const Value& item : list) {
    if (&item != &list.front()) out += ", ";
    out += print_inside(item, depth + 1);
  }
  return out + ']';
}

std::string print_map(const ValueMap& map, int depth) {
  if (depth >= deepest) return "{...}";
  std::string out = "{";
  for (const auto& [key, value] : map.entries()) {
    if (out.size() > 1) out += ", ";
    out += quoted(key) + ": " + print_inside(value, depth + 1);
  }
  return out + '}';
}

// str() of a value on its own, repr() of one inside a list or map.
struct Printer {
  enum class Strings { Plain, Quoted };
  Strings strings;
  int depth;

  std::string operator()(const Undefined&) const { return strings == Strings::Quoted ? "Undefined" : ""; }
  std::string operator()(const NoneValue&) const { return "None"; }
  std::string operator()(bool value) const { return value ? "True" : "False"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(double value) const { return print_float(value); }
  std::string operator()(const std::string& value) const {
    return strings == Strings::Quoted ? quoted(value) : value;
  }
  std::string operator()(const Quantity& value) const { return print(value); }
  std::string operator()(const std::shared_ptr<const ValueList>& value) const {
    return value == nullptr ? "[]" : print_list(*value, depth);
  }
  std::string operator()(const std::shared_ptr<const ValueMap>& value) const {
    return value == nullptr ? "{}" : print_map(*value, depth);
  }
};

std::string print_inside(const Value& value, int depth) {
  return std::visit(Printer{Printer::Strings::Quoted, depth}, value.data());
}

}  // namespace

std::string print(const Value& value) {
  return std::visit(Printer{Printer::Strings::Plain, 0}, value.data());
}

}  // namespace evident
