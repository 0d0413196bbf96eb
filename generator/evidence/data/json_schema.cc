// A schema as JSON Schema, draft 2020-12: what editors check a file against while it is written.
#include <map>

#include "evidence/data/data.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

// One level of indentation at a time; the caller says what stands in the lines.
class Writer {
 public:
  explicit Writer(std::string_view title) : title_(title) {}

  std::string write(const Schema& schema) {
    open('{');
    key("$schema");
    out_ += json_text("https://json-schema.org/draft/2020-12/schema");
    key("title");
    out_ += json_text(title_);
    body(schema);
    write_definitions();
    close('}');
    return out_ + '\n';
  }

 private:
  void open(char bracket) {
    out_ += bracket;
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_) new_line();
    out_ += bracket;
    first_ = false;
  }
  void new_line() { out_ += '\n' + std::string(static_cast<std::size_t>(depth_) * 2, ' '); }
  void item() {
    if (!first_) out_ += ',';
    first_ = false;
    new_line();
  }
  void key(std::string_view name) {
    item();
    out_ += json_text(name) + ": ";
  }
  void member(std::string_view name, std::string_view text) {
    key(name);
    out_ += json_text(text);
  }

  // Definitions are written once, at the end, where every reference finds them.
  void write_definitions() {
    if (definitions_.empty()) return;
    key("$defs");
    open('{');
    std::map<std::string, bool> written;
    for (bool more = true; more;) {
      more = false;
      const auto known = definitions_;
      for (const auto& [id, schema] : known) {
        if (written[id]) continue;
        written[id] = more = true;
        key(id);
        open('{');
        body(*schema, Definition::Itself);
        close('}');
      }
    }
    close('}');
  }

  enum class Definition { Referred, Itself };

  void schema_object(const Schema& schema) {
    open('{');
    body(schema);
    close('}');
  }

  void body(const Schema& schema, Definition definition = Definition::Referred) {
    if (!schema.id.empty() && definition == Definition::Referred) {
      if (schema.type != Schema::Type::Reference) definitions_[schema.id] = &schema;
      return member("$ref", "#/$defs/" + schema.id);
    }
    if (!schema.description.empty()) member("description", schema.description);
    switch (schema.type) {
      case Schema::Type::Any:
      case Schema::Type::Reference:
        return;
      case Schema::Type::Text:
        return types({"string", "number", "boolean"});
      case Schema::Type::Integer:
        return member("type", "integer");
      case Schema::Type::Number:
        return member("type", "number");
      case Schema::Type::Boolean:
        return member("type", "boolean");
      case Schema::Type::Date:
        types({"string", "integer"});
        return member("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
      case Schema::Type::Choice:
        return texts("enum", schema.choices);
      case Schema::Type::List:
        member("type", "array");
        if (!schema.items.empty()) inner("items", schema.items.front());
        return;
      case Schema::Type::Map:
      case Schema::Type::Open:
        return object(schema);
      case Schema::Type::Either:
        return any_of(schema);
    }
  }

  void types(const std::vector<std::string>& names) { texts("type", names); }

  void texts(std::string_view name, const std::vector<std::string>& values) {
    key(name);
    open('[');
    for (const std::string& value : values) {
      item();
      out_ += json_text(value);
    }
    close(']');
  }

  void inner(std::string_view name, const Schema& schema) {
    key(name);
    schema_object(schema);
  }

  void object(const Schema& schema) {
    member("type", "object");
    std::vector<std::string> required;
    if (!schema.fields.empty()) {
      key("properties");
      open('{');
      for (const Schema::Field& field : schema.fields) {
        field.required ? inner(field.key, field.schema) : optional(field);
        if (field.required) required.push_back(field.key);
      }
      close('}');
    }
    if (!required.empty()) texts("required", required);
    if (schema.type == Schema::Type::Map) {
      key("additionalProperties");
      out_ += "false";
    } else if (!schema.items.empty()) {
      inner("additionalProperties", schema.items.front());
    }
  }

  // A key that is known and left empty counts as absent.
  void optional(const Schema::Field& field) {
    key(field.key);
    open('{');
    key("anyOf");
    open('[');
    item();
    schema_object(field.schema);
    item();
    open('{');
    member("type", "null");
    close('}');
    close(']');
    close('}');
  }

  void any_of(const Schema& schema) {
    key("anyOf");
    open('[');
    for (const Schema& alternative : schema.items) {
      item();
      schema_object(alternative);
    }
    item();
    open('{');
    member("type", "null");
    close('}');
    close(']');
  }

  std::string title_;
  std::string out_;
  int depth_ = 0;
  bool first_ = true;
  std::map<std::string, const Schema*> definitions_;
};

}  // namespace

std::string json_schema(const Schema& schema, std::string_view title) { return Writer(title).write(schema); }

}  // namespace evident
