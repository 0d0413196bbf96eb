#pragma once
// The semantic tree that both writers print. In: blocks and inlines as `markdown` makes them. Out: the same
// tree with sections nested, numbers, outline, contents and references resolved. Nodes are plain values in
// closed variants and never render themselves; this room knows neither Markdown nor a page.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// `{ #id .class key=value }` after a container, heading or caption.
struct Attributes {
  std::string id;
  std::vector<std::string> classes;
  std::vector<std::pair<std::string, std::string>> values;

  [[nodiscard]] bool has_class(std::string_view name) const;
  [[nodiscard]] std::string_view value(std::string_view key) const;  // empty when absent
  bool operator==(const Attributes&) const = default;
};

// --- Inlines ------------------------------------------------------------------------------------

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
  std::string text;
};  // may hold values: plain characters, never markup
// A printed figure. It never breaks over a line; HTML gives `value` to machines, at printed precision.
struct FigureText {
  std::string text;
  std::string value;
  std::string name;  // of the figure in the ledger
};
struct Emphasis {
  Inlines content;
};
struct Strong {
  Inlines content;
};
struct Strikethrough {
  Inlines content;
};
struct Code {
  std::string text;
};
struct Link {
  Inlines content;
  std::string target;  // an absolute URL, or "#id" for a place in this document
  std::string title;
};
struct Image {
  std::string path;  // relative to the workspace
  std::string alternative;
  std::string title;
};
struct SoftBreak {};
struct HardBreak {};
struct FootnoteReference {
  std::uint32_t number;      // 1-based; index + 1 into Document::footnotes
  std::uint32_t occurrence;  // 1-based, for links back
};
struct CitationItem {
  std::string key;      // reference id
  std::string locator;  // "p. 35"
  std::string prefix;
  std::string suffix;
};
// Made by `markdown` without content; `citations` fills in what is printed, with links to #ref-<key>.
struct Citation {
  enum class Form { Parenthetical, Narrative };
  Form form = Form::Parenthetical;
  std::vector<CitationItem> items;
  Inlines content;
};
// `@tbl-reach`: `resolve` fills in what is printed ("Table 1").
struct CrossReference {
  std::string target;  // id without #
  std::string text;
};
// A run in another language, or with a name of its own in the theme.
struct SpanOf {
  Inlines content;
  Attributes attributes;
};

struct Inline {
  using Node = std::variant<Text, FigureText, Emphasis, Strong, Strikethrough, Code, Link, Image, SoftBreak,
                            HardBreak, FootnoteReference, Citation, CrossReference, SpanOf>;
  Node node;
  Span span;
};

// --- Blocks -------------------------------------------------------------------------------------

struct Block;
using Blocks = std::vector<Block>;

struct Paragraph {
  Inlines content;
};
struct Heading {
  int level = 1;  // 1-6; the document's title is the one of level 1
  Inlines content;
  Attributes attributes;
  std::string number;  // "4.1" when sections are numbered and this one is
};
struct ListItem {
  Blocks content;
  Span span;
};
struct List {
  bool ordered = false;
  bool tight = true;
  std::int64_t start = 1;
  std::vector<ListItem> items;
};
struct BlockQuote {
  Blocks content;
};
struct CodeBlock {
  std::string text;
  std::string language;
};
struct ThematicBreak {};
enum class Alignment { None, Left, Centre, Right };
struct TableCell {
  Inlines content;
  bool header = false;  // scope=row in the body's first column when the table has `header-column`
};
struct Table {
  std::vector<Alignment> alignments;  // one for each column
  std::vector<TableCell> head;        // one header row; as many cells as alignments
  std::vector<std::vector<TableCell>> rows;
  Inlines caption;     // without its number
  std::string number;  // "Table 1"
  Attributes attributes;
};
// `::: name { … }`. What a name means is told by container_kind(); how it looks, by the theme.
struct Container {
  std::string name;
  Attributes attributes;
  Blocks content;
};
// A heading with what belongs to it; made by `resolve`, which leaves no bare Heading but the title behind.
// The heading's attributes carry the id.
struct Section {
  Heading heading;
  Blocks content;
};
struct ContentsEntry {
  int level;  // 2 for the first depth
  std::string number;
  std::string text;
  std::string target;  // id without #
};
struct Contents {
  std::vector<ContentsEntry> entries;
};
struct ReferenceEntry {
  std::string key;  // its id in the document is "ref-" + key
  Inlines content;
};
struct ReferenceList {
  std::vector<ReferenceEntry> entries;
};
struct PageBreak {};
// A fence whose words are a specification in YAML: `chart`, `diagram`, `picture`, `table`. Made by `markdown`
// as written; the stage that draws puts an Illustration or a Table in its place, and writers print nothing of
// it.
struct Fence {
  std::string kind;
  std::string text;                        // inserted values are still their code points
  std::vector<std::uint32_t> line_starts;  // where each line of `text` begins in the merged text
  Attributes attributes;
};
// A drawing or a picture with its words.
struct Illustration {
  std::uint32_t drawing = 0;  // index into what the writers are given beside the document
  Inlines caption;            // the message, without its number; above the drawing
  Inlines measure;            // what is shown, and of when; under the caption
  Inlines source;             // sources, credit and notes; below the drawing
  std::string alternative;    // for people who cannot see it
  Blocks details;             // the same in words and numbers
  bool square = false;        // a picture that gets no higher than the place it stands in is wide
  std::string number;         // "Figure 1"
  Attributes attributes;
};

