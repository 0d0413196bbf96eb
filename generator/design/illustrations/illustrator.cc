#include "design/illustrations/illustrator.h"

#include <utility>

#include "design/illustrations/read_chart.h"
#include "design/illustrations/source_line.h"
#include "design/illustrations/walk.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

const Schema& schema_of_kind(std::string_view kind) {
  if (kind == "chart") return chart_schema();
  if (kind == "diagram") return diagram_schema();
  if (kind == "picture") return picture_schema();
  return table_fence_schema();
}

}  // namespace

void Illustrator::replace(Blocks& blocks) {
  each_block_around_illustrations(blocks, [this](Block& block) { replace(block); });
}

void Illustrator::replace(Block& block) {
  if (auto* fence = std::get_if<Fence>(&block.node)) {
    const Fence taken = std::move(*fence);
    draw(taken, block);
  } else if (auto* paragraph = std::get_if<Paragraph>(&block.node)) {
    const Inlines& content = paragraph->content;
    const auto* image = content.size() == 1 ? std::get_if<Image>(&content.front().node) : nullptr;
    if (image == nullptr) return check_images(content, 0);
    const Image taken = *image;
    picture_of(taken, content.front().span, block);
  }
}

void Illustrator::draw(const Fence& fence, Block& block) {
  const Specification specification(fence, block.span, merged_, schema_of_kind(fence.kind), diagnostics_);
  // What cannot be drawn leaves nothing behind; it has been reported.
  block.node = Paragraph{};
  if (!specification.good()) return;
  if (fence.kind == "table") {
    block.node = make_table(specification, fence);
    return;
  }
  Illustration illustration;
  illustration.attributes = fence.attributes;
  illustration.caption =
      specification.inlines(specification.find(fence.kind == "picture" ? "caption" : "title"));
  illustration.drawing = static_cast<std::uint32_t>(drawables_.size());
  if (fence.kind == "chart") draw_chart(specification, illustration);
  if (fence.kind == "diagram") draw_diagram(specification, illustration);
  if (fence.kind == "picture" && !draw_picture(specification, illustration)) return;
  block.node = std::move(illustration);
}

void Illustrator::draw_chart(const Specification& specification, Illustration& illustration) {
  const SpecifiedData data = read_data(specification, published_, diagnostics_);
  Chart chart = read_chart(specification, data, diagnostics_);
  illustration.measure = measure_line(specification);
  illustration.source = source_line(specification, published_);
  add_notes(specification, illustration.source);
  describe(evident::describe(chart), specification.span(), illustration);
  Table table = chart.kind == ChartKind::Matrix
                    ? matrix_table(data, chart.down, chart.across, specification.span())
                    : data_table(data, chart.measure, specification.span());
  illustration.details.push_back({std::move(table), specification.span()});
  // The line above the chart says it.
  chart.measure.clear();
  drawables_.emplace_back(std::move(chart));
}

void Illustrator::draw_diagram(const Specification& specification, Illustration& illustration) {
  Diagram diagram = read_diagram(specification);
  illustration.measure = specification.inlines(specification.find("measure"));
  illustration.source = source_line(specification, published_);
  add_notes(specification, illustration.source);
  describe(evident::describe(diagram), specification.span(), illustration);
  drawables_.emplace_back(std::move(diagram));
}

bool Illustrator::draw_picture(const Specification& specification, Illustration& illustration) {
  const auto text = [&](std::string_view key) { return specification.plain(specification.find(key)); };
  illustration.alternative = text("alternative");
  illustration.square = text("fit") == "square";
  std::string credit = text("credit");
  const std::string licence = text("licence");
  if (!credit.empty()) credit = "Picture: " + credit + (licence.empty() ? "." : ", " + licence + ".");
  if (credit.empty() && !licence.empty()) credit = "Licence: " + licence + ".";
  if (!credit.empty()) illustration.source.push_back({Text{credit}, specification.span()});
  add_notes(specification, illustration.source);
  const Node* file = specification.find("file");
  return add_picture(specification.plain(file), specification.place(*file), illustration);
}

Table Illustrator::make_table(const Specification& specification, const Fence& fence) {
  const SpecifiedData data = read_data(specification, published_, diagnostics_);
  Table table = data_table(data, specification.plain(specification.find("measure")), specification.span());
  table.attributes = fence.attributes;
  if (!table.attributes.has_class("header-column")) table.attributes.classes.push_back("header-column");
  table.caption = specification.inlines(specification.find("title"));
  return table;
}

void Illustrator::picture_of(const Image& image, Span span, Block& block) {
  Illustration illustration;
  illustration.alternative = image.alternative;
  if (!image.title.empty()) illustration.caption = {{Text{image.title}, span}};
  illustration.drawing = static_cast<std::uint32_t>(drawables_.size());
  // What a picture would have shown is said in its place.
  block.node = Paragraph{{{Text{image.alternative}, span}}};
  if (add_picture(image.path, span, illustration)) block.node = std::move(illustration);
}

bool Illustrator::add_picture(const std::string& path, Span span, Illustration& illustration) {
  std::shared_ptr<const Picture> picture = find_picture_(path, span, diagnostics_);
  if (picture == nullptr) return false;
  if (trim(illustration.alternative).empty()) {
    diagnostics_.error("image-without-alternative", span,
                       "This image has no description for people who cannot see it",
                       "Write what it shows between the brackets: ![What the image shows](" + path + ")");
  }
  drawables_.emplace_back(std::move(picture));
  return true;
}

void Illustrator::check_images(const Inlines& inlines, int depth) {
  if (depth > max_nesting) return;
  for (const Inline& element : inlines) {
    if (std::holds_alternative<Image>(element.node)) {
      diagnostics_.error("inline-picture", element.span, "A picture cannot stand amid words",
                         "Give it a paragraph of its own, with an empty line above and below");
    }
    std::visit(
        [&](const auto& node) {
          if constexpr (requires { node.content; }) check_images(node.content, depth + 1);
        },
        element.node);
  }
}

void Illustrator::add_notes(const Specification& specification, Inlines& line) {
  for (const std::string& note : specification.plain_list(specification.find("notes"))) {
    line.push_back({Text{(line.empty() ? "" : " ") + note}, specification.span()});
  }
}

void Illustrator::describe(Description description, Span span, Illustration& illustration) {
  illustration.alternative = std::move(description.alternative);
  for (std::string& paragraph : description.paragraphs) {
    illustration.details.push_back({Paragraph{{{Text{std::move(paragraph)}, span}}}, span});
  }
}

}  // namespace evident
