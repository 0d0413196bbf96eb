#include "design/drawing/diagram_words.h"

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::size_t alternative_length = 250;  // characters that a screen reader says without a pause

// A full stop after it, unless it ends in a mark of its own.
std::string sentence(std::string text) {
  const std::string_view trimmed = trim(text);
  text = std::string(trimmed);
  if (!text.empty() && std::string_view(".!?:").find(text.back()) == std::string_view::npos) text += '.';
  return text;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return number_in_words(static_cast<std::int64_t>(count)) + " " + (count == 1 ? one : many);
}

std::string start(const Diagram& diagram) {
  const std::size_t count = diagram.parts.size();
  switch (diagram.kind) {
    case DiagramKind::Flow:
      return "Flow of " + counted(count, "column", "columns") + ", each leading to the next: ";
    case DiagramKind::Timeline:
      return "Timeline of " + counted(count, "phase", "phases") + ": ";
    case DiagramKind::Steps:
      return capitalise(counted(count, "step", "steps")) + ", one after the other: ";
    case DiagramKind::Wheel:
      break;
  }
  const std::string wheel = "Wheel with " + counted(count, "spoke", "spokes");
  const std::string hub(trim(diagram.hub));
  // A hub that says much would leave no room for the spokes' names; the description tells it.
  return code_point_count(hub) <= alternative_length / 2 ? wheel + " around “" + hub + "”: " : wheel + ": ";
}

std::string name_of(const Diagram& diagram, std::size_t index) {
  const DiagramPart& part = diagram.parts[index];
  std::string name(trim(part.title));
  if (diagram.kind == DiagramKind::Timeline) name = std::string(trim(part.when)) + " " + name;
  return name;
}

// What stands before a part's texts in the long description.
std::string opening(const Diagram& diagram, std::size_t index) {
  const std::string number = std::to_string(index + 1);
  const DiagramPart& part = diagram.parts[index];
  switch (diagram.kind) {
    case DiagramKind::Flow:
      return "Column " + number + " of " + std::to_string(diagram.parts.size()) + ": ";
    case DiagramKind::Timeline:
      return sentence(part.when) + " ";
    case DiagramKind::Steps:
      return "Step " + number + ": ";
    case DiagramKind::Wheel:
      break;
  }
  return "Spoke " + number + " of " + std::to_string(diagram.parts.size()) + ": ";
}

}  // namespace

std::string diagram_alternative(const Diagram& diagram) {
  if (!diagram.alternative.empty()) return diagram.alternative;
  std::string text = start(diagram);
  for (std::size_t i = 0; i < diagram.parts.size(); ++i) {
    const std::string name = name_of(diagram, i);
    const std::size_t left = diagram.parts.size() - i;
    const std::string more = counted(left, "other", "others");
    // Names go in as long as the rest can still be counted behind them.
    const std::size_t room = left == 1 ? 1 : code_point_count(more) + 3;
    if (code_point_count(text) + code_point_count(name) + room > alternative_length) {
      return i == 0 ? text + more + "." : text + "; " + more + ".";
    }
    text += (i == 0 ? "" : "; ") + name;
  }
  return sentence(text);
}

std::vector<std::string> diagram_description(const Diagram& diagram) {
  std::vector<std::string> out;
  if (diagram.kind == DiagramKind::Wheel) out.push_back("In the middle: " + sentence(diagram.hub));
  for (std::size_t i = 0; i < diagram.parts.size(); ++i) {
    std::string paragraph = opening(diagram, i) + sentence(diagram.parts[i].title);
    for (const std::string& line : diagram.parts[i].lines) paragraph += " " + sentence(line);
    out.push_back(std::move(paragraph));
  }
  return out;
}

}  // namespace evident
