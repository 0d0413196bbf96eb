#include "writing/document/headings.h"

#include <algorithm>
#include <array>

#include "writing/document/walk.h"

namespace evident {
namespace {

void collect(Blocks& blocks, int depth, bool at_top, std::vector<HeadingPlace>& headings) {
  if (depth > max_nesting) return;
  for (std::size_t index = 0; index < blocks.size(); ++index) {
    Block& block = blocks[index];
    if (auto* heading = std::get_if<Heading>(&block.node)) {
      const bool above_contents =
          index + 1 < blocks.size() && std::holds_alternative<Contents>(blocks[index + 1].node);
      headings.push_back({heading, block.span, at_top, above_contents});
    }
    each_child_list(block, [&](Blocks& children) { collect(children, depth + 1, false, headings); });
  }
}

void report_skip(const HeadingPlace& heading, const HeadingPlace* before, int expected,
                 Diagnostics& diagnostics) {
  const std::string level = std::to_string(heading.heading->level);
  const std::string help = "Use level " + std::to_string(expected) + " here (" +
                           std::string(static_cast<std::size_t>(expected), '#') +
                           "), so that no level is left out";
  if (before == nullptr) {
    diagnostics.error("heading-skipped", heading.span, "The first heading has level " + level, help);
    return;
  }
  diagnostics
      .error("heading-skipped", heading.span,
             "This heading has level " + level + ", but the one before it has level " +
                 std::to_string(expected - 1),
             help)
      .labels.push_back({before->span, "the heading before"});
}

void report_second(const HeadingPlace& heading, const HeadingPlace& title, Diagnostics& diagnostics) {
  diagnostics
      .error("two-titles", heading.span, "This is a second title; a document has one heading of level 1",
             "Use ## for a section")
      .labels.push_back({title.span, "the first title"});
}

// The document's heading of level 1, wherever it stands.
const Heading* title_in(const Blocks& blocks, int depth) {
  if (depth > max_nesting) return nullptr;
  for (const Block& block : blocks) {
    const Heading* found = nullptr;
    if (const auto* heading = std::get_if<Heading>(&block.node); heading != nullptr && heading->level == 1) {
      found = heading;
    } else if (const auto* container = std::get_if<Container>(&block.node)) {
      found = title_in(container->content, depth + 1);
    } else if (const auto* section = std::get_if<Section>(&block.node)) {
      found = title_in(section->content, depth + 1);
    }
    if (found != nullptr) return found;
  }
  return nullptr;
}

void report_above(const HeadingPlace& above, const HeadingPlace& title, Diagnostics& diagnostics) {
  diagnostics
      .error("heading-above-title", above.span, "This heading stands above the title",
             "Begin with the title, so that who listens hears first what this is (ISO 14289-1, 7.4.2)")
      .labels.push_back({title.span, "the title"});
}

}  // namespace

const Heading* title_of(const Document& document) { return title_in(document.blocks, 0); }

std::vector<HeadingPlace> collect_headings(Document& document) {
  std::vector<HeadingPlace> headings;
  collect(document.blocks, 0, true, headings);
  for (Footnote& footnote : document.footnotes) collect(footnote.content, 1, false, headings);
  return headings;
}

void check_headings(const std::vector<HeadingPlace>& headings, const Metadata& metadata,
                    Diagnostics& diagnostics) {
  const HeadingPlace* before = nullptr;
  const HeadingPlace* title = nullptr;
  std::vector<int> open = {1};  // levels as they were written, of the headings around
  for (const HeadingPlace& place : headings) {
    int& level = place.heading->level;
    const int expected = before != nullptr ? open.back() + 1 : 2;
    if (level > expected) report_skip(place, before, expected, diagnostics);
    before = &place;
    if (level == 1 && title == nullptr) {
      if (&place != &headings.front()) report_above(headings.front(), place, diagnostics);
      title = &place;
      open = {1};
      continue;
    }
    if (level == 1) report_second(place, *title, diagnostics);
    level = std::max(level, 2);
    while (open.back() >= level) open.pop_back();
    open.push_back(level);
    level = static_cast<int>(open.size());
  }
  if (title == nullptr && metadata.title.empty()) {
    diagnostics.error("no-title", Span{}, "The document has no title",
                      "Write `title:` in the front matter, or a heading of level 1: # Title");
  }
}

int outermost_level(const std::vector<HeadingPlace>& headings) {
  int outermost = 6;
  for (const HeadingPlace& place : headings) outermost = std::min(outermost, place.heading->level);
  return headings.empty() ? 1 : outermost;
}

void number_headings(const std::vector<HeadingPlace>& headings) {
  std::array<int, 7> counters{};  // by level
  int unnumbered_level = 0;       // of the unnumbered section that is open; its parts have no numbers either
  for (const HeadingPlace& place : headings) {
    Heading& heading = *place.heading;
    if (!place.at_top || heading.level < 2 || heading.level > 6) continue;
    if (unnumbered_level != 0 && heading.level > unnumbered_level) continue;
    unnumbered_level = heading.attributes.has_class("unnumbered") ? heading.level : 0;
    if (unnumbered_level != 0) continue;
    const auto level = static_cast<std::size_t>(heading.level);
    ++counters[level];
    for (std::size_t deeper = level + 1; deeper < counters.size(); ++deeper) counters[deeper] = 0;
    for (std::size_t part = 2; part <= level; ++part) {
      if (part > 2) heading.number += '.';
      heading.number += std::to_string(counters[part]);
    }
  }
}

std::vector<OutlineEntry> make_outline(const std::vector<HeadingPlace>& headings) {
  std::vector<OutlineEntry> outline;
  for (const HeadingPlace& place : headings) {
    const Heading& heading = *place.heading;
    if (heading.attributes.has_class("unlisted")) continue;
    outline.push_back({heading.level, heading.number, plain_text(heading.content), heading.attributes.id});
  }
  return outline;
}

std::vector<ContentsEntry> make_contents(const std::vector<HeadingPlace>& headings, int deepest_level) {
  std::vector<ContentsEntry> entries;
  for (const HeadingPlace& place : headings) {
    const Heading& heading = *place.heading;
    const bool listed = place.at_top && heading.level >= 2 && heading.level <= deepest_level &&
                        !place.above_contents && !heading.attributes.has_class("unlisted");
    if (!listed) continue;
    entries.push_back({heading.level, heading.number, plain_text(heading.content), heading.attributes.id});
  }
  return entries;
}

}  // namespace evident
