#include "design/theme/reader.h"

#include <algorithm>
#include <array>
#include <set>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::array<std::string_view, face_style_count> face_names = {"regular", "italic", "bold",
                                                                       "bold-italic", "black"};
constexpr std::array<std::string_view, 4> align_names = {"left", "centre", "right", "justified"};

// Container names that a box is likely meant for when it is spelt nearly like one of them.
const std::vector<std::string>& usual_boxes() {
  static const std::vector<std::string> names = {
      "cover",    "series",  "subtitle",  "byline",     "lead",       "key-messages",  "callout",  "quote",
      "stat",     "stats",   "contents",  "references", "definition", "contact",       "notice",   "column",
      "panel",    "columns", "questions", "cite-this",  "slot",       "slide",         "notes",    "panels",
      "pull-out", "only",    "checklist", "masthead",   "pair",       "writing-space", "standing", "speech"};
  return names;
}

const Node& part(const Node& root, std::string_view key) {
  static const Node nothing;
  const Node* found = root.find(key);
  return found && found->is_map() ? *found : nothing;
}

// What a container looks like of which the theme says nothing.
BoxStyle usual_box(std::string_view name) {
  BoxStyle box;
  if (name == "columns") {
    box.columns = 2;
    box.gap = millimetres(8);
  }
  return box;
}

bool is_heading(std::string_view name) {
  return name == "title" || (name.size() == 2 && name[0] == 'h') || name.ends_with("-title") ||
         name.ends_with("-heading");
}

