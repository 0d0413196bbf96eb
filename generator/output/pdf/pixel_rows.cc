#include "output/pdf/pixel_rows.h"

#include <array>
#include <cstdlib>

namespace evident {

namespace {

using Byte = unsigned char;
enum Filter : Byte { None, Sub, Up, Average, Paeth, filter_count };

// PNG's predictor: whichever neighbour is nearest to left + above - above left.
Byte paeth(Byte left, Byte above, Byte corner) {
  const int estimate = int{left} + above - corner;
  const int to_left = std::abs(estimate - left), to_above = std::abs(estimate - above);
  const int to_corner = std::abs(estimate - corner);
  if (to_left <= to_above && to_left <= to_corner) return left;
  return to_above <= to_corner ? above : corner;
}

Byte prediction(Filter filter, Byte left, Byte above, Byte corner) {
  switch (filter) {
    case Sub:
      return left;
    case Up:
      return above;
    case Average:
      return static_cast<Byte>((int{left} + above) / 2);
    case Paeth:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

class RowFilter {
 public:
  RowFilter(std::size_t row_bytes, std::size_t pixel_bytes) : row_bytes_(row_bytes), step_(pixel_bytes) {
    for (std::string& row : filtered_) row.resize(row_bytes);
  }

  void append(std::string& out, const char* row, const char* above) {
    std::size_t best = 0;
    std::uint64_t least = ~std::uint64_t{0};
    for (std::size_t filter = 0; filter < filter_count; ++filter) {
      const std::uint64_t weight = apply(static_cast<Filter>(filter), row, above, filtered_[filter]);
      if (weight >= least) continue;
      least = weight;
      best = filter;
    }
    out += static_cast<char>(best);
    out += filtered_[best];
  }

 private:
  // Gives the sum of the differences, which are small steps up or down.
  std::uint64_t apply(Filter filter, const char* row, const char* above, std::string& out) const {
    std::uint64_t weight = 0;
    for (std::size_t i = 0; i < row_bytes_; ++i) {
      const auto left = static_cast<Byte>(i >= step_ ? row[i - step_] : 0);
      const auto corner = static_cast<Byte>(i >= step_ ? above[i - step_] : 0);
      const Byte guess = prediction(filter, left, static_cast<Byte>(above[i]), corner);
      const auto difference = static_cast<Byte>(static_cast<Byte>(row[i]) - guess);
      out[i] = static_cast<char>(difference);
      weight += difference < 128 ? difference : 256U - difference;
    }
    return weight;
  }

  std::size_t row_bytes_, step_;
  std::array<std::string, filter_count> filtered_;
};

}  // namespace

std::string filter_rows(std::string_view pixels, std::uint32_t width, int components) {
  const std::size_t step = static_cast<std::size_t>(components), row_bytes = width * step;
  if (row_bytes == 0) return {};
  const std::size_t rows = pixels.size() / row_bytes;
  RowFilter filter(row_bytes, step);
  const std::string nothing(row_bytes, '\0');
  std::string out;
  out.reserve(rows * (row_bytes + 1));
  const char* above = nothing.data();
  for (std::size_t i = 0; i < rows; ++i) {
    const char* const row = pixels.data() + i * row_bytes;
    filter.append(out, row, above);
    above = row;
  }
  return out;
}

}  // namespace evident
