#include "output/html/style_theme.h"

#include <array>

#include "foundation/digest/digest.h"
#include "output/html/svg.h"
#include "writing/document/document.h"

namespace evident {
namespace {

std::string_view word_of(TextAlign align) {
  switch (align) {
    case TextAlign::Left:
      return "left";
    case TextAlign::Centre:
      return "center";
    case TextAlign::Right:
      return "right";
    case TextAlign::Justified:
      return "justify";
  }
  return "left";
}

// In quotes, as CSS strings are: CSS Syntax 3, 4.3.5.
std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\' || c == '<') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + "\"";
}

std::string grid_columns(const BoxStyle& box) {
  std::string columns;
  for (const int share : box.shares) columns += " minmax(0," + std::to_string(share) + "fr)";
  return "grid-template-columns:" + columns.substr(1);
}

// Weight and slant are always said, since styles stand inside one another; the rest where it differs.
CssDeclarations declarations_of(const Theme& theme, const TextStyle& style, const TextStyle& around) {
  const FaceWords words = words_of(style.face);
  CssDeclarations all;
  if (style.family != around.family) all.emplace_back("font-family", font_stack(theme, style.family));
  all.emplace_back("font-weight", words.weight);
  all.emplace_back("font-style", words.slant);
  all.emplace_back("font-size", css_size(style.size));
  all.emplace_back("line-height", css_leading(style));
  all.emplace_back("color", to_hex(style.colour));
  if (style.align != around.align) all.emplace_back("text-align", word_of(style.align));
  if (style.hyphenate != around.hyphenate) all.emplace_back("hyphens", style.hyphenate ? "auto" : "manual");
  return all;
}

}  // namespace

void add_named_style(CssBuilder& css, const Theme& theme, std::string_view name, std::string_view selector) {
  const auto found = theme.styles.find(name);
  if (found == theme.styles.end()) return;
  CssDeclarations all = declarations_of(theme, found->second, theme.style("body"));
  all.emplace_back("margin-top", css_length(found->second.space_before));
  all.emplace_back("margin-bottom", css_length(found->second.space_after));
  css.rule(selector, all);
}

FaceWords words_of(FaceStyle face) {
  switch (face) {
    case FaceStyle::Regular:
      return {"400", "normal"};
    case FaceStyle::Italic:
      return {"400", "italic"};
    case FaceStyle::Bold:
      return {"700", "normal"};
    case FaceStyle::BoldItalic:
      return {"700", "italic"};
    case FaceStyle::Black:
      return {"900", "normal"};
  }
  return {"400", "normal"};
}

std::string font_stack(const Theme& theme, const std::string& family) {
  const auto found = theme.families.find(family);
  const std::string name =
      found != theme.families.end() && !found->second.name.empty() ? found->second.name : family;
  const bool fixed = family == "mono" || family == "code";
  return css_string(name) + (fixed ? ",monospace" : ",system-ui,sans-serif");
}

void add_faces(CssBuilder& css, const std::vector<WebFace>& faces) {
  for (const WebFace& face : faces) {
    const FaceWords words = words_of(face.style);
    css.rule("@font-face",
             {{"font-family", css_string(face.family)},
              {"font-weight", std::string(words.weight)},
              {"font-style", std::string(words.slant)},
              {"src", "url(data:font/woff2;base64," + base64(face.bytes) + ") format(\"woff2\")"}});
  }
}

