#pragma once
// Templates and content with the published view into merged Markdown. In: template sources and Published.
// Out: Markdown in which every inserted value is one private-use code point, a map back to the sources, and
// the table of what those code points stand for. It never sees a confidential fact.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/published/published.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

struct Template;  // a parsed template; immutable, shared by threads
using TemplatePtr = std::shared_ptr<const Template>;

// Parses the bytes from `begin` on (content files start after their front matter), as Jinja does with
// trim_blocks and lstrip_blocks. All mistakes are reported; what could be parsed is returned. Never null.
// Errors: expression-syntax, unclosed-tag, unexpected-tag, unknown-tag, misplaced-tag, duplicate-block,
// unknown-filter, unknown-test, attribute-without-space (`{#id}`), reserved-character, invalid-utf8,
// too-deep. Warnings: joined-lines (a tag after words at the end of a line takes the line break away).
[[nodiscard]] TemplatePtr parse_template(SourceId source, const Sources& sources, std::uint32_t begin,
                                         Diagnostics& diagnostics);

// Templates by the name that `include`, `extends`, `import` and front matter use: "evidence-briefing",
// "partials/notice".
using Templates = std::map<std::string, TemplatePtr, std::less<>>;

// The merged text stands for the source bytes it came from.
class SourceMap {
 public:
  struct Piece {
    std::uint32_t begin;  // offset in the merged text; pieces follow one another
    Span origin;
    bool verbatim;  // the piece is the origin's text byte by byte; else it all comes from the origin
  };
  void add(std::uint32_t begin, Span origin, bool verbatim);
  // The source place of merged bytes [begin, end); the part in the first piece when they span several.
  [[nodiscard]] Span locate(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  std::vector<Piece> pieces_;
};

// What stands behind one private-use code point. Each stands once in the text, in order; what templates made
// and did not print is not among them.
struct Insertion {
  std::string text;         // as printed
  std::string value;        // a quantity's machine value at printed precision; empty for other values
  std::string figure_name;  // empty for other values
  FigureId figure = no_figure;
  Span place;   // the expression in the template
  Span origin;  // the data value; without a source when computed
};

struct Merged {
  std::string text;
  SourceMap map;
  std::vector<Insertion>
      insertions;  // code point U+F0000 + n, and from n = 65,534 on U+100000 + (n − 65,534)
};

[[nodiscard]] std::string insertion_token(std::size_t index);
// The index of a token, or -1.
[[nodiscard]] std::int64_t insertion_index(char32_t code_point);

struct MergeInput {
  const Templates& templates;
  const Template& content;    // rendered first, in the same scope; becomes `body`, its `::: slot name` parts
                              // `slots.name`
  std::string template_name;  // what wraps it; empty: the content alone
  Span template_name_span;    // where the name was written
  ValueMap names;             // page (front matter), publisher, date …; they shadow the published values
};

// Reports all mistakes and goes on; each is said once, however often a loop makes it. Returns what was
// merged. Errors: undefined-name (with the nearest name, the data that should hold it, and the way in),
// unknown- template, unknown-function, wrong-argument, wrong-type, division-by-zero, missing-compared,
// no-source, reserved-character, merge-limit (calls 50 deep, a loop 1,000,000 times, a page of 64 MiB or
// 131,068 values), unnamed-slot, duplicate-slot, nested-slot, unclosed-slot. Warnings: unused-slot.
[[nodiscard]] Merged merge(const MergeInput& input, const Published& published, const Sources& sources,
                           Diagnostics& diagnostics);

// Whether a merge could read a value called `word`: a tag uses the name, in the text of the content, of what
// wraps it, or of templates that these name in quotes. It may say yes for a word in a tag's string, never no
// for a name that is used.
[[nodiscard]] bool could_read(std::string_view word, const Templates& templates, const Template& content,
                              const std::string& template_name, const Sources& sources);

// Later stages know where in the templates a mistake stands, but not which value brought it there. Labels
// each diagnostic that has a subject with the data values that were inserted at its place, else on its lines,
// and that hold, or are part of, that subject.
void trace_to_values(const Merged& merged, const Sources& sources, Diagnostics& diagnostics);

}  // namespace evident
