#include "press/rereading/values.h"

#include <charconv>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr int deepest = 40;

bool is_blank(char c) { return std::string_view("\0\t\n\f\r ", 6).find(c) != std::string_view::npos; }
bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

std::size_t PdfValue::object() const {
  return kind == Kind::Reference ? static_cast<std::size_t>(number) : 0;
}

const PdfValue& PdfValue::operator[](std::string_view key) const {
  static const PdfValue nothing;
  for (const auto& [name, value] : entries) {
    if (name == key) return value;
  }
  return nothing;
}

PdfValue PdfReader::next(int depth) {
  skip_blanks();
  if (at_ >= text_.size() || depth > deepest) return {};
  PdfValue value;
  const char c = text_[at_];
  if (takes("<<")) {
    value.kind = PdfValue::Kind::Dictionary;
    while (true) {
      skip_blanks();
      if (takes(">>") || at_ >= text_.size()) return value;
      PdfValue key = next(depth + 1);
      if (!key.is(PdfValue::Kind::Name)) return value;
      value.entries.emplace_back(std::move(key.text), next(depth + 1));
    }
  }
  if (takes("[")) {
    value.kind = PdfValue::Kind::Array;
    while (true) {
      skip_blanks();
      if (takes("]") || at_ >= text_.size()) return value;
      value.items.push_back(next(depth + 1));
      if (value.items.back().is(PdfValue::Kind::End)) return value;
    }
  }
  if (c == '(' || c == '<') {
    value.kind = PdfValue::Kind::String;
    value.text = c == '(' ? bracketed() : hexadecimal();
    return value;
  }
  if (c == '/') {
    ++at_;
    return word(PdfValue::Kind::Name);
  }
  if (is_digit(c) || c == '-' || c == '+' || c == '.') return number_or_reference();
  if (!is_delimiter(c)) return word(PdfValue::Kind::Operator);
  ++at_;  // a closing bracket that nothing opened
  return next(depth + 1);
}

void PdfReader::skip_blanks() {
  while (at_ < text_.size() && (is_blank(text_[at_]) || text_[at_] == '%')) {
    if (text_[at_] == '%')
      at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
    else
      ++at_;
  }
}

bool PdfReader::takes(std::string_view word) {
  if (!text_.substr(at_).starts_with(word)) return false;
  at_ += word.size();
  return true;
}

PdfValue PdfReader::word(PdfValue::Kind kind) {
  const std::size_t begin = at_;
  while (at_ < text_.size() && !is_blank(text_[at_]) && !is_delimiter(text_[at_])) ++at_;
  PdfValue value;
  value.kind = kind;
  value.text = text_.substr(begin, at_ - begin);
  return value;
}

PdfValue PdfReader::number_or_reference() {
  PdfValue value = word(PdfValue::Kind::Number);
  const char* begin = value.text.data() + (value.text.front() == '+' ? 1 : 0);
  std::from_chars(begin, value.text.data() + value.text.size(), value.number);
  // "12 0 R"
  const std::size_t before = at_;
  skip_blanks();
  if (takes("0")) {
    skip_blanks();
    const bool ends = at_ + 1 >= text_.size() || is_blank(text_[at_ + 1]) || is_delimiter(text_[at_ + 1]);
    if (ends && takes("R")) {
      value.kind = PdfValue::Kind::Reference;
      return value;
    }
  }
  at_ = before;
  return value;
}

std::string PdfReader::bracketed() {
  std::string bytes;
  int depth = 1;
  for (++at_; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '\\' && at_ + 1 < text_.size()) {
      int octal = 0, digits = 0;
      while (digits < 3 && at_ + 1 < text_.size() && text_[at_ + 1] >= '0' && text_[at_ + 1] <= '7') {
        octal = octal * 8 + (text_[++at_] - '0');
        ++digits;
      }
      if (digits > 0) {
        bytes += static_cast<char>(octal);
        continue;
      }
      const std::size_t control = std::string_view("nrtbf").find(text_[++at_]);
      if (text_[at_] != '\n') bytes += control == std::string_view::npos ? text_[at_] : "\n\r\t\b\f"[control];
      continue;
    }
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) break;
    bytes += c;
  }
  at_ = std::min(at_ + 1, text_.size());
  return bytes;
}

std::string PdfReader::hexadecimal() {
  std::string bytes;
  int high = -1;
  for (++at_; at_ < text_.size() && text_[at_] != '>'; ++at_) {
    const int digit = hex_digit(text_[at_]);
    if (digit < 0) continue;
    if (high >= 0) bytes += static_cast<char>(high * 16 + digit);
    high = high >= 0 ? -1 : digit;
  }
  if (high >= 0) bytes += static_cast<char>(high * 16);
  at_ = std::min(at_ + 1, text_.size());
  return bytes;
}

std::string words_of_string(std::string_view bytes) {
  if (!bytes.starts_with("\xFE\xFF")) return std::string(bytes);
  std::string words;
  unsigned high = 0;
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    const unsigned unit =
        static_cast<unsigned char>(bytes[i]) * 256U + static_cast<unsigned char>(bytes[i + 1]);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      append_utf8(words, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
    } else {
      append_utf8(words, unit);
    }
  }
  return words;
}

}  // namespace evident
