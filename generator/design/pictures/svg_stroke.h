#pragma once
// From an outline and its style to a shape of a scene.

#include <optional>

#include "design/pictures/svg_frame.h"
#include "design/pictures/svg_style.h"

namespace evident {

// Nothing when it would not be seen: without fill and stroke, hidden, or wholly outside the frame. `matrix`
// tells how much wider strokes become.
[[nodiscard]] std::optional<Shape> styled_shape(Path path, const SvgStyle& style, const Matrix& matrix,
                                                const SvgFrame& frame, const AttributeFaultSink& fault);

}  // namespace evident
