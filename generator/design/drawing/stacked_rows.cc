// Lying bars made of parts that follow one another.

#include <algorithm>

#include "design/drawing/forms.h"
#include "design/drawing/placing.h"
#include "design/drawing/row_labels.h"
#include "design/drawing/stack_parts.h"
#include "design/drawing/ticks.h"

namespace evident {
namespace {

class StackedRows {
 public:
  explicit StackedRows(Frame& frame) : frame_(frame) {}

  void draw() {
    choose_layout();
    const bool named = names_fit();
    if (!named && frame_.chart.series.size() > 1) frame_.draw_legend(all_series(frame_.chart), Swatch::Area);
    if (named) draw_names();
    const bool axis = leaves_labels_out();
    const Length top = frame_.y;
    if (!labels_.above) draw_grid(axis, top, top + whole_height());
    for (std::size_t c = 0; c < stacks_.size(); ++c) draw_row(c, axis);
    frame_.y -= gap();
    if (axis) draw_tick_labels();
  }

 private:
  [[nodiscard]] Length thickness() const { return frame_.em(170); }
  [[nodiscard]] Length gap() const { return frame_.em(70); }

  bool fit(const RowLabels& labels) {
    labels_ = labels;
    left_ = labels.width;
    plot_ = frame_.canvas.width() - left_ - frame_.em(5);  // outlines have a width
    stacks_ = make_stacks(frame_, plot_ * 45 / 100, plot_);
    std::vector<Reach> marks;
    double largest = 0;
    for (const Stack& stack : stacks_) {
      const Length words = stack.words.empty() ? Length{} : stack.words_width + frame_.em(60);
      marks.emplace_back(stack.total, words);
      largest = std::max(largest, stack.total);
    }
    if (is_share()) {
      // Bars are equally long, so the longest words at the end of one shorten all.
      Length words;
      for (const Stack& stack : stacks_) {
        if (stack.total > 0 && !stack.words.empty())
          words = std::max(words, stack.words_width + frame_.em(60));
      }
      plot_ -= words;
      return plot_ >= frame_.em(700);
    }
    const double size = largest > 0 ? largest : 1;
    scale_ = fitting_scale(marks, size, plot_);
    ticks_ = make_ticks({0, size}, 5, TickRange::Inside, frame_.chart);
    return plot_ >= frame_.em(700) && along(size, scale_) >= plot_ * 30 / 100;
  }

  void choose_layout() {
    const RowLabels labels = labels_beside(frame_, frame_.canvas.width() * 38 / 100);
    if (!labels.above && fit(labels)) return;
    static_cast<void>(fit(labels_above(frame_, frame_.canvas.width(), frame_.em(5))));
  }

  [[nodiscard]] bool is_share() const { return frame_.chart.arrangement == Arrangement::Share; }

  [[nodiscard]] double scale_of(const Stack& stack) const {
    if (!is_share()) return scale_;
    return stack.total > 0 ? static_cast<double>(plot_.value) / stack.total : 0;
  }

  [[nodiscard]] Length start_of(const Stack& stack, std::size_t part) const {
    return left_ + along(stack.parts[part].from, scale_of(stack));
  }
  [[nodiscard]] Length width_of(const Stack& stack, std::size_t part) const {
    return left_ + along(stack.parts[part].to, scale_of(stack)) - start_of(stack, part);
  }

  // The series are named above the parts of the first bar, when each name has room there.
  [[nodiscard]] bool names_fit() {
    if (labels_.above || frame_.chart.series.size() < 2) return false;
    const Stack& first = stacks_.front();
    if (first.parts.size() != frame_.chart.series.size()) return false;
    Length free = left_;
    for (std::size_t i = 0; i < first.parts.size(); ++i) {
      const bool last = i + 1 == first.parts.size();
      const Length end = last ? frame_.canvas.width() : start_of(first, i + 1) - frame_.em(60);
      const std::string& name = frame_.chart.series[first.parts[i].series].name;
      const Length width = frame_.canvas.measure(name, frame_.canvas.strong());
      if (width_of(first, i).value == 0) return false;
      Length start = start_of(first, i);
      // The last may begin earlier, as long as it stands over its whole part.
      if (last) start = std::max(std::min(start, end - width), free);
      if (start + width > end) return false;
      name_starts_.push_back(start);
      free = start + width + frame_.em(80);
    }
    return true;
  }

  void draw_names() {
    const Stack& first = stacks_.front();
    for (std::size_t i = 0; i < first.parts.size(); ++i) {
      const std::size_t s = first.parts[i].series;
      frame_.canvas.text({name_starts_[i], frame_.y + frame_.canvas.strong().baseline()},
                         frame_.chart.series[s].name, frame_.canvas.strong(),
                         text_colour(frame_.series_colour(s), frame_.canvas.palette()));
    }
    frame_.y += frame_.leading() + frame_.em(15);
  }

  [[nodiscard]] bool label_fits(const Stack& stack, std::size_t part, std::size_t category) {
    const StackPart& p = stack.parts[part];
    return p.readable && frame_.canvas.measure(p.label, frame_.label_lettering(category)) + frame_.em(50) <=
                             width_of(stack, part);
  }

