#include <unicode/uchar.h>

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr int longest_unit = 10;  // letters: "percentage" and "households" are units, sentences are not
constexpr int shortest_word = 4;
constexpr std::size_t longest_symbol = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_space(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009; }

bool is_sign(char32_t c) {
  switch (c) {
    case '+':
    case '-':
    case 0x2212:  // −
    case 0xB1:    // ±
    case '~':
    case '<':
    case '>':
    case 0x2264:  // ≤
    case 0x2265:  // ≥
    case 0x2248:  // ≈
    case '(':
      return true;
    default:
      return u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL;
  }
}

// Reads a cell from left to right; what it does not know ends it.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<NumberShape> read() {
    skip_while(is_space);
    skip_while([](char32_t c) { return is_sign(c) || is_space(c); });
    const bool whole = read_digits();
    NumberShape shape{at_, at_, false};
    const bool decimals = read_decimals();
    if (!whole && !decimals) return std::nullopt;
    const int letters = read_unit();
    if (letters > longest_unit) return std::nullopt;
    shape.end = at_;
    shape.has_word = letters >= shortest_word;
    while (read_mark()) continue;
    skip_while(is_space);
    if (at_ != text_.size()) return std::nullopt;
    return shape;
  }

 private:
  [[nodiscard]] char32_t peek(std::size_t& next) const {
    next = at_;
    return next < text_.size() ? next_code_point(text_, next) : U'\0';
  }
  template <class Predicate>
  void skip_while(Predicate wanted) {
    std::size_t next = at_;
    while (at_ < text_.size() && wanted(peek(next))) at_ = next;
  }
  [[nodiscard]] bool digit_at(std::size_t offset) const {
    return offset < text_.size() && is_digit(text_[offset]);
  }

  // Groups of three stand behind commas or narrow spaces.
  bool read_digits() {
    if (!digit_at(at_)) return false;
    while (true) {
      while (digit_at(at_)) ++at_;
      std::size_t next = at_;
      const char32_t c = peek(next);
      if (c != ',' && !is_space(c)) return true;
      const bool three = digit_at(next) && digit_at(next + 1) && digit_at(next + 2) && !digit_at(next + 3);
      if (!three) return true;
      at_ = next;
    }
  }

  bool read_decimals() {
    std::size_t next = at_;
    const char32_t c = peek(next);
    if ((c != '.' && c != 0xB7) || !digit_at(next)) return false;
    at_ = next;
    while (digit_at(at_)) ++at_;
    return true;
  }

  // "%", " million", "pp", "km/h", and the bracket that ends a loss. Returns how many letters.
  int read_unit() {
    const std::size_t begin = at_;
    skip_while(is_space);
    int letters = 0;
    skip_while([&](char32_t c) {
      const bool part =
          c == '%' || c == 0x2030 || c == 0xB0 || c == '/' || u_isalpha(static_cast<UChar32>(c));
      letters += part ? 1 : 0;
      return part;
    });
    if (letters == 0) at_ = begin;
    std::size_t next = at_;
    if (peek(next) == ')') at_ = next;
    return letters;
  }

  // "*", "†", "²" or "[p]", with or without a space before it.
  bool read_mark() {
    const std::size_t begin = at_;
    skip_while(is_space);
    std::size_t next = at_;
    const char32_t c = peek(next);
    const bool small = c == '*' || (c >= 0x2020 && c <= 0x2021) || c == 0xA7 || c == 0xB6 || c == 0xB9 ||
                       c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
    const std::size_t close = c == '[' ? text_.find(']', at_) : std::string_view::npos;
    if (small) {
      at_ = next;
    } else if (close != std::string_view::npos && close - at_ <= longest_symbol) {
      at_ = close + 1;
    } else {
      at_ = begin;
      return false;
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<NumberShape> number_shape(std::string_view text) { return Reader(text).read(); }

bool stands_for_number(std::string_view text) {
  text = trim(text);
  if (text.size() >= 3 && text.front() == '[' && text.back() == ']') return text.size() <= longest_symbol;
  static constexpr std::string_view marks[] = {"-", "–", "—", "−", "..", "…", "*", ":", "n/a", "N/A"};
  return std::find(std::begin(marks), std::end(marks), text) != std::end(marks);
}

}  // namespace evident
