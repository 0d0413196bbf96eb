#pragma once
// Merged Markdown into a document. CommonMark with tables and footnotes by cmark-gfm; strikethrough, bare
// URLs, containers, attributes, captions, citations and cross references by this room. The only room that
// includes cmark-gfm. Spans point into the sources, through the merge's map. Safe from any number of threads.

#include "foundation/diagnostics/diagnostics.h"
#include "writing/document/document.h"
#include "writing/merge/merge.h"

namespace evident {

// Errors: unknown-container (with the nearest name), unclosed-container, attribute-without-space (`{#id}`),
// raw-html, unknown-footnote, too-deep. Returns an unresolved document: bare headings, empty citations.
[[nodiscard]] Document parse_markdown(const Merged& merged, Diagnostics& diagnostics);

}  // namespace evident
