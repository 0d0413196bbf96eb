#include "design/drawing/stacked_columns.h"

#include <algorithm>

#include "design/drawing/column_plot.h"
#include "design/drawing/placing.h"
#include "design/drawing/stack_parts.h"

namespace evident {
namespace {

class StackedColumns {
 public:
  explicit StackedColumns(Frame& frame) : frame_(frame) {}

  [[nodiscard]] bool draw() {
    const bool several = frame_.chart.series.size() > 1;
    const Length names = frame_.canvas.width() * 30 / 100;
    named_ = several && frame_.canvas.width() >= frame_.em(2800) && fit(names) && names_fit();
    if (!named_ && !fit({})) return false;
    if (several && !named_) frame_.draw_legend(all_series(frame_.chart), Swatch::Area);
    draw_plot();
    return true;
  }

 private:
  [[nodiscard]] bool is_share() const { return frame_.chart.arrangement == Arrangement::Share; }
  [[nodiscard]] std::size_t categories() const { return frame_.chart.categories.size(); }

  // With that much room kept at the right for the names of series.
  [[nodiscard]] bool fit(Length names) {
    names_ = names;
    // Whether labels are left out follows from the widths, which follow from the axis: an axis never widens.
    return fit_with_axis(false) && (!leaves_labels_out() || fit_with_axis(true));
  }

  [[nodiscard]] bool fit_with_axis(bool with_axis) {
    height_ = plot_height(frame_, frame_.canvas.width());
    double largest = 0;
    stacks_ = make_stacks(frame_, frame_.canvas.width(), frame_.canvas.width());
    for (const Stack& stack : stacks_) largest = std::max(largest, stack.total);
    const double size = is_share() ? 100 : largest > 0 ? largest : 1;
    ticks_ = is_share() ? share_ticks() : make_ticks({0, size}, 5, TickRange::Around, frame_.chart);
    axis_ = with_axis ? axis_width(frame_, ticks_) : Length{};
    width_ = frame_.canvas.width() - axis_ - names_;
    place_ = width_ / static_cast<std::int64_t>(categories());
    bar_ = std::min(place_ * 66 / 100, frame_.em(600));
    labels_ = labels_below(frame_, place_);
    if (!labels_ || bar_ < frame_.em(90) || !fit_words()) return false;
    std::vector<Reach> marks;
    for (const Stack& stack : stacks_) {
      const auto lines = static_cast<std::int64_t>(stack.words.size());
      const double end = is_share() ? (stack.total > 0 ? 100 : 0) : stack.total;
      marks.emplace_back(end, lines > 0 ? frame_.em(25) + frame_.leading() * lines : Length{});
    }
    if (with_axis) marks.emplace_back(ticks_.range.high, Length{});
    scale_ = fitting_scale(marks, with_axis ? ticks_.range.size() : size, height_);
    zero_ = {};
    for (const auto& [number, beyond] : marks) zero_ = std::max(zero_, along(number, scale_) + beyond);
    return along(size, scale_) >= height_ * 45 / 100;
  }

  static Ticks share_ticks() {
    Ticks ticks{{}, {0, 100}};
    for (int share = 0; share <= 100; share += 25)
      ticks.ticks.push_back({double(share), std::to_string(share) + "%"});
    return ticks;
  }

  [[nodiscard]] bool fit_words() {
    for (Stack& stack : stacks_) {
      std::string words;
      for (const std::string& line : stack.words) words += (words.empty() ? "" : " ") + line;
      if (words.empty()) continue;
      auto lines = frame_.canvas.wrap_balanced(words, frame_.canvas.regular(), place_ - frame_.em(30));
      if (lines.size() > 5 ||
          frame_.canvas.widest_word(words, frame_.canvas.regular()) > place_ - frame_.em(30)) {
        return false;
      }
      stack.words = std::move(lines);
    }
    return true;
  }

  [[nodiscard]] double scale_of(const Stack& stack) const {
    if (!is_share()) return scale_;
    return stack.total > 0 ? scale_ * 100 / stack.total : 0;
  }

  [[nodiscard]] Rectangle box_of(std::size_t c, const StackPart& part) const {
    const double scale = scale_of(stacks_[c]);
    const Length x = axis_ + place_ * static_cast<std::int64_t>(c) + (place_ - bar_) / 2;
    return {x, -along(part.to, scale), bar_, along(part.to, scale) - along(part.from, scale)};
  }

  [[nodiscard]] bool label_fits(std::size_t c, const StackPart& part) {
    const Rectangle box = box_of(c, part);
    return part.readable && box.height >= frame_.leading() + frame_.em(10) &&
           frame_.canvas.measure(part.label, frame_.label_lettering(c)) + frame_.em(30) <= box.width;
  }

