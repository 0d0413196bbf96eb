#pragma once
// Bytes of YAML into a tree of nodes and bytes of CSV into rows of fields, every one with its place. The only
// room that includes yaml-cpp.
// Scalars stay text: `no`, `0800` and `1e3` mean what the reader of the tree decides. Aliases, depth, size
// and count are bounded. Schemas say what a kind of file may hold; one declaration drives the checker.
// It knows no figure and no publication.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

struct Node;

struct Entry;

struct Node {
  enum class Kind { Null, Scalar, List, Map };
  Kind kind = Kind::Null;
  std::string text;            // Scalar
  bool quoted = false;         // Scalar: written in quotes or as a block, so always text
  std::vector<Node> items;     // List
  std::vector<Entry> entries;  // Map, in the order written
  Span span;

  [[nodiscard]] const Node* find(std::string_view key) const;  // null when it is no map or has no such key
  [[nodiscard]] bool is_map() const { return kind == Kind::Map; }
  [[nodiscard]] bool is_list() const { return kind == Kind::List; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::Scalar; }
  // An empty value, `null` and `~` (unquoted) are null.
  [[nodiscard]] bool is_null() const { return kind == Kind::Null; }
};

struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

// Reads the part of a source from `begin` to `end` as one YAML document, so that front matter keeps its
// places. A byte-order mark at the start is skipped; aliases are expanded, and what they copy keeps the place
// of its anchor; the first of two equal keys stays. Errors: yaml-syntax, yaml-tab (a tab in indentation),
// duplicate-key, yaml-limit (depth above 64, more than 1,000,000 nodes with all copies), and those of
// check_characters. Gives a Null node without a source when it cannot be read; an empty text gives a Null
// node with a place.
[[nodiscard]] Node read_yaml(SourceId source, const Sources& sources, std::uint32_t begin, std::uint32_t end,
                             Diagnostics& diagnostics);
[[nodiscard]] Node read_yaml(SourceId source, const Sources& sources, Diagnostics& diagnostics);

// Whether the part of a source holds only characters that the project accepts. Errors, up to 20 of them:
// invalid-utf8, reserved-character (private use in planes 15 and 16, which stands for inserted values),
// control-character (all but tab and line ends).
bool check_characters(SourceId source, const Sources& sources, std::uint32_t begin, std::uint32_t end,
                      Diagnostics& diagnostics);

// --- Schemas ------------------------------------------------------------------------------------

// What a value may be. A schema is built once from static declarations and is immutable.
struct Schema {
  enum class Type { Any, Text, Integer, Number, Boolean, Date, Choice, List, Map, Open, Either, Reference };
  Type type = Type::Any;
  std::string description;           // for editors and for error help
  std::vector<std::string> choices;  // Choice
  struct Field;
  std::vector<Field> fields;  // Map: the keys that are known; Open: keys with a schema of their own
  std::vector<Schema> items;  // List: one schema for every item; Open: one for every other value; Either: any
  std::string id = {};        // names a schema for the References inside it; of a Reference: which it means
};

struct Schema::Field {
  std::string key;
  Schema schema;
  bool required = false;
};

// Short ways to write a schema down.
[[nodiscard]] Schema schema_of(Schema::Type type, std::string description = {});
[[nodiscard]] Schema choice_schema(std::vector<std::string> choices, std::string description = {});
[[nodiscard]] Schema list_schema(Schema item, std::string description = {});
[[nodiscard]] Schema map_schema(std::vector<Schema::Field> fields, std::string description = {});
[[nodiscard]] Schema open_schema(Schema value, std::string description = {});  // a map with any keys
// The first of these whose kind of node fits: one for scalars, one for lists, maps with their required keys.
[[nodiscard]] Schema either_schema(std::vector<Schema> alternatives, std::string description = {});
[[nodiscard]] Schema reference_schema(std::string id);  // the schema of that id around it
[[nodiscard]] std::vector<std::string> keys_of(const Schema& schema);

// A schema as JSON Schema (draft 2020-12) for editors: indented, keys in a fixed order, a line feed at the
// end. A value may be left empty wherever the checker lets it be.
[[nodiscard]] std::string json_schema(const Schema& schema, std::string_view title);

// Checks a tree against a schema; `what` names the whole in messages ("the theme"). A key that is known and
// left empty counts as absent. Says nothing about a node that could not be read. Errors: unknown-key (with
// the nearest known name), missing-key, wrong-type, not-a-choice, bad-date.
void check_schema(const Node& node, const Schema& schema, std::string_view what, Diagnostics& diagnostics);

// Helpers that read a scalar; they return false where check_schema would report.
// -12 and 0.5 are numbers; 0800, 1e3, +5 and 1,060 are text.
[[nodiscard]] bool read_number(std::string_view text, double& number);
[[nodiscard]] bool read_boolean(std::string_view text, bool& value);  // true and false only

// --- CSV ----------------------------------------------------------------------------------------

struct CsvField {
  std::string text;  // without its quotation marks; "" inside them is one; spaces stay
  bool quoted = false;
  Span span;  // with its quotation marks
};

struct CsvFile {
  std::vector<CsvField> header;
  std::vector<CsvField> fields;  // row after row, each as wide as the header
  Span span;                     // without a source when the file could not be read

  [[nodiscard]] std::size_t rows() const { return header.empty() ? 0 : fields.size() / header.size(); }
  [[nodiscard]] std::span<const CsvField> row(std::size_t index) const;
  [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;  // the first of this name
};

// Reads a source as CSV after RFC 4180: commas, quotation marks, the first row is the header. Lines end in
// LF, CRLF or a lone CR; a byte-order mark is skipped; empty lines at the end are ignored. A row that is no
// row is left out. Errors, up to 20 of them: csv-quote, csv-ragged-row, csv-limit (above 1,000,000 rows,
// 10,000,000 fields or 64 KiB in a field: reading stops), and, so that nothing is read, invalid-utf8 (the
// first place), reserved-character, control-character.
[[nodiscard]] CsvFile read_csv(SourceId source, const Sources& sources, Diagnostics& diagnostics);

struct CsvColumn {
  std::string name;
  bool required = true;
};

// Whether the header has every required column once and no other than these, in any order. Says nothing about
// a file that could not be read. Errors: missing-column, unknown-column (with the nearest name),
// duplicate-column, csv-separator (semicolons or tabs where commas should be).
bool check_columns(const CsvFile& file, std::span<const CsvColumn> columns, Diagnostics& diagnostics);

}  // namespace evident
