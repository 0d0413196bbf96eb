#pragma once
// Everything in a PDF refers to everything else, so the numbers of objects and marks are given out first.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "output/layout/layout.h"
#include "output/pdf/objects.h"

namespace evident {

struct PdfPlan {
  std::vector<ObjectNumber> pages;     // by page
  std::vector<ObjectNumber> elements;  // by tag
  ObjectNumber structure_root = 0;
  std::vector<std::vector<std::int32_t>> marks;  // by page and content: its MCID, -1 for artifacts
  std::vector<std::vector<ObjectNumber>> links;  // by page and link; 0 for a link that is left out
  std::vector<std::int32_t> page_keys;           // by page: /StructParents, or -1 for a page without marks
  std::vector<std::vector<std::int32_t>> link_keys;  // by page and link: /StructParent, or -1
  std::unordered_map<std::string_view, const Destination*> destinations;  // the first of each id
};

// `pages` outlives the plan. A link without a Link element cannot be reached by assistive technology and may
// not be an annotation (ISO 14289-1, 7.18.5), so it is left out: in artifacts, a link is only its text.
[[nodiscard]] PdfPlan make_plan(const Pages& pages, PdfObjects& objects);

}  // namespace evident