struct Block {
  using Node = std::variant<Paragraph, Heading, List, BlockQuote, CodeBlock, ThematicBreak, Table, Container,
                            Section, Contents, ReferenceList, PageBreak, Fence, Illustration>;
  Node node;
  Span span;
};

struct Footnote {
  std::string label;
  Blocks content;
  std::uint32_t references = 0;  // how often the text refers to it
  Span span;
};

struct Metadata {
  std::string title;
  std::string subtitle;
  std::vector<std::string> authors;
  std::string subject;
  std::vector<std::string> keywords;
  std::string language = "en-GB";
  std::string date;  // ISO
  std::string publisher;
  std::string standing;  // "Draft", "Illustrative data": said first, and marked on every page
};

struct OutlineEntry {
  int level;  // of the heading, 1-6
  std::string number;
  std::string text;
  std::string target;  // id without #
};

struct Document {
  Metadata metadata;
  Blocks blocks;
  std::vector<Footnote> footnotes;  // in order of first reference
  std::vector<OutlineEntry> outline;
  int outermost_level = 1;  // of all headings, also unlisted ones; 2 where the title is in the metadata alone
};

// --- What a container is --------------------------------------------------------------------------

// The kinds of fence that are specifications; every other fence is code.
[[nodiscard]] bool is_fence_kind(std::string_view word);

// The meaning that both writers share; the look comes from the theme by the container's name.
enum class ContainerKind {
  Division,  // a plain group
  Section,   // a region with a heading of its own
  Aside,     // beside the text: callout, definition, notice
  Quotation,
  Header,     // the title block
  Group,      // laid side by side: stats, columns
  Panel,      // one of a group: stat
  Contents,   // replaced by the contents list
  References  // replaced by the reference list
};
// How many lines to write on a container `writing-space` has: `{ lines=6 }`, else four.
[[nodiscard]] int writing_lines(const Container& container);
// Whether a container stands in outputs of a format: `only { format=pdf }` does not stand in "html".
[[nodiscard]] bool stands_in(const Container& container, std::string_view format);
// Null for a name that is not known.
[[nodiscard]] const ContainerKind* container_kind(std::string_view name);
[[nodiscard]] const std::vector<std::string>& container_names();

// --- What a table is ------------------------------------------------------------------------------

// How a column stands: as its author says, else to the right when all cells below its head are numbers or
// stand in for them ("[c]"). The first column names its rows and stays as it is.
[[nodiscard]] Alignment column_alignment(const Table& table, std::size_t column);
// Whether a row says the total: the last one of a table with class `total` (or `total-row`).
[[nodiscard]] bool is_total_row(const Table& table, std::size_t row);

// --- Stages -----------------------------------------------------------------------------------------

struct ResolveOptions {
  bool number_sections = false;
  int contents_depth = 3;  // deepest heading level in the contents list
  // Files of the same run, by their places in its folder, sorted: where `output:NAME` may go; and the way
  // from the document to that folder: "../" for each folder that it lies in.
  std::span<const std::string> outputs = {};
  std::string way_up = {};
};

// Says the document's standing first, gives every heading an id (its own, else a slug of its text, made
// unique), numbers sections and tables, fills contents, cross references and the outline, and nests sections.
// The metadata is filled in before.
// - Sections: a heading of level 2 to 6 opens a Section in the list of blocks where it stands: at the top of
//   the document, or inside its container, quotation or list item. The title (level 1) stays a bare Heading
//   where it stands, usually in `::: cover`, and the document does not nest under it. A container that begins
//   with a heading of level 2 ends the sections that are open around it.
// - Numbers: headings at the top of the document without class `unnumbered`: "1", "4.1". Tables and figures
//   that have a caption: "Table 1", "Figure 1". One without an id gets "table-1", "figure-1".
// - Contents: headings at the top of the document from level 2 to `contents_depth`, without class `unlisted`
//   and without the one that stands right above the contents list. The outline has every heading that is not
//   `unlisted`, also the title and those in containers.
// - A cross reference prints "Table 1", "section 4.1", or the heading's text when it has no number.
// - A speech bubble begins with the words who speaks.
// - A link to `output:NAME` goes to the file of that name beside this document's own.
// Errors: unknown-output, heading-skipped, heading-above-title, two-titles, no-title (neither a heading of
// level 1 nor a title in the metadata), bad-attribute (a format, number of lines or speaker that its
// container cannot have), duplicate-id, reserved-id (main, fn-…, fnref-…, ref-…: ids that writers make),
// unknown-target (a link or cross reference to a place that is not there, with the nearest id),
// image-without-alternative, too-deep.
[[nodiscard]] Document resolve(Document document, const ResolveOptions& options, Diagnostics& diagnostics);

// The one plain-text function: titles, outline, contents, running heads, alternative texts. Soft breaks are
// spaces, footnote references vanish, images give their alternative text.
[[nodiscard]] std::string plain_text(const Inlines& inlines);

// The document's heading of level 1, wherever it stands, or null.
[[nodiscard]] const Heading* title_of(const Document& document);

// Blocks, and inlines in a run, never nest deeper: `markdown` and `resolve` report what does as too-deep and
// leave it out, so writers may recurse.
inline constexpr int max_nesting = 100;

// A readable dump, one node a line, for goldens.
[[nodiscard]] std::string dump(const Document& document);

}  // namespace evident
