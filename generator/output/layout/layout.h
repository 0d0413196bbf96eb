#pragma once
// A document, a theme and fonts into pages: placed items, the tag tree, outline and links. One pass forward:
// blocks, lines, pages, finish; page numbers are filled in at the end into reserved width.
// In: resolved document. Out: Pages, which `pdf` only translates. It knows no PDF syntax.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "design/fonts/fonts.h"
#include "design/illustrations/illustrations.h"
#include "design/pictures/pictures.h"
#include "design/scene/scene.h"
#include "design/theme/theme.h"
#include "foundation/diagnostics/diagnostics.h"
#include "writing/document/document.h"

namespace evident {

// Page coordinates are those of a scene: origin at the page's top left, y downwards (scene.h).

// --- What stands on a page -----------------------------------------------------------------------

// Glyphs of one face, size and colour on one baseline. Positions in between come from the advances.
struct GlyphRun {
  FaceId face = 0;
  Length size;
  Colour colour;
  Point origin;               // of the first glyph on the baseline
  std::vector<Glyph> glyphs;  // clusters are byte offsets into `text`
  std::string text;           // what the run says, in logical order; spaces between words included
};
struct FilledRectangle {
  Rectangle area;
  Colour colour;
};
struct StrokedLine {
  Point from, to;
  Length width;
  Colour colour;
};
// A shape of a chart, diagram or vector picture.
struct PlacedShape {
  Shape shape;
  Point origin;                        // of the shape's coordinates on the page
  std::optional<Rectangle> clip = {};  // on the page: nothing is painted outside
};
struct PlacedImage {
  std::uint32_t image = 0;  // index into Pages::images
  Rectangle area;
};
using Item = std::variant<GlyphRun, FilledRectangle, StrokedLine, PlacedShape, PlacedImage>;

using TagId = std::uint32_t;  // index into Pages::tags
inline constexpr TagId artifact = 0xFFFFFFFF;
// ISO 32000-1, 14.8.2.2.2
enum class ArtifactKind { None, Pagination, Header, Footer, Layout, Background };

// A marked-content sequence: its items all belong to one tag, or are artifacts.
struct MarkedContent {
  TagId tag = artifact;
  ArtifactKind kind = ArtifactKind::None;  // for artifacts
  std::vector<Item> items;
};

struct LinkArea {
  std::vector<Rectangle> areas;  // one for each line that the link touches on this page
  std::string target;            // absolute URL, or "#id"
  std::string description;       // /Contents: what a screen reader says
  TagId tag = artifact;          // its Link element
};

struct Page {
  Length width, height;
  std::vector<MarkedContent> content;  // drawn in order
  std::vector<LinkArea> links;
};

// --- Structure ---------------------------------------------------------------------------------------

// Standard structure types of ISO 32000-1, 14.8.4, that we write.
enum class Role {
  Document,
  Part,
  Sect,
  Div,
  BlockQuote,
  Caption,
  Toc,
  Toci,
  P,
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  L,
  Li,
  Lbl,
  LBody,
  Table,
  Tr,
  Th,
  Td,
  THead,
  TBody,
  Span,
  Quote,
  Note,
  Reference,
  Code,
  Link,
  Figure
};
enum class Scope { None, Row, Column };

struct ContentKid {
  std::uint32_t page;     // index into Pages::pages
  std::uint32_t content;  // index into Page::content
};
struct LinkKid {
  std::uint32_t page;
  std::uint32_t link;  // index into Page::links
};
using TagKid = std::variant<TagId, ContentKid, LinkKid>;

struct Tag {
  Role role = Role::P;
  TagId parent = artifact;  // artifact for the root
  std::vector<TagKid> kids;
  std::string id;             // /ID, unique; Note must have one
  std::string alternative;    // /Alt
  std::string actual_text;    // /ActualText
  std::string language;       // /Lang where it differs from the document's
  std::string title;          // /T
  Scope scope = Scope::None;  // Th
  bool ordered = false;       // L: ListNumbering Decimal, else Disc
  bool unmarked = false;      // L: ListNumbering None
  bool has_box = false;       // Figure, Table: /BBox
  std::uint32_t box_page = 0;
  Rectangle box;
};

struct Destination {
  std::string id;  // without #
  std::uint32_t page = 0;
  Point point;
};

struct Bookmark {
  int level = 1;  // 1 is the outermost
  std::string title;
  std::string target;  // id of a destination
};

struct Pages {
  Metadata metadata;
  std::vector<Page> pages;
  std::vector<Tag> tags;  // tags[0] is the Document element
  std::vector<Destination> destinations;
  std::vector<Bookmark> bookmarks;
  std::vector<std::string> page_labels;  // one for each page; empty: 1, 2, 3 …
  std::vector<std::shared_ptr<const Raster>> images;
};

// Finds where words of a language may break. Made once per run from the bytes of a dictionary in libhyphen's
// form (hyph_en_GB.dic), then only read; threads share it. Without bytes it leaves every word whole.
class Hyphenator {
 public:
  explicit Hyphenator(std::string_view dictionary);
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;
  // The text with soft hyphens (U+00AD) at its words' breaks. Short words, capitals, numbers and addresses
  // stay.
  [[nodiscard]] std::string hyphenate(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Errors: does-not-fit (a box with a page of its own that needs more), low-contrast (text on the background
// of the boxes around it), missing-glyph (naming the character, once for each place), unknown-target (the
// place that the theme's PageNumbers name), and what draw() reports.
// - Lines: optimum fit (Knuth & Plass 1981), ragged unless the style is justified. Figures do not break; a
//   word that no line holds is taken apart between characters. Each line but a paragraph's last ends in a
//   space glyph unless it breaks inside a word; a hyphen that only the break needs is an artifact.
// - Pages: headings keep with two lines of what follows; no paragraph leaves one line at a page's top or
//   bottom; a figure that does not fit waits for the next page's top while the text of its section goes on;
//   rows of tables and panels are not cut unless taller than a page; a table's header row is
//   repeated, as an artifact, on each further page. Notes stand at the foot of the page that calls them
//   first. A bleeding box at a page's top fills the margin above it, and that page has no running head.
//   A `landscape` container that stands in no box has pages of its own, on their side, with the same margins.
//   What the document says of its standing is marked at the top of every page.
//   In mirrored publications even pages have their margins and running matter the other way round.
// - Columns: the text of a `columns` container runs down one after the other by the rules for pages, and ends
//   at like heights; notes stand at the page's foot. In a panel, a note or other columns it has one column.
// - Tags: Div, Sect and BlockQuote for containers by their kind; Lbl for list markers, notes' numbers and the
//   page numbers of the contents list; Reference > Link for calls of notes and cross references; Note
//   elements with the id "fn-N" at the end of the Document element, in the order of their numbers.
[[nodiscard]] Pages lay_out(const Document& document, const Theme& theme, Shaper& shaper,
                            Diagnostics& diagnostics, const Hyphenator* hyphenator = nullptr,
                            const Drawables* drawables = nullptr);

// Pages onto larger sheets, for folding or cutting. The tag tree keeps its order: who listens hears the pages
// one after the other, whatever way the sheets are printed.
// Booklet: a sheet has the sides (last, first) and (second, last but one), and so on inwards; printed on both
// sides and turned over the short edge. Four-up: a front has pages 1, 3, 5, 7, the back 2, 4, 6, 8, each row
// from right to left, so that backs stand behind their fronts when turned over the long edge.
[[nodiscard]] Pages impose(Pages pages, Imposition imposition);

// Every page, item and tag as readable text, for goldens.
[[nodiscard]] std::string dump(const Pages& pages, const FontLibrary& fonts);

}  // namespace evident
