#include "writing/merge/template_reader.h"

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Jinja leaves one newline at the end of a template out.
std::size_t without_last_newline(std::string_view text, std::size_t begin) {
  std::size_t size = text.size();
  if (size > begin && text[size - 1] == '\n') --size;
  if (size > begin && size < text.size() && text[size - 1] == '\r') --size;
  return size;
}

// Where `{% endraw %}` stands after `from`: its opening, its sign, the end of its word.
struct RawEnd {
  std::size_t opening = std::string_view::npos;
  std::size_t close = 0;  // after "%}"
  char opening_sign = 0;
  char closing_sign = 0;
};

char take_sign(std::string_view text, std::size_t& at) {
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) return text[at++];
  return 0;
}

RawEnd find_raw_end(std::string_view text, std::size_t from) {
  constexpr std::string_view word = "endraw";
  for (std::size_t at = text.find("{%", from); at != std::string_view::npos; at = text.find("{%", at + 2)) {
    RawEnd end;
    end.opening = at;
    std::size_t next = at + 2;
    end.opening_sign = take_sign(text, next);
    while (next < text.size() && is_space(text[next])) ++next;
    if (text.substr(next, word.size()) != word) continue;
    next += word.size();
    while (next < text.size() && is_space(text[next])) ++next;
    end.closing_sign = take_sign(text, next);
    if (text.substr(next, 2) != "%}") continue;
    end.close = next + 2;
    return end;
  }
  return {};
}

}  // namespace

const std::vector<std::string>& merge_filters() {
  static const std::vector<std::string> names = {"markdown", "cite", "source"};
  return names;
}

TemplateReader::TemplateReader(SourceId source, std::string_view text, std::uint32_t begin,
                               Diagnostics& diagnostics)
    : source_(source),
      text_(text.substr(0, without_last_newline(text, begin))),
      position_(std::min(begin, static_cast<std::uint32_t>(text_.size()))),
      begin_(position_),
      diagnostics_(diagnostics) {}

std::shared_ptr<Template> TemplateReader::read() {
  result_->source = source_;
  check_characters(position_);
  while (position_ < text_.size()) {
    if (const TagPtr stray = read_body(result_->body, {})) report_stray(*stray);
  }
  return std::move(result_);
}

void TemplateReader::check_characters(std::uint32_t begin) {
  if (const auto bad = first_invalid_utf8(text_.substr(begin))) {
    const auto at = static_cast<std::uint32_t>(begin + *bad);
    diagnostics_.error("invalid-utf8", span(at, at + 1), "This byte is not part of any UTF-8 character",
                       "Save the file as UTF-8");
  }
  for (std::size_t at = begin; at < text_.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte != 0xF3 && byte != 0xF4) continue;
    std::size_t end = at;
    const char32_t c = next_code_point(text_, end);
    if (!is_reserved_code_point(c)) continue;
    has_reserved_ = true;
    diagnostics_.error("reserved-character",
                       span(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)),
                       describe_code_point(c) + " is reserved for inserted values", "Remove it");
  }
}

TemplateReader::TagPtr TemplateReader::read_body(Statements& body, Ends ends) {
  while (position_ < text_.size()) {
    const std::uint32_t opening = next_opening();
    const bool attribute = looks_like_attribute(opening);
    add_literal(body, position_, attribute ? opening : stripped_end(position_, opening, opening));
    position_ = opening;
    if (opening >= text_.size()) break;
    const char kind = text_[opening + 1];
    if (attribute) {
      repair_attribute(body);
    } else if (kind == '{') {
      read_print(body);
    } else if (kind == '#') {
      skip_comment();
    } else {
      TagPtr tag = read_tag();
      if (std::find(ends.begin(), ends.end(), tag->name) != ends.end()) return tag;
      read_statement(*tag, body);
    }
  }
  return nullptr;
}

std::uint32_t TemplateReader::next_opening() const {
  for (std::size_t at = text_.find('{', position_); at != std::string_view::npos && at + 1 < text_.size();
       at = text_.find('{', at + 1)) {
    const char kind = text_[at + 1];
    if (kind == '{' || kind == '%' || kind == '#') return static_cast<std::uint32_t>(at);
  }
  return static_cast<std::uint32_t>(text_.size());
}

