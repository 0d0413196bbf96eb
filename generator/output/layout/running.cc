#include "output/layout/running.h"

#include <algorithm>
#include <utility>

namespace evident {
namespace {

constexpr std::int64_t head_share = 58;  // percent of the top margin above the head's baseline
constexpr std::int64_t foot_share = 50;  // percent of the bottom margin below the foot's baseline

}  // namespace

RunningMatter::RunningMatter(const Metadata& metadata, const Theme& theme, Material& material,
                             WordShaper& shaper, const PageLabels& labels)
    : metadata_(metadata),
      style_(theme.page),
      material_(material),
      lines_(shaper),
      look_(material.looks.find(plain_look(theme.style("running")))),
      leading_(theme.style("running").leading),
      labels_(labels) {}

std::string RunningMatter::fill(std::string_view pattern, std::string_view section, std::size_t index) const {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == pattern.npos ? pattern.npos : pattern.find('}', open);
    if (close == pattern.npos) break;
    out += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    if (name == "title") {
      out += metadata_.title;
    } else if (name == "section") {
      out += section;
    } else if (name == "page") {
      out += labels_.of(index);
    } else if (name == "pages") {
      out += labels_.last_with(index);
    } else if (name == "publisher") {
      out += metadata_.publisher;
    } else {
      out += pattern.substr(open, close + 1 - open);
    }
    pattern.remove_prefix(close + 1);
  }
  out += pattern;
  return out;
}

RunningMatter::Part RunningMatter::set(const std::string& text) {
  Part part;
  if (text.empty()) return part;
  RichText rich;
  rich.text = text;
  Run run;
  run.end = static_cast<std::uint32_t>(text.size());
  run.look = look_;
  rich.runs.push_back(run);
  part.line = lines_.make_one(rich, {look_, leading_, TextAlign::Left, {}, {}}, part.width);
  return part;
}

RunningMatter::Part RunningMatter::set_within(const std::string& text, Length width) {
  Part part = set(text);
  if (part.width <= width) return part;
  const std::vector<std::size_t> starts = lines_.shaper().graphemes(text);
  std::size_t fits = 0, too_long = starts.size();
  while (fits + 1 < too_long) {
    const std::size_t middle = (fits + too_long) / 2;
    Part tried = set(std::string(trim(std::string_view(text).substr(0, starts[middle]))) + "…");
    if (tried.width <= width) {
      fits = middle;
      part = std::move(tried);
    } else {
      too_long = middle;
    }
  }
  if (fits > 0) return part;
  return {};
}

void RunningMatter::add_pair(Page& page, const PageFrame& frame, ArtifactKind kind, Length baseline,
                             const std::string& inner, const std::string& outer) {
  const Length room = frame.width - frame.left - frame.right;
  const Length gap = leading_;
  const std::string& left = frame.left_hand ? outer : inner;
  const std::string& right = frame.left_hand ? inner : outer;
  Part at_left = set(left);
  Part at_right = set(right);
  if (at_left.width + gap + at_right.width > room) {
    const Length half = (room - gap) / 2;
    if (at_right.width > half) at_right = set_within(right, std::max(half, room - gap - at_left.width));
    at_left = set_within(left, room - gap - at_right.width);
  }
  MarkedContent content;
  content.kind = kind;
  const auto add = [&](Part& part, Length x) {
    const Point by{x, baseline - lines_.baseline(look_, leading_)};
    for (Ink& ink : part.line.inks) {
      move_by(ink.item, by);
      content.items.push_back(std::move(ink.item));
    }
  };
  add(at_left, frame.left);
  add(at_right, frame.width - frame.right - at_right.width);
  if (!content.items.empty()) page.content.push_back(std::move(content));
}

void RunningMatter::add_to(Page& page, const Sheet& sheet, std::size_t index) {
  const PageFrame& frame = sheet.frame;
  const std::string_view section =
      sheet.section == none ? std::string_view{} : material_.sections[sheet.section];
  const auto filled = [&](const std::string& pattern) { return fill(pattern, section, index); };
  if (!sheet.has_band) {
    add_pair(page, frame, ArtifactKind::Header, frame.top * head_share / 100,
             filled(style_.running_head_left), filled(style_.running_head_right));
  }
  add_pair(page, frame, ArtifactKind::Footer, frame.height - frame.bottom * foot_share / 100,
           filled(style_.running_foot_left), filled(style_.running_foot_right));
}

}  // namespace evident
