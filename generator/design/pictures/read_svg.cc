#include "design/pictures/read_svg.h"

#include <pugixml.hpp>

#include <algorithm>

#include "design/pictures/limits.h"
#include "design/pictures/picture_faults.h"
#include "design/pictures/svg_report.h"
#include "design/pictures/svg_walk.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr unsigned what_is_parsed = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                    pugi::parse_wconv_attribute | pugi::parse_pi | pugi::parse_doctype;

void report_bad(std::string message, std::string help, Span span, Diagnostics& diagnostics) {
  diagnostics.error("bad-picture", span, std::move(message), std::move(help));
}

// Whether the bytes can be parsed at all; says why not.
bool is_parseable(std::string_view bytes, const SvgReport& report, Span span, Diagnostics& diagnostics) {
  if (bytes.size() > largest_svg) {
    diagnostics.error("picture-too-large", span, "The SVG's file is larger than 4 MB",
                      "Simplify its paths (in Inkscape: Path, Simplify), or save the picture as PNG");
    return false;
  }
  const auto invalid = first_invalid_utf8(bytes);
  const std::size_t wrong = std::min(invalid.value_or(bytes.size()), bytes.find('\0'));
  if (wrong >= bytes.size()) return true;
  report_bad(
      "The SVG holds bytes that are no text in UTF-8, on line " + std::to_string(report.line_at(wrong)),
      "Save it in UTF-8, or export it again", span, diagnostics);
  return false;
}

// The outermost element; nothing when there is none or a second one.
pugi::xml_node outermost(const pugi::xml_document& document) {
  const pugi::xml_node first = document.document_element();
  for (pugi::xml_node other = first.next_sibling(); other; other = other.next_sibling()) {
    if (other.type() == pugi::node_element) return {};
  }
  return first;
}

}  // namespace

Picture read_svg(std::string_view bytes, Span span, Diagnostics& diagnostics, Colour ink) {
  SvgReport report(bytes);
  if (!is_parseable(bytes, report, span, diagnostics)) return {};
  std::string buffer(bytes);  // is parsed in place: names tell their places in the file
  pugi::xml_document document;
  const pugi::xml_parse_result result =
      document.load_buffer_inplace(buffer.data(), buffer.size(), what_is_parsed, pugi::encoding_utf8);
  const pugi::xml_node root = outermost(document);
  if (!result || !root) {
    const std::size_t line =
        report.line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, result.offset)));
    report_bad("The SVG is cut short or is not well-formed XML, on line " + std::to_string(line),
               "Copy or download it again, or save it anew from a drawing program", span, diagnostics);
    return {};
  }
  Picture picture = walk_svg(document, root, buffer.data(), ink, report);
  if (report.is_empty() && picture.width.value == 0) {
    report_unknown("XML of another kind", "Save the picture as SVG, PNG or JPEG", span, diagnostics);
    return {};
  }
  report.write(span, diagnostics);
  if (!report.is_empty()) return {};
  if (std::get<Scene>(picture.content).items.empty()) {
    report_bad("The SVG shows nothing",
               "Open it in a browser: its shapes may be hidden or lie outside the view box", span,
               diagnostics);
    return {};
  }
  return picture;
}

}  // namespace evident
