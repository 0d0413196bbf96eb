#include <algorithm>
#include <string>

#include "evidence/data/data.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string suggestion(std::string_view name, const std::vector<std::string>& known,
                       const char* what_they_are) {
  if (const auto near = nearest_name(name, known)) return "Did you mean " + quoted(*near) + "?";
  return std::string(what_they_are) + joined(known);
}

const char* kind_in_words(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Null:
      return "empty";
    case Node::Kind::Scalar:
      return node.quoted ? "text in quotes" : "text";
    case Node::Kind::List:
      return "a list";
    case Node::Kind::Map:
      return "a map";
  }
  return "";
}

const char* type_in_words(Schema::Type type) {
  switch (type) {
    case Schema::Type::Any:
      return "a value";
    case Schema::Type::Text:
      return "text";
    case Schema::Type::Integer:
      return "a whole number";
    case Schema::Type::Number:
      return "a number";
    case Schema::Type::Boolean:
      return "true or false";
    case Schema::Type::Date:
      return "a date";
    case Schema::Type::Choice:
      return "one word";
    case Schema::Type::List:
      return "a list";
    case Schema::Type::Map:
    case Schema::Type::Open:
      return "a map";
    case Schema::Type::Either:
    case Schema::Type::Reference:
      return "a value";
  }
  return "";
}

// Whether a node is of the kind that a schema asks for; of a map, whether it has what is required.
bool fits(const Node& node, const Schema& schema) {
  switch (schema.type) {
    case Schema::Type::Any:
    case Schema::Type::Either:
    case Schema::Type::Reference:
      return true;
    case Schema::Type::List:
      return node.is_list();
    case Schema::Type::Open:
      return node.is_map();
    case Schema::Type::Map:
      return node.is_map() &&
             std::all_of(schema.fields.begin(), schema.fields.end(),
                         [&](const Schema::Field& field) { return !field.required || node.find(field.key); });
    default:
      return node.is_scalar();
  }
}

class Checker {
 public:
  Checker(std::string_view what, Diagnostics& diagnostics) : what_(what), diagnostics_(diagnostics) {}

  // `path` names the node inside the whole, "styles.body.size"; empty for the whole.
  void check(const Node& node, const Schema& schema, const std::string& path) {
    if (schema.type != Schema::Type::Reference && !schema.id.empty()) {
      around_.push_back(&schema);
      check_type(node, schema, path);
      around_.pop_back();
      return;
    }
    check_type(node, schema, path);
  }

 private:
  void check_type(const Node& node, const Schema& schema, const std::string& path) {
    switch (schema.type) {
      case Schema::Type::Any:
        return;
      case Schema::Type::Either:
        return check_either(node, schema, path);
      case Schema::Type::Reference:
        return check_reference(node, schema, path);
      case Schema::Type::List:
        if (!node.is_list()) return wrong_type(node, schema, path);
        return check_items(node, schema, path);
      case Schema::Type::Map:
        if (node.is_null() && path.empty()) return check_map(node, schema, path);  // an empty file
        if (!node.is_map()) return wrong_type(node, schema, path);
        return check_map(node, schema, path);
      case Schema::Type::Open:
        if (!node.is_map()) return wrong_type(node, schema, path);
        return check_values(node, schema, path);
      default:
        if (!node.is_scalar()) return wrong_type(node, schema, path);
        return check_scalar(node, schema, path);
    }
  }

  void check_either(const Node& node, const Schema& schema, const std::string& path) {
    for (const Schema& alternative : schema.items) {
      if (fits(node, alternative)) return check(node, alternative, path);
    }
    if (!node.is_null()) wrong_type(node, schema, path);
  }

  // Each step goes down one level of the tree, whose depth its reader bounds.
  void check_reference(const Node& node, const Schema& schema, const std::string& path) {
    for (auto known = around_.rbegin(); known != around_.rend(); ++known) {
      if ((*known)->id == schema.id) return check_type(node, **known, path);
    }
  }

  std::string name(const std::string& path) const { return path.empty() ? what_ : quoted(path); }
  static std::string below(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
  }

