#include "writing/markdown/source_places.h"

#include <algorithm>

namespace evident {

SourcePlaces::SourcePlaces(const Merged& merged) : merged_(merged) {
  const std::string_view all = merged_.text;
  starts_.push_back(0);
  for (std::size_t at = 0; at < all.size(); ++at) {
    // A line ends with LF, CRLF or CR alone (CommonMark 0.29, 2.1).
    const bool ends = all[at] == '\n' || (all[at] == '\r' && (at + 1 == all.size() || all[at + 1] != '\n'));
    if (ends) starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::string_view SourcePlaces::line(int number) const {
  if (number < 1 || number > line_count()) return {};
  const std::size_t index = static_cast<std::size_t>(number - 1);
  const std::size_t begin = starts_[index];
  const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : merged_.text.size();
  std::string_view found = text().substr(begin, end - begin);
  while (!found.empty() && (found.back() == '\n' || found.back() == '\r')) found.remove_suffix(1);
  return found;
}

std::uint32_t SourcePlaces::offset(int line_number, int column) const {
  const int known_line = std::clamp(line_number, 1, line_count());
  const auto start = starts_[static_cast<std::size_t>(known_line - 1)];
  const auto length = static_cast<int>(line(known_line).size());
  return start + static_cast<std::uint32_t>(std::clamp(column - 1, 0, length));
}

Span SourcePlaces::span(std::uint32_t begin, std::uint32_t end) const {
  return merged_.map.locate(begin, std::max(begin, end));
}

Span SourcePlaces::line_from(int line_number, int column) const {
  const std::uint32_t begin = offset(line_number, column);
  const std::uint32_t start = offset(line_number, 1);
  return span(begin, start + static_cast<std::uint32_t>(line(line_number).size()));
}

}  // namespace evident
