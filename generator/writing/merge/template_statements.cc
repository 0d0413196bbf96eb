// Tags that choose, repeat and name things.
#include <algorithm>
#include <array>

#include "foundation/text/text.h"
#include "writing/merge/template_reader.h"

namespace evident {
namespace {

constexpr std::array<std::string_view, 15> tags = {"if",     "for",   "set",  "include", "extends",
                                                   "block",  "macro", "call", "import",  "from",
                                                   "filter", "with",  "raw",  "else",    "elif"};

bool closes(std::string_view name) { return name.starts_with("end") || name == "else" || name == "elif"; }

}  // namespace

void TemplateReader::read_statement(const Tag& tag, Statements& body) {
  using Read = void (TemplateReader::*)(const Tag&, Statements&);
  struct Known {
    std::string_view name;
    Read read;
  };
  static constexpr std::array<Known, 13> known = {{{"if", &TemplateReader::read_if},
                                                   {"for", &TemplateReader::read_for},
                                                   {"set", &TemplateReader::read_set},
                                                   {"filter", &TemplateReader::read_filter},
                                                   {"with", &TemplateReader::read_with},
                                                   {"include", &TemplateReader::read_include},
                                                   {"import", &TemplateReader::read_import},
                                                   {"from", &TemplateReader::read_from},
                                                   {"extends", &TemplateReader::read_extends},
                                                   {"block", &TemplateReader::read_block},
                                                   {"macro", &TemplateReader::read_macro},
                                                   {"call", &TemplateReader::read_call},
                                                   {"raw", &TemplateReader::read_raw}}};
  for (const Known& statement : known) {
    if (statement.name == tag.name) return (this->*statement.read)(tag, body);
  }
  if (closes(tag.name)) return report_stray(tag);
  if (tag.tokens.failed) return;
  if (tag.name.empty()) {
    diagnostics_.error("unknown-tag", tag.span, "This tag does not say what it does",
                       "A tag starts with a word: if, for, set, include …");
    return;
  }
  const std::vector<std::string> names(tags.begin(), tags.end());
  const auto nearest = nearest_name(tag.name, names);
  diagnostics_.error("unknown-tag", tag.span, "There is no tag `" + tag.name + "`",
                     nearest ? "Did you mean `{% " + *nearest + " %}`?" : std::string());
}

void TemplateReader::report_stray(const Tag& tag) {
  const std::string name = "`{% " + tag.name + " %}`";
  if (open_.empty()) {
    diagnostics_.error("unexpected-tag", tag.span, name + " closes nothing",
                       "Remove it, or write the tag that it closes");
    return;
  }
  Diagnostic& diagnostic = diagnostics_.error(
      "unexpected-tag", tag.span, name + " cannot stand here",
      "Close `{% " + open_.back().name + " %}` with `{% end" + open_.back().name + " %}` first");
  diagnostic.labels.push_back({open_.back().span, "This is still open"});
}

TemplateReader::TagPtr TemplateReader::read_part(const Tag& tag, Ends ends, Statements& body) {
  if (open_.size() >= max_template_nesting) {
    diagnostics_.error("too-deep", tag.span, "Tags are nested more than 100 deep here",
                       "Move a part into a template of its own and include it");
    position_ = static_cast<std::uint32_t>(text_.size());
    stopped_ = true;
    return nullptr;
  }
  open_.push_back({tag.name, tag.span, words_end_});
  TagPtr end = read_body(body, ends);
  open_.pop_back();
  if (end == nullptr && !stopped_ && !tag.tokens.failed) {
    diagnostics_.error("unclosed-tag", tag.span, "This `{% " + tag.name + " %}` is never closed",
                       "Write `{% end" + tag.name + " %}` where it ends");
  }
  return end;
}

void TemplateReader::read_until(const Tag& tag, std::string_view end, Statements& body) {
  if (const TagPtr closing = read_part(tag, {end}, body)) {
    // A block may repeat its name.
    if (end == "endblock" && closing->reader->current().kind == TokenKind::Name) closing->reader->take();
    expect_end(*closing);
  }
}

void TemplateReader::expect_end(const Tag& tag) {
  if (!tag.reader->failed() && !tag.reader->at_end()) tag.reader->fail_expected("the end of the tag");
}

void TemplateReader::add(Statements& body, Statement::Node node, const Tag& tag) {
  if (!tag.reader->failed() && !tag.tokens.failed) body.push_back({std::move(node), tag.span});
}

bool TemplateReader::inside(std::string_view name) const {
  return std::any_of(open_.begin(), open_.end(), [&](const Open& open) { return open.name == name; });
}

void TemplateReader::read_if(const Tag& tag, Statements& body) {
  If statement;
  statement.branches.push_back({tag.reader->read_tuple(), {}});
  expect_end(tag);
  bool failed = false;
  TagPtr next = read_part(tag, {"elif", "else", "endif"}, statement.branches.back().body);
  while (next != nullptr && next->name != "endif") {
    const bool last = next->name == "else";
    statement.branches.push_back({last ? nullptr : next->reader->read_tuple(), {}});
    expect_end(*next);
    failed = failed || next->reader->failed() || next->tokens.failed;
    Statements& part = statement.branches.back().body;
    next = last ? read_part(tag, {"endif"}, part) : read_part(tag, {"elif", "else", "endif"}, part);
  }
  if (next != nullptr) expect_end(*next);
  if (!failed) add(body, std::move(statement), tag);
}

void TemplateReader::read_for(const Tag& tag, Statements& body) {
  Reader& reader = *tag.reader;
  For statement;
  statement.target = read_target(reader);
  if (!reader.failed() && !reader.skip_name("in")) reader.fail_expected("`in`");
  if (!reader.failed()) statement.items = reader.read_tuple_without_conditional();
  if (!reader.failed() && reader.skip_name("if")) statement.filter = reader.read_expression();
  if (!reader.failed() && reader.skip_name("recursive")) statement.recursion = Recursion::Yes;
  expect_end(tag);
  TagPtr next = read_part(tag, {"else", "endfor"}, statement.body);
  if (next != nullptr && next->name == "else") {
    expect_end(*next);
    next = read_part(tag, {"endfor"}, statement.otherwise);
  }
  if (next != nullptr) expect_end(*next);
  add(body, std::move(statement), tag);
}

Target TemplateReader::read_target(Reader& reader) {
  Target first = read_single_target(reader);
  if (reader.failed() || !reader.at(",")) return first;
  Target several;
  several.span = first.span;
  several.parts.push_back(std::move(first));
  while (!reader.failed() && reader.skip(",")) {
    if (reader.at_name("in") || reader.at("=") || reader.at(")") || reader.at_end()) break;
    several.parts.push_back(read_single_target(reader));
    several.span.end = several.parts.back().span.end;
  }
  return several;
}

Target TemplateReader::read_single_target(Reader& reader) {
  if (reader.at("(")) {
    const Token& first = reader.take();
    if (reader.at("(")) {
      reader.fail(reader.current().span, "Names are nested too deeply here");
      return {};
    }
    Target inner = read_target(reader);
    if (!reader.failed()) reader.expect(")");
    inner.span = reader.span_from(first);
    return inner;
  }
  const Token& token = reader.current();
  Target target;
  target.name = reader.expect_name("a name");
  target.span = token.span;
  const std::string lower = to_lower(target.name);
  if (lower == "true" || lower == "false" || lower == "none") {
    reader.fail(token.span, "`" + target.name + "` is a value and cannot be given another",
                "Choose another name");
  }
  if (!reader.failed() && reader.skip(".")) {
    target.attribute = reader.expect_name("a name after the dot");
    target.span = reader.span_from(token);
  }
  return target;
}

ExpressionPtr TemplateReader::input_expression(const Tag& tag) const {
  return std::make_shared<Expression>(
      Expression{Expression::Name{std::string(block_input)}, tag.reader->current().span, 1});
}

void TemplateReader::read_set(const Tag& tag, Statements& body) {
  Reader& reader = *tag.reader;
  Target target = read_target(reader);
  if (!reader.failed() && reader.skip("=")) {
    ExpressionPtr value = reader.read_tuple();
    expect_end(tag);
    return add(body, Set{std::move(target), std::move(value)}, tag);
  }
  if (reader.failed()) return;
  SetBlock statement{std::move(target), nullptr, {}};
  if (reader.at("|")) {
    reader.take();
    statement.filter = reader.read_filters(input_expression(tag));
  }
  if (!statement.target.parts.empty())
    reader.fail(statement.target.span, "A block fills one name, not several");
  expect_end(tag);
  read_until(tag, "endset", statement.body);
  add(body, std::move(statement), tag);
}

void TemplateReader::read_filter(const Tag& tag, Statements& body) {
  FilterBlock statement;
  statement.filter = tag.reader->read_filters(input_expression(tag));
  expect_end(tag);
  read_until(tag, "endfilter", statement.body);
  add(body, std::move(statement), tag);
}

void TemplateReader::read_with(const Tag& tag, Statements& body) {
  Reader& reader = *tag.reader;
  With statement;
  while (!reader.failed() && !reader.at_end()) {
    if (!statement.variables.empty() && !reader.expect(",")) break;
    Target target = read_single_target(reader);
    if (reader.failed() || !reader.expect("=")) break;
    statement.variables.push_back({std::move(target), reader.read_expression()});
  }
  expect_end(tag);
  read_until(tag, "endwith", statement.body);
  add(body, std::move(statement), tag);
}

}  // namespace evident
