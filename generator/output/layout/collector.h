#pragma once
// The walk over blocks that makes Material: styles looked up, indents added up, boxes opened and closed,
// tags set in reading order.

#include "output/layout/inline_collector.h"

namespace evident {

// No nesting makes a measure narrower than this.
inline constexpr Length narrowest_measure = points(60);

struct ContentsColumns;

class Collector {
 public:
  Collector(const Document& document, const Theme& theme, Material& material)
      : document_(document), theme_(theme), material_(material), inlines_(document, theme, material) {}

  void run();

 private:
  // What surrounds a block.
  struct Frame {
    Length x, width;
    Length sheet;                         // width of the page; 0 in a note
    const TextStyle* text = nullptr;      // of paragraphs; null: body
    const TextStyle* heading = nullptr;   // of headings; null: by level
    const std::string* bullet = nullptr;  // of lists; null: the theme's
    Colour background;
    bool boxed = false;  // on a tint or at an edge: nothing hangs into the margin
    bool in_columns = false;
    bool direct = false;  // the only paragraph of a list item: its text belongs to the item's body
    Length least_after;   // space after paragraphs, at least: in a list with air between its items
    TagId tag = 0;
    int depth = 0;
    Elements* out = nullptr;
    std::uint32_t* stat_line = nullptr;  // in a panel of figures: which of its paragraphs comes next
  };

  void add_blocks(const Blocks& blocks, const Frame& frame);
  void add_node(const Paragraph& node, Span span, const Frame& frame);
  void add_node(const Heading& node, Span span, const Frame& frame);
  void add_node(const Section& node, Span span, const Frame& frame);
  void add_node(const List& node, Span span, const Frame& frame);
  void add_node(const BlockQuote& node, Span span, const Frame& frame);
  void add_node(const CodeBlock& node, Span span, const Frame& frame);
  void add_node(const ThematicBreak& node, Span span, const Frame& frame);
  void add_node(const Table& node, Span span, const Frame& frame);
  void add_node(const Container& node, Span span, const Frame& frame);
  void add_node(const Contents& node, Span span, const Frame& frame);
  void add_node(const ReferenceList& node, Span span, const Frame& frame);
  void add_node(const PageBreak& node, Span span, const Frame& frame);
  void add_node(const Fence&, Span, const Frame&) {}
  void add_node(const Illustration& node, Span span, const Frame& frame);

  void add_drawing(const Illustration& node, Span span, const Frame& frame);
  void add_words(const Inlines& words, std::string_view style_name, Role role, Span span, const Frame& frame);
  [[nodiscard]] bool can_turn(const Frame& frame) const;
  [[nodiscard]] Frame turned(const Frame& frame) const;
  void add_writing_lines(const Container& node, const Frame& frame);
  void add_columns(const Container& node, const BoxStyle& box, const Frame& frame);
  void add_group(const Container& node, const BoxStyle& box, const Frame& frame);
  [[nodiscard]] std::int64_t panels_in_a_row(const Container& group, const BoxStyle& box,
                                             const Frame& frame) const;
  void add_item(const ListItem& item, const List& list, std::int64_t number, const Frame& frame);
  void add_contents_entry(const ContentsEntry& entry, const ContentsColumns& columns, TagId list, Span span,
                          const Frame& frame);
  void add_note(std::size_t index);
  void add_caption(const Table& node, Span span, const Frame& frame, TagId tag, TableBlock& block);
  void add_head(const Table& node, std::size_t columns, Span span, const Frame& frame, TagId tag,
                TableBlock& block);
  void add_row(const Table& node, const std::vector<TableCell>& row, std::size_t columns, Span span,
               const Frame& frame, TagId body, TableBlock& block);

  [[nodiscard]] TextBlock make_text(const TextStyle& style, const Frame& frame) const;
  void check_contrast(const TextStyle& style, Span span, const Frame& frame);
  [[nodiscard]] InlinePlace place(const TextStyle& style, TagId tag, Span span, const Frame& frame);
  [[nodiscard]] const TextStyle& paragraph_style(const Frame& frame) const;
  [[nodiscard]] const TextStyle& named_style(std::string_view name, const TextStyle& otherwise) const;
  [[nodiscard]] LookRequest marker_look(const TextStyle& text, Colour background) const;
  [[nodiscard]] Colour paper() const;
  [[nodiscard]] Frame inside(const BoxStyle& box, const Frame& frame) const;
  void add_number(const Heading& node, const TextStyle& style, const InlinePlace& where, const Frame& frame,
                  TextBlock& block);
  // Opens the box, unless it looks like nothing; its padding is `inside`'s affair.
  bool open_box(const BoxStyle& box, const Frame& frame, std::vector<std::uint32_t> places = {},
                Span span = {});
  void set_language(TagId tag, const Attributes& attributes);
  void emit(TextBlock block, const Frame& frame);
  // Moves the left edge in, as far as a measure remains.
  static void indent(Frame& frame, Length by);
  [[nodiscard]] std::vector<std::uint32_t> places_of(const std::string& id);

  const Document& document_;
  const Theme& theme_;
  Material& material_;
  InlineCollector inlines_;
  Colour checked_text_, checked_ground_;  // the pair whose contrast was looked at last
  bool checked_large_ = false;
  std::optional<Hanging> marker_;  // of a list item or note whose first line is still to come
};

}  // namespace evident