  [[nodiscard]] bool leaves_labels_out() {
    for (std::size_t c = 0; c < stacks_.size(); ++c) {
      for (const StackPart& part : stacks_[c].parts) {
        if (!part.label.empty() && part.to > part.from && !label_fits(c, part)) return true;
      }
    }
    return false;
  }

  // The names stand beside the parts of the last column.
  [[nodiscard]] bool names_fit() {
    const Stack& last = stacks_.back();
    if (last.parts.size() != frame_.chart.series.size() || !last.words.empty()) return false;
    const Length room = names_ - frame_.em(100) + (place_ - bar_) / 2;
    name_lines_.clear();
    name_places_.clear();
    Length sum;
    for (const StackPart& part : last.parts) {
      const std::string& name = frame_.chart.series[part.series].name;
      const auto lines = short_lines(frame_, name, frame_.canvas.strong(), room);
      if (!lines) return false;
      const Rectangle box = box_of(stacks_.size() - 1, part);
      name_lines_.push_back(*lines);
      name_places_.push_back(
          {box.y + box.height / 2, frame_.leading() * static_cast<std::int64_t>(lines->size())});
      sum += name_places_.back().height;
    }
    if (sum > zero_) return false;
    std::vector<Standing> wanted = name_places_;
    spread(name_places_, -zero_, {});
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const Length moved{std::abs((wanted[i].middle - name_places_[i].middle).value)};
      if (moved > frame_.leading()) return false;
    }
    return true;
  }

  void draw_plot() {
    const Length above = axis_.value > 0 ? frame_.leading() / 2 : Length{};
    const Length zero = frame_.y + above + zero_;
    // Lines end with the last column where names begin beside it.
    const Length lines = named_ ? width_ - (place_ - bar_) / 2 + frame_.em(30) : width_;
    const Upright plot{axis_, lines, frame_.y + above, zero_, zero, scale_};
    if (axis_.value > 0) draw_axis(frame_, plot, ticks_, GridLines::Drawn, true);
    for (std::size_t c = 0; c < stacks_.size(); ++c) draw_column(c, zero);
    draw_zero_line(frame_, plot);
    if (named_) draw_names(zero);
    frame_.y = zero + frame_.em(60) + height_of(*labels_, frame_.leading());
  }

  void draw_column(std::size_t c, Length zero) {
    const Stack& stack = stacks_[c];
    const Length middle = axis_ + place_ * static_cast<std::int64_t>(c) + place_ / 2;
    frame_.canvas.text({middle, zero + frame_.em(60) + frame_.canvas.regular().baseline()}, (*labels_)[c],
                       frame_.label_lettering(c), frame_.canvas.palette().ink, Anchor::Middle);
    for (std::size_t i = 0; i < stack.parts.size(); ++i) {
      const StackPart& part = stack.parts[i];
      Rectangle box = box_of(c, part);
      box.y += zero;
      if (box.height.value <= 0) continue;
      draw_part(frame_, box, part, i == 0, PartLine::Lying);
      if (!label_fits(c, part)) continue;
      frame_.canvas.text({middle, frame_.baseline_at(box.y + box.height / 2)}, part.label,
                         frame_.label_lettering(c), text_on(part.paint.fill, frame_.canvas.palette()),
                         Anchor::Middle);
    }
    const auto lines = static_cast<std::int64_t>(stack.words.size());
    const Length end = zero - along(stack.total, scale_of(stack)) - frame_.em(25) - frame_.leading() * lines;
    frame_.text_on_paper({middle, end + frame_.canvas.regular().baseline()}, stack.words,
                         frame_.canvas.regular(), frame_.canvas.palette().muted, Anchor::Middle);
  }

  void draw_names(Length zero) {
    const Length x = axis_ + width_ - (place_ - bar_) / 2 + frame_.em(70);
    for (std::size_t i = 0; i < name_lines_.size(); ++i) {
      const Colour colour = frame_.series_colour(stacks_.back().parts[i].series);
      const Length y = zero + name_places_[i].middle;
      frame_.canvas.text({x, frame_.baseline_at(y, name_lines_[i].size())}, name_lines_[i],
                         frame_.canvas.strong(), text_colour(colour, frame_.canvas.palette()));
    }
  }

  Frame& frame_;
  bool named_ = false;
  std::vector<Stack> stacks_;
  Ticks ticks_;
  Length names_, axis_, width_, height_, place_, bar_, zero_;
  std::optional<LabelLines> labels_;
  double scale_ = 0;
  std::vector<std::vector<std::string>> name_lines_;
  std::vector<Standing> name_places_;
};

}  // namespace

bool draw_stacked_columns(Frame& frame) { return StackedColumns(frame).draw(); }

}  // namespace evident
