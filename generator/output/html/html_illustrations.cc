#include "output/html/html_writer.h"

namespace evident {

void HtmlWriter::write(const Illustration& node, const Frame& frame) {
  html_.open("figure", {{"id", node.attributes.id}, {"class", class_names("", node.attributes)}});
  html_.line_end();
  write_figure_caption(node);
  if (!node.source.empty()) {
    html_.open("p", {{"class", "source"}});
    write(node.source);
    html_.close();
    html_.line_end();
  }
  if (!node.details.empty()) {
    html_.open("details");
    html_.element("summary", "Data and description");
    html_.line_end();
    write(node.details, {frame.depth + 1, false, frame.in_section, false});
    html_.close();
    html_.line_end();
  }
  html_.close();
  html_.line_end();
}

void HtmlWriter::write_figure_caption(const Illustration& node) {
  if (node.caption.empty() && node.measure.empty()) return;
  html_.open("figcaption");
  if (!node.caption.empty()) {
    html_.open("p", {{"class", "caption"}});
    if (!node.number.empty()) html_.text(node.number + ". ");
    write(node.caption);
    html_.close();
    html_.line_end();
  }
  if (!node.measure.empty()) {
    html_.open("p", {{"class", "measure"}});
    write(node.measure);
    html_.close();
    html_.line_end();
  }
  html_.close();
  html_.line_end();
}

}  // namespace evident
