#pragma once
// Transformations of the plane, in SVG's notation.

#include <optional>
#include <string_view>

namespace evident {

struct PlanePoint {
  double x = 0, y = 0;
};

// x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  [[nodiscard]] PlanePoint apply(PlanePoint p) const {
    return {a * p.x + c * p.y + e, b * p.x + d * p.y + f};
  }
  // What is drawn in `inner` and then in this.
  [[nodiscard]] Matrix with(const Matrix& inner) const;
  // How many times larger areas become, as a length: what strokes are multiplied by.
  [[nodiscard]] double scale() const;
  // Whether circles stay circles, within one part in fifty.
  [[nodiscard]] bool is_even() const;
};

// matrix, translate, scale, rotate, skewX and skewY, any number of them; nothing for all else.
[[nodiscard]] std::optional<Matrix> read_transform(std::string_view text);

}  // namespace evident
