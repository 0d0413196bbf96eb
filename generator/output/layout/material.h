#pragma once
// What stands between `collect` and `lines`: the document as a flat list of vertical material. Every choice
// of style, horizontal place and tag is taken; nothing is measured yet.

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "output/layout/looks.h"
#include "output/layout/tag_tree.h"

namespace evident {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// A stretch of a paragraph's text with one look and one tag.
struct Run {
  std::uint32_t begin = 0, end = 0;  // bytes of the paragraph's text
  LookId look = 0;
  TagId tag = artifact;
  std::uint32_t link = none;  // index into Material::links
  std::uint32_t note = none;  // index into Material::notes that is called here for the first time
  bool solid = false;         // never breaks over a line
  bool reference = false;     // a note's number: stays at the word before it
  Span span;
};

// '\n' in the text is a forced line break.
struct RichText {
  std::string text;
  std::vector<Run> runs;
};

// Text beside the first line, outside the measure: a list's marker, a section's number.
struct Hanging {
  enum class Side { RightOf, LeftOf };
  RichText text;
  Length edge;               // from the block's left, negative in the margin
  Side side = Side::LeftOf;  // LeftOf: the text ends at the edge; RightOf: it begins there
};

struct TextBlock {
  RichText content;
  std::optional<Hanging> hanging;
  LookId look = 0;  // of the block as a whole
  Length leading;
  TextAlign align = TextAlign::Left;
  Length x, width;  // from the page's left edge
  Length hang;      // lines after the first begin further right by this
  Length before, after;
  bool balanced = false;  // lines of like length
  bool shrinks = false;   // in panels: all get smaller until the widest fits unbroken
  bool heading = false;   // stays with at least two lines of what follows
  bool keep_with_next = false;
  bool keep_lines = false;            // never cut
  bool rule_above = false;            // a section's hairline
  std::uint32_t section = none;       // index into Material::sections that begins here
  std::uint32_t page_number = none;   // index into Material::page_numbers that stands at its right
  std::vector<std::uint32_t> places;  // indices into Material::places
};

struct BoxStart {
  const BoxStyle* style = nullptr;
  Length x, width;  // of the background
  bool bleeds = false;
  std::vector<std::uint32_t> places;
  Span span;
};
struct BoxEnd {};

// Text that runs down one column, then the next; at its end all are equally high.
struct ColumnsStart {
  std::int64_t count = 2;
  Length x, width;  // of the first column
  Length gap;
  bool has_rule = false;  // a hairline in the gap
  Colour rule;
};
struct ColumnsEnd {};

struct TextCell {
  RichText content;
  LookId look = 0;
  Length leading;
  TextAlign align = TextAlign::Left;
};
struct TableBlock {
  Length x, width;
  Length before, after;
  std::optional<TextBlock> caption;
  std::optional<TextBlock> continued;  // the caption on further pages, an artifact
  std::vector<TextCell> head;
  std::vector<std::vector<TextCell>> rows;
  std::vector<TextAlign> aligns;  // of the columns
  bool has_total = false;         // the last row is the total
  std::size_t note_elements = 0;  // so many elements after it are its notes
  Length turned_width;            // of a page that lies on its side; 0 where none may
  std::vector<std::uint32_t> places;
  Span span;
};

struct GroupBlock;
struct Separator {
  Length x, width;
  Length before, after;
};
struct ForcedBreak {};
// How pages lie: as the theme has them, or on their side where those stand upright.
enum class PageWay : std::uint8_t { Usual, OnItsSide };
struct PageTurn {
  PageWay way = PageWay::Usual;
};

// Right before a figure that may stand on the next page while the text goes on.
struct FigureStart {};

// A chart, diagram or picture.
struct DrawingBlock {
  std::uint32_t drawing = 0;  // index into the drawables
  TagId tag = artifact;       // its Figure element
  Length x, width;
  Length before, after;
  bool square = false;  // no higher than wide
  bool keep_with_next = false;
  std::vector<std::uint32_t> places;
  Span span;
};

using Element = std::variant<TextBlock, BoxStart, BoxEnd, TableBlock, std::unique_ptr<GroupBlock>, Separator,
                             ForcedBreak, PageTurn, ColumnsStart, ColumnsEnd, FigureStart, DrawingBlock>;
using Elements = std::vector<Element>;

// Panels that stand side by side, of equal height.
struct GroupBlock {
  struct Panel {
    const BoxStyle* style = nullptr;
    Length x, width;  // of the background, from the page's left edge
    Elements content;
    std::vector<std::uint32_t> places;
  };
  std::vector<Panel> panels;
  std::size_t columns = 1;
  Length gap;
  Length before, after;
};

struct LinkInfo {
  std::string target;
  std::string description;
  TagId tag = artifact;
};

// A page number that stands in the contents list.
struct PageNumber {
  std::string target;
  LookId look = 0;
  TagId tag = artifact;
};

struct NoteBlock {
  Elements content;
  std::vector<std::uint32_t> places;
};

// Text that can hardly be read on what stands behind it.
struct FaintText {
  Span span;
  Colour text, ground;
  bool large = false;
};

struct Material {
  std::vector<FaintText> faint;
  Elements elements;
  std::vector<NoteBlock> notes;  // by number; without content when never called
  std::vector<LinkInfo> links;
  std::vector<PageNumber> page_numbers;
  std::vector<std::string> places;    // ids that links may go to
  std::vector<std::string> sections;  // titles for the running head
  TagTree tags;
  Looks looks;
  const Hyphenator* hyphenator = nullptr;
  const Drawables* drawables = nullptr;
  std::vector<std::shared_ptr<const Raster>> images;  // that are placed

  Material(const Theme& theme, const FontLibrary& fonts) : looks(theme, fonts) {}
};

}  // namespace evident
