#include "design/pictures/raster_builder.h"

#include <algorithm>
#include <array>

#include "design/pictures/limits.h"

namespace evident {
namespace {

std::uint32_t kept(std::uint32_t side, std::uint32_t longest) {
  if (longest <= longest_kept_side) return side;
  const std::uint64_t scaled = (std::uint64_t{side} * longest_kept_side + longest / 2) / longest;
  return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(scaled));
}

std::uint8_t rounded(std::uint64_t sum, std::uint64_t weight) {
  return static_cast<std::uint8_t>((sum + weight / 2) / weight);
}

}  // namespace

RasterBuilder::RasterBuilder(std::uint32_t width, std::uint32_t height, int components, bool has_alpha)
    : width_(width),
      height_(height),
      components_(static_cast<std::size_t>(components)),
      channels_(components_ + (has_alpha ? 1 : 0)),
      has_alpha_(has_alpha),
      scaled_(std::max(width, height) > longest_kept_side),
      until_full_(height) {
  raster_.width = kept(width, std::max(width, height));
  raster_.height = kept(height, std::max(width, height));
  raster_.components = components;
  const std::size_t pixels = std::size_t{raster_.width} * raster_.height;
  raster_.bytes.resize(pixels * components_);
  if (has_alpha_) raster_.alpha.resize(pixels);
  if (!scaled_) return;
  line_.resize(raster_.width * channels_);
  sums_.resize(raster_.width * channels_);
}

void RasterBuilder::add_row(const std::uint8_t* row) {
  if (rows_ >= height_) return;
  ++rows_;
  if (scaled_) {
    average_row(row);
  } else {
    copy_row(row);
  }
}

// Editors keep the colours of what was erased: they must not travel with the picture.
void RasterBuilder::put_pixel(const std::uint8_t* colours, std::uint8_t alpha) {
  for (std::size_t i = 0; i < components_; ++i) {
    raster_.bytes[next_pixel_ * components_ + i] = static_cast<char>(alpha == 0 ? 255 : colours[i]);
  }
  if (has_alpha_) raster_.alpha[next_pixel_] = static_cast<char>(alpha);
  ++next_pixel_;
}

void RasterBuilder::copy_row(const std::uint8_t* row) {
  if (!has_alpha_) {
    std::copy_n(row, width_ * components_, raster_.bytes.begin() + next_pixel_ * components_);
    next_pixel_ += width_;
    return;
  }
  for (std::uint32_t x = 0; x < width_; ++x, row += channels_) put_pixel(row, row[components_]);
}

// A source pixel is as wide as the result has pixels, a pixel of the result as wide as the source has: so all
// overlaps are whole numbers.
template <std::size_t components, bool has_alpha>
void RasterBuilder::add_to_line(const std::uint8_t* row) {
  constexpr std::size_t channels = components + (has_alpha ? 1 : 0);
  std::fill(line_.begin(), line_.end(), 0);
  std::uint32_t* target = line_.data();
  std::uint32_t room = width_;
  const auto add = [&](std::uint32_t part) {
    const std::uint32_t weight = has_alpha ? part * row[components] : part;
    for (std::size_t i = 0; i < components; ++i) target[i] += row[i] * weight;
    if (has_alpha) target[components] += weight;
    room -= part;
  };
  for (std::uint32_t x = 0; x < width_; ++x, row += channels) {
    std::uint32_t left = raster_.width;
    if (left >= room) {
      left -= room;
      add(room);
      target += channels;
      room = width_;
    }
    if (left > 0) add(left);
  }
}

void RasterBuilder::average_row(const std::uint8_t* row) {
  if (components_ == 1) {
    has_alpha_ ? add_to_line<1, true>(row) : add_to_line<1, false>(row);
  } else {
    has_alpha_ ? add_to_line<3, true>(row) : add_to_line<3, false>(row);
  }
  for (std::uint64_t left = raster_.height; left > 0;) {
    const std::uint64_t part = std::min(left, until_full_);
    for (std::size_t i = 0; i < line_.size(); ++i) sums_[i] += line_[i] * part;
    left -= part;
    until_full_ -= part;
    if (until_full_ == 0) emit_line();
  }
}

void RasterBuilder::emit_line() {
  const std::uint64_t whole = std::uint64_t{width_} * height_;
  const std::uint64_t* sum = sums_.data();
  for (std::uint32_t x = 0; x < raster_.width; ++x, sum += channels_) {
    const std::uint64_t weight = has_alpha_ ? sum[components_] : whole;
    std::array<std::uint8_t, 3> colours{};
    for (std::size_t i = 0; weight > 0 && i < components_; ++i) colours[i] = rounded(sum[i], weight);
    put_pixel(colours.data(), has_alpha_ ? rounded(weight, whole) : 255);
  }
  std::fill(sums_.begin(), sums_.end(), 0);
  until_full_ = height_;
}

Raster RasterBuilder::finish() {
  if (std::all_of(raster_.alpha.begin(), raster_.alpha.end(), [](char a) { return a == '\xFF'; })) {
    raster_.alpha.clear();
  }
  return std::move(raster_);
}

}  // namespace evident
