#pragma once
// A run of text into inlines: what cmark leaves to us. Footnote references, citations, cross references, bare
// URLs, strikethrough, inserted values and soft breaks.

#include "writing/markdown/parse_context.h"
#include "writing/markdown/text_run.h"

namespace evident {

// Strikethrough may span emphasis and links, so its marks are kept beside the inlines until the run of
// siblings is whole.
struct StrikeMark {
  std::size_t index;  // of the text "~~" that stands for it
  bool can_open;
  bool can_close;
};

struct InlineList {
  Inlines inlines;
  std::vector<StrikeMark> strikes;
};

enum class LinkContext { Free, InsideLink };

// Reads the run and empties it. `follows_node` and `precedes_node`: whether other inlines stand right beside.
void read_run(TextRun& run, InlineList& list, LinkContext links, bool follows_node, bool precedes_node,
              ParseContext& context);

// Pairs the marks, those left over being text, and joins neighbouring texts.
[[nodiscard]] Inlines with_strikethrough(InlineList list);

}  // namespace evident
