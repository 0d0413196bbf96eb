#include "writing/markdown/inline_converter.h"

#include "foundation/text/text.h"
#include "writing/markdown/leaf_places.h"
#include "writing/markdown/link_targets.h"
#include "writing/markdown/run_reader.h"

namespace evident {
namespace {

std::string literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text != nullptr ? text : "";
}

bool is_text(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_TEXT || type == CMARK_NODE_SOFTBREAK;
}

class InlineConverter {
 public:
  InlineConverter(cmark_node* leaf, std::size_t cut, ParseContext& context)
      : context_(context), leaf_(leaf, context.places), cut_(leaf_.cut(cut)) {}

  Inlines convert(cmark_node* parent, LinkContext links, int depth) {
    if (depth > max_nesting) {
      context_.report_too_deep(context_.places.span(leaf_.begin_of_leaf(), leaf_.end_of_leaf()));
      return {};
    }
    InlineList list;
    TextRun run(context_.places);
    cmark_node* first_of_run = nullptr;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      if (!is_text(node) && leaf_.begin(node) >= cut_) continue;
      if (is_text(node)) {
        if (run.empty()) first_of_run = node;
        add_text(run, node);
        continue;
      }
      finish(run, list, links, first_of_run, node);
      add_node(list.inlines, node, links, depth);
    }
    finish(run, list, links, first_of_run, nullptr);
    return with_strikethrough(std::move(list));
  }

 private:
  void add_text(TextRun& run, cmark_node* node) {
    if (cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK) {
      run.add_line_end();
    } else {
      run.add_text(literal(node), leaf_.begin(node));
    }
    run.cut(cut_);
  }

  void finish(TextRun& run, InlineList& list, LinkContext links, cmark_node* first, cmark_node* next) {
    if (run.empty()) return;
    read_run(run, list, links, cmark_node_previous(first) != nullptr, next != nullptr, context_);
  }

  void add_node(Inlines& inlines, cmark_node* node, LinkContext links, int depth) {
    const Span span = context_.places.span(leaf_.begin(node), leaf_.end(node));
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_LINEBREAK:
        inlines.push_back({HardBreak{}, place_after(inlines)});
        break;
      case CMARK_NODE_CODE:
        inlines.push_back({Code{context_.values.plain(literal(node))}, span});
        break;
      case CMARK_NODE_EMPH:
        inlines.push_back({Emphasis{convert(node, links, depth + 1)}, span});
        break;
      case CMARK_NODE_STRONG:
        inlines.push_back({Strong{convert(node, links, depth + 1)}, span});
        break;
      case CMARK_NODE_LINK:
        add_link(inlines, node, links, depth);
        break;
      case CMARK_NODE_IMAGE:
        add_image(inlines, node, depth);
        break;
      case CMARK_NODE_HTML_INLINE:
        report_html(span);
        inlines.push_back({Text{context_.values.plain(literal(node))}, span});
        break;
      default:
        break;  // no other inline comes from the rules that are attached
    }
  }

  Span place_after(const Inlines& inlines) const {
    if (inlines.empty()) return context_.places.span(leaf_.begin_of_leaf(), leaf_.begin_of_leaf());
    const Span before = inlines.back().span;
    return {before.source, before.end, before.end};
  }

  // cmark counts the line of a link from its end, so that its start is better told by what is inside.
  Span span_around(cmark_node* node, std::string_view opening) const {
    std::uint32_t begin = leaf_.begin(node);
    cmark_node* child = cmark_node_first_child(node);
    if (child != nullptr && cmark_node_get_start_line(child) > 0) {
      const std::uint32_t inside = leaf_.begin(child);
      const auto length = static_cast<std::uint32_t>(opening.size());
      if (inside >= length && context_.places.text().substr(inside - length, length) == opening) {
        begin = inside - length;
      }
    }
    return context_.places.span(begin, std::max(begin, leaf_.end(node)));
  }

  std::string address(cmark_node* node) const {
    const char* url = cmark_node_get_url(node);
    return context_.values.address(url != nullptr ? url : "");
  }
  std::string title(cmark_node* node) const {
    const char* text = cmark_node_get_title(node);
    return context_.values.plain(text != nullptr ? text : "");
  }

  void add_link(Inlines& inlines, cmark_node* node, LinkContext links, int depth) {
    const Span span = span_around(node, "[");
    Inlines content = convert(node, LinkContext::InsideLink, depth + 1);
    std::string target = address(node);
    const bool good = check_link_target(target, span, context_.diagnostics);
    // An autolink in an image's alternative can stand inside a link: its words stay, the inner link goes.
    if (!good || links == LinkContext::InsideLink) {
      for (Inline& element : content) inlines.push_back(std::move(element));
      return;
    }
    if (trim(plain_text(content)).empty()) {
      context_.diagnostics.error("empty-link", span, "This link has no words",
                                 "Say between the brackets where it goes: [The final report](https://…)");
      return;
    }
    inlines.push_back({Link{std::move(content), std::move(target), title(node)}, span});
  }

  void add_image(Inlines& inlines, cmark_node* node, int depth) {
    const Span span = span_around(node, "![");
    std::string alternative = plain_text(convert(node, LinkContext::InsideLink, depth + 1));
    const char* url = cmark_node_get_url(node);
    std::string path = context_.values.plain(url != nullptr ? url : "");
    check_image_path(path, span, context_.diagnostics);
    inlines.push_back({Image{std::move(path), std::move(alternative), title(node)}, span});
  }

  void report_html(Span span) {
    context_.diagnostics.error("raw-html", span, "HTML cannot stand in the text",
                               "Use Markdown, or `::: name` for a box; write \\< for the sign itself");
  }

  ParseContext& context_;
  LeafPlaces leaf_;
  std::uint32_t cut_;  // what is written from here on is left out
};

}  // namespace

Inlines convert_inlines(cmark_node* leaf, std::size_t cut, ParseContext& context) {
  return InlineConverter(leaf, cut, context).convert(leaf, LinkContext::Free, 0);
}

}  // namespace evident
