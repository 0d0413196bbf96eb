#pragma once
// Merged Markdown into a document. CommonMark with tables and footnotes by cmark-gfm; strikethrough, bare
// URLs, containers, attributes, captions, citations and cross references by this room. The only room that
// includes cmark-gfm. Spans point into the sources, through the merge's map. Safe from any number of threads.

#include "foundation/diagnostics/diagnostics.h"
#include "writing/document/document.h"
#include "writing/merge/merge.h"

namespace evident {

// Beyond CommonMark 0.29 and GFM tables:
// - `::: name { #id .class key=value key="a b" }` opens a container, a line of only colons closes the
// innermost;
//   both may stand in lists and quotations and may interrupt a paragraph. `contents` and `references` become
//   Contents and ReferenceList.
// - Attributes end a heading or a caption; after brackets, [Cymru]{ lang=cy }, they make a SpanOf. A line `:
// Caption { #tbl-x .header-column }` under a table is its
//   caption; with `header-column` the first cell of each row is a header.
// - [@key, p. 35; @other], [see @key], @key, @key [p. 3] are citations; keys that start with tbl-, fig- or
// sec-
//   are cross references.
// - `~~x~~`, bare URLs, `[^label]` footnotes, which may refer to others, and a paragraph `\pagebreak`.
// - A fence `chart`, `diagram`, `picture` or `table { #id }` is a Fence: a specification to be read later.
// Inserted values become Text or FigureText and are never markup. In an address they are percent-encoded,
// unless one is the whole address.
// Errors: unknown-container (with the nearest name), unclosed-container, unopened-container,
// unexpected-content, attribute-without-space (`{#id}`), bad-attribute, raw-html, unknown-footnote,
// duplicate-footnote, bad-citation, nested-link, unsafe-link, relative-link, empty-link, unsafe-image,
// caption-without-table, two-captions, uneven-row, empty-heading, too-deep. Warnings: table-without-caption,
// unused-footnote. HTML is text; a link that may not stand is its words. Returns an unresolved document: bare
// headings, empty citations and cross references, no metadata.
[[nodiscard]] Document parse_markdown(const Merged& merged, Diagnostics& diagnostics);

}  // namespace evident
