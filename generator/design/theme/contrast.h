#pragma once
// Whether text can be read on what it stands on (WCAG 2.2, 1.4.3).

#include "design/theme/reader.h"

namespace evident {

void check_contrast(const Theme& theme, const Places& style_places, const Places& background_places,
                    Diagnostics& diagnostics);

}  // namespace evident