void add_colours(CssBuilder& css, const Theme& theme) {
  // What the structure needs, should a theme not name it.
  std::map<std::string, std::string, std::less<>> colours = {
      {"ink", "#1A1A1A"},   {"paper", "#FFFFFF"}, {"primary", "#12436D"}, {"accent", "#801650"},
      {"muted", "#4A5560"}, {"link", "#12436D"},  {"tint", "#F3F6F9"},    {"hairline", "#DDDDDD"}};
  for (const auto& [name, colour] : theme.colours) colours.insert_or_assign(name, to_hex(colour));
  colours.insert_or_assign("section-rule",
                           theme.section_rule ? to_hex(theme.section_rule_colour) : "transparent");
  std::vector<std::string> names;
  names.reserve(colours.size());
  for (const auto& [name, value] : colours) names.push_back("--" + name);
  CssDeclarations all;
  std::size_t index = 0;
  for (const auto& [name, value] : colours) all.emplace_back(names[index++], value);
  all.emplace_back("--list-indent", css_length(theme.list_indent));
  css.rule(":root", all);
}

void add_text_styles(CssBuilder& css, const Theme& theme) {
  const TextStyle& body = theme.style("body");
  css.rule("body", {{"font-family", font_stack(theme, body.family)},
                    {"font-weight", std::string(words_of(body.face).weight)},
                    {"font-size", css_size(body.size)},
                    {"line-height", css_leading(body)},
                    {"color", to_hex(body.colour)},
                    {"text-align", std::string(word_of(body.align))},
                    {"hyphens", body.hyphenate ? "auto" : "manual"}});
  css.rule("p,ul,ol,blockquote,pre,.table-scroll", {{"margin-bottom", css_length(body.space_after)}});
  constexpr std::array<std::array<std::string_view, 2>, 16> selectors = {
      {{"title", "h1"},
       {"h2", "h2"},
       {"h3", "h3"},
       {"h4", "h4"},
       {"h5", "h5"},
       {"h6", "h6"},
       {"list", "li"},
       {"code", "code,pre"},
       {"quote", "blockquote p"},
       {"note", ".footnotes li"},
       {"reference", ".references li"},
       {"contents", ".contents li"},
       {"contents-deep", ".contents li li"},
       {"stat-number", ".stat>p:first-child"},
       {"stat-label", ".stat>p:nth-child(2)"},
       {"stat-source", ".stat>p:nth-child(3)"}}};
  for (const auto& [name, selector] : selectors) add_named_style(css, theme, name, selector);
  const auto bullet = theme.styles.find("bullet");
  if (bullet != theme.styles.end()) css.rule("li::marker", {{"color", to_hex(bullet->second.colour)}});
}

namespace {

// Every side is said, so that a class turns a tail that its box has elsewhere.
void add_tail(CssBuilder& css, const BoxStyle& box, const std::string& self) {
  const bool above = box.tail == Tail::TopLeft || box.tail == Tail::TopRight;
  const bool left = box.tail == Tail::TopLeft || box.tail == Tail::BottomLeft;
  const std::string inset = css_length(box.corner + tail_inset);
  const std::string tip = std::string(left ? "0 " : "100% ") + (above ? "0" : "100%");
  css.rule(self, {{"position", "relative"}});
  css.rule(self + "::before",
           {{"content", "\"\""},
            {"position", "absolute"},
            {"top", above ? "auto" : "100%"},
            {"bottom", above ? "100%" : "auto"},
            {"left", left ? inset : "auto"},
            {"right", left ? "auto" : inset},
            {"width", css_length(tail_width)},
            {"height", css_length(tail_height)},
            {"background", "inherit"},
            {"clip-path", "polygon(" + tip + (above ? ",0 100%,100% 100%)" : ",0 0,100% 0)")}});
}

}  // namespace

