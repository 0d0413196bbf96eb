#pragma once
// Lines and columns of the merged text, as cmark counts them, into offsets and source spans.

#include <cstdint>
#include <string_view>
#include <vector>

#include "writing/merge/merge.h"

namespace evident {

class SourcePlaces {
 public:
  explicit SourcePlaces(const Merged& merged);

  [[nodiscard]] std::string_view text() const { return merged_.text; }
  [[nodiscard]] int line_count() const { return static_cast<int>(starts_.size()); }
  // A line without its end; lines count from 1, and any number is accepted.
  [[nodiscard]] std::string_view line(int number) const;
  // Columns count bytes from 1; the result never leaves the text.
  [[nodiscard]] std::uint32_t offset(int line, int column) const;
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const;
  // From a place to the end of its line: what is shown of a block.
  [[nodiscard]] Span line_from(int line, int column) const;

 private:
  const Merged& merged_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace evident
