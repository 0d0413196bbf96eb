// The part of a canvas that measures and wraps.

#include <algorithm>

#include "design/drawing/canvas.h"

namespace evident {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view(" ,.'()[]%&:").find(c) != std::string_view::npos;
}

// The length of a sequence that is no place to break: Latin letters with accents, £, ’ and the no-break
// space.
std::size_t solid_sequence(std::string_view text) {
  if (text.starts_with("\u00A0") || text.starts_with("£")) return 2;
  if (text.starts_with("’")) return 3;
  return text.size() > 1 && text.front() == '\xC3' && text[1] != '\x97' && text[1] != '\xB7' ? 2 : 0;
}

// Text in which lines break at spaces only: for it the break iterators, costly to make, are not needed.
bool breaks_at_spaces(std::string_view text) {
  while (!text.empty()) {
    const std::size_t size = is_plain(text.front()) ? 1 : solid_sequence(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

std::string_view without_end_spaces(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

TextBreaker& Canvas::breaker() {
  if (!breaker_) breaker_ = std::make_unique<TextBreaker>();
  return *breaker_;
}

Length Canvas::measure(std::string_view text, const Lettering& lettering) {
  if (text.empty() || lettering.faces.empty()) return {};
  return evident::width(shaper_.shape(text, lettering.faces, {lettering.tabular_figures}), lettering.size,
                        shaper_.fonts());
}

// Offsets where lines may end, the end of the text last.
std::vector<std::size_t> Canvas::break_offsets(std::string_view text) {
  std::vector<std::size_t> offsets;
  if (breaks_at_spaces(text)) {
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i - 1] == ' ' && text[i] != ' ') offsets.push_back(i);
    }
  } else {
    for (const LineBreak& opportunity : breaker().line_breaks(text)) offsets.push_back(opportunity.offset);
  }
  offsets.push_back(text.size());
  return offsets;
}

// Breaks what is too wide between characters. Measured one by one, so that a text of any length costs as many
// measurements as it has different characters; kerning between them moves a line by less than a hundredth.
std::vector<std::string_view> Canvas::broken_word(std::string_view text, const Lettering& lettering,
                                                  Length width) {
  std::vector<std::size_t> starts = breaker().graphemes(text);
  starts.push_back(text.size());
  std::vector<std::string_view> parts;
  std::size_t begin = 0, before = 0;
  Length sum;
  for (const std::size_t offset : starts) {
    if (offset <= before) continue;
    const Length next = measure(text.substr(before, offset - before), lettering);
    if (before > begin && (sum + next) * 101 / 100 > width) {
      parts.push_back(text.substr(begin, before - begin));
      begin = before;
      sum = {};
    }
    sum += next;
    before = offset;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::vector<std::string> Canvas::wrap(std::string_view text, const Lettering& lettering, Length width) {
  text = trim(text);
  if (text.empty()) return {};
  if (measure(text, lettering) <= width) return {std::string(text)};
  std::vector<std::string> lines;
  std::size_t begin = 0, end = 0;  // of the line; `end` is the last break that fits
  const auto finish = [&] {
    lines.emplace_back(without_end_spaces(text.substr(begin, end - begin)));
    begin = end;
  };
  for (const std::size_t offset : break_offsets(text)) {
    const auto fits = [&] {
      return measure(without_end_spaces(text.substr(begin, offset - begin)), lettering) <= width;
    };
    if (!fits()) {
      if (end > begin) finish();
      if (!fits()) {
        for (const std::string_view part :
             broken_word(text.substr(begin, offset - begin), lettering, width)) {
          if (end > begin) finish();
          end = begin + part.size();
        }
      }
    }
    end = offset;
  }
  finish();
  return lines;
}

std::vector<std::string> Canvas::wrap_balanced(std::string_view text, const Lettering& lettering,
                                               Length width) {
  std::vector<std::string> lines = wrap(text, lettering, width);
  if (lines.size() < 2) return lines;
  // The narrowest width that needs no more lines, to about a hundredth.
  Length low = std::max(width / 3, widest_word(text, lettering)), high = width;
  for (int step = 0; step < 7 && low < high; ++step) {
    const Length middle = (low + high) / 2;
    std::vector<std::string> narrower = wrap(text, lettering, middle);
    if (narrower.size() > lines.size()) {
      low = middle;
    } else {
      lines = std::move(narrower);
      high = middle;
    }
  }
  return lines;
}

Length Canvas::widest_word(std::string_view text, const Lettering& lettering) {
  text = trim(text);
  if (text.empty()) return {};
  Length widest;
  std::size_t begin = 0;
  for (const std::size_t offset : break_offsets(text)) {
    widest = std::max(widest, measure(without_end_spaces(text.substr(begin, offset - begin)), lettering));
    begin = offset;
  }
  return widest;
}

Length Canvas::widest(const std::vector<std::string>& lines, const Lettering& lettering) {
  Length widest;
  for (const std::string& line : lines) widest = std::max(widest, measure(line, lettering));
  return widest;
}

}  // namespace evident
