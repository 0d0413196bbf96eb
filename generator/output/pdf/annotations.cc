#include "output/pdf/annotations.h"

#include <algorithm>

#include "output/pdf/destinations.h"
#include "output/pdf/images.h"
#include "output/pdf/roles.h"
#include "output/pdf/syntax.h"

namespace evident {

namespace {

// 7-bit ASCII (12.6.4.7); what an address cannot hold is written as %xx.
std::string ascii_address(std::string_view target) {
  constexpr std::size_t longest = 8000;
  std::string out;
  for (const char c : target.substr(0, longest)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4];
      out += "0123456789ABCDEF"[byte & 15];
    }
  }
  return out;
}

Rectangle union_of(const std::vector<Rectangle>& areas) {
  Length left = areas[0].x, top = areas[0].y;
  Length right = left + areas[0].width, bottom = top + areas[0].height;
  for (const Rectangle& area : areas) {
    left = std::min(left, area.x);
    top = std::min(top, area.y);
    right = std::max(right, area.x + area.width);
    bottom = std::max(bottom, area.y + area.height);
  }
  return {left, top, right - left, bottom - top};
}

// Upper left, upper right, lower left, lower right: not what the standard draws but what all readers read.
std::string quad_points(const std::vector<Rectangle>& areas, Length page_height) {
  std::string out = "[";
  for (const Rectangle& area : areas) {
    const Length top = page_height - area.y, bottom = top - area.height;
    for (const Length y : {top, bottom}) {
      for (const Length x : {area.x, area.x + area.width}) {
        if (out.back() != '[') out += ' ';
        append_pdf_number(out, x);
        out += ' ';
        append_pdf_number(out, y);
      }
    }
  }
  return out + "]";
}

std::string link_annotation(const LinkArea& link, const Pages& pages, std::size_t page, const PdfPlan& plan,
                            std::int32_t key) {
  const Length height = pages.pages[page].height;
  std::string out = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect" + pdf_box(union_of(link.areas), height);
  out += "/QuadPoints" + quad_points(link.areas, height);
  out += "/P " + reference(plan.pages[page]) + "/StructParent " + std::to_string(key);
  out += "/Contents" + pdf_text(link.description.empty() ? link.target : link.description);
  if (link.target.starts_with('#')) {
    const std::string place = pdf_destination(std::string_view(link.target).substr(1), pages, plan);
    return out + "/A<</S/GoTo/D" + place + ">>";
  }
  return out + "/A<</S/URI/URI" + pdf_bytes(ascii_address(link.target)) + ">>";
}

}  // namespace

void write_page(const Pages& pages, std::size_t page, const PdfPlan& plan, ObjectNumber resources,
                PdfObjects& objects) {
  const Page& source = pages.pages[page];
  std::string entries = "/MediaBox" + pdf_box({{}, {}, source.width, source.height}, source.height);
  entries += "/Resources " + reference(resources) + "/Tabs/S";
  if (shows_transparency(source, pages)) entries += "/Group<</S/Transparency/CS/DeviceRGB>>";
  if (plan.page_keys[page] >= 0) entries += "/StructParents " + std::to_string(plan.page_keys[page]);
  std::string annotations;
  for (std::size_t i = 0; i < source.links.size(); ++i) {
    const ObjectNumber annotation = plan.links[page][i];
    if (annotation == 0) continue;
    const std::int32_t key = plan.link_keys[page][i];
    objects.extend(annotation, link_annotation(source.links[i], pages, page, plan, key));
    if (!annotations.empty()) annotations += ' ';
    append_reference(annotations, annotation);
  }
  if (!annotations.empty()) entries += "/Annots[" + annotations + ']';
  objects.extend(plan.pages[page], entries);
}

}  // namespace evident
