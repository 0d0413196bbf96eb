#include "output/pdf/plan.h"

namespace evident {

namespace {

std::vector<std::int32_t> marks_of(const Page& page) {
  std::vector<std::int32_t> marks;
  marks.reserve(page.content.size());
  std::int32_t next = 0;
  for (const MarkedContent& content : page.content) marks.push_back(content.tag == artifact ? -1 : next++);
  return marks;
}

bool has_mark(const std::vector<std::int32_t>& marks) {
  for (const std::int32_t mark : marks) {
    if (mark >= 0) return true;
  }
  return false;
}

}  // namespace

PdfPlan make_plan(const Pages& pages, PdfObjects& objects) {
  PdfPlan plan;
  std::int32_t next_key = 0;
  for (const Page& page : pages.pages) {
    plan.pages.push_back(objects.add_page());
    plan.marks.push_back(marks_of(page));
    plan.page_keys.push_back(has_mark(plan.marks.back()) ? next_key++ : -1);
  }
  for (const Page& page : pages.pages) {
    std::vector<ObjectNumber>& links = plan.links.emplace_back();
    std::vector<std::int32_t>& keys = plan.link_keys.emplace_back();
    for (const LinkArea& link : page.links) {
      const bool kept = link.tag != artifact && !link.areas.empty();
      links.push_back(kept ? objects.add() : 0);
      keys.push_back(kept ? next_key++ : -1);
    }
  }
  plan.structure_root = objects.add();
  plan.elements.reserve(pages.tags.size());
  for (std::size_t i = 0; i < pages.tags.size(); ++i) plan.elements.push_back(objects.add());
  for (const Destination& destination : pages.destinations) {
    plan.destinations.try_emplace(destination.id, &destination);
  }
  return plan;
}

}  // namespace evident
