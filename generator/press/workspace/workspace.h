#pragma once
// Reads every file of a workspace once, and makes the plan of outputs. One of the few rooms that open files.

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "design/fonts/fonts.h"
#include "design/theme/theme.h"
#include "evidence/data/data.h"
#include "evidence/facts/facts.h"
#include "foundation/diagnostics/diagnostics.h"
#include "writing/citations/citations.h"
#include "writing/merge/merge.h"
#include "writing/readability/readability.h"

namespace evident {

// The front matter of a publication: what the generator itself reads of it, and all of it for templates.
struct FrontMatter {
  std::string template_name;
  Span template_span;
  std::string theme = "evident";
  Span theme_span;
  Metadata metadata;
  bool number_sections = false;
  int contents_depth = 3;
  bool lints = true;             // whether what is not well made is reported (press/publish/lints.h)
  bool html = true, pdf = true;  // the formats it is made in
  bool csv = false;              // and the numbers of returns that it prints, for spreadsheets
  PageFormat page;               // what differs from the theme's page
  PageNumbers page_numbers;
  int exact_pages = 0;  // so many must the PDF have; 0: as many as it takes
  Span exact_pages_span;
  Imposition imposition = Imposition::None;
  Span imposition_span;
  bool index = false;    // made after all others, whose outputs its templates can read
  bool deck = false;     // its HTML shows one slide at a time
  std::string exit;      // where a reader who must leave its HTML at once is taken; empty: nowhere
  std::string audience;  // a name of Workspace::audiences; empty: none is said
  Span audience_span;
  bool says_who_tested = false;  // `tested_with` is there, be it "nobody yet"
  std::string variant;           // its name; empty for the publication itself
  std::string rows;              // a list of the data: it is made once for each of its items; empty: once
  Span rows_span;
  bool restricted = false;  // not for the public: written to out/restricted/, which the public never hears of
  ValueMap values;          // as `page` in templates
};

// Whether a name can stand in an address and a file's name: [a-z0-9-]+.
[[nodiscard]] bool is_identifier(std::string_view id);

struct Publication {
  std::string id;    // from the file's name; of a variant, with its name behind
  std::string base;  // the publication that it is, or is a variant of
  SourceId source = no_source;
  FrontMatter front_matter;
  TemplatePtr content;
};

// How small numbers are kept from giving people away; the numbers mean what disclosure.h says.
struct DisclosureSettings {
  int threshold = 5;
  int min_width = 3;
  int round = 1;
  bool hides_zeros = false;
  bool hides_percentages = false;
};

// What was published before: a file of data/releases/.
struct ReleaseFile {
  std::string name;
  Node root;
};

// The publisher's sign, for templates that have a place for it.
struct Logo {
  std::string file;  // below content/ or templates/; empty: there is none
  std::string alternative;
};

struct Workspace {
  std::filesystem::path root;
  Sources sources;
  std::string publisher;
  Logo logo;
  std::string date;  // ISO: SOURCE_DATE_EPOCH, else `date` in evident.yaml, else today
  std::int64_t unix_time = 0;
  DisclosureSettings disclosure;
  std::vector<DataFile> data;
  std::vector<ReleaseFile> releases;  // by name
  References references;
  std::vector<PlainWord> plain_words;
  std::vector<Explanation> glossary;
  Templates templates;
  std::map<std::string, Theme, std::less<>> themes;
  std::map<std::string, Span, std::less<>> theme_spans;
  std::map<std::string, Audience, std::less<>> audiences;
  std::unique_ptr<FontLibrary> fonts;
  std::string colour_profile;
  std::map<std::string, std::string, std::less<>> picture_files;  // bytes by path from the root
  std::string hyphenation;                          // bytes of a dictionary; empty when no theme hyphenates
  std::vector<Publication> publications;            // by id
  std::vector<std::filesystem::path> system_files;  // what was read from outside the workspace
};

struct WorkspaceOptions {
  std::filesystem::path root = ".";
  std::int64_t today = 0;         // seconds since 1970, for when nothing else says the date
  std::int64_t source_date = -1;  // SOURCE_DATE_EPOCH; negative when unset
};

// Reads evident.yaml, data/, templates/, content/ and the fonts that the themes name. All errors of all files
// are reported. Errors: no-workspace, missing-file, unknown-publication …
[[nodiscard]] Workspace read_workspace(const WorkspaceOptions& options, Diagnostics& diagnostics);

}  // namespace evident
