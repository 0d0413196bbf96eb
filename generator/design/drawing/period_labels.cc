#include "design/drawing/period_labels.h"

#include <algorithm>

namespace evident {
namespace {

// The labels of every `step`-th period; nothing when they are in one another's way.
std::vector<PeriodLabel> labels_of(const Frame& frame, const std::vector<Length>& places, Length left,
                                   Length right, std::size_t step, std::size_t most_lines) {
  const std::size_t last = places.size() - 1;
  const Length whole = right - left;
  const Length room = last == 0 || step > last ? whole : (places[last] - places[last - step]) - frame.em(60);
  std::vector<PeriodLabel> labels;
  Length free;
  for (std::size_t c = last % step; c < places.size(); c += step) {
    const std::string& name = frame.chart.categories[c];
    const Lettering& lettering = frame.label_lettering(c);
    const bool only = step > last;
    PeriodLabel label{c, {}, {}, frame.canvas.wrap_balanced(name, lettering, room)};
    if (!only && (label.lines.size() > most_lines || frame.canvas.widest_word(name, lettering) > room))
      return {};
    label.width = frame.canvas.widest(label.lines, lettering);
    label.x = std::clamp(places[c] - label.width / 2, left, std::max(left, right - label.width));
    if (!labels.empty() && label.x < free) return {};
    free = label.x + label.width + frame.em(40);
    labels.push_back(std::move(label));
  }
  return labels;
}

}  // namespace

std::vector<PeriodLabel> period_labels(const Frame& frame, const std::vector<Length>& places, Length left,
                                       Length right) {
  for (std::size_t step = 1; step <= places.size(); ++step) {
    // Names on one line are the easiest to read, but all names on two lines are better than half of them.
    for (const std::size_t most_lines : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
      std::vector<PeriodLabel> labels = labels_of(frame, places, left, right, step, most_lines);
      if (!labels.empty()) return labels;
    }
  }
  return {};
}

Length height_of(const std::vector<PeriodLabel>& labels, Length leading) {
  std::size_t most = 0;
  for (const PeriodLabel& label : labels) most = std::max(most, label.lines.size());
  return leading * static_cast<std::int64_t>(most);
}

void draw_period_label(const Frame& frame, const PeriodLabel& label, Length top) {
  const Point at{label.x + label.width / 2, top + frame.canvas.regular().baseline()};
  frame.canvas.text(at, label.lines, frame.label_lettering(label.category), frame.canvas.palette().ink,
                    Anchor::Middle);
}

}  // namespace evident