  [[nodiscard]] bool leaves_labels_out() {
    for (std::size_t c = 0; c < stacks_.size(); ++c) {
      for (std::size_t i = 0; i < stacks_[c].parts.size(); ++i) {
        const StackPart& part = stacks_[c].parts[i];
        if (!part.label.empty() && part.to > part.from && !label_fits(stacks_[c], i, c)) return true;
      }
    }
    return false;
  }

  [[nodiscard]] Length row_height(std::size_t c) const {
    const auto words = static_cast<std::int64_t>(stacks_[c].words.size());
    const Length block = std::max(thickness(), frame_.leading() * words);
    const Length label = labels_.height(c, frame_.leading());
    return labels_.above ? label + frame_.em(20) + block : std::max(block, label);
  }
  [[nodiscard]] Length whole_height() const {
    Length sum = -gap();
    for (std::size_t c = 0; c < stacks_.size(); ++c) sum += row_height(c) + gap();
    return sum;
  }

  void draw_grid(bool axis, Length top, Length bottom) {
    if (axis) {
      for (const auto& [x, text] : tick_places()) {
        if (x > left_) frame_.canvas.line({x, top}, {x, bottom}, frame_.gridline());
      }
    }
    frame_.canvas.line({left_, top}, {left_, bottom}, frame_.zero_line());
  }

  [[nodiscard]] std::vector<std::pair<Length, std::string>> tick_places() const {
    std::vector<std::pair<Length, std::string>> places;
    if (is_share()) {
      int steps = 4;
      while (steps > 1 && plot_ / steps < frame_.em(420)) steps /= 2;
      for (int i = 0; i <= steps; ++i) {
        places.emplace_back(std::min(left_ + plot_ * i / steps, frame_.canvas.width() - frame_.em(5)),
                            std::to_string(i * 100 / steps) + "%");
      }
    } else {
      for (const Tick& tick : ticks_.ticks)
        places.emplace_back(left_ + along(tick.number, scale_), tick.text);
    }
    return places;
  }

  void draw_tick_labels() {
    const Lettering& lettering = frame_.canvas.regular();
    const Length y = frame_.y + frame_.em(20) + lettering.baseline();
    Length free = std::max(Length{}, left_ - frame_.em(70));
    for (const auto& [x, text] : tick_places()) {
      const Length width = frame_.canvas.measure(text, lettering);
      const Length start = std::min(std::max(x - width / 2, Length{}), frame_.canvas.width() - width);
      if (start < free) continue;
      frame_.canvas.text({start, y}, text, lettering, frame_.canvas.palette().muted);
      free = start + width + frame_.em(60);
    }
    frame_.y += frame_.leading() + frame_.em(20);
  }

  void draw_row(std::size_t c, bool axis) {
    const Length height = row_height(c), label = labels_.height(c, frame_.leading());
    const Length block = labels_.above ? height - label - frame_.em(20) : height;
    const Length middle = frame_.y + height - block / 2;
    const Length label_y = labels_.above ? frame_.y + frame_.canvas.regular().baseline()
                                         : frame_.baseline_at(middle, labels_.lines[c].size());
    frame_.canvas.text({{}, label_y}, labels_.lines[c], frame_.label_lettering(c),
                       frame_.canvas.palette().ink);
    if (labels_.above)
      draw_grid(axis, middle - block / 2 - frame_.em(10), middle + block / 2 + frame_.em(10));
    draw_parts(c, middle);
    const Stack& stack = stacks_[c];
    const Length end = left_ + along(stack.total, scale_of(stack)) + frame_.em(45);
    frame_.text_on_paper({end, frame_.baseline_at(middle, stack.words.size())}, stack.words,
                         frame_.canvas.regular(), frame_.canvas.palette().muted, Anchor::Start);
    frame_.y += height + gap();
  }

  void draw_parts(std::size_t c, Length middle) {
    const Stack& stack = stacks_[c];
    for (std::size_t i = 0; i < stack.parts.size(); ++i) {
      const StackPart& part = stack.parts[i];
      const Rectangle box{start_of(stack, i), middle - thickness() / 2, width_of(stack, i), thickness()};
      if (box.width.value <= 0) continue;
      draw_part(frame_, box, part, i == 0, PartLine::Upright);
      if (!label_fits(stack, i, c)) continue;
      frame_.canvas.text({box.x + box.width / 2, frame_.baseline_at(middle)}, part.label,
                         frame_.label_lettering(c), text_on(part.paint.fill, frame_.canvas.palette()),
                         Anchor::Middle);
    }
  }

  Frame& frame_;
  RowLabels labels_;
  Length left_, plot_;
  std::vector<Stack> stacks_;
  double scale_ = 0;
  Ticks ticks_;
  std::vector<Length> name_starts_;
};

}  // namespace

void draw_stacked_rows(Frame& frame) { StackedRows(frame).draw(); }

}  // namespace evident
