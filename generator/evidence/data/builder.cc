#include "evidence/data/builder.h"

#include <algorithm>

#include "evidence/data/refused.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::size_t most_nodes = 1'000'000;
constexpr std::size_t most_levels = 64;
constexpr std::size_t most_copied_bytes = 64U << 20;
constexpr std::size_t most_reports = 100;

Extent extent_at(const YAML::Mark& mark) {
  const auto at = static_cast<std::uint32_t>(mark.pos);
  return {at, at};
}

// The word for nothing that is written here, unless it is the key of the next line.
std::string_view null_word(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (text.substr(at).starts_with(word)) return word;
  }
  return {};
}

bool is_before_colon(std::string_view text, std::size_t at) {
  const std::size_t next = text.find_first_not_of(" \t", at);
  return next != std::string_view::npos && text[next] == ':';
}

}  // namespace

Span TreeBuilder::span(std::size_t begin, std::size_t end) const {
  const auto clamped = [&](std::size_t at) {
    return base_ + static_cast<std::uint32_t>(std::min(at, text_.size()));
  };
  return {source_, clamped(begin), clamped(end)};
}

std::optional<std::uint32_t> TreeBuilder::outermost_flow() const {
  for (const Frame& frame : frames_) {
    if (frame.flow) return frame.begin;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> TreeBuilder::innermost_flow() const {
  if (frames_.empty() || !frames_.back().flow) return std::nullopt;
  // `[a: b` opens a map that has no bracket of its own.
  for (auto frame = frames_.rbegin(); frame != frames_.rend() && frame->flow; ++frame) {
    const char bracket = text_[frame->begin];
    if (bracket == '[' || bracket == '{') return frame->begin;
  }
  return std::nullopt;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (!root_) return;
  const std::size_t at = static_cast<std::size_t>(mark.pos);
  const Extent extent{static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(std::min(at + 3, text_.size()))};
  if (text_.substr(at).starts_with("---")) {
    stop("yaml-syntax", extent, "A second document starts here",
         "Keep one document to a file: remove this line");
  }
  stop("yaml-syntax", {extent.begin, extent.begin + 1}, "This line does not belong to what stands above it",
       "Check its indentation, and that lists and `key: value` lines are not mixed on one level");
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const auto at = static_cast<std::uint32_t>(skip_properties(text_, static_cast<std::size_t>(mark.pos)));
  const std::string_view word = null_word(text_, at);
  Part part;
  part.extent = {at, at + static_cast<std::uint32_t>(word.size())};
  const Frame* map = frames_.empty() || !frames_.back().node.is_map() ? nullptr : &frames_.back();
  if (map && !map->has_key) {
    part.node.text = word;
  } else if (map && (word.empty() || is_before_colon(text_, part.extent.end))) {
    // yaml-cpp reports an empty value at whatever follows it; it belongs right after its colon.
    std::uint32_t after = map->key_extent.end;
    if (is_before_colon(text_, after)) after = static_cast<std::uint32_t>(text_.find(':', after) + 1);
    part.extent = {after, after};
  }
  part.node.span = span(part.extent.begin, part.extent.end);
  add(std::move(part), anchor);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const Extent extent = word_extent(text_, static_cast<std::size_t>(mark.pos));
  if (anchor >= anchors_.size() || !anchors_[anchor]) {
    stop("yaml-syntax", extent, "This value refers to itself",
         "An alias such as *name can only repeat a value that is finished above it");
  }
  charge_copy(*anchors_[anchor], extent);
  Part part = *anchors_[anchor];
  part.extent = extent;
  add(std::move(part), 0);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  Part part;
  part.node.kind = Node::Kind::Scalar;
  part.node.text = value;
  part.bytes = value.size();
  const ScalarPlace place = scalar_place(text_, static_cast<std::size_t>(mark.pos), value);
  part.extent = place.extent;
  if (!place.closed) {
    stop("yaml-syntax", {part.extent.begin, part.extent.begin + 1}, unclosed_quote, unclosed_quote_help);
  }
  part.node.span = span(part.extent.begin, part.extent.end);
  const char first = part.extent.begin < text_.size() ? text_[part.extent.begin] : ' ';
  part.node.quoted = tag == "!" || tag == "tag:yaml.org,2002:str" ||
                     std::string_view("\"'|>").find(first) != std::string_view::npos;
  check_tag(tag, "str int float bool null", extent_at(mark));
  check_value(value, part.extent);
  last_begin_ = part.extent.begin;
  const std::string_view written = text_.substr(part.extent.begin, part.extent.end - part.extent.begin);
  if (written.find('\n') != std::string_view::npos) loose_.push_back(part.extent);
  add(std::move(part), anchor);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
  check_tag(tag, "seq", extent_at(mark));
  open(mark, Node::Kind::List, anchor, style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  check_tag(tag, "map", extent_at(mark));
  open(mark, Node::Kind::Map, anchor, style);
}

void TreeBuilder::open(const YAML::Mark& mark, Node::Kind kind, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) {
  Frame frame;
  frame.node.kind = kind;
  frame.anchor = anchor;
  frame.flow = style == YAML::EmitterStyle::Flow;
  frame.begin = static_cast<std::uint32_t>(skip_properties(text_, static_cast<std::size_t>(mark.pos)));
  frame.end = frame.begin + (frame.flow ? 1 : 0);
  charge(1, {frame.begin, frame.end});
  if (frames_.size() >= most_levels) {
    stop("yaml-limit", {frame.begin, frame.begin + 1}, "Values are nested more than 64 levels deep",
         "Check the brackets and the indentation, or split the data into several files");
  }
  if (anchor >= anchors_.size()) anchors_.resize(anchor + 1);
  frames_.push_back(std::move(frame));
}

void TreeBuilder::close() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (frame.flow) frame.end = static_cast<std::uint32_t>(flow_end(text_, frame.end));
  Part part{std::move(frame.node), {frame.begin, frame.end}, frame.count, frame.height, frame.bytes};
  part.node.span = span(frame.begin, frame.end);
  if (frame.flow && !outermost_flow()) loose_.push_back(part.extent);
  --nodes_;  // add() counts it again
  add(std::move(part), frame.anchor);
}

void TreeBuilder::add(Part part, YAML::anchor_t anchor) {
  if (frames_.size() + part.height > most_levels) {
    stop("yaml-limit", part.extent, "Values are nested more than 64 levels deep",
         "Repeat less through aliases");
  }
  charge(1, part.extent);
  keep_anchor(part, anchor);
  last_end_ = std::max(last_end_, part.extent.end);
  if (frames_.empty()) {
    root_ = std::move(part.node);
    return;
  }
  Frame& frame = frames_.back();
  frame.end = std::max(frame.end, part.extent.end);
  frame.count += part.count;
  frame.bytes += part.bytes;
  frame.height = std::max(frame.height, part.height + 1);
  if (frame.node.is_list())
    frame.node.items.push_back(std::move(part.node));
  else
    add_to_map(frame, std::move(part));
}

void TreeBuilder::add_to_map(Frame& frame, Part part) {
  if (!frame.has_key) {
    take_key(frame, part);
    return;
  }
  frame.has_key = false;
  if (frame.drops_value) return;
  frame.node.entries.push_back(
      {std::move(frame.key), span(frame.key_extent.begin, frame.key_extent.end), std::move(part.node)});
}

void TreeBuilder::take_key(Frame& frame, const Part& part) {
  frame.has_key = true;
  frame.drops_value = true;
  frame.key_extent = part.extent;
  frame.key = part.node.text;
  const Span place = span(part.extent.begin, part.extent.end);
  if (part.node.is_map() || part.node.is_list()) {
    report("yaml-syntax", place, "A key must be plain text",
           "Put quotes around a text that starts with a bracket, for example \"{{ page.title }}\"");
    return;
  }
  if (part.node.is_null() && frame.key.empty()) {
    report("yaml-syntax", span(part.extent.begin, part.extent.begin + 1),
           "A key is missing before this colon", "Write `key: value`, or put the text in quotes");
    return;
  }
  const auto [earlier, is_new] = frame.seen.emplace(frame.key, place);
  if (!is_new) {
    Diagnostic& twice = report("duplicate-key", place, "The key `" + frame.key + "` is given twice",
                               "Remove or rename one of the two; the first one is used meanwhile");
    twice.labels.push_back({earlier->second, "First given here"});
    return;
  }
  frame.drops_value = false;
}

void TreeBuilder::keep_anchor(const Part& part, YAML::anchor_t anchor) {
  if (anchor == 0) return;
  charge_copy(part, part.extent);  // the copy that waits for aliases costs memory too
  if (anchor >= anchors_.size()) anchors_.resize(anchor + 1);
  anchors_[anchor] = part;
}

void TreeBuilder::charge(std::size_t nodes, const Extent& extent) {
  nodes_ += nodes;
  if (nodes_ <= most_nodes) return;
  stop("yaml-limit", {extent.begin, std::max(extent.begin, std::min(extent.end, extent.begin + 1))},
       "The file holds more than 1,000,000 values",
       "Split it, and repeat less through aliases such as *name");
}

void TreeBuilder::charge_copy(const Part& part, const Extent& extent) {
  charge(part.count, extent);
  copied_bytes_ += part.bytes;
  if (copied_bytes_ <= most_copied_bytes) return;
  stop("yaml-limit", extent, "Anchors and aliases copy more than 64 MiB of text",
       "Repeat less through aliases such as *name");
}

Diagnostic& TreeBuilder::report(std::string code, Span place, std::string message, std::string help) {
  if (++reports_ > most_reports) throw StopReading{};
  return diagnostics_.error(std::move(code), place, std::move(message), std::move(help));
}

void TreeBuilder::check_tag(const std::string& tag, std::string_view usual, const Extent& extent) {
  constexpr std::string_view prefix = "tag:yaml.org,2002:";
  if (tag.empty() || tag == "?" || tag == "!") return;
  if (std::string_view(tag).starts_with(prefix) &&
      usual.find(tag.substr(prefix.size())) != std::string_view::npos)
    return;
  const std::size_t written = text_.find('!', extent.begin);
  const Extent place = word_extent(text_, written == std::string_view::npos ? extent.begin : written);
  report("yaml-syntax", span(place.begin, place.end), "The tag `" + tag + "` has no meaning here",
         "Remove it, or put the value in quotes when it starts with an exclamation mark");
}

// Escapes in double quotes can spell what no source may hold.
void TreeBuilder::check_value(const std::string& value, const Extent& extent) {
  for (std::size_t at = 0; at < value.size();) {
    const char32_t c = next_code_point(value, at);
    if (!is_control_character(c) && c != '\r' && !is_reserved_code_point(c)) continue;
    report_refused(c, span(extent.begin, extent.end), diagnostics_);
    return;
  }
}

void TreeBuilder::stop(std::string code, const Extent& extent, std::string message, std::string help) {
  diagnostics_.error(std::move(code), span(extent.begin, extent.end), std::move(message), std::move(help));
  throw StopReading{};
}

}  // namespace evident
