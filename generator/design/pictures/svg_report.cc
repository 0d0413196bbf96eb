#include "design/pictures/svg_report.h"

#include <algorithm>

#include "design/pictures/limits.h"

namespace evident {
namespace {

constexpr std::size_t shown_lines = 3;

struct Words {
  const char* code;
  const char* message;
  const char* help;
};

Words unsafe_words(SvgFault fault) {
  switch (fault) {
    case SvgFault::Script:
      return {"svg-unsafe", "The SVG holds a script", "Save it without scripts: a picture runs nothing"};
    case SvgFault::Handler:
      return {"svg-unsafe", "The SVG holds a handler, which runs a script",
              "Take the handler away: a picture runs nothing"};
    case SvgFault::Outside:
      return {"svg-unsafe", "The SVG refers to something outside its file",
              "Put all that the picture shows into the one file, as paths and shapes"};
    case SvgFault::OtherFile:
      return {"svg-unsafe", "The SVG holds another file", "Draw what it shows with paths and shapes"};
    case SvgFault::ForeignContent:
      return {"svg-unsafe", "The SVG holds a piece of another kind of document",
              "Draw what it shows with paths and shapes, or put its words into the document"};
    default:
      return {"svg-unsafe", "The SVG has a document type, which can define entities",
              "Delete all from <!DOCTYPE to the > that ends it, or save the picture as plain SVG"};
  }
}

Words unsupported_words(SvgFault fault) {
  switch (fault) {
    case SvgFault::Text:
      return {
          "svg-unsupported", "The SVG holds text",
          "Turn the text into paths (in Inkscape: Path, Object to Path), or better put the words into the "
          "document, where everyone can read them"};
    case SvgFault::StyleSheet:
      return {"svg-unsupported", "The SVG has a style sheet",
              "Save it with presentation attributes in place of CSS (in Illustrator's SVG options: Styling)"};
    case SvgFault::Image:
      return {"svg-unsupported", "The SVG holds a picture made of pixels",
              "Use that picture on its own, as PNG or JPEG"};
    case SvgFault::Copies:
      return {"svg-unsupported", "The SVG holds copies of other shapes",
              "Make each copy a shape of its own (in Inkscape: Edit, Clone, Unlink Clone)"};
    case SvgFault::Link:
      return {"svg-unsupported", "The SVG holds a link", "Put the link into the document"};
    case SvgFault::Animation:
      return {"svg-unsupported", "The SVG is animated", "Save it without animation"};
    case SvgFault::Gradient:
      return {"svg-unsupported", "The SVG uses a gradient or pattern",
              "Use plain colours, or save the picture as PNG"};
    case SvgFault::Transparency:
      return {"svg-unsupported", "The SVG uses transparency",
              "Flatten it: use plain colours that look the same, or save the picture as PNG"};
    case SvgFault::Filter:
      return {"svg-unsupported", "The SVG uses a filter or blending",
              "Take the effect away, or save the picture as PNG"};
    case SvgFault::Mask:
      return {"svg-unsupported", "The SVG uses a mask or clipping",
              "Cut the shapes themselves (in Inkscape: Path, Intersection), or save the picture as PNG"};
    case SvgFault::Marker:
      return {"svg-unsupported", "The SVG uses markers, such as arrow heads",
              "Turn them into paths (in Inkscape: Path, Stroke to Path)"};
    case SvgFault::UnevenStroke:
      return {"svg-unsupported", "The SVG stretches or skews the outline of a shape",
              "Turn the outline into a path (in Inkscape: Path, Stroke to Path)"};
    case SvgFault::Ends:
      return {"svg-unsupported", "The SVG has square line ends or bevelled corners",
              "Use butt or round ends and mitre or round corners"};
    case SvgFault::Element:
      return {"svg-unsupported", "The SVG has an element that is not supported",
              "Draw what it shows with paths and basic shapes"};
    case SvgFault::Attribute:
      return {"svg-unsupported", "The SVG has an attribute or property that is not supported",
              "Take it away, or save the picture as PNG if it looks different without it"};
    default:
      return {"svg-unsupported", "The SVG has a value that is not supported",
              "Use one of the values that docs/pictures.md lists"};
  }
}

Words limit_words(SvgFault fault) {
  switch (fault) {
    case SvgFault::NoSize:
      return {"bad-picture", "The SVG does not say how large it is",
              "Add a viewBox to the svg element, such as viewBox=\"0 0 600 400\", or save it anew"};
    case SvgFault::Unreadable:
      return {"bad-picture", "The SVG has a value that cannot be read",
              "Save it anew from a drawing program, or correct the value"};
    case SvgFault::OutOfRange:
      return {"bad-picture", "The SVG has a shape that lies too far away or is too large",
              "Bring the shape into the picture's view box"};
    case SvgFault::TooDeep:
      return {"picture-too-large", "The SVG nests its elements more than 64 deep",
              "Ungroup its shapes (in Inkscape: Edit, Select All, then Object, Ungroup several times)"};
    case SvgFault::TooManyElements:
      return {"picture-too-large", "The SVG has more than 100,000 elements", "Save the picture as PNG"};
    case SvgFault::TooManyPoints:
      return {"picture-too-large", "The SVG's shapes have more than 200,000 points",
              "Simplify its paths (in Inkscape: Path, Simplify), or save the picture as PNG"};
    case SvgFault::TooManyAttributes:
      return {"picture-too-large", "The SVG gives one element more than 500 attributes",
              "Save it as plain SVG"};
    default:
      return {"picture-too-large", "The SVG declares more than 64 namespaces", "Save it as plain SVG"};
  }
}

Words words_of(SvgFault fault) {
  if (fault <= SvgFault::DocumentType) return unsafe_words(fault);
  return fault <= SvgFault::Value ? unsupported_words(fault) : limit_words(fault);
}

// "line 3", "lines 3 and 7", "lines 3, 7 and 9", "lines 3, 7, 9 and 12 more".
std::string list_of(const std::vector<std::size_t>& lines, std::size_t more) {
  std::string text = lines.size() + more == 1 ? "line " : "lines ";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_last = i + 1 == lines.size() && more == 0;
    if (i > 0) text += is_last ? " and " : ", ";
    text += std::to_string(lines[i]);
  }
  return more == 0 ? text : text + " and " + std::to_string(more) + " more";
}

}  // namespace

