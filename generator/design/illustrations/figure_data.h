#pragma once
// `::: figure-data`: the box that collects what stands below each illustration otherwise.

#include "writing/document/document.h"

namespace evident {

// Moves the details of all illustrations into the first such box, each under its figure's number and caption.
// Leaves the document alone when there is no box. Errors: unexpected-content.
void collect_figure_data(Document& document, Diagnostics& diagnostics);

}  // namespace evident
