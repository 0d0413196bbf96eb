#include "writing/markdown/text_alignment.h"

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_ascii_punctuation(char c) { return c > ' ' && c < '\x7F' && !is_letter_or_digit(c); }

// The length of what is written like an entity, "&nbsp;" or "&#64;", or 0.
std::size_t entity_length(std::string_view source) {
  if (!source.starts_with('&')) return 0;
  std::size_t at = source.substr(1).starts_with('#') ? 2 : 1;
  const std::size_t first = at;
  while (at < source.size() && at < 40 && is_letter_or_digit(source[at])) ++at;
  return at > first && at < source.size() && source[at] == ';' ? at + 1 : 0;
}

struct Smart {
  std::string_view text;
  std::string_view source;
};
constexpr Smart smart_punctuation[] = {
    {"—", "---"}, {"–", "--"}, {"…", "..."}, {"‘", "'"}, {"’", "'"}, {"“", "\""}, {"”", "\""},
};

class Aligner {
 public:
  Aligner(std::string_view text, std::string_view source, std::uint32_t begin)
      : text_(text), source_(source), at_(std::min<std::size_t>(begin, source.size())) {}

  std::vector<AlignedByte> align() {
    while (bytes_.size() < text_.size()) step();
    return std::move(bytes_);
  }

 private:
  void step() {
    const std::string_view text = text_.substr(bytes_.size());
    const std::string_view source = source_.substr(at_);
    const bool escape = source.size() > 1 && source[0] == '\\' && is_ascii_punctuation(source[1]);
    if (escape && source[1] == text[0]) return take(1, 1, 2, true);
    const std::size_t entity = entity_length(source);
    if (entity > 0 && !text.starts_with(source.substr(0, entity))) {
      std::size_t length = 0;
      next_code_point(text, length);
      return take(length, 0, entity, true);
    }
    if (!source.empty() && source[0] == text[0]) return take(1, 0, 1, false);
    for (const Smart& smart : smart_punctuation) {
      if (text.starts_with(smart.text) && source.starts_with(smart.source)) {
        return take(smart.text.size(), 0, smart.source.size(), false);
      }
    }
    take(1, 0, 0, false);  // not understood: the place stays where it was
  }

  // `count` bytes of the text come from the source's byte `shift` from here, and `length` bytes of it are
  // read.
  void take(std::size_t count, std::size_t shift, std::size_t length, bool escaped) {
    const AlignedByte byte{static_cast<std::uint32_t>(at_ + shift), escaped};
    bytes_.insert(bytes_.end(), std::min(count, text_.size() - bytes_.size()), byte);
    at_ += length;
  }

  std::string_view text_;
  std::string_view source_;
  std::size_t at_;
  std::vector<AlignedByte> bytes_;
};

}  // namespace

std::vector<AlignedByte> align(std::string_view text, std::string_view source, std::uint32_t begin) {
  return Aligner(text, source, begin).align();
}

}  // namespace evident
