#include "writing/markdown/attribute_syntax.h"

#include <algorithm>

namespace evident {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == ':' || c == '.' || c == '-';
}
bool is_name(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), is_name_character);
}
bool is_space(char c) { return c == ' ' || c == '\t'; }

class AttributeReader {
 public:
  AttributeReader(std::string_view text, const InsertedValues& values) : text_(text), values_(values) {}

  // From the opening brace on, to the end of the text.
  std::optional<WrittenAttributes> read() {
    at_ = 1;
    const bool spaced = is_space(peek());
    skip_spaces();
    // An id or class at the start says that attributes are meant, even when the rest is wrong.
    const bool meant = peek() == '#' || peek() == '.';
    if (!spaced) result_.problem = WrittenAttributes::Problem::NoSpace;
    bool any = false;
    while (peek() != '}') {
      if (!item()) return malformed(meant);
      any = true;
      if (!is_space(peek()) && peek() != '}') return malformed(meant);
      skip_spaces();
    }
    ++at_;
    skip_spaces();
    if (at_ < text_.size()) return std::nullopt;
    if (!any) return std::nullopt;
    return result_;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_spaces() {
    while (is_space(peek())) ++at_;
  }

  std::optional<WrittenAttributes> malformed(bool meant) {
    if (!meant) return std::nullopt;
    result_.problem = WrittenAttributes::Problem::Malformed;
    return result_;
  }

  bool item() {
    if (peek() == '#') {
      const std::string id = bare_word();
      if (!is_name(id) || !result_.attributes.id.empty()) return false;
      result_.attributes.id = id;
      return true;
    }
    if (peek() == '.') {
      const std::string name = bare_word();
      if (!is_name(name)) return false;
      result_.attributes.classes.push_back(name);
      return true;
    }
    return pair();
  }

  // What follows the sign at the reader's place, up to a space or the end.
  std::string bare_word() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '}') ++at_;
    return values_.plain(text_.substr(begin, at_ - begin));
  }

  bool pair() {
    const std::size_t begin = at_;
    while (is_name_character(peek())) ++at_;
    const std::string key(text_.substr(begin, at_ - begin));
    if (!is_name(key) || peek() != '=') return false;
    std::string value;
    if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      const std::size_t close = text_.find('"', at_ + 2);
      if (close == text_.npos) return false;
      value = values_.plain(text_.substr(at_ + 2, close - at_ - 2));
      at_ = close + 1;
    } else {
      value = bare_word();
      if (value.empty()) return false;
    }
    result_.attributes.values.emplace_back(key, std::move(value));
    return true;
  }

  std::string_view text_;
  const InsertedValues& values_;
  std::size_t at_ = 0;
  WrittenAttributes result_;
};

}  // namespace

std::optional<WrittenAttributes> find_attributes(std::string_view line, const InsertedValues& values) {
  while (!line.empty() && (is_space(line.back()) || line.back() == '\n' || line.back() == '\r')) {
    line.remove_suffix(1);
  }
  if (!line.ends_with('}')) return std::nullopt;
  for (std::size_t brace = line.find('{'); brace != line.npos; brace = line.find('{', brace + 1)) {
    if (brace > 0 && !is_space(line[brace - 1])) continue;
    if (auto found = AttributeReader(line.substr(brace), values).read()) {
      found->begin = brace;
      return found;
    }
  }
  return std::nullopt;
}

std::optional<WrittenAttributes> attributes_at(std::string_view text, const InsertedValues& values) {
  const std::size_t end = text.substr(0, text.find_first_of("\r\n")).find('}');
  if (!text.starts_with('{') || end == text.npos) return std::nullopt;
  return AttributeReader(text.substr(0, end + 1), values).read();
}

void report_attributes(const WrittenAttributes& written, Span span, Diagnostics& diagnostics) {
  switch (written.problem) {
    case WrittenAttributes::Problem::None:
      break;
    case WrittenAttributes::Problem::NoSpace: {
      const Attributes& attributes = written.attributes;
      const std::string example = !attributes.id.empty()        ? "{ #" + attributes.id + " }"
                                  : !attributes.classes.empty() ? "{ ." + attributes.classes.front() + " }"
                                                                : "{ key=value }";
      diagnostics.error("attribute-without-space", span, "A space is missing after the opening brace",
                        "Write " + example + ", since {# opens a comment");
      break;
    }
    case WrittenAttributes::Problem::Malformed:
      diagnostics.error(
          "bad-attribute", span, "What stands in these braces cannot be read",
          "Write one #id, then any .class and key=\"value\", with spaces between: { #reach .wide }");
      break;
  }
}

}  // namespace evident
