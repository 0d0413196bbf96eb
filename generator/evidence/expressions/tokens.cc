#include "evidence/expressions/tokens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "evidence/expressions/text_literal.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_name_part(char c) { return is_name_start(c) || is_digit(c); }
bool is_quotation_mark(char32_t c) { return c >= 0x2018 && c <= 0x201F; }

constexpr std::array<std::string_view, 25> operators = {"==", "!=", ">=", "<=", "//", "**", "+", "-", "/",
                                                        "*",  "%",  "~",  "[",  "]",  "(",  ")", "{", "}",
                                                        ">",  "<",  "=",  ".",  ":",  "|",  ","};

class Tokenizer {
 public:
  Tokenizer(SourceId source, std::string_view text, std::uint32_t begin, std::uint32_t end,
            std::string_view marker, Span opening, Diagnostics& diagnostics)
      : source_(source),
        text_(text.substr(0, end)),
        position_(begin),
        begin_(begin),
        marker_(marker),
        opening_(opening),
        diagnostics_(diagnostics) {}

  Tokens read() {
    while (!done_) read_one();
    Token last;
    last.span = {source_, tokens_.content_end, tokens_.content_end};
    tokens_.items.push_back(std::move(last));
    return std::move(tokens_);
  }

 private:
  void read_one() {
    skip_white_space();
    if (position_ >= text_.size()) return finish_at_end();
    if (brackets_.empty() && at_marker()) return;
    const char c = text_[position_];
    if (is_digit(c)) return read_number();
    if (c == '"' || c == '\'') return read_text(c);
    if (is_name_start(c)) return read_name();
    read_operator();
  }

  void skip_white_space() {
    while (position_ < text_.size()) {
      std::size_t next = position_;
      const char32_t c = next_code_point(text_, next);
      if (!is_white_space(c)) return;
      position_ = next;
    }
  }

  bool at_marker() {
    if (marker_.empty()) return false;
    std::size_t at = position_;
    const char sign = text_[at];
    const bool signed_end = sign == '-' || (sign == '+' && marker_ == "%}");
    if (signed_end) ++at;
    if (text_.substr(at, marker_.size()) != marker_) return false;
    tokens_.content_end = static_cast<std::uint32_t>(position_);
    tokens_.end = static_cast<std::uint32_t>(at + marker_.size());
    tokens_.sign = signed_end ? sign : '\0';
    done_ = true;
    return true;
  }

  void finish_at_end() {
    if (!marker_.empty()) return fail_unclosed();
    tokens_.content_end = tokens_.end = static_cast<std::uint32_t>(position_);
    done_ = true;
  }

  void fail_unclosed() {
    const std::string opened(text_.substr(opening_.begin, 2));
    diagnostics_.error("unclosed-tag", opening_, "This `" + opened + "` is never closed",
                       "Write `" + std::string(marker_) + "` where it ends");
    recover();
  }

  // No expression holds `{{` or `{%`. Reading on to the end of the file each time would take for ever where
  // many tags are not closed.
  bool at_next_tag() const {
    const std::string_view here = text_.substr(position_, 2);
    return !marker_.empty() && (here == "{{" || here == "{%");
  }

  // Goes on after the marker when it stands on the line where the mistake is, else after that line, so that
  // one mistake does not swallow the page.
  void recover() {
    const std::size_t from = tokens_.items.empty() ? begin_ : tokens_.items.front().span.begin;
    const std::size_t line_end = std::min(text_.find('\n', from), text_.size());
    std::size_t stop = marker_.empty() ? text_.size() : text_.find(marker_, from);
    stop = stop == std::string_view::npos || stop > line_end ? line_end : stop + marker_.size();
    tokens_.content_end = tokens_.end = static_cast<std::uint32_t>(stop);
    tokens_.failed = true;
    done_ = true;
  }

  void fail(std::size_t begin, std::size_t end, std::string message, std::string help = {},
            std::string code = "expression-syntax") {
    diagnostics_.error(std::move(code), span(begin, end), std::move(message), std::move(help));
    recover();
  }

  Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  Token& push(TokenKind kind, std::size_t end) {
    Token token;
    token.kind = kind;
    token.written = text_.substr(position_, end - position_);
    token.span = span(position_, end);
    position_ = end;
    return tokens_.items.emplace_back(std::move(token));
  }

  void read_name() {
    std::size_t end = position_;
    while (end < text_.size() && is_name_part(text_[end])) {
      std::size_t next = end;
      const char32_t c = next_code_point(text_, next);
      if (is_quotation_mark(c)) {
        return fail(end, next, "`" + to_utf8(c) + "` is a printer's quotation mark",
                    "Write the straight \" or ' here");
      }
      if (is_white_space(c)) break;
      if (is_reserved_code_point(c) || c == 0xFFFD) {
        return fail(end, next, describe_code_point(c) + " cannot stand in an expression", "Remove it",
                    "reserved-character");
      }
      end = next;
    }
    push(TokenKind::Name, end);
  }