void add_boxes(CssBuilder& css, const Theme& theme) {
  for (const auto& [name, box] : theme.boxes) {
    if (container_kind(name.substr(0, name.find('.'))) == nullptr) continue;
    const std::string self = "." + name;
    // A box that fills the width gets its side margins from the page's columns. Wide margins, made for a
    // poster's paper, leave a narrow box on a screen its room.
    const bool bleed = box.bleed;
    const auto side = [&](Length padding) {
      if (bleed) return std::string();
      return padding <= points(18) ? css_length(padding) : "min(" + css_length(padding) + ",8%)";
    };
    css.rule(self, {{"background", box.has_background ? to_hex(box.background) : ""},
                    {"padding-top", css_length(box.padding_top)},
                    {"padding-bottom", css_length(box.padding_bottom)},
                    {"padding-left", side(box.padding_left)},
                    {"padding-right", side(box.padding_right)},
                    {"margin-top", css_length(box.space_before)},
                    {"margin-bottom", css_length(box.space_after)},
                    {"border-left",
                     box.has_edge ? css_length(box.edge_width) + " solid " + to_hex(box.edge_colour) : ""},
                    {"border-radius", box.corner.value > 0 ? css_length(box.corner) : ""},
                    {"align-content", box.vertical == Vertical::Middle   ? "center"
                                      : box.vertical == Vertical::Bottom ? "end"
                                                                         : ""},
                    {"break-inside", box.keep_together || box.own_page ? "avoid" : ""},
                    {"break-before", box.own_page ? "page" : ""}});
    if (box.has_background && box.tail != Tail::None) add_tail(css, box, self);
    if (!box.bullet.empty()) css.rule(self + " ul", {{"list-style-type", css_string(box.bullet + " ")}});
    if (!box.shares.empty())
      css.raw("@media (min-width:36rem){main " + self + "{" + grid_columns(box) + "}}\n");
    if (bleed && name != "cover" && name != "masthead") {
      css.rule("main>" + self,
               {{"grid-column", "full"}, {"display", "grid"}, {"grid-template-columns", "inherit"}});
      css.rule("main>" + self + ">*", {{"grid-column", "text"}});
    }
    if (box.columns > 1) css.rule(self, {{"gap", css_length(box.gap)}});
    if (name == "columns") {
      css.rule(self, {{"columns", std::to_string(box.columns) + " 16rem"},
                      {"column-rule", box.has_rule ? "1px solid " + to_hex(box.rule_colour) : ""}});
    }
    if (const auto text = theme.styles.find(box.text); text != theme.styles.end()) {
      css.rule(self, declarations_of(theme, text->second, theme.style("body")));
      css.rule(self + " li", declarations_of(theme, text->second, theme.style("body")));
      css.rule(self + " p", {{"margin-bottom", css_length(text->second.space_after)}});
    }
    if (const auto heading = theme.styles.find(box.heading); heading != theme.styles.end()) {
      CssDeclarations all = declarations_of(theme, heading->second, theme.style("h2"));
      all.emplace_back("margin-top", css_length(heading->second.space_before));
      all.emplace_back("margin-bottom", css_length(heading->second.space_after));
      css.rule(self + " :is(h1,h2,h3,h4,h5,h6)", all);
    }
  }
}

void add_table(CssBuilder& css, const Theme& theme) {
  const TableStyle& table = theme.table;
  const TextStyle& body = theme.style("body");
  css.rule("table", declarations_of(theme, theme.style(table.body), body));
  css.rule("thead", declarations_of(theme, theme.style(table.head), theme.style(table.body)));
  CssDeclarations caption = declarations_of(theme, theme.style(table.caption), theme.style(table.body));
  caption.emplace_back("padding-bottom", css_length(theme.style(table.caption).space_after));
  css.rule("caption", caption);
  css.rule("th,td",
           {{"padding", css_length(table.padding_vertical) + " " + css_length(table.padding_horizontal)},
            {"border-bottom", "1px solid " + to_hex(table.rule_light)}});
  css.rule("thead :is(th,td)", {{"border-bottom", "2px solid " + to_hex(table.rule_strong)}});
  css.rule("tbody tr:last-child>*", {{"border-bottom", "1px solid " + to_hex(table.rule_strong)}});
  css.rule("tbody .total-row>*",
           {{"font-weight", "700"}, {"border-top", "2px solid " + to_hex(table.rule_strong)}});
}

}  // namespace evident