  void check_items(const Node& node, const Schema& schema, const std::string& path) {
    if (schema.items.empty()) return;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      check(node.items[i], schema.items.front(), path + "[" + std::to_string(i) + "]");
    }
  }

  void check_values(const Node& node, const Schema& schema, const std::string& path) {
    for (const Entry& entry : node.entries) {
      const auto known =
          std::find_if(schema.fields.begin(), schema.fields.end(),
                       [&](const Schema::Field& candidate) { return candidate.key == entry.key; });
      if (known != schema.fields.end()) {
        if (!entry.value.is_null()) check(entry.value, known->schema, below(path, entry.key));
      } else if (!schema.items.empty()) {
        check(entry.value, schema.items.front(), below(path, entry.key));
      }
    }
  }

  void check_map(const Node& node, const Schema& schema, const std::string& path) {
    for (const Entry& entry : node.entries) {
      const auto field =
          std::find_if(schema.fields.begin(), schema.fields.end(),
                       [&](const Schema::Field& candidate) { return candidate.key == entry.key; });
      if (field == schema.fields.end())
        unknown_key(entry, schema, path);
      else if (!entry.value.is_null())
        check(entry.value, field->schema, below(path, entry.key));
    }
    for (const Schema::Field& field : schema.fields) {
      if (field.required) require(node, field, path);
    }
  }

  void require(const Node& node, const Schema::Field& field, const std::string& path) {
    const Node* value = node.find(field.key);
    if (value && !value->is_null()) return;
    const std::string help = field.schema.description.empty()
                                 ? std::string()
                                 : quoted(field.key) + ": " + field.schema.description;
    if (value) {
      diagnostics_.error("missing-key", value->span, quoted(below(path, field.key)) + " is empty", help);
    } else {
      diagnostics_.error("missing-key", first_line(node), quoted(field.key) + " is missing in " + name(path),
                         help);
    }
  }

  // A whole map is too much to underline: its first key stands for it.
  static Span first_line(const Node& node) {
    return node.entries.empty() ? node.span : node.entries.front().key_span;
  }

  void unknown_key(const Entry& entry, const Schema& schema, const std::string& path) {
    std::vector<std::string> known;
    for (const Schema::Field& field : schema.fields) known.push_back(field.key);
    diagnostics_.error("unknown-key", entry.key_span,
                       "Unknown key " + quoted(entry.key) + " in " + name(path),
                       suggestion(entry.key, known, "Known keys: "));
  }

  void wrong_type(const Node& node, const Schema& schema, const std::string& path) {
    std::string message = capitalise(name(path)) + " must be " + type_in_words(schema.type);
    message += node.is_null() ? " and is empty" : std::string(", not ") + kind_in_words(node);
    diagnostics_.error("wrong-type", node.span, std::move(message),
                       schema.description.empty() ? "" : schema.description);
  }

  // Values may be counts of people, which no message repeats; the line that is shown is masked where needed.
  static std::string shown(const std::string& text) {
    const bool plain = text.size() <= 40 && text.find_first_of("0123456789\n") == std::string::npos;
    return plain ? quoted(text) : "This value";
  }

  void check_scalar(const Node& node, const Schema& schema, const std::string& path) {
    double number = 0;
    bool truth = false;
    switch (schema.type) {
      case Schema::Type::Integer:
        if (node.quoted || !read_number(node.text, number) || node.text.find('.') != std::string::npos)
          wrong_type(node, schema, path);
        return;
      case Schema::Type::Number:
        if (node.quoted || !read_number(node.text, number)) wrong_type(node, schema, path);
        return;
      case Schema::Type::Boolean:
        if (node.quoted || !read_boolean(node.text, truth)) wrong_type(node, schema, path);
        return;
      case Schema::Type::Date:
        if (parse_date(node.text)) return;
        diagnostics_.error("bad-date", node.span, capitalise(name(path)) + " is no date",
                           "Write a day as 2018-01-31, a month as 2018-01, a year as 2018");
        return;
      case Schema::Type::Choice:
        if (std::find(schema.choices.begin(), schema.choices.end(), node.text) != schema.choices.end())
          return;
        diagnostics_.error("not-a-choice", node.span,
                           shown(node.text) + " cannot be chosen for " + name(path),
                           suggestion(node.text, schema.choices, "Choose from: "));
        return;
      default:
        return;
    }
  }

  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<const Schema*> around_;  // those with an id, from the outside in
};

}  // namespace

Schema schema_of(Schema::Type type, std::string description) {
  Schema schema;
  schema.type = type;
  schema.description = std::move(description);
  return schema;
}

Schema choice_schema(std::vector<std::string> choices, std::string description) {
  Schema schema = schema_of(Schema::Type::Choice, std::move(description));
  schema.choices = std::move(choices);
  return schema;
}

Schema list_schema(Schema item, std::string description) {
  Schema schema = schema_of(Schema::Type::List, std::move(description));
  schema.items.push_back(std::move(item));
  return schema;
}

Schema map_schema(std::vector<Schema::Field> fields, std::string description) {
  Schema schema = schema_of(Schema::Type::Map, std::move(description));
  schema.fields = std::move(fields);
  return schema;
}

Schema open_schema(Schema value, std::string description) {
  Schema schema = schema_of(Schema::Type::Open, std::move(description));
  schema.items.push_back(std::move(value));
  return schema;
}

Schema either_schema(std::vector<Schema> alternatives, std::string description) {
  Schema schema = schema_of(Schema::Type::Either, std::move(description));
  schema.items = std::move(alternatives);
  return schema;
}

Schema reference_schema(std::string id) {
  Schema schema = schema_of(Schema::Type::Reference);
  schema.id = std::move(id);
  return schema;
}

std::vector<std::string> keys_of(const Schema& schema) {
  std::vector<std::string> keys;
  for (const Schema::Field& field : schema.fields) keys.push_back(field.key);
  return keys;
}

void check_schema(const Node& node, const Schema& schema, std::string_view what, Diagnostics& diagnostics) {
  if (node.is_null() && node.span.source == no_source) return;  // reading it has failed and was reported
  Checker(what, diagnostics).check(node, schema, {});
}

}  // namespace evident
