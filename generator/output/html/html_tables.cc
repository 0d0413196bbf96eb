#include "foundation/text/text.h"
#include "output/html/html_writer.h"

namespace evident {
namespace {

std::string_view class_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::None:
    case Alignment::Left:
      return "";
    case Alignment::Centre:
      return "centre";
    case Alignment::Right:
      return "right";
  }
  return "";
}

}  // namespace

// A table wider than the screen scrolls in a box of its own, which the keyboard reaches and which has the
// table's name (WCAG 2.2, 1.4.10 and 2.1.1).
void HtmlWriter::write(const Table& node, const Frame&) {
  const bool captioned = !node.caption.empty() || !node.number.empty();
  const std::string caption_id = captioned ? "evident-caption-" + node.attributes.id : "";
  const std::string name =
      captioned ? ""
                : "Table without a caption" +
                      (unnamed_tables_ > 0 ? " " + std::to_string(unnamed_tables_ + 1) : std::string());
  if (!captioned) ++unnamed_tables_;
  html_.open("div", {{"class", "table-scroll"},
                     {"id", node.attributes.id},
                     {"role", "region"},
                     {"aria-labelledby", caption_id},
                     {"aria-label", name},
                     {"tabindex", "0"}});
  html_.open("table", {{"class", class_names("", node.attributes)}});
  html_.line_end();
  if (captioned) write_caption(node, caption_id);
  if (!node.head.empty()) {
    html_.open("thead");
    html_.open("tr");
    for (std::size_t column = 0; column < node.head.size(); ++column) {
      write_cell(node, node.head[column], column, "col");
    }
    html_.close();
    html_.close();
    html_.line_end();
  }
  html_.open("tbody");
  html_.line_end();
  for (std::size_t index = 0; index < node.rows.size(); ++index) {
    const std::vector<TableCell>& row = node.rows[index];
    html_.open("tr", {{"class", is_total_row(node, index) ? "total-row" : ""}});
    for (std::size_t column = 0; column < row.size(); ++column) {
      write_cell(node, row[column], column, row[column].header ? "row" : "");
    }
    html_.close();
    html_.line_end();
  }
  html_.close();
  html_.close();
  html_.close();
  html_.line_end();
}

void HtmlWriter::write_caption(const Table& node, const std::string& caption_id) {
  html_.open("caption", {{"id", caption_id}});
  html_.text(node.number);
  if (!node.number.empty() && !node.caption.empty()) html_.text(". ");
  write(node.caption);
  html_.close();
  html_.line_end();
}

void HtmlWriter::write_cell(const Table& node, const TableCell& cell, std::size_t column,
                            std::string_view scope) {
  const Alignment alignment = column_alignment(node, column);
  // A header without words is none: the corner above a header column.
  const bool header = !scope.empty() && !trim(plain_text(cell.content)).empty();
  html_.open(header ? "th" : "td",
             {{"scope", header ? std::string(scope) : ""}, {"class", std::string(class_of(alignment))}});
  write(cell.content);
  html_.close();
}

}  // namespace evident
