#pragma once
// A small reader of PDF files with a plain cross-reference table: tokens, values, objects. It is written from
// the standard (ISO 32000-1, 7.2 to 7.5) and shares nothing with the writer. Hostile bytes give null values.

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evident::pdf_reader {

struct Entry;

struct Value {
  enum class Kind { Null, Boolean, Number, Name, String, Array, Dictionary, Reference, Operator };
  Kind kind = Kind::Null;
  double number = 0;           // Number; Boolean: 0 or 1; Reference: the object
  std::string text;            // Name, String (decoded bytes), Operator
  std::vector<Value> items;    // Array
  std::vector<Entry> entries;  // Dictionary
  std::string_view stream;     // the bytes of a stream, encoded as they are
  bool has_stream = false;

  [[nodiscard]] bool is(Kind other) const { return kind == other; }
  [[nodiscard]] bool is_name(std::string_view name) const { return kind == Kind::Name && text == name; }
  [[nodiscard]] bool is_operator(std::string_view name) const {
    return kind == Kind::Operator && text == name;
  }
  [[nodiscard]] bool is_true() const { return kind == Kind::Boolean && number != 0; }
  [[nodiscard]] const Value& at(std::string_view key) const;  // null when there is none
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::uint32_t object() const { return static_cast<std::uint32_t>(number); }
};

struct Entry {
  std::string key;
  Value value;
};

inline const Value null_value;

inline const Value& Value::at(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return entry.value;
  }
  return null_value;
}

inline bool Value::has(std::string_view key) const { return !at(key).is(Kind::Null); }

class Lexer {
 public:
  explicit Lexer(std::string_view bytes, std::size_t offset = 0) : bytes_(bytes), offset_(offset) {}

  [[nodiscard]] std::size_t offset() const { return offset_; }
  [[nodiscard]] bool at_end() {
    skip_space();
    return offset_ >= bytes_.size();
  }

  // The next value; in a content stream also operators. `R` is resolved into references.
  Value next(int depth = 0) {
    skip_space();
    if (offset_ >= bytes_.size() || depth > 60) {
      offset_ = bytes_.size();
      return {};
    }
    const char c = bytes_[offset_];
    if (c == '/') return name();
    if (c == '(') return literal();
    if (c == '[') return array(depth);
    if (c == '<') return peek(1) == '<' ? dictionary(depth) : hexadecimal();
    if ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.') return number();
    return word();
  }

 private:
  static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
  }
  static bool is_delimiter(char c) {
    return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
  }
  static int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }
  [[nodiscard]] char peek(std::size_t ahead) const {
    return offset_ + ahead < bytes_.size() ? bytes_[offset_ + ahead] : '\0';
  }

  void skip_space() {
    while (offset_ < bytes_.size()) {
      if (bytes_[offset_] == '%') {
        while (offset_ < bytes_.size() && bytes_[offset_] != '\n' && bytes_[offset_] != '\r') ++offset_;
      } else if (is_space(bytes_[offset_])) {
        ++offset_;
      } else {
        return;
      }
    }
  }

  std::string_view regular() {
    const std::size_t start = offset_;
    while (offset_ < bytes_.size() && !is_space(bytes_[offset_]) && !is_delimiter(bytes_[offset_])) ++offset_;
    return bytes_.substr(start, offset_ - start);
  }

  Value name() {
    ++offset_;
    Value value;
    value.kind = Value::Kind::Name;
    const std::string_view raw = regular();
    for (std::size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] == '#' && i + 2 < raw.size() && digit(raw[i + 1]) >= 0 && digit(raw[i + 2]) >= 0) {
        value.text += static_cast<char>(digit(raw[i + 1]) * 16 + digit(raw[i + 2]));
        i += 2;
      } else {
        value.text += raw[i];
      }
    }
    return value;
  }

  Value literal() {
    Value value;
    value.kind = Value::Kind::String;
    int open = 1;
    for (++offset_; offset_ < bytes_.size(); ++offset_) {
      char c = bytes_[offset_];
      if (c == '(') ++open;
      if (c == ')' && --open == 0) break;
      if (c == '\\') {
        ++offset_;
        c = peek(0);
        if (c == 'n') c = '\n';
        if (c == 'r') c = '\r';
        if (c == 't') c = '\t';
      }
      value.text += c;
    }
    ++offset_;
    return value;
  }

  Value hexadecimal() {
    Value value;
    value.kind = Value::Kind::String;
    int high = -1;
    for (++offset_; offset_ < bytes_.size() && bytes_[offset_] != '>'; ++offset_) {
      const int half = digit(bytes_[offset_]);
      if (half < 0) continue;
      if (high < 0) {
        high = half;
      } else {
        value.text += static_cast<char>(high * 16 + half);
        high = -1;
      }
    }
    if (high >= 0) value.text += static_cast<char>(high * 16);
    ++offset_;
    return value;
  }

  Value array(int depth) {
    ++offset_;
    Value value;
    value.kind = Value::Kind::Array;
    while (!at_end() && bytes_[offset_] != ']') value.items.push_back(next(depth + 1));
    ++offset_;
    return value;
  }

  Value dictionary(int depth) {
    offset_ += 2;
    Value value;
    value.kind = Value::Kind::Dictionary;
    while (!at_end() && bytes_[offset_] != '>') {
      Value key = next(depth + 1);
      value.entries.push_back({std::move(key.text), next(depth + 1)});
    }
    offset_ += 2;
    return value;
  }

  Value number() {
    Value value;
    value.kind = Value::Kind::Number;
    const std::string_view raw = regular();
    value.number = std::strtod(std::string(raw).c_str(), nullptr);
    // "12 0 R" is one value; anything else leaves the number alone.
    const std::size_t mark = offset_;
    skip_space();
    if (peek(0) == '0' && is_space(peek(1))) {
      ++offset_;
      skip_space();
      if (peek(0) == 'R' && (offset_ + 1 >= bytes_.size() || is_space(peek(1)) || is_delimiter(peek(1)))) {
        ++offset_;
        value.kind = Value::Kind::Reference;
        return value;
      }
    }
    offset_ = mark;
    return value;
  }

  Value word() {
    Value value;
    const std::string_view raw = regular();
    if (raw.empty()) {
      ++offset_;  // a stray bracket
      return value;
    }
    if (raw == "true" || raw == "false") {
      value.kind = Value::Kind::Boolean;
      value.number = raw == "true" ? 1 : 0;
    } else if (raw != "null") {
      value.kind = Value::Kind::Operator;
      value.text = raw;
    }
    return value;
  }

  std::string_view bytes_;
  std::size_t offset_;
};

