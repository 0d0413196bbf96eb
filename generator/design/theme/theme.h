#pragma once
// Theme YAML into a typed theme that feeds both the style sheet and the pages. Contrast is checked here.
// It knows names of things to style, and no publication.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/data/data.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// A length or coordinate in thousandths of a point (1/72 inch): stable goldens, no rounding surprises.
struct Length {
  std::int64_t value = 0;

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return {-value}; }
  constexpr Length& operator+=(Length o) {
    value += o.value;
    return *this;
  }
  constexpr Length& operator-=(Length o) {
    value -= o.value;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return {a.value + b.value}; }
  friend constexpr Length operator-(Length a, Length b) { return {a.value - b.value}; }
  friend constexpr Length operator*(Length a, std::int64_t n) { return {a.value * n}; }
  friend constexpr Length operator*(std::int64_t n, Length a) { return {a.value * n}; }
  friend constexpr Length operator/(Length a, std::int64_t n) { return {a.value / n}; }
};
[[nodiscard]] constexpr Length points(std::int64_t n) { return {n * 1000}; }
[[nodiscard]] constexpr Length millimetres(std::int64_t n) { return {n * 72000 * 10 / 254}; }
// "12pt", "22mm", "2.5cm", "0"; false for anything else.
[[nodiscard]] bool read_length(std::string_view text, Length& length);
// "12", "10.5", "-0.125": points with up to three decimals, no trailing zeros.
[[nodiscard]] std::string to_points(Length length);

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};
[[nodiscard]] bool read_colour(std::string_view text, Colour& colour);  // "#12436D"
[[nodiscard]] std::string to_hex(Colour colour);
[[nodiscard]] double contrast_ratio(Colour a, Colour b);  // WCAG 2.2, 1 to 21

// A family of font files; paths are names in the font library (see fonts.h).
enum class FaceStyle { Regular, Italic, Bold, BoldItalic, Black };
inline constexpr std::size_t face_style_count = 5;
struct FontFamily {
  std::string name;
  std::array<std::string, face_style_count>
      files;  // by FaceStyle; an empty one falls back to Regular or Bold
};

enum class TextAlign { Left, Centre, Right, Justified };

// How one kind of text looks. Every style in a theme is complete: what it leaves out comes from `body`.
struct TextStyle {
  std::string family;  // name in Theme::families
  FaceStyle face = FaceStyle::Regular;
  Length size = points(12);
  Length leading = points(17);  // distance between baselines
  Colour colour;
  TextAlign align = TextAlign::Left;
  Length space_before;
  Length space_after = points(8);
  bool hyphenate = false;
  bool keep_with_next = false;
};

enum class Vertical { Top, Middle, Bottom };

// Where a speech bubble's tail stands out of it, towards who speaks.
enum class Tail : std::uint8_t { None, TopLeft, TopRight, BottomLeft, BottomRight };
inline constexpr Length tail_width = points(16), tail_height = points(10);
inline constexpr Length tail_inset = points(6);  // from where the corner ends

// How one kind of container looks.
struct BoxStyle {
  bool has_background = false;
  Colour background;
  Length padding_top, padding_right, padding_bottom, padding_left;
  Length space_before, space_after;
  bool has_edge = false;  // a coloured edge on the left
  Colour edge_colour;
  Length edge_width;
  bool bleed = false;  // fills the page's width, and at a page's top also the top margin; its text keeps the
                       // margins, to which the padding is added
  Length min_height;
  bool keep_together = false;
  std::string text;     // style of paragraphs inside, a name in Theme::styles; empty: unchanged
  std::string heading;  // style of headings inside; empty: unchanged
  int columns = 1;      // how many panels (stats) or columns of text (columns) stand side by side
  Length gap;
  bool has_rule = false;  // a hairline between columns of text
  Colour rule_colour;
  std::string inside;       // the container that it stands in, whose background shows; empty: the page
  std::vector<int> shares;  // of the width, panel by panel; empty: all alike
  std::string bullet;       // of lists inside; empty: the theme's
  Vertical vertical = Vertical::Top;  // where a panel's text stands that is lower than its row
  Tail tail = Tail::None;             // of a speech bubble's background
  Length corner;                      // radius of a background's corners
  bool own_page = false;              // stands alone on one page, and must fit there
  bool fills_page = false;            // its background covers the page, where nothing else stands
  bool hidden = false;                // not printed; on screen it unfolds
};

