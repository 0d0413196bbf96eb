#include "design/drawing/column_plot.h"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace evident {
namespace {

// "Oct 24" that breaks beside "Jul 24" that does not would look like another kind of name: where all have as
// many words, and one of them has each word on a line of its own, all have.
void break_alike(const std::vector<std::string>& names, LabelLines& labels) {
  std::vector<std::vector<std::string>> words;
  for (const std::string& name : names) {
    std::istringstream stream(name);
    words.emplace_back(std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>());
  }
  bool alike = true, one_is_broken = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    alike = alike && words[i].size() == words.front().size();
    one_is_broken = one_is_broken || labels[i].size() == words[i].size();
  }
  if (alike && one_is_broken) labels = std::move(words);
}

}  // namespace

std::optional<LabelLines> labels_below(const Frame& frame, Length place) {
  LabelLines labels;
  const Length width = place - frame.em(40);
  for (std::size_t c = 0; c < frame.chart.categories.size(); ++c) {
    const std::string& name = frame.chart.categories[c];
    const Lettering& lettering = frame.label_lettering(c);
    if (frame.canvas.widest_word(name, lettering) > width) return {};
    labels.push_back(frame.canvas.wrap_balanced(name, lettering, width));
    if (labels.back().size() > 4) return {};
  }
  break_alike(frame.chart.categories, labels);
  return labels;
}

Length height_of(const LabelLines& labels, Length leading) {
  std::size_t most = 0;
  for (const auto& lines : labels) most = std::max(most, lines.size());
  return leading * static_cast<std::int64_t>(most);
}

std::optional<std::vector<std::string>> short_lines(const Frame& frame, const std::string& text,
                                                    const Lettering& lettering, Length width) {
  if (frame.canvas.widest_word(text, lettering) > width) return {};
  auto lines = frame.canvas.wrap_balanced(text, lettering, width);
  if (lines.size() > 3) return {};
  return lines;
}

Length plot_height(const Frame& frame, Length width) {
  return std::clamp(width * 45 / 100, frame.em(1100), frame.em(1700));
}

Length panel_plot_height(const Frame& frame, Length width) {
  return std::clamp(width * 50 / 100, frame.em(800), frame.em(1300));
}

Length axis_width(const Frame& frame, const Ticks& ticks) {
  Length widest;
  for (const Tick& tick : ticks.ticks) {
    widest = std::max(widest, frame.canvas.measure(tick.text, frame.canvas.regular()));
  }
  return widest + frame.em(60);
}

void draw_axis(const Frame& frame, const Upright& plot, const Ticks& ticks, GridLines lines,
               bool with_texts) {
  const Length left = plot.left + frame.em(5), right = plot.left + plot.width - frame.em(5);
  for (const Tick& tick : ticks.ticks) {
    const Length y = plot.at(tick.number);
    if (lines == GridLines::Drawn && tick.number != 0) {
      frame.canvas.line({left, y}, {right, y}, frame.gridline());
    }
    if (!with_texts) continue;
    frame.canvas.text({plot.left - frame.em(60), frame.baseline_at(y)}, tick.text, frame.canvas.regular(),
                      frame.canvas.palette().muted, Anchor::End);
  }
}

void draw_zero_line(const Frame& frame, const Upright& plot) {
  const Length left = plot.left + frame.em(5), right = plot.left + plot.width - frame.em(5);
  frame.canvas.line({left, plot.foot}, {right, plot.foot}, frame.zero_line());
}

}  // namespace evident
