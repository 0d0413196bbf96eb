#include "output/html/html_writer.h"
#include "output/html/svg.h"

namespace evident {
namespace {

// A screen of 320 CSS pixels less the page's margins.
constexpr Length narrow = points(216);

// The long description is what its paragraphs say.
std::string description_of(const Illustration& node) {
  std::string all;
  for (const Block& block : node.details) {
    const auto* paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph != nullptr) all += (all.empty() ? "" : " ") + plain_text(paragraph->content);
  }
  return all;
}

}  // namespace

void HtmlWriter::write(const Illustration& node, const Frame& frame) {
  html_.open("figure", {{"id", node.attributes.id}, {"class", class_names("", node.attributes)}});
  html_.line_end();
  write_figure_caption(node);
  write_drawing(node);
  if (!node.source.empty()) {
    html_.open("p", {{"class", "source"}});
    write(node.source);
    html_.close();
    html_.line_end();
  }
  if (!node.details.empty()) {
    html_.open("details");
    html_.element("summary", "Data and description", {{"data-html-only", "", true}});
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

// As wide as a page's text, at most, and once more for a small screen where a picture would be too small to
// read.
template <class Specification>
void HtmlWriter::write_drawn(const Specification& specification, const Illustration& node) {
  const Length measure = theme_.page.width - theme_.page.left - theme_.page.right;
  const std::string description = description_of(node);
  const auto draw_at = [&](Length width, std::string_view name, Diagnostics& said) {
    const Drawing drawing = draw(specification, theme_, pen_->shaper, width, said);
    const std::string id = "evident-" + std::string(name) + "-" + node.attributes.id;
    write_svg(drawing.scene, {id, node.alternative, description}, name, theme_, html_);
  };
  draw_at(measure, "wide", pen_->diagnostics);
  html_.open("div", {{"class", "narrow"}, {"data-html-only", "", true}});
  Diagnostics said_before;  // and what is high on a small screen is no mistake
  draw_at(narrow, "drawing", said_before);
  html_.close();
  html_.line_end();
}

void HtmlWriter::write_picture(const Picture& picture, const Illustration& node) {
  const bool in_square = node.square && picture.height > picture.width;
  if (const auto* raster = std::get_if<Raster>(&picture.content)) {
    if (in_square) return write_image_in_square(*raster, picture.height, node.alternative, html_);
    return write_image(*raster, picture.width, node.alternative, html_);
  }
  const Scene& scene = std::get<Scene>(picture.content);
  const SvgWords words{"evident-picture-" + node.attributes.id, node.alternative, {}};
  if (in_square) return write_svg_in_square(scene, words, theme_, html_);
  write_svg(scene, words, "picture", theme_, html_);
}

void HtmlWriter::write_drawing(const Illustration& node) {
  if (pen_ == nullptr || node.drawing >= pen_->drawables.size()) return;
  const Drawable& drawable = pen_->drawables[node.drawing];
  if (const auto* chart = std::get_if<Chart>(&drawable)) write_drawn(*chart, node);
  if (const auto* diagram = std::get_if<Diagram>(&drawable)) write_drawn(*diagram, node);
  if (const auto* picture = std::get_if<std::shared_ptr<const Picture>>(&drawable)) {
    write_picture(**picture, node);
  }
}

}  // namespace evident