// Reports it, and goes on as if the space were there, so that Markdown does not report it, too.
void TemplateReader::repair_attribute(Statements& body) {
  const std::uint32_t opening = position_;
  const auto end = static_cast<std::uint32_t>(text_.find('}', opening));
  const std::string inner(text_.substr(opening + 1, end - opening - 1));
  diagnostics_.error("attribute-without-space", span(opening, end + 1),
                     "This looks like an id, but `{#` opens a comment",
                     "Write `{ " + inner + " }` with a space, since `{#` opens a comment");
  add_literal(body, opening, opening + 1);
  body.push_back({Repair{" "}, span(opening, end + 1)});
  add_literal(body, opening + 1, end);
  body.push_back({Repair{" "}, span(opening, end + 1)});
  position_ = end;
  line_starting_ = false;
}

// `{#id}` or `{#id .class key=value}`, which no comment looks like: a comment ends in `#}`.
bool TemplateReader::looks_like_attribute(std::uint32_t at) const {
  std::size_t next = at + 2;
  if (text_.substr(at, 2) != "{#") return false;
  if (next >= text_.size() || !is_letter(text_[next])) return false;
  while (next < text_.size() && text_[next] != '}') {
    const char c = text_[next];
    const bool fits = is_letter(c) || (c >= '0' && c <= '9') ||
                      std::string_view("_- .=\"'#:").find(c) != std::string_view::npos;
    if (!fits) return false;
    ++next;
  }
  if (next >= text_.size() || text_[next - 1] == '#') return false;
  const std::string_view inner = text_.substr(at + 2, next - at - 2);
  const std::size_t space = inner.find(' ');
  if (space == std::string_view::npos) return true;
  // After an id come classes and keys only: `{#see the note}` is a comment that was never closed.
  const std::size_t next_word = inner.find_first_not_of(' ', space);
  return next_word == std::string_view::npos || inner[next_word] == '.' ||
         inner.find('=', space) != std::string_view::npos;
}

std::uint32_t TemplateReader::stripped_end(std::uint32_t begin, std::uint32_t end,
                                           std::uint32_t opening) const {
  if (opening + 1 >= text_.size()) return end;
  const char kind = text_[opening + 1];
  const char sign = opening + 2 < text_.size() ? text_[opening + 2] : '\0';
  if (sign == '-') {
    while (end > begin && is_space(text_[end - 1])) --end;
    return end;
  }
  if (sign == '+' || kind == '{') return end;
  std::uint32_t line = end;
  while (line > begin && text_[line - 1] != '\n' && is_space(text_[line - 1])) --line;
  const bool at_line_start = line > begin ? text_[line - 1] == '\n' : line_starting_;
  return at_line_start ? line : end;
}

void TemplateReader::add_literal(Statements& body, std::uint32_t begin, std::uint32_t end) {
  const std::size_t last = text_.substr(0, end).find_last_not_of(" \t\r\n");
  if (last != std::string_view::npos && last >= begin && begin < end) {
    words_end_ = static_cast<std::uint32_t>(last + 1);
  }
  while (has_reserved_ && begin < end) {
    std::size_t at = begin;
    std::size_t next = begin;
    while (at < end && !is_reserved_code_point(next_code_point(text_, next))) at = next;
    if (at >= end) break;
    const auto stop = static_cast<std::uint32_t>(at);
    if (stop > begin) body.push_back({Literal{begin, stop}, span(begin, stop)});
    begin = static_cast<std::uint32_t>(next);
  }
  if (begin < end) body.push_back({Literal{begin, end}, span(begin, end)});
}

void TemplateReader::after_tag(Span tag, char sign, bool trims) {
  position_ = tag.end;
  if (sign == '-') {
    while (position_ < text_.size() && is_space(text_[position_])) ++position_;
  } else if (trims && sign != '+') {
    if (position_ < text_.size() && text_.substr(position_, 2) == "\r\n") ++position_;
    if (position_ < text_.size() && text_[position_] == '\n') ++position_;
    if (position_ > tag.end) warn_of_joined_lines(tag);
  }
  line_starting_ = position_ > tag.end && text_[position_ - 1] == '\n';
}

