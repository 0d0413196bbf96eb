#include "output/layout/running.h"

#include <algorithm>
#include <utility>

namespace evident {
namespace {

constexpr std::int64_t head_share = 58;  // percent of the top margin above the head's baseline
constexpr double readable = 4.5;         // contrast, WCAG 2.2, 1.4.3
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
      labels_(labels) {
  LookRequest request = plain_look(theme.style("running"));
  const auto colour = [&](std::string_view name, Colour otherwise) {
    const auto found = theme.colours.find(name);
    return found == theme.colours.end() ? otherwise : found->second;
  };
  request.colour = colour("paper", {255, 255, 255});
  request.bold = true;
  standing_look_ = material.looks.find(request);
  plate_ = colour("accent", request.style->colour);
  if (contrast_ratio(plate_, request.colour) < readable) plate_ = colour("ink", {});
}

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

RunningMatter::Part RunningMatter::set(const std::string& text, LookId look) {
  Part part;
  if (text.empty()) return part;
  RichText rich;
  rich.text = text;
  Run run;
  run.end = static_cast<std::uint32_t>(text.size());
  run.look = look;
  rich.runs.push_back(run);
  part.line = lines_.make_one(rich, {look, leading_, TextAlign::Left, {}, {}}, part.width);
  return part;
}

RunningMatter::Part RunningMatter::set_within(const std::string& text, Length width) {
  Part part = set(text, look_);
  if (part.width <= width) return part;
  const std::vector<std::size_t> starts = lines_.shaper().graphemes(text);
  std::size_t fits = 0, too_long = starts.size();
  while (fits + 1 < too_long) {
    const std::size_t middle = (fits + too_long) / 2;
    Part tried = set(std::string(trim(std::string_view(text).substr(0, starts[middle]))) + "…", look_);
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
  Part at_left = set(left, look_);
  Part at_right = set(right, look_);
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

// On every page, over bands too: paper's colour on a plate, at the top edge.
void RunningMatter::add_standing(Page& page, const PageFrame& frame) {
  if (metadata_.standing.empty()) return;
  Part part = set(metadata_.standing, standing_look_);
  const Length padding = leading_ / 2;
  const Rectangle plate{
      (frame.width - part.width) / 2 - padding, {}, part.width + padding * 2, leading_ + padding};
  MarkedContent content;
  content.kind = ArtifactKind::Header;
  content.items.push_back(FilledRectangle{plate, plate_});
  const Point by{plate.x + padding, padding / 2};
  for (Ink& ink : part.line.inks) {
    move_by(ink.item, by);
    content.items.push_back(std::move(ink.item));
  }
  page.content.push_back(std::move(content));
}

void RunningMatter::add_to(Page& page, const Sheet& sheet, std::size_t index) {
  const PageFrame& frame = sheet.frame;
  const std::string_view section =
      sheet.section == none ? std::string_view{} : material_.sections[sheet.section];
  add_standing(page, frame);
  if (sheet.is_filled) return;
  const auto filled = [&](const std::string& pattern) { return fill(pattern, section, index); };
  if (!sheet.has_band) {
    add_pair(page, frame, ArtifactKind::Header, frame.top * head_share / 100,
             filled(style_.running_head_left), filled(style_.running_head_right));
  }
  add_pair(page, frame, ArtifactKind::Footer, frame.height - frame.bottom * foot_share / 100,
           filled(style_.running_foot_left), filled(style_.running_foot_right));
}

}  // namespace evident
