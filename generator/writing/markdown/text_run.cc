#include "writing/markdown/text_run.h"

#include <algorithm>

namespace evident {

namespace {

// The '90s: cmark opens a quotation where a decade leaves out its century.
std::string with_decades(std::string text) {
  constexpr std::string_view opening = "‘", apostrophe = "’";
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (std::size_t at = text.find(opening); at != text.npos; at = text.find(opening, at + 1)) {
    const std::size_t digits = at + opening.size();
    if (is_digit(digits) && is_digit(digits + 1) && text.substr(digits + 2).starts_with('s')) {
      text.replace(at, opening.size(), apostrophe);
    }
  }
  return text;
}

}  // namespace

void TextRun::add_text(std::string_view text, std::uint32_t begin) {
  const auto aligned = align(text, source(), begin);
  bytes_.insert(bytes_.end(), aligned.begin(), aligned.end());
  text_ += with_decades(std::string(text));
}

void TextRun::add_line_end() {
  const std::uint32_t after = bytes_.empty() ? 0 : bytes_.back().offset + 1;
  text_ += '\n';
  bytes_.push_back({after, false});
}

void TextRun::clear() {
  text_.clear();
  bytes_.clear();
}

void TextRun::cut(std::uint32_t offset) {
  if (bytes_.empty() || bytes_.back().offset < offset) return;
  while (!bytes_.empty() && bytes_.back().offset >= offset) bytes_.pop_back();
  while (!bytes_.empty() && (text_[bytes_.size() - 1] == ' ' || text_[bytes_.size() - 1] == '\n')) {
    bytes_.pop_back();
  }
  text_.resize(bytes_.size());
}

TextRun TextRun::part(std::size_t begin, std::size_t end) const {
  TextRun run(places_);
  run.text_ = text_.substr(begin, end - begin);
  run.bytes_.assign(bytes_.begin() + static_cast<std::ptrdiff_t>(begin),
                    bytes_.begin() + static_cast<std::ptrdiff_t>(end));
  return run;
}

std::optional<std::size_t> TextRun::closing_bracket(std::size_t at) const {
  for (std::size_t index = at + 1; index < size(); ++index) {
    if (mark(index) == ']') return index;
    if (mark(index) == '[') return std::nullopt;
  }
  return std::nullopt;
}

std::uint32_t TextRun::offset(std::size_t at) const {
  if (bytes_.empty()) return 0;
  return at < bytes_.size() ? bytes_[at].offset : bytes_.back().offset + 1;
}

Span TextRun::span(std::size_t begin, std::size_t end) const {
  const std::uint32_t last = end > begin ? offset(end - 1) + 1 : offset(begin);
  return places_.span(offset(begin), std::max(offset(begin), last));
}

}  // namespace evident
