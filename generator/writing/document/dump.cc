#include "foundation/text/text.h"
#include "writing/document/document.h"
#include "writing/document/walk.h"

namespace evident {
namespace {

// Quoted, with what an eye cannot tell apart made visible.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case 0xA0:
        out += "\\u{A0}";
        break;
      case 0xAD:
        out += "\\u{AD}";
        break;
      case 0x200B:
        out += "\\u{200B}";
        break;
      default:
        if (c < 0x20 || c == 0x7F) {
          out += "\\u{" + std::to_string(static_cast<unsigned>(c)) + "}";
        } else {
          append_utf8(out, c);
        }
    }
  }
  return out + "\"";
}

std::string written(const Attributes& attributes) {
  std::string out;
  if (!attributes.id.empty()) out += " #" + attributes.id;
  for (const std::string& name : attributes.classes) out += " ." + name;
  for (const auto& [key, value] : attributes.values) out += " " + key + "=" + quoted(value);
  return out;
}

std::string_view name_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::None:
      return "none";
    case Alignment::Left:
      return "left";
    case Alignment::Centre:
      return "centre";
    case Alignment::Right:
      return "right";
  }
  return "none";
}

class Dumper {
 public:
  std::string dump(const Document& document) {
    const Metadata& metadata = document.metadata;
    line(0, "document " + quoted(metadata.title) + " " + metadata.language);
    for (const OutlineEntry& entry : document.outline) {
      line(1, "outline " + std::to_string(entry.level) + number(entry.number) + " " + quoted(entry.text) +
                  " #" + entry.target);
    }
    blocks(document.blocks, 1);
    for (const Footnote& footnote : document.footnotes) {
      line(1, "footnote " + quoted(footnote.label) + " references " + std::to_string(footnote.references));
      blocks(footnote.content, 2);
    }
    return std::move(out_);
  }

