#pragma once
// A document's specifications into what can be drawn. In: fences of YAML with the values that templates put
// into them, and pictures by their path. Out: the document with captions, sources, descriptions and tables in
// the fences' places, and beside it the typed charts, diagrams and pictures that the writers draw. It sees
// published values only, and neither fonts nor pages.

#include <functional>
#include <memory>
#include <string_view>
#include <variant>
#include <vector>

#include "design/drawing/drawing.h"
#include "design/pictures/pictures.h"
#include "evidence/published/published.h"
#include "foundation/diagnostics/diagnostics.h"
#include "writing/document/document.h"
#include "writing/merge/merge.h"

namespace evident {

using Drawable = std::variant<Chart, Diagram, std::shared_ptr<const Picture>>;
using Drawables = std::vector<Drawable>;  // Illustration::drawing is an index

// The picture of that path; null when there is none, which it has then reported at the span.
using FindPicture = std::function<std::shared_ptr<const Picture>(std::string_view, Span, Diagnostics&)>;

struct Illustrated {
  Document document;
  Drawables drawables;
};

// - `chart`, `diagram`, `picture` become Illustrations and `table` a Table, as docs/illustrations.md says. A
//   paragraph that is nothing but an image is a picture as well.
// - Sources are citations of the figures whose values stand in the specification, so it comes before the
// ledger and citations are resolved.
// - Details (description and data table) stand below each illustration, or all together in `::: figure-data`
//   where the document has such a box.
// Errors: those of reading YAML and checking it against a schema, at their place in content or template;
// not-a-number, missing-key, unknown-highlight, unknown-picture-path and what FindPicture says,
// image-without-alternative, inline-picture (an image amid words). Warnings: typed-value (a number that comes
// from no data).
[[nodiscard]] Illustrated illustrate(Document document, const Merged& merged, const Published& published,
                                     const FindPicture& find_picture, Diagnostics& diagnostics);

// What the four kinds of specification may hold, for editors.
[[nodiscard]] const Schema& chart_schema();
[[nodiscard]] const Schema& diagram_schema();
[[nodiscard]] const Schema& picture_schema();
[[nodiscard]] const Schema& table_fence_schema();

}  // namespace evident
