#pragma once
// The ledger of figures: where a document prints which figure, and where each comes from. In: documents and
// the published view. Out: the places of each figure; the tables and lists that a document shows of its own
// figures; warnings of numbers that were typed. It knows only what may be published.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/published/published.h"
#include "foundation/diagnostics/diagnostics.h"
#include "writing/citations/citations.h"
#include "writing/document/document.h"

namespace evident {

enum class FigurePart { Text, Heading, Table, Caption, Footnote };
// "text", "heading", "table", "caption", "footnote"
[[nodiscard]] std::string_view name(FigurePart part);

// One place where a document prints a figure.
struct FigureUse {
  std::string printed;
  std::string value;  // for machines, at printed precision
  Span place;         // in content or a template
  // The number and text of the nearest heading above, without those that are over; the document's title where
  // there is none. A footnote stands where it is first called.
  std::string section;
  FigurePart part = FigurePart::Text;
  std::uint32_t footnote = 0;  // its number, for FigurePart::Footnote
};

struct LedgerLine {
  FigureEntry figure;
  std::string source;  // short form of the reference: "Harris et al. (2017)"; its id when there is none of it
  std::vector<FigureUse> uses;  // in document order; what footnotes say comes after the text
};

// One line for each figure of the view, in its order, also for those that the document does not print. Takes
// a document before or after `resolve`; only after it are sections known in full.
[[nodiscard]] std::vector<LedgerLine> make_ledger(const Document& document, const Published& published,
                                                  const References& references);
// The lines of the figures that the document prints alone, in order of first use. The view may have many
// more.
[[nodiscard]] std::vector<LedgerLine> make_used_ledger(const Document& document, const Published& published,
                                                       const References& references);

// The different ways in which the uses print, in order: "16", "sixteen". A capital makes no other way.
[[nodiscard]] std::vector<const FigureUse*> printed_forms(const std::vector<FigureUse>& uses);

// "p. 35" of "35", "pp. 12-14" of "12-14"; anything else stands as it is.
[[nodiscard]] std::string locator_of_page(std::string_view page);

// Fills `::: figure-sources` with a table of the figures that the document prints, in order of first use, and
// `::: figure-disagreements` with a list of those on which sources disagree; with a sentence where there is
// none. Sources are citations, so it comes before `resolve_citations`. Errors: unexpected-content.
[[nodiscard]] Document resolve_ledger(Document document, const Published& published,
                                      const References& references, Diagnostics& diagnostics);

// Warns of numbers typed in Markdown that equal what a figure prints (typed-figure): numbers of two digits or
// more, with their unit. Not of years, dates, ages, ranges, numbers of sections or pages, and not in notes,
// citations, code and addresses. Made once for many documents, and shared by threads.
class TypedFigures {
 public:
  explicit TypedFigures(const FigureList& figures);
  void check(const Document& document, const Sources& sources, Diagnostics& diagnostics) const;

 private:
  // By what they mean, whose names a warning may give.
  std::map<std::string, std::vector<std::string>, std::less<>> names_;
};

}  // namespace evident