// trim_blocks is made for tags on lines of their own; after words it joins two lines, or two paragraphs.
void TemplateReader::warn_of_joined_lines(Span tag) {
  const std::size_t newline = text_.substr(0, tag.begin).rfind('\n');
  const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
  if (words_end_ <= std::max<std::size_t>(line, begin_)) return;
  const bool comment = text_[tag.end - 2] == '#';
  diagnostics_.warning("joined-lines", tag, "The line break after this is left out, which joins two lines",
                       comment ? "Write `+#}` to keep it, or put the comment on a line of its own"
                               : "Write `+%}` to keep it, or put the tag on a line of its own");
}

void TemplateReader::read_print(Statements& body) {
  const std::uint32_t opening = position_;
  std::uint32_t inner = opening + 2;
  if (inner < text_.size() && (text_[inner] == '-' || text_[inner] == '+')) ++inner;
  const Tokens tokens = read_tokens(source_, text_, inner, static_cast<std::uint32_t>(text_.size()), "}}",
                                    span(opening, opening + 2), diagnostics_);
  after_tag(span(opening, tokens.end), tokens.sign, false);
  words_end_ = tokens.end;
  if (tokens.failed) return;
  Reader reader(tokens, diagnostics_, &merge_filters());
  if (reader.at_end()) {
    return reader.fail(span(opening, tokens.end), "There is nothing between the brackets",
                       "Write the name of a value, as in `{{ page.title }}`");
  }
  ExpressionPtr expression = reader.read_tuple();
  if (!reader.failed() && !reader.at_end())
    reader.fail_expected("the end of the value", "`~` joins two values, `|` changes one");
  if (!reader.failed()) body.push_back({Print{std::move(expression)}, span(opening, tokens.end)});
}

void TemplateReader::skip_comment() {
  const std::uint32_t opening = position_;
  const std::size_t close = text_.find("#}", opening + 2);
  if (close == std::string_view::npos) {
    diagnostics_.error("unclosed-tag", span(opening, opening + 2), "This comment is never closed",
                       "Write `#}` where it ends");
    position_ = static_cast<std::uint32_t>(std::min(text_.find('\n', opening), text_.size()));
    return;
  }
  const char before = text_[close - 1];
  const char sign = close > opening + 2 && (before == '-' || before == '+') ? before : '\0';
  after_tag(span(opening, static_cast<std::uint32_t>(close + 2)), sign, true);
}

TemplateReader::TagPtr TemplateReader::read_tag() {
  const std::uint32_t opening = position_;
  std::uint32_t inner = opening + 2;
  if (inner < text_.size() && (text_[inner] == '-' || text_[inner] == '+')) ++inner;
  auto tag = std::make_unique<Tag>();
  tag->tokens = read_tokens(source_, text_, inner, static_cast<std::uint32_t>(text_.size()), "%}",
                            span(opening, opening + 2), diagnostics_);
  tag->span = span(opening, tag->tokens.end);
  tag->reader = std::make_unique<Reader>(tag->tokens, diagnostics_, &merge_filters());
  if (tag->reader->current().kind == TokenKind::Name) tag->name = std::string(tag->reader->take().written);
  // What a macro or a variable holds is not printed here.
  const bool holds = tag->name == "endmacro" || tag->name == "endset";
  if (holds && !open_.empty()) words_end_ = open_.back().words_end;
  after_tag(tag->span, tag->tokens.sign, tag->name != "raw" && !tag->tokens.failed);
  return tag;
}

void TemplateReader::read_raw(const Tag& tag, Statements& body) {
  expect_end(tag);
  const RawEnd end = find_raw_end(text_, position_);
  if (end.opening == std::string_view::npos) {
    diagnostics_.error("unclosed-tag", tag.span, "This `{% raw %}` is never closed",
                       "Write `{% endraw %}` where it ends");
    return;
  }
  const auto opening = static_cast<std::uint32_t>(end.opening);
  add_literal(body, position_, stripped_end(position_, opening, opening));
  after_tag(span(opening, static_cast<std::uint32_t>(end.close)), end.closing_sign, true);
}

TemplatePtr parse_template(SourceId source, const Sources& sources, std::uint32_t begin,
                           Diagnostics& diagnostics) {
  return TemplateReader(source, sources.text(source), begin, diagnostics).read();
}

}  // namespace evident
