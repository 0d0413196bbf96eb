#pragma once
// What front matter asks of the pages of a PDF.

#include "output/layout/layout.h"
#include "press/store/store.h"
#include "press/workspace/workspace.h"

namespace evident {

// Errors: page-count, where so many pages were asked for exactly.
void check_page_count(const FrontMatter& front_matter, const ManifestEntry& output, Diagnostics& diagnostics);

// The cells of a sheet are alike: a page that lies on its side would be cut. Errors: unlike-pages.
void check_like_pages(const FrontMatter& front_matter, const Pages& pages, Diagnostics& diagnostics);

}  // namespace evident
