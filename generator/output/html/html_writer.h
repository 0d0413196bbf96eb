#pragma once
// The document's tree as elements. One writer for a page; blocks, inlines, tables and containers stand in
// files of their own. Nesting is bounded by what `resolve` lets through, and once more here.

#include "design/illustrations/illustrations.h"
#include "design/theme/theme.h"
#include "output/html/html_builder.h"
#include "writing/document/document.h"

namespace evident {

class HtmlWriter {
 public:
  // What it takes to draw; without it, illustrations print their words alone.
  struct Pen {
    const Drawables& drawables;
    Shaper& shaper;
    Diagnostics& diagnostics;
  };
  HtmlWriter(const Document& document, const Theme& theme, HtmlBuilder& html, Pen* pen)
      : document_(document), theme_(theme), html_(html), pen_(pen) {}

  void write_main();

 private:
  // Where a block stands.
  struct Frame {
    int depth = 0;
    bool at_top = true;       // right inside <main>
    bool in_section = false;  // inside a region with a name
    bool tight = false;       // in a list whose items have no paragraphs
  };

  // html_blocks.cc
  void write(const Blocks& blocks, const Frame& frame);
  void write(const Paragraph& node, const Frame& frame);
  void write(const Heading& node, const Frame& frame);
  void write(const List& node, const Frame& frame);
  void write(const BlockQuote& node, const Frame& frame);
  void write(const CodeBlock& node, const Frame& frame);
  void write(const ThematicBreak& node, const Frame& frame);
  void write(const PageBreak& node, const Frame& frame);
  void write(const Fence&, const Frame&) {}
  void write(const Section& node, const Frame& frame);
  void write_heading_and_content(const Section& node, const Frame& frame);

  // html_tables.cc
  void write(const Table& node, const Frame& frame);
  void write_caption(const Table& node, const std::string& caption_id);
  void write_cell(const Table& node, const TableCell& cell, std::size_t column, std::string_view scope);

  // html_illustrations.cc
  void write(const Illustration& node, const Frame& frame);
  void write_figure_caption(const Illustration& node);
  void write_drawing(const Illustration& node);
  template <class Specification>
  void write_drawn(const Specification& specification, const Illustration& node);
  void write_picture(const Picture& picture, const Illustration& node);

  // html_containers.cc
  void write(const Container& node, const Frame& frame);
  void write_named(const Container& node, std::string_view element, const Section& section,
                   const Frame& frame);
  void write_group(const Container& node, const Frame& frame);
  void write_only(const Container& node, const Frame& frame);
  void write_folded(const Container& node, const Frame& frame);
  void write_writing_space(const Container& node);

  // html_lists.cc: the lists that the generator makes
  void write(const Contents& node, const Frame& frame);
  void write(const ReferenceList& node, const Frame& frame);
  void write_navigation(const Section& node, const Frame& frame);
  void write_entries(const std::vector<ContentsEntry>& entries);
  void write_footnotes();
  void write_links_back(std::uint32_t number, std::uint32_t references);

  // html_inlines.cc
  void write(const Inlines& inlines, int depth = 0);
  void write_inline(const Text& node, int depth);
  void write_inline(const FigureText& node, int depth);
  void write_inline(const Emphasis& node, int depth);
  void write_inline(const Strong& node, int depth);
  void write_inline(const Strikethrough& node, int depth);
  void write_inline(const Code& node, int depth);
  void write_inline(const Link& node, int depth);
  void write_inline(const Image& node, int depth);
  void write_inline(const SoftBreak& node, int depth);
  void write_inline(const HardBreak& node, int depth);
  void write_inline(const FootnoteReference& node, int depth);
  void write_inline(const Citation& node, int depth);
  void write_inline(const CrossReference& node, int depth);
  void write_inline(const SpanOf& node, int depth);
  void write_link(const std::string& target, const HtmlAttributes& more, const Inlines& content, int depth);

  const Document& document_;
  const Theme& theme_;
  HtmlBuilder& html_;
  Pen* pen_;
  bool in_link_ = false;  // links do not nest
  std::size_t unnamed_tables_ = 0;
};

// "note callout wide": a container's or table's classes as one attribute value.
[[nodiscard]] std::string class_names(std::string_view first, const Attributes& attributes);
// Whether a section is nothing but the heading of the contents list.
[[nodiscard]] bool is_navigation(const Section& section);
// An address as an attribute may hold it: what may not stand in a URL is percent-encoded (RFC 3986, 2.1).
[[nodiscard]] std::string address(std::string_view target);

}  // namespace evident
