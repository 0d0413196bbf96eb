#pragma once
// The bytes of a template into statements: Jinja's lexer with trim_blocks and lstrip_blocks, and its parser.

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "writing/merge/template.h"

namespace evident {

class TemplateReader {
 public:
  TemplateReader(SourceId source, std::string_view text, std::uint32_t begin, Diagnostics& diagnostics);
  [[nodiscard]] std::shared_ptr<Template> read();

 private:
  // One `{% … %}`; the reader stands after its first word.
  struct Tag {
    std::string name;
    Span span;
    Tokens tokens;
    std::unique_ptr<Reader> reader;
  };
  using TagPtr = std::unique_ptr<Tag>;
  using Ends = std::initializer_list<std::string_view>;
  struct Open {
    std::string name;
    Span span;
    std::uint32_t words_end;  // before it
  };

  // --- The text between tags (template_reader.cc)
  TagPtr read_body(Statements& body, Ends ends);
  std::uint32_t next_opening() const;
  void read_print(Statements& body);
  void skip_comment();
  void repair_attribute(Statements& body);
  bool looks_like_attribute(std::uint32_t at) const;
  TagPtr read_tag();
  void read_raw(const Tag& tag, Statements& body);
  void add_literal(Statements& body, std::uint32_t begin, std::uint32_t end);
  std::uint32_t stripped_end(std::uint32_t begin, std::uint32_t end, std::uint32_t opening) const;
  void after_tag(Span tag, char sign, bool trims);
  void warn_of_joined_lines(Span tag);
  void check_characters(std::uint32_t begin);
  Span span(std::uint32_t begin, std::uint32_t end) const { return {source_, begin, end}; }

  // --- Statements (template_statements.cc, template_blocks.cc)
  void read_statement(const Tag& tag, Statements& body);
  void read_if(const Tag& tag, Statements& body);
  void read_for(const Tag& tag, Statements& body);
  void read_set(const Tag& tag, Statements& body);
  void read_filter(const Tag& tag, Statements& body);
  void read_with(const Tag& tag, Statements& body);
  void read_include(const Tag& tag, Statements& body);
  void read_import(const Tag& tag, Statements& body);
  void read_from(const Tag& tag, Statements& body);
  void read_extends(const Tag& tag, Statements& body);
  void read_block(const Tag& tag, Statements& body);
  void read_macro(const Tag& tag, Statements& body);
  void read_call(const Tag& tag, Statements& body);
  std::vector<Parameter> read_parameters(Reader& reader);
  Context read_context(Reader& reader, Context fallback);
  Target read_target(Reader& reader);
  Target read_single_target(Reader& reader);
  ExpressionPtr input_expression(const Tag& tag) const;
  // Reads up to the closing tag and reports when there is none.
  void read_until(const Tag& tag, std::string_view end, Statements& body);
  TagPtr read_part(const Tag& tag, Ends ends, Statements& body);
  void expect_end(const Tag& tag);
  void report_stray(const Tag& tag);
  bool inside(std::string_view name) const;
  void add(Statements& body, Statement::Node node, const Tag& tag);

  SourceId source_;
  std::string_view text_;
  std::uint32_t position_;
  std::uint32_t begin_;
  Diagnostics& diagnostics_;
  bool line_starting_ = true;    // Jinja's: the last thing read ended a line
  std::uint32_t words_end_ = 0;  // after the last thing that prints something
  bool has_reserved_ = false;
  bool stopped_ = false;  // nested too deeply to go on
  std::size_t macros_ = 0;
  std::vector<Open> open_;
  std::shared_ptr<Template> result_ = std::make_shared<Template>();
};

// The filters that `merge` adds to the general ones.
[[nodiscard]] const std::vector<std::string>& merge_filters();

}  // namespace evident
