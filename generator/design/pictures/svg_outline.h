#pragma once
// Outlines in user units into paths of a scene.

#include <cstddef>

#include "design/pictures/svg_matrix.h"
#include "design/scene/scene.h"

namespace evident {

// What all outlines of a file may hold together.
struct PointBudget {
  std::size_t left;
  bool exceeded = false;
};

// Arc flags of a path's A command.
enum class ArcSize { Small, Large };
enum class ArcSweep { Against, With };  // against or with the angles' direction

// Curves and arcs become cubics. Points are transformed to thousandths of a point; one that is no number or
// too far away makes is_out_of_range() true and stands at the origin.
class Outline {
 public:
  Outline(const Matrix& matrix, PointBudget& budget) : matrix_(matrix), budget_(budget) {}

  void move_to(PlanePoint to);
  void line_to(PlanePoint to);
  void curve_to(PlanePoint first, PlanePoint second, PlanePoint to);
  void quadratic_to(PlanePoint control, PlanePoint to);
  // SVG 1.1, appendix F.6; `turn` in degrees.
  void arc_to(double radius_x, double radius_y, double turn, ArcSize size, ArcSweep sweep, PlanePoint to);
  void close();

  [[nodiscard]] PlanePoint current() const { return current_; }
  [[nodiscard]] bool is_out_of_range() const { return is_out_of_range_; }
  // Empties the outline.
  [[nodiscard]] Path take() { return std::move(path_); }

 private:
  [[nodiscard]] bool has_room_for(std::size_t points);
  void add(Path::Verb verb);
  void add_point(PlanePoint point);
  // After a close the next subpath starts where the last one did.
  void open();

  Matrix matrix_;
  PointBudget& budget_;
  Path path_;
  PlanePoint start_, current_;
  bool is_open_ = false, is_out_of_range_ = false;
};

}  // namespace evident