  void read_number() {
    std::size_t end = position_;
    const auto digits = [&] {
      while (end < text_.size() && (is_digit(text_[end]) || (text_[end] == '_' && follows_digit(end)))) ++end;
    };
    digits();
    bool whole = true;
    // After a dot, as in `rows.0.1`, the next dot is no decimal point.
    const bool after_dot = !tokens_.items.empty() && tokens_.items.back().written == ".";
    if (!after_dot && follows_digit(end) && text_[end] == '.') {
      ++end;
      digits();
      whole = false;
    }
    if (!after_dot && end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
      std::size_t exponent = end + 1;
      if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-')) ++exponent;
      if (exponent < text_.size() && is_digit(text_[exponent])) {
        end = exponent;
        digits();
        whole = false;
      }
    }
    store_number(end, whole);
  }

  bool follows_digit(std::size_t at) const { return at + 1 < text_.size() && is_digit(text_[at + 1]); }

  void store_number(std::size_t end, bool whole) {
    std::string digits;
    for (const char c : text_.substr(position_, end - position_)) {
      if (c != '_') digits += c;
    }
    const std::size_t begin = position_;
    Token& token = push(whole ? TokenKind::Integer : TokenKind::Float, end);
    const char* last = digits.data() + digits.size();
    const auto error = whole ? std::from_chars(digits.data(), last, token.integer).ec
                             : std::from_chars(digits.data(), last, token.number).ec;
    if (error != std::errc()) {
      fail(begin, end, "The number `" + digits + "` is too large",
           "Numbers go up to " + std::to_string(std::numeric_limits<std::int64_t>::max()));
    } else if (end < text_.size() && is_name_start(text_[end])) {
      fail(begin, end + 1, "A name cannot start with a digit",
           "Write a name such as `year_1`, or put it in quotes");
    }
  }

  void read_text(char quote) {
    std::size_t end = position_ + 1;
    while (end < text_.size() && text_[end] != quote) end += text_[end] == '\\' ? 2 : 1;
    if (end >= text_.size()) {
      return fail(position_, position_ + 1, "The text that starts with this quotation mark never ends",
                  std::string("Write ") + quote + " where it ends");
    }
    const std::size_t begin = position_;
    const std::string_view inner = text_.substr(begin + 1, end - begin - 1);
    TextLiteral literal = read_text_literal(inner);
    push(TokenKind::Text, end + 1).text = std::move(literal.text);
    if (!literal.mistake.empty()) {
      fail(begin, end + 1, literal.mistake, literal.help,
           literal.reserved ? "reserved-character" : "expression-syntax");
    }
  }

  void read_operator() {
    if (at_next_tag()) return fail_unclosed();
    for (const std::string_view op : operators) {
      if (text_.substr(position_, op.size()) != op) continue;
      if (!balance(op)) return;
      push(TokenKind::Operator, position_ + op.size());
      return;
    }
    std::size_t end = position_;
    const char32_t c = next_code_point(text_, end);
    const std::string shown = c < 0x20 || c == 0x7F ? describe_code_point(c) : "`" + to_utf8(c) + "`";
    std::string help = "Put text in quotes, or remove it";
    if (c == '&') help = "Write `and` for both, `~` to join texts";
    if (c == '!') help = "Write `not`, or `!=` for what differs";
    if (c == '?') help = "Write `a if condition else b`";
    fail(position_, end, shown + " has no meaning in an expression", std::move(help));
  }

  bool balance(std::string_view op) {
    if (op == "(") brackets_ += ')';
    if (op == "[") brackets_ += ']';
    if (op == "{") brackets_ += '}';
    if (op != ")" && op != "]" && op != "}") return true;
    if (!brackets_.empty() && brackets_.back() == op[0]) {
      brackets_.pop_back();
      return true;
    }
    const std::string help = brackets_.empty() ? "Remove it, or write the bracket that it closes"
                                               : std::string("Close `") + opening_of(brackets_.back()) +
                                                     "` with `" + brackets_.back() + "` first";
    fail(position_, position_ + 1, "`" + std::string(op) + "` closes no bracket", help);
    return false;
  }

  static char opening_of(char closing) { return closing == ')' ? '(' : closing == ']' ? '[' : '{'; }

  SourceId source_;
  std::string_view text_;
  std::size_t position_;
  std::size_t begin_;
  std::string_view marker_;
  Span opening_;
  Diagnostics& diagnostics_;
  Tokens tokens_;
  std::string brackets_;  // the closing brackets that are due
  bool done_ = false;
};

}  // namespace

Tokens read_tokens(SourceId source, std::string_view text, std::uint32_t begin, std::uint32_t end,
                   std::string_view marker, Span opening, Diagnostics& diagnostics) {
  return Tokenizer(source, text, begin, end, marker, opening, diagnostics).read();
}

}  // namespace evident
