#include "evidence/data/places.h"

namespace evident {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end;
}

std::size_t double_quoted_end(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      return i + 1;
  }
  return std::string_view::npos;
}

std::size_t single_quoted_end(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] != '\'') continue;
    if (i + 1 == text.size() || text[i + 1] != '\'') return i + 1;
    ++i;
  }
  return std::string_view::npos;
}

// The indentation of a line, or -1 when it is blank.
int indentation(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos || line[first] == '\r') return -1;
  return static_cast<int>(first);
}

// A block ends with the last line that is indented like its text. Its text is indented like its first line
// that is not blank; with an indentation indicator a little less, which the caret does not miss.
std::size_t block_end(std::string_view text, std::size_t at) {
  std::size_t end = line_end(text, at);
  int wanted = -1;
  for (std::size_t begin = end + 1; begin < text.size();) {
    const std::size_t stop = line_end(text, begin);
    const int found = indentation(text.substr(begin, stop - begin));
    if (found >= 0) {
      if (wanted < 0) wanted = found;
      if (found < wanted || found == 0) break;
      end = stop;
    }
    begin = stop + 1;
  }
  return end;
}

// Folded line ends read as spaces, so runs of blanks match one another.
std::size_t plain_end(std::string_view text, std::size_t at, std::string_view value) {
  std::size_t i = at;
  for (std::size_t v = 0; v < value.size() && i < text.size();) {
    if (is_blank(value[v])) {
      while (v < value.size() && is_blank(value[v])) ++v;
      while (i < text.size() && is_blank(text[i])) ++i;
    } else {
      ++v;
      ++i;
    }
  }
  return i;
}

}  // namespace

std::size_t skip_blank(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_blank(text[at]))
      ++at;
    else if (text[at] == '#')
      at = line_end(text, at);
    else
      break;
  }
  return at;
}

std::size_t skip_properties(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
    while (at < text.size() && !is_blank(text[at])) ++at;
    at = skip_blank(text, at);
  }
  return at;
}

ScalarPlace scalar_place(std::string_view text, std::size_t at, std::string_view value) {
  const std::size_t begin = skip_properties(text, at);
  std::size_t end = begin;
  if (begin < text.size()) {
    switch (text[begin]) {
      case '"':
        end = double_quoted_end(text, begin);
        break;
      case '\'':
        end = single_quoted_end(text, begin);
        break;
      case '|':
      case '>':
        end = block_end(text, begin);
        break;
      default:
        end = plain_end(text, begin, value);
    }
  }
  const bool closed = end != std::string_view::npos;
  if (!closed) end = text.size();
  return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, closed};
}

Extent word_extent(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && !is_blank(text[end]) &&
         std::string_view(",[]{}").find(text[end]) == std::string_view::npos) {
    ++end;
  }
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
}

std::size_t flow_end(std::string_view text, std::size_t at) {
  std::size_t i = skip_blank(text, at);
  while (i < text.size() && text[i] == ',') i = skip_blank(text, i + 1);
  return i < text.size() && (text[i] == ']' || text[i] == '}') ? i + 1 : at;
}

}  // namespace evident
