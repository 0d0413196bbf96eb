// Sheets of paper and screens: how large a page is, and what its margins become when another size is asked
// for.

#include <algorithm>
#include <array>

#include "design/theme/theme.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr Length rounded_millimetres(std::int64_t n) { return {(n * 720'000 + 127) / 254}; }

constexpr Length least_text = millimetres(30);
constexpr Length longest_side = millimetres(5000);  // what PDF allows: 14,400 points (ISO 32000-1, annex C)

struct NamedSize {
  std::string_view name;
  std::int64_t width, height;  // in millimetres
};
constexpr std::array<NamedSize, 5> named_sizes = {
    {{"A3", 297, 420}, {"A4", 210, 297}, {"A5", 148, 210}, {"A6", 105, 148}, {"slide", 338, 190}}};

// "A5", or two lengths with an x between them.
bool read_size(std::string_view text, PageFormat& format) {
  for (const NamedSize& size : named_sizes) {
    if (size.name != text) continue;
    format.width = rounded_millimetres(size.width);
    format.height = rounded_millimetres(size.height);
    return true;
  }
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return false;
  Length width, height;
  if (!read_length(trim(text.substr(0, cross)), width)) return false;
  if (!read_length(trim(text.substr(cross + 1)), height)) return false;
  format.width = width;
  format.height = height;
  return true;
}

const Node* scalar(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return value && value->is_scalar() ? value : nullptr;
}

Schema length_schema() { return schema_of(Schema::Type::Text, "A length such as 12pt, 22mm, 2.5cm or 0"); }

// Margins that nobody gave keep their share of the shorter side.
void scale_margins(const PageStyle& from, PageStyle& page) {
  const Length old_side = std::min(from.width, from.height);
  const Length side = std::min(page.width, page.height);
  if (old_side.value <= 0 || side == old_side) return;
  for (Length* margin : {&page.top, &page.right, &page.bottom, &page.left}) {
    margin->value = margin->value * side.value / old_side.value;
  }
}

// A page that has no room for text would have the layout turn pages for ever.
bool has_room(const PageStyle& page) {
  return page.width - page.left - page.right >= least_text &&
         page.height - page.top - page.bottom >= least_text;
}

}  // namespace

std::vector<Schema::Field> page_format_fields() {
  return {
      {"size", schema_of(Schema::Type::Text, "A3, A4, A5, A6, slide, or two lengths such as 210mm x 297mm")},
      {"width", length_schema()},
      {"height", length_schema()},
      {"orientation", choice_schema({"portrait", "landscape"}, "Which way the page lies")},
      {"top", length_schema()},
      {"right", length_schema()},
      {"bottom", length_schema()},
      {"left", length_schema()},
      {"mirrored",
       schema_of(Schema::Type::Boolean, "Whether even pages are left-hand pages, with margins changed over")},
      {"running", schema_of(Schema::Type::Boolean, "Whether pages have running heads and feet")}};
}

PageFormat read_page_format(const Node& node, Diagnostics& diagnostics) {
  PageFormat format;
  format.span = node.entries.empty() ? node.span : node.entries.front().key_span;
  if (const Node* size = scalar(node, "size"); size && !read_size(trim(size->text), format)) {
    diagnostics.error("bad-page-size", size->span, "`" + size->text + "` is no size of a page",
                      "Write A3, A4, A5, A6, slide, or two lengths such as 210mm x 297mm");
  }
  const auto length = [&](std::string_view key, std::optional<Length>& target) {
    const Node* value = scalar(node, key);
    if (!value) return;
    Length read;
    if (read_length(value->text, read)) {
      target = read;
    } else {
      diagnostics.error("bad-length", value->span, "`" + value->text + "` is no length",
                        "Write a number with its unit: 12pt, 22mm, 2.5cm, or 0");
    }
  };
  length("width", format.width);
  length("height", format.height);
  length("top", format.top);
  length("right", format.right);
  length("bottom", format.bottom);
  length("left", format.left);
  bool mirrored = false;
  if (const Node* word = scalar(node, "mirrored"); word && read_boolean(word->text, mirrored)) {
    format.mirrored = mirrored;
  }
  bool running = true;
  if (const Node* word = scalar(node, "running"); word && read_boolean(word->text, running)) {
    format.running = running;
  }
  if (const Node* word = scalar(node, "orientation")) {
    if (word->text == "portrait") format.orientation = Orientation::Portrait;
    if (word->text == "landscape") format.orientation = Orientation::Landscape;
  }
  return format;
}

PageStyle format_page(const PageStyle& page, const PageFormat& format, Diagnostics& diagnostics) {
  PageStyle result = page;
  result.width = format.width.value_or(page.width);
  result.height = format.height.value_or(page.height);
  if (format.orientation) {
    const bool lies = result.width > result.height;
    if (lies != (*format.orientation == Orientation::Landscape)) std::swap(result.width, result.height);
  }
  if (std::max(result.width, result.height) > longest_side) {
    diagnostics.error("out-of-range", format.span, "A page may be 5m wide and high at most",
                      "Make the page smaller");
    result.width = std::min(result.width, longest_side);
    result.height = std::min(result.height, longest_side);
  }
  scale_margins(page, result);
  result.top = format.top.value_or(result.top);
  result.right = format.right.value_or(result.right);
  result.bottom = format.bottom.value_or(result.bottom);
  result.left = format.left.value_or(result.left);
  result.mirrored = format.mirrored.value_or(page.mirrored);
  if (!format.running.value_or(true)) {
    for (std::string* words : {&result.running_head_left, &result.running_head_right,
                               &result.running_foot_left, &result.running_foot_right}) {
      words->clear();
    }
  }
  if (has_room(result)) return result;
  diagnostics.error("out-of-range", format.span, "The margins leave less than 30mm for the text",
                    "Make the page larger or the margins smaller");
  const PageStyle usual;
  result.width = std::max(result.width, usual.width);
  result.height = std::max(result.height, usual.height);
  result.top = result.right = result.bottom = result.left = millimetres(25);
  return result;
}

}  // namespace evident
