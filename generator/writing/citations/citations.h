#pragma once
// References as CSL-YAML into citations and a list after Cite Them Right Harvard (12th edition). It prints
// only what the data has: no missing detail is made up.

#include <map>
#include <string>
#include <vector>

#include "evidence/data/data.h"
#include "writing/document/document.h"

namespace evident {

struct Name {
  std::string family;  // or the whole name of a body
  std::string given;
  std::string short_name;  // a body's name in the text: "DCSF"
  bool literal = false;
};

struct Reference {
  std::string id;
  std::string type;  // CSL: book, report, chapter, article-journal, thesis, webpage, motion_picture …
  std::vector<Name> authors;
  std::vector<Name> with;  // "Harris and Roker with Shuker, …"
  std::vector<Name> editors;
  std::vector<Name> directors;
  std::string title_short;  // stands for the title in the text when there is no author; else the title does,
                            // without its subtitle
  std::string title, container_title, publisher, publisher_place, genre, edition, volume, issue, page, url,
      doi;
  std::string medium, note;
  std::string year;      // empty: (no date)
  std::string issued;    // ISO as far as known
  std::string accessed;  // ISO; empty when the data has none
  Span span;
};

struct References {
  std::vector<Reference> entries;
  std::map<std::string, std::size_t, std::less<>> by_id;
};

// What data/references.yaml may hold.
[[nodiscard]] const Schema& references_schema();

// `references:` with CSL variables as Zotero exports them, and our own `with` and `short`. Variables that the
// style does not print (ISBN, abstract …) are accepted. `issued` and `accessed` are a date as text, {year,
// month, day}, {date-parts: [[…]]} or {literal: …}. Errors: missing-key (id, title), duplicate-reference,
// wrong-type, unknown-key, not-a-choice (type), bad-date, bad-id (more than letters, digits and . : - _ in an
// id).
[[nodiscard]] References read_references(const Node& root, Diagnostics& diagnostics);

// Fills every citation, and the ReferenceList with the works cited, in alphabetical order; same author and
// year get letters in list order; from four authors the first and et al. Citations link to #ref-<key>; they
// do not where they stand in a link, or when the document has no list (warning no-reference-list). Errors:
// unknown-reference (with the nearest id), two-reference-lists.
[[nodiscard]] Document resolve_citations(Document document, const References& references,
                                         Diagnostics& diagnostics);

// The list entry of one reference, for goldens and for the ledger's short form.
[[nodiscard]] Inlines list_entry(const Reference& reference);
[[nodiscard]] std::string short_form(const Reference& reference);  // "Harris et al. (2017)"

}  // namespace evident
