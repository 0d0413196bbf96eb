#include "writing/markdown/run_reader.h"

#include <algorithm>
#include <iterator>

#include "foundation/text/text.h"
#include "writing/markdown/attribute_syntax.h"
#include "writing/markdown/bare_urls.h"
#include "writing/markdown/citation_syntax.h"

namespace evident {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

class RunReader {
 public:
  RunReader(const TextRun& run, InlineList& list, LinkContext links, ParseContext& context)
      : run_(run), list_(list), links_(links), context_(context) {}

  void read(bool follows_node, bool precedes_node) {
    while (at_ < run_.size()) {
      switch (run_.mark(at_)) {
        case '\n':
          line_end();
          break;
        case '[':
          bracket();
          break;
        case '@':
          at_sign();
          break;
        case 'h':
        case 'w':
          address();
          break;
        case '~':
          tildes(follows_node, precedes_node);
          break;
        default:
          character();
          break;
      }
    }
    flush(at_);
  }

 private:
  // Adds the plain text before `end`.
  void flush(std::size_t end) {
    if (end > text_begin_) {
      add({Text{std::string(run_.text().substr(text_begin_, end - text_begin_))},
           run_.span(text_begin_, end)});
    }
    text_begin_ = end;
  }
  void add(Inline element) { list_.inlines.push_back(std::move(element)); }
  void add_all(Inlines inlines, std::size_t end) {
    flush(at_);
    for (Inline& element : inlines) add(std::move(element));
    skip_to(end);
  }
  void skip_to(std::size_t end) { at_ = text_begin_ = end; }

  void line_end() {
    flush(at_);
    add({SoftBreak{}, run_.span(at_, at_ + 1)});
    skip_to(at_ + 1);
  }

  void character() {
    std::size_t next = at_;
    const Insertion* insertion = nullptr;
    if (static_cast<unsigned char>(run_.text()[at_]) >= 0xF3) {
      insertion = context_.values.find(next_code_point(run_.text(), next));
    }
    if (insertion == nullptr) {
      ++at_;
      return;
    }
    flush(at_);
    const Span span = run_.span(at_, next);
    const std::string text = context_.values.plain(run_.text().substr(at_, next - at_));
    if (insertion->figure_name.empty() && insertion->value.empty()) {
      add({Text{text}, span});
    } else {
      add({FigureText{text, insertion->value, insertion->figure_name}, span});
    }
    skip_to(next);
  }

  void bracket() {
    if (run_.mark(at_ + 1) == '^') {
      std::size_t end = at_ + 2;
      while (run_.mark(end) != '\0' && run_.mark(end) != ']' && run_.mark(end) != '[' &&
             !is_space(run_.mark(end))) {
        ++end;
      }
      if (end > at_ + 2 && run_.mark(end) == ']') return footnote(end + 1);
    } else if (auto found = bracketed_citation(run_, at_, context_)) {
      return references(std::move(*found));
    } else if (named_span()) {
      return;
    }
    ++at_;
  }

  // [Cymru]{ lang=cy }. The attributes are read from the source, where quotes are still straight.
  bool named_span() {
    const auto close = run_.closing_bracket(at_);
    if (!close || run_.mark(*close + 1) != '{') return false;
    const std::uint32_t brace = run_.offset(*close + 1);
    const std::string_view written = run_.source().substr(std::min<std::size_t>(brace, run_.source().size()));
    const auto attributes = attributes_at(written, context_.values);
    if (!attributes) return false;
    std::size_t end = *close + 1;
    while (end < run_.size() && run_.offset(end) <= brace + written.find('}')) ++end;
    const Span span = run_.span(at_, end);
    report_attributes(*attributes, span, context_.diagnostics);
    TextRun words = run_.part(at_ + 1, *close);
    InlineList content;
    read_run(words, content, links_, false, false, context_);
    add_all({{SpanOf{with_strikethrough(std::move(content)), attributes->attributes}, span}}, end);
    return true;
  }

  void footnote(std::size_t end) {
    const Span span = run_.span(at_, end);
    flush(at_);
    if (links_ == LinkContext::InsideLink) {
      report_nested(span);
    } else {
      const std::string label(run_.text().substr(at_ + 2, end - at_ - 3));
      const FootnoteReference reference = context_.footnotes.refer(label, span, context_.diagnostics);
      if (reference.number != 0) add({reference, span});
    }
    skip_to(end);
  }

  void at_sign() {
    if (auto found = narrative_citation(run_, at_, context_)) return references(std::move(*found));
    ++at_;
  }

  void references(FoundCitation found) {
    if (links_ == LinkContext::Free) return add_all(std::move(found.inlines), found.end);
    report_nested(run_.span(at_, found.end));
    flush(at_);
    skip_to(found.end);
  }

  void report_nested(Span span) {
    context_.diagnostics.error("nested-link", span,
                               "A citation, note or reference cannot stand inside a link",
                               "Put it before or after the link");
  }

  void address() {
    auto url = links_ == LinkContext::Free ? bare_url(run_, at_, context_.values) : std::nullopt;
    if (!url) {
      ++at_;
      return;
    }
    const Span span = run_.span(at_, url->end);
    add_all({{Link{{{Text{url->text}, span}}, url->target, {}}, span}}, url->end);
  }

  void tildes(bool follows_node, bool precedes_node) {
    std::size_t end = at_;
    while (run_.mark(end) == '~') ++end;
    if (end - at_ != 2) {
      at_ = end;
      return;
    }
    flush(at_);
    const bool text_before = at_ > 0 ? !is_space(run_.text()[at_ - 1]) : follows_node;
    const bool text_after = end < run_.size() ? !is_space(run_.text()[end]) : precedes_node;
    list_.strikes.push_back({list_.inlines.size(), text_after, text_before});
    add({Text{"~~"}, run_.span(at_, end)});
    skip_to(end);
  }

  const TextRun& run_;
  InlineList& list_;
  LinkContext links_;
  ParseContext& context_;
  std::size_t at_ = 0;
  std::size_t text_begin_ = 0;
};

Inlines joined(Inlines inlines) {
  Inlines result;
  for (Inline& element : inlines) append_inline(result, std::move(element));
  return result;
}

// Takes the inlines after the mark at `open` into a strikethrough that replaces the mark.
void strike(Inlines& inlines, std::size_t open) {
  const auto first = inlines.begin() + static_cast<std::ptrdiff_t>(open) + 1;
  Inlines content(std::make_move_iterator(first), std::make_move_iterator(inlines.end()));
  inlines.erase(first, inlines.end());
  inlines.back().node = Strikethrough{joined(std::move(content))};
}

}  // namespace

Inlines with_strikethrough(InlineList list) {
  Inlines result;
  std::optional<std::size_t> open;
  auto mark = list.strikes.begin();
  for (std::size_t index = 0; index < list.inlines.size(); ++index) {
    const bool is_mark = mark != list.strikes.end() && mark->index == index;
    if (is_mark && open && mark->can_close) {
      strike(result, *open);
      open.reset();
    } else {
      if (is_mark && !open && mark->can_open) open = result.size();
      result.push_back(std::move(list.inlines[index]));
    }
    if (is_mark) ++mark;
  }
  return joined(std::move(result));
}

void read_run(TextRun& run, InlineList& list, LinkContext links, bool follows_node, bool precedes_node,
              ParseContext& context) {
  RunReader(run, list, links, context).read(follows_node, precedes_node);
  run.clear();
}

}  // namespace evident