SvgReport::SvgReport(std::string_view file) : line_starts_{0} {
  for (std::size_t i = 0; i < file.size(); ++i) {
    if (file[i] == '\n') line_starts_.push_back(i + 1);
  }
}

std::size_t SvgReport::line_at(std::size_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::size_t>(next - line_starts_.begin());
}

bool SvgReport::is_full() const { return places_ >= most_places; }

void SvgReport::add(SvgFault fault, std::string subject, std::size_t offset) {
  ++places_;
  auto mistake = std::find_if(mistakes_.begin(), mistakes_.end(), [&](const Mistake& known) {
    return known.fault == fault && known.subject == subject;
  });
  if (mistake == mistakes_.end()) {
    if (mistakes_.size() == most_mistakes) return;
    mistake = mistakes_.insert(mistake, {fault, std::move(subject), {}});
  }
  const std::size_t line = line_at(offset);
  if (line == mistake->last_line) return;
  mistake->last_line = line;
  if (mistake->lines.size() < shown_lines) {
    mistake->lines.push_back(line);
  } else {
    ++mistake->more;
  }
}

void SvgReport::write(Span span, Diagnostics& diagnostics) const {
  for (const Mistake& mistake : mistakes_) {
    const Words words = words_of(mistake.fault);
    diagnostics.error(
        words.code, span,
        std::string(words.message) + ": " + mistake.subject + " on " + list_of(mistake.lines, mistake.more),
        words.help);
  }
}

}  // namespace evident
