#pragma once
// Where the inlines of a paragraph, heading or cell stand in the merged text. cmark gives each inline a line
// and a column that is right only when every line of the block is indented like its first; the content it
// parsed tells where each line really starts.

#include <cmark-gfm.h>

#include <cstdint>
#include <vector>

#include "writing/markdown/source_places.h"

namespace evident {

class LeafPlaces {
 public:
  LeafPlaces(cmark_node* leaf, const SourcePlaces& places);

  [[nodiscard]] std::uint32_t begin(cmark_node* element) const;
  [[nodiscard]] std::uint32_t end(cmark_node* element) const;  // one past its last byte
  // A byte of the content's last line in the merged text; the end of the text when it is past that line.
  [[nodiscard]] std::uint32_t cut(std::size_t byte_of_last_line) const;
  [[nodiscard]] std::uint32_t begin_of_leaf() const { return line_starts_.front(); }
  [[nodiscard]] std::uint32_t end_of_leaf() const { return end_; }

 private:
  [[nodiscard]] std::uint32_t offset(int line, int column) const;

  const SourcePlaces& places_;
  int first_line_ = 1;                      // as cmark counts
  int indent_ = 0;                          // of the first line's content, in columns
  std::vector<std::uint32_t> line_starts_;  // of each line of the content, in the merged text
  std::uint32_t end_ = 0;
};

}  // namespace evident
