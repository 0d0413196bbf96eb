#pragma once
// Rows of pixels into a raster that is not larger than a page needs.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "design/pictures/pictures.h"

namespace evident {

// Takes `height` rows one after another and keeps only what the result needs, so that a large picture never
// stands in memory as a whole. A picture longer than longest_kept_side is averaged over boxes, colours
// weighed by their alpha, so that what is transparent leaves no fringe.
class RasterBuilder {
 public:
  RasterBuilder(std::uint32_t width, std::uint32_t height, int components, bool has_alpha);

  // A row holds width × (components, then alpha if there is any). Rows past `height` are ignored.
  void add_row(const std::uint8_t* row);
  // The raster of all rows; rows that never came are black.
  [[nodiscard]] Raster finish();

 private:
  void copy_row(const std::uint8_t* row);
  void average_row(const std::uint8_t* row);
  template <std::size_t components, bool has_alpha>
  void add_to_line(const std::uint8_t* row);
  void emit_line();
  void put_pixel(const std::uint8_t* colours, std::uint8_t alpha);

  std::uint32_t width_, height_;  // of the source
  std::size_t components_, channels_;
  bool has_alpha_, scaled_;
  std::uint32_t rows_ = 0;           // taken so far
  std::size_t next_pixel_ = 0;       // of the result
  std::uint64_t until_full_;         // weight that the line under way still takes
  std::vector<std::uint32_t> line_;  // one source row, averaged across: at most 255 × 255 × longest_side
  std::vector<std::uint64_t> sums_;  // the line under way
  Raster raster_;
};

}  // namespace evident
