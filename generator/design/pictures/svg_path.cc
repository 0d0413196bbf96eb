#include "design/pictures/svg_path.h"

#include <array>

#include "design/pictures/svg_scanner.h"

namespace evident {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

class PathReader {
 public:
  PathReader(std::string_view data, Outline& outline) : scanner_(data), outline_(outline) {}

  bool read() {
    scanner_.skip_space();
    if (scanner_.at_end()) return true;
    if (upper(scanner_.next()) != 'M') return false;
    while (!scanner_.at_end()) {
      const char letter = scanner_.next();
      scanner_.skip(letter);
      scanner_.skip_space();
      if (!commands(letter)) return false;
    }
    return true;
  }

 private:
  // A letter stands for as many commands as there are sets of numbers behind it.
  bool commands(char letter) {
    command_ = upper(letter);
    is_relative_ = command_ != letter;
    if (command_ == 'Z') {
      outline_.close();
      last_ = 'Z';
      return true;
    }
    do {
      if (!command()) return false;
      last_ = command_;
      if (command_ == 'M') command_ = 'L';  // more points after a move are lines
      scanner_.skip_separator();
    } while (begins_number(scanner_.next()));
    return true;
  }

  static bool begins_number(char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+'; }

  bool command() {
    switch (command_) {
      case 'M':
      case 'L':
      case 'T':
        return to_point();
      case 'H':
      case 'V':
        return along_axis();
      case 'C':
        return curve();
      case 'S':
      case 'Q':
        return short_curve();
      case 'A':
        return arc();
      default:
        return false;
    }
  }

  bool number(double& value) {
    const auto read = scanner_.number();
    if (!read) return false;
    value = *read;
    scanner_.skip_separator();
    return true;
  }
  bool point(PlanePoint& p) {
    if (!number(p.x) || !number(p.y)) return false;
    if (is_relative_) p.x += outline_.current().x, p.y += outline_.current().y;
    return true;
  }

  bool to_point() {
    PlanePoint to;
    if (!point(to)) return false;
    if (command_ == 'M') outline_.move_to(to);
    if (command_ == 'L') outline_.line_to(to);
    if (command_ == 'T') quadratic(last_ == 'Q' || last_ == 'T' ? mirrored() : outline_.current(), to);
    return true;
  }

  bool along_axis() {
    PlanePoint to = outline_.current();
    double& moving = command_ == 'H' ? to.x : to.y;
    const double from = is_relative_ ? moving : 0;
    if (!number(moving)) return false;
    moving += from;
    outline_.line_to(to);
    return true;
  }

  bool curve() {
    PlanePoint first, second, to;
    if (!point(first) || !point(second) || !point(to)) return false;
    outline_.curve_to(first, second, to);
    control_ = second;
    return true;
  }

  bool short_curve() {
    PlanePoint control, to;
    if (!point(control) || !point(to)) return false;
    if (command_ == 'Q') {
      quadratic(control, to);
      return true;
    }
    outline_.curve_to(last_ == 'C' || last_ == 'S' ? mirrored() : outline_.current(), control, to);
    control_ = control;
    return true;
  }

  bool arc() {
    double radius_x = 0, radius_y = 0, turn = 0;
    if (!number(radius_x) || !number(radius_y) || !number(turn)) return false;
    const auto large = flag(), with = flag();
    PlanePoint to;
    if (!large || !with || !point(to)) return false;
    outline_.arc_to(radius_x, radius_y, turn, *large ? ArcSize::Large : ArcSize::Small,
                    *with ? ArcSweep::With : ArcSweep::Against, to);
    return true;
  }
  std::optional<bool> flag() {
    const auto read = scanner_.flag();
    scanner_.skip_separator();
    return read;
  }

  void quadratic(PlanePoint control, PlanePoint to) {
    outline_.quadratic_to(control, to);
    control_ = control;
  }
  [[nodiscard]] PlanePoint mirrored() const {
    const PlanePoint at = outline_.current();
    return {2 * at.x - control_.x, 2 * at.y - control_.y};
  }

  SvgScanner scanner_;
  Outline& outline_;
  PlanePoint control_;  // of the last curve
  char command_ = '\0', last_ = '\0';
  bool is_relative_ = false;
};

}  // namespace

bool read_path_data(std::string_view data, Outline& outline) { return PathReader(data, outline).read(); }

}  // namespace evident
