#pragma once
#include "output/layout/galley.h"
#include "output/layout/words.h"

namespace evident {

// The second stage: words into lines, tables and panels into rows. Reports what `lay_out` does.
[[nodiscard]] Galley make_galley(Material& material, const Theme& theme, WordShaper& shaper);

}  // namespace evident
