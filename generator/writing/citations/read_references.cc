#include <algorithm>
#include <optional>

#include "foundation/text/text.h"
#include "writing/citations/citations.h"
#include "writing/citations/reference_schema.h"
#include "writing/citations/typography.h"

namespace evident {
namespace {

std::string text_at(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  return found && found->is_scalar() ? std::string(trim(found->text)) : std::string();
}

// A block of text may be folded over several lines, which a reference is not.
std::string line_at(const Node& node, std::string_view key) {
  std::string text = text_at(node, key);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return typographic(text);
}

class ReferenceReader {
 public:
  explicit ReferenceReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(const Node& node, References& references) {
    Reference reference = read(node);
    if (reference.id.empty()) return;  // the schema has reported it
    check_id(*node.find("id"));
    const auto [known, is_new] = references.by_id.try_emplace(reference.id, references.entries.size());
    if (!is_new) {
      Diagnostic& twice = diagnostics_.error("duplicate-reference", reference.span,
                                             "The reference `" + reference.id + "` is given twice",
                                             "Give each work an id of its own");
      twice.labels.push_back({references.entries[known->second].span, "First given here"});
      return;
    }
    references.entries.push_back(std::move(reference));
  }

 private:
  Reference read(const Node& node) {
    Reference reference;
    reference.id = text_at(node, "id");
    const Node* id = node.find("id");
    reference.span = id ? id->span : node.span;
    reference.type = text_at(node, "type");
    reference.authors = read_names(node.find("author"));
    reference.with = read_names(node.find("with"));
    reference.editors = read_names(node.find("editor"));
    reference.directors = read_names(node.find("director"));
    reference.title = line_at(node, "title");
    reference.title_short = line_at(node, "title-short");
    reference.container_title = line_at(node, "container-title");
    reference.publisher = line_at(node, "publisher");
    reference.publisher_place = line_at(node, "publisher-place");
    reference.genre = line_at(node, "genre");
    reference.medium = line_at(node, "medium");
    reference.note = line_at(node, "note");
    reference.edition = text_at(node, "edition");
    reference.volume = text_at(node, "volume");
    reference.issue = text_at(node, "issue");
    reference.page = text_at(node, "page");
    reference.url = text_at(node, "URL");
    reference.doi = text_at(node, "DOI");
    read_issued(node, reference);
    if (const Node* accessed = node.find("accessed")) {
      if (const auto date = read_date(*accessed)) reference.accessed = date_iso(*date);
    }
    return reference;
  }

  void check_id(const Node& id) {
    const auto allowed = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
             c == '_' || c == '.' || c == ':';
    };
    const std::string_view text = trim(id.text);
    if (std::all_of(text.begin(), text.end(), allowed)) return;
    diagnostics_.error("bad-id", id.span, "The id `" + std::string(text) + "` cannot be cited",
                       "Use letters without accents, digits, and . : - _ only");
  }

  std::vector<Name> read_names(const Node* list) {
    std::vector<Name> names;
    if (!list || !list->is_list()) return names;
    for (const Node& item : list->items) {
      if (auto name = read_name(item)) names.push_back(std::move(*name));
    }
    return names;
  }

  std::optional<Name> read_name(const Node& item) {
    static const Schema schema = [] {
      std::vector<Schema::Field> fields;
      for (const char* key :
           {"family", "given", "literal", "short", "suffix", "dropping-particle", "non-dropping-particle"}) {
        fields.push_back({key, schema_of(Schema::Type::Text)});
      }
      return map_schema(std::move(fields), "Write {family: …, given: …}, or {literal: …} for a body");
    }();
    Name name;
    if (item.is_scalar()) {
      name.literal = true;
      name.family = typographic(trim(item.text));
      return name;
    }
    const std::size_t errors = diagnostics_.count(Severity::Error);
    check_schema(item, schema, "a name", diagnostics_);
    if (diagnostics_.count(Severity::Error) != errors && !item.is_map()) return std::nullopt;
    name.literal = item.find("literal") != nullptr;
    name.family = line_at(item, name.literal ? "literal" : "family");
    name.given = line_at(item, "given");
    name.short_name = line_at(item, "short");
    join(name.given, line_at(item, "dropping-particle"), name.given);
    join(line_at(item, "non-dropping-particle"), name.family, name.family);
    join(name.family, line_at(item, "suffix"), name.family);
    if (!name.family.empty()) return name;
    diagnostics_.error("missing-key", item.span, "A name needs `family`, or `literal` for a body",
                       "Write {family: Harris, given: J.} or {literal: Department of Health}");
    return std::nullopt;
  }

  static void join(const std::string& first, const std::string& second, std::string& out) {
    std::string joined = first + (first.empty() || second.empty() ? "" : " ") + second;
    out = std::move(joined);
  }

  void read_issued(const Node& node, Reference& reference) {
    const Node* issued = node.find("issued");
    if (!issued) return;
    if (issued->is_map() && issued->find("literal")) {
      reference.year = line_at(*issued, "literal");
      return;
    }
    const auto date = read_date(*issued);
    if (!date) return;
    reference.year = std::to_string(date->year);
    reference.issued = date_iso(*date);
  }

  // All the shapes in which CSL dates come; nothing for an empty one.
  std::optional<Date> read_date(const Node& node) {
    if (node.is_null()) return std::nullopt;
    if (node.is_list() && node.items.size() == 1)
      return read_date(node.items[0]);  // Better BibTeX writes a list of one
    std::string text;
    if (node.is_scalar()) text = trim(node.text);
    const Node* parts = node.find("date-parts");
    if (parts && parts->is_list() && !parts->items.empty()) text = joined_parts(parts->items[0].items);
    if (node.is_map() && !parts) text = joined_map(node);
    if (const auto date = parse_date(text)) return date;
    diagnostics_.error("bad-date", node.span, "This is no date",
                       "Write {year: 2018, month: 1, day: 31}, or only what is known of it");
    return std::nullopt;
  }

  static std::string padded(std::string text) { return text.size() == 1 ? "0" + text : text; }

  static std::string joined_parts(const std::vector<Node>& parts) {
    std::string text;
    for (const Node& part : parts) text += text.empty() ? part.text : "-" + padded(part.text);
    return text;
  }

  std::string joined_map(const Node& node) {
    static const Schema schema = map_schema({{"year", schema_of(Schema::Type::Text), true},
                                             {"month", schema_of(Schema::Type::Text)},
                                             {"day", schema_of(Schema::Type::Text)}});
    check_schema(node, schema, "a date", diagnostics_);
    std::string text = text_at(node, "year");
    const std::string month = text_at(node, "month");
    const std::string day = text_at(node, "day");
    if (!month.empty()) text += "-" + padded(month);
    if (!month.empty() && !day.empty()) text += "-" + padded(day);
    return text;
  }

  Diagnostics& diagnostics_;
};

}  // namespace

References read_references(const Node& root, Diagnostics& diagnostics) {
  check_schema(root, references_schema(), "the file of references", diagnostics);
  References references;
  const Node* list = root.find("references");
  if (!list || !list->is_list()) return references;
  ReferenceReader reader(diagnostics);
  for (const Node& item : list->items) {
    if (item.is_map()) reader.add(item, references);
  }
  return references;
}

}  // namespace evident
