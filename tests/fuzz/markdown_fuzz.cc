// Bytes as a publication, merged, read as Markdown and resolved.

#include "foundation/text/text.h"
#include "merging.h"
#include "properties.h"
#include "writing/document/document.h"
#include "writing/markdown/markdown.h"

namespace evident::fuzz {
namespace {

bool is_utf8(const Sources& sources) {
  for (SourceId source = 0; source < sources.size(); ++source) {
    if (first_invalid_utf8(sources.text(source))) return false;
  }
  return true;
}

// Walks a document as writers do, who rely on all of this.
class Walk {
 public:
  Walk(const Document& document, const Sources& sources)
      : document_(document), sources_(sources), valid_(is_utf8(sources)) {
    blocks(document.blocks, 0);
    for (const Footnote& footnote : document.footnotes) {
      require_span(footnote.span, sources_);
      blocks(footnote.content, 0);
    }
  }

 private:
  void text(std::string_view text) {
    require(!valid_ || !first_invalid_utf8(text).has_value(), "what is UTF-8 stays UTF-8");
    for (std::size_t offset = 0; offset < text.size();) {
      require(insertion_index(next_code_point(text, offset)) < 0,
              "no token of a value is left in a document");
    }
  }

  void inlines(const Inlines& content, int depth) {
    require(content.empty() || depth <= max_nesting, "inlines nest at most as deep as writers allow");
    for (const Inline& inline_ : content) {
      require_span(inline_.span, sources_);
      std::visit([&](const auto& node) { one(node, depth + 1); }, inline_.node);
    }
  }
  void one(const Text& node, int) { text(node.text); }
  void one(const FigureText& node, int) { text(node.text); }
  void one(const Code& node, int) { text(node.text); }
  void one(const Image& node, int) { text(node.path), text(node.alternative), text(node.title); }
  void one(const Link& node, int depth) {
    text(node.target), text(node.title);
    inlines(node.content, depth);
  }
  void one(const FootnoteReference& node, int) {
    require(node.number >= 1 && node.number <= document_.footnotes.size(), "a reference has its footnote");
    require(node.occurrence >= 1, "occurrences count from 1");
  }
  void one(const Citation& node, int depth) {
    for (const CitationItem& item : node.items)
      text(item.key), text(item.locator), text(item.prefix), text(item.suffix);
    inlines(node.content, depth);
  }
  void one(const CrossReference& node, int) { text(node.text); }
  void one(const SoftBreak&, int) {}
  void one(const HardBreak&, int) {}
  template <class Wrapper>
  void one(const Wrapper& node, int depth) {  // Emphasis, Strong, Strikethrough, SpanOf
    inlines(node.content, depth);
  }

  void blocks(const Blocks& content, int depth) {
    require(content.empty() || depth <= max_nesting, "blocks nest at most as deep as writers allow");
    for (const Block& block : content) {
      require_span(block.span, sources_);
      std::visit([&](const auto& node) { block_of(node, depth + 1); }, block.node);
    }
  }
  void block_of(const Paragraph& node, int) { inlines(node.content, 0); }
  void block_of(const Heading& node, int) {
    require(node.level >= 1 && node.level <= 6, "a heading's level is 1 to 6");
    inlines(node.content, 0);
  }
  void block_of(const Section& node, int depth) {
    block_of(node.heading, depth);
    blocks(node.content, depth);
  }
  void block_of(const List& node, int depth) {
    for (const ListItem& item : node.items) {
      require_span(item.span, sources_);
      blocks(item.content, depth);
    }
  }
  void block_of(const BlockQuote& node, int depth) { blocks(node.content, depth); }
  void block_of(const Container& node, int depth) { blocks(node.content, depth); }
  void block_of(const CodeBlock& node, int) { text(node.text); }
  void block_of(const Fence& node, int) { text(node.kind); }
  void block_of(const Illustration&, int) {}
  void block_of(const Table& node, int) {
    const std::size_t width = node.alignments.size();
    row(node.head, width);
    for (const auto& cells : node.rows) row(cells, width);
    inlines(node.caption, 0);
  }
  void row(const std::vector<TableCell>& cells, std::size_t width) {
    require(cells.size() == width, "every row of a table is as wide as the table");
    for (const TableCell& cell : cells) inlines(cell.content, 0);
  }
  void block_of(const Contents& node, int) {
    for (const ContentsEntry& entry : node.entries) text(entry.text);
  }
  void block_of(const ThematicBreak&, int) {}
  void block_of(const ReferenceList&, int) {}
  void block_of(const PageBreak&, int) {}

  const Document& document_;
  const Sources& sources_;
  bool valid_;  // the input is UTF-8; what is not is reported and goes through as it is
};

}  // namespace
}  // namespace evident::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace evident;
  fuzz::Merging merging = fuzz::merge_bytes(std::string(reinterpret_cast<const char*>(data), size));
  // Loops may make 64 MiB, which is a matter of the merge's limits and too much for ten seconds here.
  if (merging.merged.text.size() > 4 * size + 4096) return 0;
  Document parsed = parse_markdown(merging.merged, merging.diagnostics);
  fuzz::Walk(parsed, merging.sources);
  const Document document = resolve(std::move(parsed), {true, 3}, merging.diagnostics);
  fuzz::Walk(document, merging.sources);
  fuzz::require(!dump(document).empty(), "a document can be dumped");
  fuzz::require_diagnostics(merging.diagnostics, merging.sources);
  return 0;
}
