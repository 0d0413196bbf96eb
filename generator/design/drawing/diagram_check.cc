#include <string>

#include "design/drawing/diagram_words.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

// A diagram holds labels; what is longer than this is a page of prose, or not meant to be there.
constexpr std::size_t most_characters = 1000;

// What can be taken in at a glance, and what still fits a page.
struct Rules {
  std::string diagram, part, parts;
  std::size_t fewest, most, most_lines;
};

const Rules& rules(DiagramKind kind) {
  static const Rules wheel{"wheel", "spoke", "spokes", 3, 8, 6};
  static const Rules flow{"flow", "column", "columns", 2, 5, 8};
  static const Rules timeline{"timeline", "phase", "phases", 2, 10, 6};
  static const Rules steps{"set of steps", "step", "steps", 2, 12, 6};
  switch (kind) {
    case DiagramKind::Flow:
      return flow;
    case DiagramKind::Timeline:
      return timeline;
    case DiagramKind::Steps:
      return steps;
    case DiagramKind::Wheel:
      break;
  }
  return wheel;
}

class Check {
 public:
  Check(const Diagram& diagram, Diagnostics& diagnostics)
      : diagram_(diagram), rules_(rules(diagram.kind)), diagnostics_(diagnostics) {}

  bool run() {
    if (diagram_.parts.empty()) {
      fail("no-data", diagram_.span, "this " + rules_.diagram + " has no " + rules_.parts,
           "give it at least " + number_in_words(static_cast<std::int64_t>(rules_.fewest)) +
               ", each with a title");
      return ok_;
    }
    check_count();
    check_hub();
    for (std::size_t i = 0; i < diagram_.parts.size() && ok_; ++i) check_part(i);
    return ok_;
  }

 private:
  void fail(std::string code, Span span, const std::string& message, std::string help) {
    diagnostics_.error(std::move(code), span, capitalise(message), std::move(help));
    ok_ = false;
  }

  [[nodiscard]] Span span_of(std::size_t part) const {
    const Span span = diagram_.parts[part].span;
    return span.source == no_source ? diagram_.span : span;
  }

  void check_count() {
    const std::size_t count = diagram_.parts.size();
    if (count < rules_.fewest) {
      fail("wrong-shape", diagram_.span, "this " + rules_.diagram + " has only " + counted(count),
           "give it at least " + number_in_words(static_cast<std::int64_t>(rules_.fewest)) +
               ", or write the text without a diagram");
    } else if (count > rules_.most) {
      fail("too-many-parts", span_of(rules_.most),
           "this " + rules_.diagram + " has " + counted(count) + ", and there is room for " +
               std::to_string(rules_.most),
           "join those that belong together, or draw two diagrams");
    }
  }

  [[nodiscard]] std::string counted(std::size_t count) const {
    return std::to_string(count) + " " + (count == 1 ? rules_.part : rules_.parts);
  }

  void check_hub() {
    const bool wheel = diagram_.kind == DiagramKind::Wheel;
    const bool hub = !trim(diagram_.hub).empty();
    if (wheel && !hub) {
      fail("wrong-shape", diagram_.span, "this wheel has no words for its hub",
           "say in a few words what all spokes belong to");
    } else if (!wheel && hub) {
      fail("wrong-shape", diagram_.span, "this " + rules_.diagram + " has a hub, which only a wheel has",
           "take the hub away, or make the diagram a wheel");
    }
    check_length(diagram_.hub, diagram_.span, "the hub");
  }

  void check_length(const std::string& text, Span span, const std::string& name) {
    const std::size_t length = code_point_count(text);
    if (!ok_ || length <= most_characters) return;
    fail("wrong-shape", span,
         name + " has a text of " + group_thousands(static_cast<std::int64_t>(length)) +
             " characters, and there is room for " + group_thousands(most_characters),
         "say it in a few words, and tell the rest in the text");
  }

  void check_part(std::size_t index) {
    const DiagramPart& part = diagram_.parts[index];
    const std::string name = rules_.part + " " + std::to_string(index + 1);
    if (trim(part.title).empty()) {
      fail("no-data", span_of(index), name + " has no title", "give it a title of a few words");
      return;
    }
    const bool timeline = diagram_.kind == DiagramKind::Timeline, when = !trim(part.when).empty();
    if (timeline && !when) {
      fail("wrong-shape", span_of(index), name + " does not say when it is",
           "give its time, such as \"2013-14\" or \"Year 1\"");
    } else if (!timeline && when) {
      fail("wrong-shape", span_of(index), name + " has a time, which only a timeline shows",
           "write the time into the title, or make the diagram a timeline");
    }
    check_length(part.title, span_of(index), name);
    check_length(part.when, span_of(index), name);
    check_lines(index, name);
  }

  void check_lines(std::size_t index, const std::string& name) {
    const DiagramPart& part = diagram_.parts[index];
    const bool flow = diagram_.kind == DiagramKind::Flow;
    const std::string lines = flow ? " boxes" : " paragraphs";
    if (part.lines.size() > rules_.most_lines) {
      fail("too-many-parts", span_of(index),
           name + " has " + std::to_string(part.lines.size()) + lines + ", and there is room for " +
               std::to_string(rules_.most_lines),
           "keep the most important ones and tell the others in the text");
    } else if (flow && part.lines.empty()) {
      fail("no-data", span_of(index), name + " has no boxes", "say in one box or more what belongs there");
    }
    for (const std::string& line : part.lines) {
      if (ok_ && trim(line).empty()) {
        fail("no-data", span_of(index), name + " has an empty " + (flow ? "box" : "paragraph"),
             "write its text, or take it away");
      }
      check_length(line, span_of(index), name);
    }
  }

  const Diagram& diagram_;
  const Rules& rules_;
  Diagnostics& diagnostics_;
  bool ok_ = true;
};

}  // namespace

bool check_diagram(const Diagram& diagram, Diagnostics& diagnostics) {
  return Check(diagram, diagnostics).run();
}

}  // namespace evident
