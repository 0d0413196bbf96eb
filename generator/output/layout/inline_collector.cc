#include "output/layout/inline_collector.h"

#include <algorithm>
#include <utility>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr double readable_contrast = 4.5;  // WCAG 2.2, 1.4.3

bool is_external(std::string_view target) { return !target.empty() && target.front() != '#'; }

// What Unicode calls a line or paragraph end beside those of ASCII: U+0085, U+2028, U+2029.
std::size_t line_end_at(std::string_view text) {
  for (const std::string_view end : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    if (text.starts_with(end)) return end.size();
  }
  return 0;
}

// Tabs and line ends in a text are spaces like any other; '\n' means a forced break in RichText. Returns how
// many bytes were added.
std::size_t append_text(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const bool rare = c == '\xC2' || c == '\xE2';
    const std::size_t end = rare ? line_end_at(text.substr(i)) : c >= '\t' && c <= '\r' ? 1 : 0;
    out += end > 0 ? ' ' : c;
    i += std::max<std::size_t>(end, 1);
  }
  return out.size() - begin;
}

Span joined(Span a, Span b) {
  if (a.source != b.source || a.source == no_source) return a;
  return {a.source, std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace

// The patterns are of English words.
bool InlineCollector::is_english(TagId tag) {
  while (tag != artifact) {
    const Tag& element = material_.tags[tag];
    if (!element.language.empty()) return element.language.starts_with("en");
    tag = element.parent;
  }
  return true;
}

RichText InlineCollector::collect(const Inlines& inlines, const InlinePlace& place) {
  RichText out;
  State state{place.look,
              place.tag,
              place.background,
              none,
              false,
              place.span,
              0,
              place.hyphenate && material_.hyphenator != nullptr && is_english(place.tag)};
  add(inlines, state, out);
  return out;
}

RichText InlineCollector::plain(std::string text, const InlinePlace& place, std::uint32_t link) {
  RichText out;
  State state{place.look, place.tag, place.background, link, false, place.span, 0, false};
  append(text, state, out);
  return out;
}

std::uint32_t InlineCollector::add_link(std::string target, std::string description, TagId parent) {
  const TagId tag = material_.tags.add(Role::Link, parent, Attach::WithContent);
  material_.links.push_back({std::move(target), std::move(description), tag});
  return static_cast<std::uint32_t>(material_.links.size() - 1);
}

void InlineCollector::add(const Inlines& inlines, const State& state, RichText& out) {
  if (state.depth > max_nesting) return;  // `resolve` has reported it and left it out
  for (const Inline& node : inlines) add_inline(node, state, out);
}

void InlineCollector::add_inline(const Inline& node, State state, RichText& out) {
  if (node.span.source != no_source) state.span = node.span;
  ++state.depth;
  std::visit([&](const auto& value) { add_node(value, state, out); }, node.node);
}

Run InlineCollector::make_run(const State& state, const RichText& out, std::size_t length) {
  Run run;
  run.begin = static_cast<std::uint32_t>(out.text.size() - length);
  run.end = static_cast<std::uint32_t>(out.text.size());
  run.look = material_.looks.find(state.look);
  run.tag = state.tag;
  run.link = state.link;
  run.span = state.span;
  return run;
}

// Neighbours that look alike become one run, so that words which Markdown took apart are shaped whole.
void InlineCollector::append(std::string_view text, const State& state, RichText& out) {
  if (text.empty()) return;
  const std::size_t length = append_text(out.text, text);
  const Run run = make_run(state, out, length);
  if (!out.runs.empty()) {
    Run& last = out.runs.back();
    if (last.look == run.look && last.tag == run.tag && last.link == run.link && !last.solid &&
        !last.reference) {
      last.end = run.end;
      last.span = joined(last.span, run.span);
      return;
    }
  }
  out.runs.push_back(run);
}

void InlineCollector::look_like_link(State& state, bool underline) const {
  if (state.quiet_links) return;
  state.look.underline = underline;
  const auto colour = theme_.colours.find("link");
  if (colour == theme_.colours.end()) return;
  if (contrast_ratio(colour->second, state.background) >= readable_contrast)
    state.look.colour = colour->second;
}

void InlineCollector::add_node(const Text& node, State& state, RichText& out) {
  if (state.hyphenate) {
    append(material_.hyphenator->hyphenate(node.text), state, out);
  } else {
    append(node.text, state, out);
  }
}

void InlineCollector::add_node(const FigureText& node, State& state, RichText& out) {
  if (node.text.empty()) return;
  const std::size_t length = append_text(out.text, node.text);
  Run run = make_run(state, out, length);
  run.solid = true;
  out.runs.push_back(run);
}

void InlineCollector::add_node(const Emphasis& node, State& state, RichText& out) {
  state.look.italic = true;
  add(node.content, state, out);
}

void InlineCollector::add_node(const Strong& node, State& state, RichText& out) {
  state.look.bold = true;
  add(node.content, state, out);
}

void InlineCollector::add_node(const Strikethrough& node, State& state, RichText& out) {
  state.look.strike = true;
  add(node.content, state, out);
}

void InlineCollector::add_node(const Code& node, State& state, RichText& out) {
  state.look.code = true;
  if (state.tag != artifact) state.tag = material_.tags.add(Role::Code, state.tag, Attach::WithContent);
  append(node.text, state, out);
}

void InlineCollector::add_node(const Link& node, State& state, RichText& out) {
  if (state.link == none && state.tag != artifact) {
    std::string description = plain_text(node.content);
    const bool external = is_external(node.target);
    if (external && description != node.target) description += " (" + node.target + ")";
    state.link = add_link(node.target, std::move(description), state.tag);
    state.tag = material_.links[state.link].tag;
    look_like_link(state, external);
  }
  add(node.content, state, out);
}

void InlineCollector::add_node(const Image& node, State& state, RichText& out) {
  append(node.alternative, state, out);
}

void InlineCollector::add_node(const SoftBreak&, State& state, RichText& out) { append(" ", state, out); }

void InlineCollector::add_node(const HardBreak&, State& state, RichText& out) {
  append(" ", state, out);
  out.text.back() = '\n';
}

void InlineCollector::add_node(const FootnoteReference& node, State& state, RichText& out) {
  const std::uint32_t index = node.number - 1;
  if (node.number == 0 || index >= document_.footnotes.size() || state.tag == artifact) return;
  const std::string number = std::to_string(node.number);
  const TagId reference = material_.tags.add(Role::Reference, state.tag, Attach::WithContent);
  state.link = add_link("#fn-" + number, "Footnote " + number, reference);
  state.tag = material_.links[state.link].tag;
  state.look.superscript = true;
  out.text += number;
  Run run = make_run(state, out, number.size());
  run.solid = true;
  run.reference = true;
  if (!note_seen_[index]) run.note = index;
  note_seen_[index] = true;
  out.runs.push_back(run);
}

void InlineCollector::add_node(const Citation& node, State& state, RichText& out) {
  state.quiet_links = true;
  add(node.content, state, out);
}

void InlineCollector::add_node(const CrossReference& node, State& state, RichText& out) {
  if (state.link == none && state.tag != artifact) {
    const TagId reference = material_.tags.add(Role::Reference, state.tag, Attach::WithContent);
    state.link = add_link("#" + node.target, node.text, reference);
    state.tag = material_.links[state.link].tag;
    look_like_link(state, false);
  }
  append(node.text, state, out);
}

void InlineCollector::add_node(const SpanOf& node, State& state, RichText& out) {
  const std::string_view language = node.attributes.value("lang");
  if (!language.empty()) state.hyphenate = state.hyphenate && language.starts_with("en");
  if (!language.empty() && state.tag != artifact) {
    state.tag = material_.tags.add(Role::Span, state.tag, Attach::WithContent);
    material_.tags[state.tag].language = std::string(language);
  }
  for (const std::string& name : node.attributes.classes) {
    const auto style = theme_.styles.find(name);
    if (style == theme_.styles.end()) continue;
    state.look.style = &style->second;
    state.look.colour = style->second.colour;
  }
  add(node.content, state, out);
}

}  // namespace evident