struct TableStyle {
  std::string head = "table-head";
  std::string body = "table";
  std::string caption = "caption";
  Colour rule_strong, rule_light;
  Length rule_strong_width = {750}, rule_light_width = {500};
  Length padding_vertical = points(3), padding_horizontal = points(6);
};

// What a publication's pages are called.
struct PageNumbers {
  int first = 1;
  std::string roman_before;  // id of a place: pages before its own are i, ii, iii, and `first` is that page's
  Span span;                 // of the id
};

struct PageStyle {
  Length width = {595276}, height = {841890};  // A4
  Length top, right, bottom, left;
  bool mirrored = false;  // even pages have left and right changed, in margins and running matter
  std::string running_head_left = "{title}";  // {title} {section} {page} {pages} {publisher}
  std::string running_head_right = "{section}";
  std::string running_foot_left;
  std::string running_foot_right = "Page {page} of {pages}";
  PageNumbers numbers;  // no theme's affair, but a publication's
};

// How pages stand on the sheets that are printed.
enum class Imposition {
  None,
  Booklet,  // two pages side by side, to be folded and stapled in the middle; blank pages fill the last sheet
  FourUp    // a grid of two by two with marks to cut along; pages go front, back, front, back …
};

enum class Orientation { Portrait, Landscape };

// What somebody wrote about a page's format: a theme for all publications, a publication for itself.
struct PageFormat {
  std::optional<Length> width, height;
  std::optional<Orientation> orientation;  // turns the page when it lies the other way
  std::optional<Length> top, right, bottom, left;
  std::optional<bool> mirrored;
  std::optional<bool> running;  // false: no running heads and feet
  Span span;                    // for what is wrong with all of it together
};

struct Theme {
  std::string name;
  std::map<std::string, FontFamily, std::less<>> families;
  std::vector<std::string> fallbacks;                    // font files tried in turn for missing characters
  std::map<std::string, Colour, std::less<>> colours;    // ink, paper, primary, accent, muted, link, tint …
  std::map<std::string, TextStyle, std::less<>> styles;  // body, title, h2 … h6, caption, running, lead …
  std::map<std::string, BoxStyle, std::less<>> boxes;    // by container name
  TableStyle table;
  PageStyle page;
  Length list_indent = points(18);
  std::string bullet = "•";
  bool hang_section_numbers = true;  // numbers stand in the left margin
  bool section_rule = true;          // a hairline above sections of level 2
  Colour section_rule_colour;

  // The style of that name, or `body`.
  [[nodiscard]] const TextStyle& style(std::string_view style_name) const;
  // The box of that container, or one without any look. A class may have a look of its own: `slide.opener` is
  // `slide` with changes.
  [[nodiscard]] const BoxStyle& box(std::string_view container,
                                    const std::vector<std::string>& classes = {}) const;
};

// Styles that every theme has: what it does not mention is made from `body`, headings bold and kept with what
// follows.
[[nodiscard]] const std::vector<std::string>& common_style_names();

// The keys of a page's format: `size` (A3, A4, A5, A6, slide, or two lengths as in "210mm x 297mm"), `width`
// and `height` where they differ from it, `orientation`, the four margins, `mirrored` and `running`.
[[nodiscard]] std::vector<Schema::Field> page_format_fields();
// Errors: bad-page-size, bad-length.
[[nodiscard]] PageFormat read_page_format(const Node& node, Diagnostics& diagnostics);
// The page in that format. Margins that are not given grow and shrink with the page's shorter side, so that
// a page which is only turned keeps them. Errors: out-of-range (sides beyond 5 m, or no 30 mm for the text).
[[nodiscard]] PageStyle format_page(const PageStyle& page, const PageFormat& format,
                                    Diagnostics& diagnostics);

// What a theme's file may hold.
[[nodiscard]] const Schema& theme_schema();

// `colours.ink` and `colours.paper` are black and white unless given; a style's colour is `ink` unless given.
// A `columns` box has two columns with a gap of 8 mm, unless it says otherwise.
// A size without a leading takes the proportion that `body` has; a page is A4 with margins of 25 mm.
// Errors: unknown-key, missing-key, wrong-type, not-a-choice, bad-length, bad-colour, bad-page-size,
// out-of-range, unknown-style, unknown-family, low-contrast (text under 4.5:1 on its background, 3:1 from 18
// pt or bold 14 pt; WCAG 1.4.3). Text is measured on the page and on the background of each box that names
// its style.
[[nodiscard]] Theme read_theme(const Node& root, std::string name, Diagnostics& diagnostics);

}  // namespace evident
