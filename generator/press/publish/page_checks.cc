#include "press/publish/page_checks.h"

namespace evident {

void check_page_count(const FrontMatter& front_matter, const ManifestEntry& output,
                      Diagnostics& diagnostics) {
  const std::size_t pages = output.pages;
  const auto wanted = static_cast<std::size_t>(front_matter.exact_pages);
  if (wanted == 0 || pages == wanted) return;
  diagnostics.error(
      "page-count", front_matter.exact_pages_span,
      "The PDF of `" + output.name + "` has " + std::to_string(pages) + (pages == 1 ? " page" : " pages") +
          ", and exactly " + std::to_string(wanted) + " are asked for",
      pages > wanted ? "Shorten the text, or ask for more pages" : "Say more, or ask for fewer pages");
}

void check_like_pages(const FrontMatter& front_matter, const Pages& pages, Diagnostics& diagnostics) {
  if (front_matter.imposition == Imposition::None) return;
  for (const Page& page : pages.pages) {
    if (page.width == pages.pages.front().width && page.height == pages.pages.front().height) continue;
    diagnostics.error("unlike-pages", front_matter.imposition_span,
                      "Page " + std::to_string(&page - pages.pages.data() + 1) +
                          " lies another way than the first, so they do not fit on one sheet",
                      "Leave out `impose`, or ::: landscape and what turns the page");
    return;
  }
}

}  // namespace evident
