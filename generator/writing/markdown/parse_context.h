#pragma once
// What all steps of one parse share. It lives as long as parse_markdown runs.

#include "writing/markdown/footnote_book.h"
#include "writing/markdown/inserted_values.h"
#include "writing/markdown/source_places.h"

namespace evident {

struct ParseContext {
  const SourcePlaces& places;
  const InsertedValues& values;
  FootnoteBook& footnotes;
  Diagnostics& diagnostics;
  bool too_deep = false;  // reported once

  void report_too_deep(Span span) {
    if (too_deep) return;
    too_deep = true;
    diagnostics.error("too-deep", span, "The text is nested more than 100 levels deep",
                      "Take some of the boxes, lists, quotations or emphasis apart");
  }
};

}  // namespace evident
