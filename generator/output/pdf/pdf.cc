#include "output/pdf/pdf.h"

#include "output/pdf/annotations.h"
#include "output/pdf/attachments.h"
#include "output/pdf/check.h"
#include "output/pdf/content.h"
#include "output/pdf/destinations.h"
#include "output/pdf/images.h"
#include "output/pdf/metadata.h"
#include "output/pdf/outline.h"
#include "output/pdf/page_labels.h"
#include "output/pdf/structure.h"
#include "output/pdf/syntax.h"

namespace evident {

namespace {

// An ICC profile of colours in red, green and blue (ICC.1:2010, 7.2).
bool is_rgb_profile(std::string_view profile) {
  return profile.size() > 128 && profile.substr(36, 4) == "acsp" && profile.substr(16, 4) == "RGB ";
}

// PDF/A-2, 6.2.3
std::string output_intent(const std::string& profile, PdfObjects& objects) {
  const ObjectNumber stream = objects.add_stream("/N 3", profile);
  return "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/RegistryName(http://www.color.org)"
         "/Info(sRGB IEC61966-2.1)/DestOutputProfile " +
         reference(stream);
}

std::string names_and_attachments(const Pages& pages, const PdfPlan& plan, const PdfOptions& options,
                                  PdfObjects& objects) {
  const ObjectNumber destinations = write_destinations(pages, plan, objects);
  const WrittenAttachments attachments = write_attachments(options, objects);
  std::string names;
  if (destinations != 0) names += "/Dests " + reference(destinations);
  if (attachments.names != 0) names += "/EmbeddedFiles " + reference(attachments.names);
  return names.empty() ? names : "/Names<<" + names + ">>" + attachments.associated;
}

void write_catalog(const Pages& pages, const PdfPlan& plan, const PdfOptions& options, PdfObjects& objects) {
  const ObjectNumber metadata =
      objects.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(pages.metadata, options), Packing::Plain);
  const ObjectNumber intent = objects.add(output_intent(options.colour_profile, objects));
  std::string entries = "/Lang" + pdf_bytes(document_language(pages.metadata));
  entries += "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
  entries += "/StructTreeRoot " + reference(plan.structure_root);
  entries += "/Metadata " + reference(metadata) + "/OutputIntents[" + reference(intent) + ']';
  const ObjectNumber outline = write_outline(pages, plan, objects);
  if (outline != 0) entries += "/PageMode/UseOutlines/Outlines " + reference(outline);
  entries += names_and_attachments(pages, plan, options, objects);
  const std::string labels = page_labels(pages);
  if (!labels.empty()) entries += "/PageLabels" + labels;
  objects.extend(objects.catalog(), entries);
  objects.extend(objects.information(), information_entries(pages.metadata, options.unix_time));
}

std::string write_file(const Pages& pages, const FontLibrary& library, const PdfOptions& options,
                       PdfObjects& objects) {
  const EmbeddedFonts fonts(pages, library);
  const GlyphCodes codes = options.compress ? GlyphCodes::Binary : GlyphCodes::Hexadecimal;
  const PdfPlan plan = make_plan(pages, objects);
  if (objects.failed()) return {};
  const ObjectNumber resources = fonts.write(objects);
  objects.extend(resources, write_images(pages, objects));
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    objects.set_content(plan.pages[i], page_content(pages.pages[i], plan.marks[i], pages, fonts, codes));
    write_page(pages, i, plan, resources, objects);
  }
  write_structure(pages, plan, objects);
  write_catalog(pages, plan, options, objects);
  return objects.save();
}

void report(Diagnostics& diagnostics, const std::string& reason) {
  diagnostics.error("pdf-internal", {}, "The PDF could not be written: " + reason,
                    "This is a mistake in Evident and not in your files; please report it with this message");
}

}  // namespace

std::string write_pdf(const Pages& pages, const FontLibrary& fonts, const PdfOptions& options,
                      Diagnostics& diagnostics) {
  if (!is_rgb_profile(options.colour_profile)) {
    diagnostics.error("bad-colour-profile", {},
                      "The colour profile for PDF files is missing or is not for RGB",
                      "Install the package icc-profiles-free, which brings sRGB.icc");
    return {};
  }
  std::string fault = find_fault(pages);
  if (fault.empty()) fault = find_attachment_fault(options.attachments);
  if (!fault.empty()) {
    report(diagnostics, fault);
    return {};
  }
  PdfObjects objects(options.compress ? Packing::Deflated : Packing::Plain);
  std::string file = write_file(pages, fonts, options, objects);
  if (objects.failed()) report(diagnostics, objects.failure());
  return file;
}

}  // namespace evident
