#pragma once
// Headings in document order, before sections are nested: one list that every later step of `resolve` reads.

#include <vector>

#include "writing/document/document.h"

namespace evident {

struct HeadingPlace {
  Heading* heading;
  Span span;
  bool at_top;          // not inside a container, quotation, list item or footnote
  bool above_contents;  // stands right above the contents list, so the list need not name it
};

// The pointers hold as long as no block is moved.
[[nodiscard]] std::vector<HeadingPlace> collect_headings(Document& document);

// Reports heading-skipped, heading-above-title, two-titles and no-title. Levels close up: none is left out,
// and only one is 1.
void check_headings(const std::vector<HeadingPlace>& headings, const Metadata& metadata,
                    Diagnostics& diagnostics);

// 1 where there is no heading.
[[nodiscard]] int outermost_level(const std::vector<HeadingPlace>& headings);

// "1", "4.1" for the headings at the top that are not `unnumbered`.
void number_headings(const std::vector<HeadingPlace>& headings);

[[nodiscard]] std::vector<OutlineEntry> make_outline(const std::vector<HeadingPlace>& headings);
[[nodiscard]] std::vector<ContentsEntry> make_contents(const std::vector<HeadingPlace>& headings,
                                                       int deepest_level);

}  // namespace evident