// All objects of a file. The bytes must outlive it.
class File {
 public:
  explicit File(std::string_view bytes) : bytes_(bytes) {
    const std::size_t start = bytes.rfind("startxref");
    if (start == std::string_view::npos) return;
    Lexer lexer(bytes, start + 9);
    read_table(static_cast<std::size_t>(lexer.next().number));
  }

  [[nodiscard]] const Value& trailer() const { return trailer_; }
  [[nodiscard]] const std::map<std::uint32_t, Value>& objects() const { return objects_; }
  [[nodiscard]] const Value& object(std::uint32_t number) const {
    const auto found = objects_.find(number);
    return found == objects_.end() ? null_value : found->second;
  }
  // Follows references, a bounded number of times.
  [[nodiscard]] const Value& resolve(const Value& value) const {
    const Value* current = &value;
    for (int i = 0; i < 20 && current->is(Value::Kind::Reference); ++i) current = &object(current->object());
    return *current;
  }
  [[nodiscard]] const Value& get(const Value& dictionary, std::string_view key) const {
    return resolve(dictionary.at(key));
  }

 private:
  void read_table(std::size_t offset) {
    Lexer lexer(bytes_, offset);
    if (!lexer.next().is_operator("xref")) return;
    const auto first = static_cast<std::uint32_t>(lexer.next().number);
    const auto count = static_cast<std::size_t>(lexer.next().number);
    if (count > bytes_.size()) return;
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto place = static_cast<std::size_t>(lexer.next().number);
      lexer.next();
      if (lexer.next().is_operator("n")) read_object(first + i, place);
    }
    if (lexer.next().is_operator("trailer")) trailer_ = lexer.next();
    for (auto& [number, value] : objects_) cut_stream(value);
  }

  void read_object(std::uint32_t number, std::size_t offset) {
    Lexer lexer(bytes_, offset);
    if (static_cast<std::uint32_t>(lexer.next().number) != number) return;
    lexer.next();
    if (!lexer.next().is_operator("obj")) return;
    Value value = lexer.next();
    if (lexer.next().is_operator("stream")) {
      std::size_t begin = lexer.offset();
      if (begin < bytes_.size() && bytes_[begin] == '\r') ++begin;
      if (begin < bytes_.size() && bytes_[begin] == '\n') ++begin;
      value.has_stream = true;
      value.stream = bytes_.substr(std::min(begin, bytes_.size()));
    }
    objects_.emplace(number, std::move(value));
  }

  // The length may stand in an object that comes later.
  void cut_stream(Value& value) {
    if (!value.has_stream) return;
    const double length = get(value, "Length").number;
    value.stream = value.stream.substr(0, length < 0 ? 0 : static_cast<std::size_t>(length));
  }

  std::string_view bytes_;
  std::map<std::uint32_t, Value> objects_;
  Value trailer_;
};

}  // namespace evident::pdf_reader
