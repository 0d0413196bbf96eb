// Tags that join templates: include, import, extends, block, macro, call.
#include "writing/merge/template_reader.h"

namespace evident {

Context TemplateReader::read_context(Reader& reader, Context fallback) {
  const bool with = reader.at_name("with");
  if (!with && !reader.at_name("without")) return fallback;
  if (reader.next_token().written != "context") return fallback;
  reader.take();
  reader.take();
  return with ? Context::With : Context::Without;
}

void TemplateReader::read_include(const Tag& tag, Statements& body) {
  Reader& reader = *tag.reader;
  Include statement;
  statement.name = reader.read_expression();
  if (!reader.failed() && reader.at_name("ignore")) {
    reader.take();
    if (!reader.skip_name("missing")) reader.fail_expected("`missing`");
    statement.if_missing = IfMissing::Ignore;
  }
  statement.context = read_context(reader, Context::With);
  expect_end(tag);
  add(body, std::move(statement), tag);
}

void TemplateReader::read_import(const Tag& tag, Statements& body) {
  Reader& reader = *tag.reader;
  Import statement;
  statement.name = reader.read_expression();
  if (!reader.failed() && !reader.skip_name("as")) reader.fail_expected("`as` and a name");
  if (!reader.failed()) statement.alias = reader.expect_name("a name");
  statement.context = read_context(reader, Context::Without);
  expect_end(tag);
  add(body, std::move(statement), tag);
}

void TemplateReader::read_from(const Tag& tag, Statements& body) {
  Reader& reader = *tag.reader;
  FromImport statement;
  statement.name = reader.read_expression();
  if (!reader.failed() && !reader.skip_name("import")) reader.fail_expected("`import` and names");
  const Token& first = reader.current();
  while (!reader.failed()) {
    std::string name = reader.expect_name("the name of a macro");
    std::string alias = name;
    if (!reader.failed() && reader.skip_name("as")) alias = reader.expect_name("a name");
    statement.names.emplace_back(std::move(name), std::move(alias));
    statement.names_span = reader.span_from(first);
    const bool context = (reader.at_name("with") || reader.at_name("without"));
    if (context || !reader.skip(",") || reader.at_end()) break;
  }
  statement.context = read_context(reader, Context::Without);
  expect_end(tag);
  add(body, std::move(statement), tag);
}

void TemplateReader::read_extends(const Tag& tag, Statements&) {
  ExpressionPtr name = tag.reader->read_expression();
  expect_end(tag);
  if (tag.reader->failed() || tag.tokens.failed) return;
  if (!open_.empty()) {
    diagnostics_.error("misplaced-tag", tag.span, "`{% extends %}` stands inside another tag",
                       "Put it at the start of the template");
  } else if (result_->parent != nullptr) {
    diagnostics_.error("misplaced-tag", tag.span, "This template extends two others",
                       "Keep one `{% extends %}`");
  } else {
    result_->parent = std::move(name);
  }
}

void TemplateReader::read_block(const Tag& tag, Statements& body) {
  Reader& reader = *tag.reader;
  auto block = std::make_shared<TemplateBlock>();
  block->name = reader.expect_name("the name of the block");
  block->span = tag.span;
  if (!reader.failed() && reader.skip_name("scoped")) block->scope = BlockScope::Surrounding;
  expect_end(tag);
  if (inside("macro") || inside("call")) {
    reader.fail(tag.span, "A block cannot stand inside a macro", "Use `caller()` or an argument instead",
                "misplaced-tag");
  }
  const std::size_t macros = macros_;
  read_until(tag, "endblock", block->body);
  block->makes_macros = macros_ != macros;
  if (reader.failed() || tag.tokens.failed) return;
  const auto [known, added] = result_->blocks.emplace(block->name, block);
  if (!added) {
    Diagnostic& diagnostic = diagnostics_.error("duplicate-block", tag.span,
                                                "There are two blocks `" + block->name + "` in this template",
                                                "Give one of them another name");
    diagnostic.labels.push_back({known->second->span, "The first one stands here"});
    return;
  }
  add(body, std::shared_ptr<const TemplateBlock>(std::move(block)), tag);
}

std::vector<Parameter> TemplateReader::read_parameters(Reader& reader) {
  std::vector<Parameter> parameters;
  if (!reader.expect("(")) return parameters;
  while (!reader.failed() && !reader.at(")")) {
    if (!parameters.empty() && !reader.expect(",")) break;
    if (reader.at(")")) break;
    const Token& first = reader.current();
    Parameter parameter;
    parameter.name = reader.expect_name("the name of a parameter");
    if (!reader.failed() && reader.skip("=")) {
      parameter.fallback = reader.read_expression();
    } else if (!parameters.empty() && parameters.back().fallback != nullptr) {
      reader.fail(first.span, "A parameter without a default cannot follow one that has one",
                  "Put it first, or give it a default");
    }
    parameters.push_back(std::move(parameter));
  }
  if (!reader.failed()) reader.expect(")");
  return parameters;
}

void TemplateReader::read_macro(const Tag& tag, Statements& body) {
  Reader& reader = *tag.reader;
  Macro macro;
  ++macros_;
  result_->makes_macros = true;
  macro.span = tag.span;
  macro.name = reader.expect_name("the name of the macro");
  if (!reader.failed()) macro.parameters = read_parameters(reader);
  expect_end(tag);
  for (const std::string_view outer : {"for", "macro", "call", "with", "set", "filter"}) {
    if (!inside(outer)) continue;
    reader.fail(tag.span, "A macro cannot be made inside `{% " + std::string(outer) + " %}`",
                "Move it to the top of the template", "misplaced-tag");
  }
  read_until(tag, "endmacro", macro.body);
  add(body, std::move(macro), tag);
}

void TemplateReader::read_call(const Tag& tag, Statements& body) {
  Reader& reader = *tag.reader;
  CallBlock statement;
  statement.caller.name = "caller";
  statement.caller.span = tag.span;
  if (reader.at("(")) statement.caller.parameters = read_parameters(reader);
  if (!reader.failed()) statement.call = reader.read_expression();
  const bool calls = statement.call != nullptr && statement.call->as<Expression::Call>() != nullptr;
  if (!reader.failed() && !calls) {
    reader.fail(tag.span, "`{% call %}` needs a macro and its brackets",
                "Write `{% call card(\"Title\") %}`");
  }
  expect_end(tag);
  read_until(tag, "endcall", statement.caller.body);
  add(body, std::move(statement), tag);
}

}  // namespace evident
