#pragma once
// What a publication's audience asks of it, held against what it says.

#include "press/publish/publish.h"

namespace evident {

// Warnings: not-tested, and those of check_reading, for audiences whose limits are warnings.
void check_for_audience(const Workspace& workspace, const FrontMatter& front_matter, const Document& document,
                        Diagnostics& diagnostics);

// Warning: too-many-pages.
void check_pages_for_audience(const Workspace& workspace, const FrontMatter& front_matter,
                              const ManifestEntry& output, Diagnostics& diagnostics);

[[nodiscard]] Reading reading_of(const Workspace& workspace, const FrontMatter& front_matter,
                                 const Document& document);

}  // namespace evident
