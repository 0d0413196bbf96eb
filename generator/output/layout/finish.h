#pragma once
// The last stage: what can be known only when all pages stand. Page numbers into the room kept for them,
// running heads and feet, the tag tree's content, places and bookmarks.

#include "output/layout/pages.h"
#include "output/layout/words.h"

namespace evident {

[[nodiscard]] Pages finish(Sheets sheets, Material& material, const Document& document, const Theme& theme,
                           WordShaper& shaper, Diagnostics& diagnostics);

}  // namespace evident
