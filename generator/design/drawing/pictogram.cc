#include <algorithm>
#include <cmath>

#include "design/drawing/share_signs.h"
#include "design/drawing/special_charts.h"

namespace evident {
namespace {

constexpr std::int64_t most_signs = 100;
constexpr std::int64_t row_signs = 10;

// A head and shoulders that could be anyone, in a box of 100 × 170: two outlines in one path.
Path person(Point corner, Length width) {
  const auto at = [&](std::int64_t x, std::int64_t y) {
    return Point{corner.x + width * x / 100, corner.y + width * y / 100};
  };
  using Verb = Path::Verb;
  Path path;
  path.verbs = {Verb::Move, Verb::Curve, Verb::Curve, Verb::Curve, Verb::Curve, Verb::Close};
  path.points = {at(76, 29), at(76, 43), at(64, 55), at(50, 55), at(36, 55), at(24, 43), at(24, 29),
                 at(24, 15), at(36, 3),  at(50, 3),  at(64, 3),  at(76, 15), at(76, 29)};
  path.verbs.insert(path.verbs.end(), {Verb::Move, Verb::Curve, Verb::Line, Verb::Curve, Verb::Line,
                                       Verb::Curve, Verb::Line, Verb::Curve, Verb::Close});
  path.points.insert(
      path.points.end(),
      {at(6, 103), at(6, 80), at(23, 63), at(46, 63), at(54, 63), at(77, 63), at(94, 80), at(94, 103),
       at(94, 155), at(94, 161), at(89, 166), at(83, 166), at(17, 166), at(11, 166), at(6, 161), at(6, 155)});
  return path;
}

class Pictogram {
 public:
  Pictogram(const Chart& chart, Canvas& canvas)
      : chart_(chart), canvas_(canvas), count_(static_cast<std::int64_t>(chart.whole)) {}

  void draw() {
    Length top;
    for (std::size_t category = 0; category < chart_.categories.size(); ++category) {
      top = draw_one(category, top) + em(200);
    }
    canvas_.set_height(top - em(200));
  }

 private:
  [[nodiscard]] Length em(std::int64_t hundredths) const { return ems(canvas_, hundredths); }
  [[nodiscard]] bool people() const { return chart_.sign == PictogramSign::Person; }
  [[nodiscard]] std::int64_t columns() const { return std::min(count_, row_signs); }
  [[nodiscard]] std::int64_t rows() const { return (count_ + row_signs - 1) / row_signs; }

  // Few signs are large, so that they are counted at a glance.
  [[nodiscard]] Length sign_width() const {
    const Length wanted = rows() == 1 ? em(220) : rows() <= 3 ? em(170) : em(115);
    return std::min(wanted, canvas_.width() * 100 / (columns() * 130));
  }

  Length draw_one(std::size_t category, Length top) {
    const SharedSigns signs =
        share_signs(chart_.series.front().values[category], chart_.whole, static_cast<std::size_t>(count_));
    const Length sign = sign_width(), pitch = sign * 130 / 100;
    const Length height = people() ? sign * 170 / 100 : sign, step = height + sign * 35 / 100;
    const Length block = pitch * columns() - (pitch - sign), tall = step * rows() - (step - height);
    const Length aside = block + em(200);
    const bool beside = rows() >= 3 && canvas_.width() - aside >= em(900);
    for (std::int64_t i = 0; i < count_; ++i) {
      const Point corner{pitch * (i % row_signs), top + step * (i / row_signs)};
      draw_sign(signs, static_cast<std::size_t>(i), corner, sign);
    }
    const LabelBlock words =
        share_words(chart_, category, signs, canvas_, beside ? canvas_.width() - aside : canvas_.width(),
                    beside ? em(440) : em(300));
    if (!beside) {
      words.draw(canvas_, {{}, top + tall + em(60)});
      return top + tall + em(60) + words.height();
    }
    const Length above = std::max(Length{}, (tall - words.height()) / 2);
    words.draw(canvas_, {aside, top + above});
    return top + std::max(tall, above + words.height());
  }

  void draw_sign(const SharedSigns& signs, std::size_t index, Point corner, Length width) {
    const SignState state = signs.states[index];
    // Half a person cannot be told from another half: what is not whole is pale.
    SignLook look = sign_look(canvas_, state == SignState::Part ? SignState::Open : state);
    if (people()) {
      canvas_.shape({person(corner, width), look.fill, look.edge});
    } else {
      const Length inset = look.edge ? look.edge->width / 2 : Length{};
      canvas_.circle({corner.x + width / 2, corner.y + width / 2}, width / 2 - inset, look.fill, look.edge);
    }
  }

  const Chart& chart_;
  Canvas& canvas_;
  std::int64_t count_;
};

bool check_whole(const Chart& chart, Diagnostics& diagnostics) {
  const double whole = chart.whole;
  if (whole >= 1 && whole <= static_cast<double>(most_signs) && whole == std::floor(whole)) return true;
  diagnostics.error(
      "wrong-shape", chart.span,
      "A pictogram draws 1 to " + std::to_string(most_signs) + " signs, and not " + format_number(whole, -1),
      "give a whole number such as 10 or 100, or draw a waffle");
  return false;
}

}  // namespace

void draw_pictogram(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics) {
  if (check_shares(chart, "pictogram", diagnostics) && check_whole(chart, diagnostics)) {
    Pictogram(chart, canvas).draw();
  }
}

}  // namespace evident