 private:
  void line(int depth, std::string_view text) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ');
    out_ += text;
    out_ += '\n';
  }
  static std::string number(const std::string& text) {
    return text.empty() ? text : " number " + quoted(text);
  }

  void blocks(const Blocks& list, int depth) {
    if (depth > 4 * max_nesting) return;
    for (const Block& block : list) {
      std::visit([&](const auto& node) { write(node, depth); }, block.node);
    }
  }

  void write(const Paragraph& node, int depth) {
    line(depth, "paragraph");
    run(node.content, depth + 1);
  }
  void write(const Heading& node, int depth, std::string_view name = "heading") {
    line(depth, std::string(name) + " " + std::to_string(node.level) + number(node.number) +
                    written(node.attributes));
    run(node.content, depth + 1);
  }
  void write(const List& node, int depth) {
    std::string text = node.ordered ? "list ordered" : "list";
    if (node.ordered && node.start != 1) text += " from " + std::to_string(node.start);
    line(depth, text + (node.tight ? "" : " loose"));
    for (const ListItem& item : node.items) {
      line(depth + 1, "item");
      blocks(item.content, depth + 2);
    }
  }
  void write(const BlockQuote& node, int depth) {
    line(depth, "quotation");
    blocks(node.content, depth + 1);
  }
  void write(const CodeBlock& node, int depth) {
    line(depth, "code " + quoted(node.language) + " " + quoted(node.text));
  }
  void write(const Fence& node, int depth) {
    line(depth, "fence " + node.kind + written(node.attributes) + " " + quoted(node.text));
  }
  void write(const Illustration& node, int depth) {
    line(depth, "figure" + number(node.number) + written(node.attributes) + " drawing " +
                    std::to_string(node.drawing) + (node.square ? " square " : " ") +
                    quoted(node.alternative));
    part("caption", node.caption, depth);
    part("measure", node.measure, depth);
    part("source", node.source, depth);
    blocks(node.details, depth + 1);
  }
  void part(std::string_view name, const Inlines& content, int depth) {
    if (content.empty()) return;
    line(depth + 1, name);
    run(content, depth + 2);
  }
  void write(const ThematicBreak&, int depth) { line(depth, "thematic-break"); }
  void write(const Table& node, int depth) {
    line(depth, "table" + number(node.number) + written(node.attributes));
    if (!node.caption.empty()) {
      line(depth + 1, "caption");
      run(node.caption, depth + 2);
    }
    std::string alignments = "alignments";
    for (const Alignment alignment : node.alignments) alignments += " " + std::string(name_of(alignment));
    line(depth + 1, alignments);
    row("head", node.head, depth + 1);
    for (const auto& cells : node.rows) row("row", cells, depth + 1);
  }
  void row(std::string_view name, const std::vector<TableCell>& cells, int depth) {
    line(depth, name);
    for (const TableCell& cell : cells) {
      line(depth + 1, cell.header ? "cell header" : "cell");
      run(cell.content, depth + 2);
    }
  }
  void write(const Container& node, int depth) {
    line(depth, "container " + node.name + written(node.attributes));
    blocks(node.content, depth + 1);
  }
  void write(const Section& node, int depth) {
    write(node.heading, depth, "section");
    blocks(node.content, depth + 1);
  }
  void write(const Contents& node, int depth) {
    line(depth, "contents");
    for (const ContentsEntry& entry : node.entries) {
      line(depth + 1, "entry " + std::to_string(entry.level) + number(entry.number) + " " +
                          quoted(entry.text) + " #" + entry.target);
    }
  }
  void write(const ReferenceList& node, int depth) {
    line(depth, "references");
    for (const ReferenceEntry& entry : node.entries) {
      line(depth + 1, "entry " + entry.key);
      run(entry.content, depth + 2);
    }
  }
  void write(const PageBreak&, int depth) { line(depth, "page-break"); }

  void run(const Inlines& inlines, int depth) {
    if (depth > 6 * max_nesting) return;
    for (const Inline& element : inlines) {
      std::visit([&](const auto& node) { write(node, depth); }, element.node);
    }
  }

  void write(const Text& node, int depth) { line(depth, "text " + quoted(node.text)); }
  void write(const FigureText& node, int depth) {
    line(depth,
         "figure " + quoted(node.text) + " value " + quoted(node.value) + " name " + quoted(node.name));
  }
  void write(const Emphasis& node, int depth) { nested("emphasis", node.content, depth); }
  void write(const Strong& node, int depth) { nested("strong", node.content, depth); }
  void write(const Strikethrough& node, int depth) { nested("strikethrough", node.content, depth); }
  void write(const Code& node, int depth) { line(depth, "code " + quoted(node.text)); }
  void write(const Link& node, int depth) {
    nested("link " + quoted(node.target) + title(node.title), node.content, depth);
  }
  void write(const Image& node, int depth) {
    line(depth, "image " + quoted(node.path) + " " + quoted(node.alternative) + title(node.title));
  }
  static std::string title(const std::string& text) { return text.empty() ? text : " title " + quoted(text); }
  void write(const SoftBreak&, int depth) { line(depth, "soft-break"); }
  void write(const HardBreak&, int depth) { line(depth, "hard-break"); }
  void write(const FootnoteReference& node, int depth) {
    line(depth, "footnote-reference " + std::to_string(node.number) + " occurrence " +
                    std::to_string(node.occurrence));
  }
  void write(const Citation& node, int depth) {
    line(depth, node.form == Citation::Form::Narrative ? "citation narrative" : "citation");
    for (const CitationItem& item : node.items) {
      std::string text = "item " + item.key;
      if (!item.prefix.empty()) text += " prefix " + quoted(item.prefix);
      if (!item.locator.empty()) text += " locator " + quoted(item.locator);
      if (!item.suffix.empty()) text += " suffix " + quoted(item.suffix);
      line(depth + 1, text);
    }
    run(node.content, depth + 1);
  }
  void write(const CrossReference& node, int depth) {
    line(depth, "cross-reference #" + node.target + " " + quoted(node.text));
  }
  void write(const SpanOf& node, int depth) {
    nested("span" + written(node.attributes), node.content, depth);
  }

  void nested(const std::string& name, const Inlines& content, int depth) {
    line(depth, name);
    run(content, depth + 1);
  }

  std::string out_;
};

}  // namespace

std::string dump(const Document& document) { return Dumper().dump(document); }

}  // namespace evident
