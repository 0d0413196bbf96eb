#include "writing/citations/reference_schema.h"

#include <array>

namespace evident {
namespace {

using enum Schema::Type;

// CSL 1.0.2, appendix III
std::vector<std::string> types() {
  return {"article",
          "article-journal",
          "article-magazine",
          "article-newspaper",
          "bill",
          "book",
          "broadcast",
          "chapter",
          "dataset",
          "document",
          "entry",
          "entry-dictionary",
          "entry-encyclopedia",
          "event",
          "figure",
          "graphic",
          "hearing",
          "interview",
          "legal_case",
          "legislation",
          "manuscript",
          "map",
          "motion_picture",
          "musical_score",
          "pamphlet",
          "paper-conference",
          "patent",
          "performance",
          "periodical",
          "personal_communication",
          "post",
          "post-weblog",
          "regulation",
          "report",
          "review",
          "review-book",
          "software",
          "song",
          "speech",
          "standard",
          "thesis",
          "treaty",
          "webpage"};
}

// Variables that Zotero exports and this style does not print.
constexpr std::array<const char*, 31> unprinted = {"abstract",
                                                   "annote",
                                                   "archive",
                                                   "archive_location",
                                                   "archive-place",
                                                   "authority",
                                                   "call-number",
                                                   "citation-key",
                                                   "citation-label",
                                                   "collection-number",
                                                   "collection-title",
                                                   "container-title-short",
                                                   "dimensions",
                                                   "event-date",
                                                   "event-place",
                                                   "event-title",
                                                   "ISBN",
                                                   "ISSN",
                                                   "keyword",
                                                   "language",
                                                   "license",
                                                   "number",
                                                   "number-of-pages",
                                                   "number-of-volumes",
                                                   "original-date",
                                                   "PMCID",
                                                   "PMID",
                                                   "references",
                                                   "scale",
                                                   "source",
                                                   "status"};

Schema names() {
  Schema name = schema_of(Any);  // a map, or the name of a body as text: read_names() tells
  return list_schema(
      name,
      "Names such as `- {family: Harris, given: J.}` or `- {literal: Department of Health, short: DoH}`");
}

Schema reference() {
  const Schema text = schema_of(Text);
  std::vector<Schema::Field> fields = {
      {"id", schema_of(Text, "The key that the text cites"), true},
      {"title", schema_of(Text, "The work's title"), true},
      {"type", choice_schema(types(), "A type of CSL, such as report, book, chapter or article-journal")},
      {"author", names()},
      {"with", names()},
      {"editor", names()},
      {"director", names()},
      {"issued", schema_of(Any)},
      {"accessed", schema_of(Any)}};
  for (const char* key : {"title-short", "container-title", "publisher", "publisher-place", "volume", "issue",
                          "page", "edition", "genre", "medium", "URL", "DOI", "note"}) {
    fields.push_back({key, text});
  }
  for (const char* key : unprinted) fields.push_back({key, schema_of(Any)});
  return map_schema(std::move(fields), "One work");
}

}  // namespace

const Schema& references_schema() {
  static const Schema schema =
      map_schema({{"references", list_schema(reference(), "A list of works"), true}});
  return schema;
}

}  // namespace evident
