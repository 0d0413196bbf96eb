#pragma once
// The inlines of a paragraph into one text with runs: each with its look, its tag, its link.

#include "output/layout/material.h"

namespace evident {

// Where a paragraph's text stands.
struct InlinePlace {
  LookRequest look;
  TagId tag = artifact;
  Colour background;  // behind the text: links take their colour only where it can be read
  Span span;          // of the block, for what has no place of its own
  bool hyphenate = false;
};

class InlineCollector {
 public:
  InlineCollector(const Document& document, const Theme& theme, Material& material)
      : document_(document), theme_(theme), material_(material) {
    note_seen_.assign(document.footnotes.size(), false);
  }

  [[nodiscard]] RichText collect(const Inlines& inlines, const InlinePlace& place);
  // One run of plain text.
  [[nodiscard]] RichText plain(std::string text, const InlinePlace& place, std::uint32_t link = none);
  // A link's number and its Link element, a child of `parent`.
  [[nodiscard]] std::uint32_t add_link(std::string target, std::string description, TagId parent);

  // Notes that were called so far, in document order of their numbers.
  [[nodiscard]] const std::vector<bool>& note_seen() const { return note_seen_; }

 private:
  struct State {
    LookRequest look;
    TagId tag = artifact;
    Colour background;
    std::uint32_t link = none;
    bool quiet_links = false;  // citations do not shout
    Span span;
    int depth = 0;
    bool hyphenate = false;
  };

  void add(const Inlines& inlines, const State& state, RichText& out);
  void add_inline(const Inline& node, State state, RichText& out);
  void append(std::string_view text, const State& state, RichText& out);
  [[nodiscard]] bool is_english(TagId tag);
  [[nodiscard]] Run make_run(const State& state, const RichText& out, std::size_t length);

  void add_node(const Text& node, State& state, RichText& out);
  void add_node(const FigureText& node, State& state, RichText& out);
  void add_node(const Emphasis& node, State& state, RichText& out);
  void add_node(const Strong& node, State& state, RichText& out);
  void add_node(const Strikethrough& node, State& state, RichText& out);
  void add_node(const Code& node, State& state, RichText& out);
  void add_node(const Link& node, State& state, RichText& out);
  void add_node(const Image& node, State& state, RichText& out);
  void add_node(const SoftBreak& node, State& state, RichText& out);
  void add_node(const HardBreak& node, State& state, RichText& out);
  void add_node(const FootnoteReference& node, State& state, RichText& out);
  void add_node(const Citation& node, State& state, RichText& out);
  void add_node(const CrossReference& node, State& state, RichText& out);
  void add_node(const SpanOf& node, State& state, RichText& out);
  void look_like_link(State& state, bool underline) const;

  const Document& document_;
  const Theme& theme_;
  Material& material_;
  std::vector<bool> note_seen_;
};

}  // namespace evident
