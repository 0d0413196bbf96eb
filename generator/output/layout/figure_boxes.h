#pragma once
#include "output/layout/layout.h"

namespace evident {

// Gives each Figure element the box around what is drawn for it (ISO 32000-1, 14.8.5.4.3; ISO 14289-1, 7.3).
void add_figure_boxes(Pages& pages, const FontLibrary& fonts);

}  // namespace evident
