#include <algorithm>

#include "design/drawing/share_signs.h"
#include "design/drawing/special_charts.h"

namespace evident {
namespace {

constexpr std::int64_t side_cells = 10;

class Waffle {
 public:
  Waffle(const Chart& chart, Canvas& canvas) : chart_(chart), canvas_(canvas) {}

  // Squares with the words beside each; where columns are narrow, below.
  void draw() {
    const auto count = static_cast<std::int64_t>(chart_.categories.size());
    const Length gap = em(240);
    const std::int64_t fitting = (canvas_.width() + gap).value / (em(1050) + gap).value;
    const std::int64_t most = std::clamp<std::int64_t>(fitting, 1, count);
    const std::int64_t rows = (count + most - 1) / most, columns = (count + rows - 1) / rows;
    const Length width = (canvas_.width() - gap * (columns - 1)) / columns;
    Length top;
    for (std::int64_t row = 0; row < rows; ++row) {
      Length bottom = top;
      for (std::int64_t i = row * columns; i < std::min(count, (row + 1) * columns); ++i) {
        const Point corner{(width + gap) * (i - row * columns), top};
        bottom = std::max(bottom, draw_one(static_cast<std::size_t>(i), corner, width));
      }
      top = bottom + em(180);
    }
    canvas_.set_height(top - em(180));
  }

 private:
  [[nodiscard]] Length em(std::int64_t hundredths) const { return ems(canvas_, hundredths); }

  // Returns where it ends.
  Length draw_one(std::size_t category, Point corner, Length width) {
    const SharedSigns signs = share_signs(chart_.series.front().values[category], chart_.whole,
                                          static_cast<std::size_t>(side_cells * side_cells));
    const bool beside = width >= em(2000);
    const Length cell = (beside ? em(1300) : std::min(width, em(1050))) / side_cells;
    const Length side = cell * side_cells, aside = side + em(170);
    draw_cells(signs, corner, cell);
    const LabelBlock words = share_words(chart_, category, signs, canvas_, beside ? width - aside : width,
                                         beside ? em(440) : em(300));
    if (!beside) {
      words.draw(canvas_, {corner.x, corner.y + side + em(60)});
      return corner.y + side + em(60) + words.height();
    }
    const Length above = std::max(Length{}, (side - words.height()) / 2);
    words.draw(canvas_, {corner.x + aside, corner.y + above});
    return corner.y + std::max(side, above + words.height());
  }

  // Of what is missing there is nothing to count: an empty frame.
  void draw_frame(Point corner, Length side) {
    const SignLook look = sign_look(canvas_, SignState::Unknown);
    canvas_.rounded_rectangle(around({corner.x, corner.y, side, side}, -em(10)), em(40), look.fill,
                              look.edge);
  }

  void draw_cells(const SharedSigns& signs, Point corner, Length cell) {
    if (signs.states.front() == SignState::Unknown) return draw_frame(corner, cell * side_cells);
    const Length gap = cell * 18 / 100, size = cell - gap;
    for (std::int64_t i = 0; i < side_cells * side_cells; ++i) {
      const Rectangle box{corner.x + cell * (i % side_cells) + gap / 2,
                          corner.y + cell * (i / side_cells) + gap / 2, size, size};
      const SignState state = signs.states[static_cast<std::size_t>(i)];
      const SignLook look = sign_look(canvas_, state);
      if (state == SignState::Part) {
        Rectangle filled = box;
        filled.width.value = static_cast<std::int64_t>(static_cast<double>(size.value) * signs.part);
        canvas_.rectangle(filled, solid(canvas_.palette()));
      }
      const Length inset = look.edge ? look.edge->width / 2 : Length{};
      canvas_.rounded_rectangle(around(box, -inset), cell * 14 / 100, look.fill, look.edge);
    }
  }

  const Chart& chart_;
  Canvas& canvas_;
};

}  // namespace

void draw_waffle(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics) {
  if (check_shares(chart, "waffle", diagnostics)) Waffle(chart, canvas).draw();
}

}  // namespace evident