template <class Names>
std::size_t index_of(const Names& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

void ThemeReader::read() {
  read_families();
  read_colours();
  read_body();
  read_styles();
  read_boxes();
  read_table();
  read_page();
  read_rest();
  check_style_names();
}

void ThemeReader::read_families() {
  for (const Entry& entry : part(root_, "families").entries) {
    FontFamily family;
    family.name = entry.key;
    for (std::size_t i = 0; i < face_style_count; ++i) text(entry.value, face_names[i], family.files[i]);
    theme_.families.emplace(entry.key, std::move(family));
  }
  if (const Node* fallbacks = root_.find("fallbacks"); fallbacks && fallbacks->is_list()) {
    for (const Node& item : fallbacks->items) {
      if (item.is_scalar()) theme_.fallbacks.push_back(item.text);
    }
  }
}

void ThemeReader::read_colours() {
  theme_.colours = {{"ink", {0, 0, 0}}, {"paper", {255, 255, 255}}};
  for (const Entry& entry : part(root_, "colours").entries) {
    Colour read;
    if (colour_of(entry.value, read)) theme_.colours[entry.key] = read;  // or one that stands above
  }
}

void ThemeReader::read_body() {
  TextStyle body;
  body.colour = theme_.colours.at("ink");
  const Node& families = part(root_, "families");
  if (!families.entries.empty()) body.family = families.entries.front().key;
  const Node& written = part(part(root_, "styles"), "body");
  if (written.find("size")) body.leading = {};
  read_text_style(written, body);
  if (body.leading == Length{}) body.leading = body.size * 17 / 12;
  theme_.styles["body"] = body;
}

void ThemeReader::read_styles() {
  const TextStyle body = theme_.styles.at("body");
  const auto plain = [&](std::string_view name) {
    TextStyle style = body;
    style.keep_with_next = is_heading(name);
    if (is_heading(name)) style.face = FaceStyle::Bold;
    return style;
  };
  for (const std::string& name : common_style_names()) theme_.styles.emplace(name, plain(name));
  for (const Entry& entry : part(root_, "styles").entries) {
    style_places_[entry.key] = entry.key_span;
    if (const Node* colour_node = entry.value.find("colour")) style_places_[entry.key] = colour_node->span;
    if (entry.key == "body") continue;
    TextStyle style = plain(entry.key);
    read_text_style(entry.value, style);
    const bool has_leading = entry.value.find("leading") != nullptr;
    if (!has_leading) style.leading = {style.size.value * body.leading.value / body.size.value};
    theme_.styles[entry.key] = style;
  }
}

void ThemeReader::read_text_style(const Node& node, TextStyle& style) {
  if (const Node* family = node.find("family"); family && family->is_scalar()) {
    if (theme_.families.contains(family->text)) {
      style.family = family->text;
    } else {
      std::vector<std::string> names;
      for (const auto& [name, value] : theme_.families) names.push_back(name);
      const auto near = nearest_name(family->text, names);
      diagnostics_.error("unknown-family", family->span, "There is no family `" + family->text + "`",
                         near ? "Did you mean `" + *near + "`?" : "Add it under `families`");
    }
  }
  std::string word;
  text(node, "face", word);
  if (const std::size_t i = index_of(face_names, word); i < face_names.size())
    style.face = static_cast<FaceStyle>(i);
  word.clear();
  text(node, "align", word);
  if (const std::size_t i = index_of(align_names, word); i < align_names.size())
    style.align = static_cast<TextAlign>(i);
  const Length usual_size = style.size;
  length(node, "size", style.size);
  if (style.size < points(4) || style.size > points(400)) {
    diagnostics_.error("out-of-range", node.find("size")->span, "A size must be from 4pt to 400pt");
    style.size = usual_size;
  }
  length(node, "leading", style.leading);
  colour(node, "colour", style.colour);
  length(node, "space_before", style.space_before);
  length(node, "space_after", style.space_after);
  flag(node, "hyphenate", style.hyphenate);
  flag(node, "keep_with_next", style.keep_with_next);
}

void ThemeReader::read_boxes() {
  const std::vector<Entry>& entries = part(root_, "boxes").entries;
  const auto is_of_class = [](const Entry& entry) { return entry.key.find('.') != std::string::npos; };
  for (const Entry& entry : entries) {
    if (!is_of_class(entry)) add_box(entry, usual_box(entry.key));
  }
  theme_.boxes.emplace("columns", usual_box("columns"));
  for (const Entry& entry : entries) {
    if (is_of_class(entry)) add_box(entry, theme_.box(entry.key.substr(0, entry.key.find('.'))));
  }
}

void ThemeReader::add_box(const Entry& entry, BoxStyle box) {
  check_box_name(entry);
  read_box(entry.value, box);
  // One that takes its background from the box it changes says what is wrong with it at its own name.
  const Node* background = entry.value.find("background");
  if (box.has_background) background_places_[entry.key] = background ? background->span : entry.key_span;
  theme_.boxes.emplace(entry.key, std::move(box));
}

void ThemeReader::check_box_name(const Entry& entry) {
  const std::vector<std::string>& usual = usual_boxes();
  const std::string name = entry.key.substr(0, entry.key.find('.'));
  if (std::find(usual.begin(), usual.end(), name) != usual.end()) return;
  const auto near = nearest_name(name, usual);
  if (!near) return;  // a container that came later
  diagnostics_.error("unknown-key", entry.key_span, "Unknown box `" + entry.key + "`",
                     "Did you mean `" + *near + "`?");
}

void ThemeReader::read_box(const Node& node, BoxStyle& box) {
  text(node, "inside", box.inside);
  if (colour(node, "background", box.background)) box.has_background = true;
  read_padding(node, box);
  length(node, "space_before", box.space_before);
  length(node, "space_after", box.space_after);
  if (colour(node, "edge_colour", box.edge_colour) && !box.has_edge) {
    box.has_edge = true;
    box.edge_width = points(3);
  }
  length(node, "edge_width", box.edge_width);
  flag(node, "bleed", box.bleed);
  length(node, "min_height", box.min_height);
  flag(node, "keep_together", box.keep_together);
  style_name(node, "text", box.text);
  style_name(node, "heading", box.heading);
  integer(node, "columns", 1, 12, box.columns);
  length(node, "gap", box.gap);
  if (colour(node, "rule_colour", box.rule_colour)) box.has_rule = true;
  read_shares(node, box);
  text(node, "bullet", box.bullet);
  length(node, "corner", box.corner);
  if (const Node* word = node.find("vertical"); word && word->is_scalar()) {
    if (word->text == "top") box.vertical = Vertical::Top;
    if (word->text == "middle") box.vertical = Vertical::Middle;
    if (word->text == "bottom") box.vertical = Vertical::Bottom;
  }
  if (const Node* word = node.find("tail"); word && word->is_scalar()) {
    if (word->text == "top-left") box.tail = Tail::TopLeft;
    if (word->text == "top-right") box.tail = Tail::TopRight;
    if (word->text == "bottom-left") box.tail = Tail::BottomLeft;
    if (word->text == "bottom-right") box.tail = Tail::BottomRight;
  }
  flag(node, "own_page", box.own_page);
  flag(node, "fills_page", box.fills_page);
  flag(node, "hidden", box.hidden);
}

void ThemeReader::read_shares(const Node& node, BoxStyle& box) {
  const Node* shares = node.find("shares");
  if (!shares || !shares->is_list()) return;
  box.shares.clear();
  for (const Node& share : shares->items) {
    double number = 0;
    if (read_number(share.text, number) && number >= 1 && number <= 100) {
      box.shares.push_back(static_cast<int>(number));
    } else {
      diagnostics_.error("out-of-range", share.span, "A share must be from 1 to 100");
    }
  }
  if (!box.shares.empty()) box.columns = static_cast<int>(std::min<std::size_t>(box.shares.size(), 12));
}

// As in CSS: one length for all sides, two for vertical and horizontal, four clockwise from the top.
void ThemeReader::read_padding(const Node& node, BoxStyle& box) {
  const Node* padding = node.find("padding");
  if (!padding || padding->is_null()) return;
  std::vector<Length> sides;
  if (padding->is_list()) {
    for (const Node& item : padding->items) {
      if (!length_of(item, sides.emplace_back())) return;
    }
  } else if (!length_of(*padding, sides.emplace_back())) {
    sides.clear();
  }
  if (sides.size() == 1) sides.resize(4, sides[0]);
  if (sides.size() == 2) sides.insert(sides.end(), {sides[0], sides[1]});
  if (sides.size() != 4) {
    if (padding->is_scalar()) return;
    diagnostics_.error(
        "wrong-type", padding->span, "`padding` has the wrong number of lengths",
        "Write one length for all sides, [vertical, horizontal], or [top, right, bottom, left]");
    return;
  }
  box.padding_top = sides[0];
  box.padding_right = sides[1];
  box.padding_bottom = sides[2];
  box.padding_left = sides[3];
}

void ThemeReader::read_table() {
  TableStyle& table = theme_.table;
  table.rule_strong = table.rule_light = theme_.colours.at("ink");
  const Node& node = part(root_, "table");
  style_name(node, "head", table.head);
  style_name(node, "body", table.body);
  style_name(node, "caption", table.caption);
  colour(node, "rule_strong", table.rule_strong);
  colour(node, "rule_light", table.rule_light);
  length(node, "rule_strong_width", table.rule_strong_width);
  length(node, "rule_light_width", table.rule_light_width);
  length(node, "padding_vertical", table.padding_vertical);
  length(node, "padding_horizontal", table.padding_horizontal);
}

void ThemeReader::read_page() {
  PageStyle& page = theme_.page;
  page.top = page.right = page.bottom = page.left = millimetres(25);
  const Node& node = part(root_, "page");
  page = format_page(page, read_page_format(node, diagnostics_), diagnostics_);
  text(node, "running_head_left", page.running_head_left);
  text(node, "running_head_right", page.running_head_right);
  text(node, "running_foot_left", page.running_foot_left);
  text(node, "running_foot_right", page.running_foot_right);
}

void ThemeReader::read_rest() {
  const Node& lists = part(root_, "lists");
  length(lists, "indent", theme_.list_indent);
  text(lists, "bullet", theme_.bullet);
  const Node& sections = part(root_, "sections");
  flag(sections, "hang_numbers", theme_.hang_section_numbers);
  flag(sections, "rule", theme_.section_rule);
  theme_.section_rule_colour = theme_.colours.at("ink");
  colour(sections, "rule_colour", theme_.section_rule_colour);
}

// A style that nothing uses is most likely misspelt.
void ThemeReader::check_style_names() {
  std::set<std::string, std::less<>> used(common_style_names().begin(), common_style_names().end());
  for (const auto& [name, box] : theme_.boxes) used.insert({box.text, box.heading});
  used.insert({theme_.table.head, theme_.table.body, theme_.table.caption, "quote", "code-block"});
  for (const Entry& entry : part(root_, "styles").entries) {
    if (used.contains(entry.key)) continue;
    const auto near = nearest_name(entry.key, common_style_names());
    diagnostics_.error(
        "unknown-key", entry.key_span, "Nothing uses the style `" + entry.key + "`",
        near ? "Did you mean `" + *near + "`?" : "Name it in a box as `text` or `heading`, or remove it");
  }
}

}  // namespace evident
