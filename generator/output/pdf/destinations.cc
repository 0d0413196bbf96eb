#include "output/pdf/destinations.h"

#include "output/pdf/syntax.h"
#include "output/pdf/trees.h"

namespace evident {

namespace {

// PDF/A allows 32,767 bytes (ISO 19005-2, 6.1.13); nobody types so many.
constexpr std::size_t longest_name = 1000;

bool has_name(const Destination& destination) {
  return !destination.id.empty() && destination.id.size() <= longest_name;
}

// "[7 0 R/XYZ 0 841.89 null]" (12.3.2.2)
std::string place_of(const Destination& destination, const Pages& pages, const PdfPlan& plan) {
  std::string out = "[";
  append_reference(out, plan.pages[destination.page]);
  out += "/XYZ ";
  append_pdf_number(out, destination.point.x);
  out += ' ';
  append_pdf_number(out, pages.pages[destination.page].height - destination.point.y);
  return out + " null]";
}

}  // namespace

std::string pdf_destination(std::string_view id, const Pages& pages, const PdfPlan& plan) {
  const Destination& destination = *plan.destinations.at(id);
  return has_name(destination) ? pdf_bytes(id) : place_of(destination, pages, plan);
}

ObjectNumber write_destinations(const Pages& pages, const PdfPlan& plan, PdfObjects& objects) {
  std::vector<std::pair<std::string, std::string>> names;
  for (const Destination& destination : pages.destinations) {
    const bool first = plan.destinations.at(destination.id) == &destination;
    if (first && has_name(destination))
      names.emplace_back(destination.id, place_of(destination, pages, plan));
  }
  return names.empty() ? 0 : write_name_tree(std::move(names), objects);
}

}  // namespace evident
