#include "design/pictures/svg_matrix.h"

#include <cmath>
#include <numbers>

#include "design/pictures/svg_scanner.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

Matrix rotation(double degrees) {
  const double cosine = std::cos(radians(degrees)), sine = std::sin(radians(degrees));
  return {cosine, sine, -sine, cosine, 0, 0};
}

std::optional<Matrix> make(std::string_view name, const std::vector<double>& n) {
  const std::size_t count = n.size();
  if (name == "matrix" && count == 6) return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
  if (name == "translate" && (count == 1 || count == 2)) {
    return Matrix{1, 0, 0, 1, n[0], count == 2 ? n[1] : 0};
  }
  if (name == "scale" && (count == 1 || count == 2)) return Matrix{n[0], 0, 0, n[count - 1], 0, 0};
  if (name == "rotate" && count == 1) return rotation(n[0]);
  if (name == "rotate" && count == 3) {
    return Matrix{1, 0, 0, 1, n[1], n[2]}.with(rotation(n[0])).with({1, 0, 0, 1, -n[1], -n[2]});
  }
  if (name == "skewX" && count == 1) return Matrix{1, 0, std::tan(radians(n[0])), 1, 0, 0};
  if (name == "skewY" && count == 1) return Matrix{1, std::tan(radians(n[0])), 0, 1, 0, 0};
  return {};
}

}  // namespace

Matrix Matrix::with(const Matrix& inner) const {
  const PlanePoint moved = apply({inner.e, inner.f});
  return {a * inner.a + c * inner.b,
          b * inner.a + d * inner.b,
          a * inner.c + c * inner.d,
          b * inner.c + d * inner.d,
          moved.x,
          moved.y};
}

double Matrix::scale() const { return std::sqrt(std::fabs(a * d - b * c)); }

bool Matrix::is_even() const {
  // The singular values are equal when the columns are as long as each other and at right angles.
  const double first = std::hypot(a, b), second = std::hypot(c, d);
  const double most = 0.02 * std::fmax(first, second);
  return std::fabs(first - second) <= most && std::fabs(a * c + b * d) <= most * std::fmax(first, second);
}

std::optional<Matrix> read_transform(std::string_view text) {
  Matrix matrix;
  SvgScanner scanner(trim(text));
  if (scanner.left() == "none") return matrix;
  while (!scanner.at_end()) {
    const std::string_view name = scanner.word();
    scanner.skip_space();
    const std::size_t end = scanner.left().find(')');
    if (!scanner.skip('(') || end == std::string_view::npos) return {};
    const auto numbers = read_numbers(scanner.left().substr(0, end - 1), 6);
    const auto step = numbers ? make(name, *numbers) : std::nullopt;
    if (!step) return {};
    matrix = matrix.with(*step);
    scanner = SvgScanner(scanner.left().substr(end));
    scanner.skip_separator();
  }
  return matrix;
}

}  // namespace evident
