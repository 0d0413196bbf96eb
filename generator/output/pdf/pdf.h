#pragma once
// Pages into the bytes of a PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once, or
// PDF/A-3a (ISO 19005-3) when files are attached. libharu keeps the objects; fonts, content, structure and
// metadata are ours. It only translates: it takes no decision about what stands where. The only room that
// includes libharu and libdeflate.

#include <cstdint>
#include <string>
#include <vector>

#include "design/fonts/fonts.h"
#include "output/layout/layout.h"

namespace evident {

// A file that travels inside the PDF: the data of a table, the source of a chart.
struct Attachment {
  enum class Relationship { Data, Source, Supplement };  // to the document (ISO 19005-3, 6.8)
  std::string name;                                      // "reach.csv": a file name, no path
  std::string media_type;                                // "text/csv"
  std::string description;
  std::string bytes;
  Relationship relationship = Relationship::Data;
};

struct PdfOptions {
  std::int64_t unix_time = 0;  // creation and modification date, UTC
  std::string colour_profile;  // bytes of an sRGB ICC profile
  // False: readable streams and a plain cross-reference table, for goldens and for readers without inflate.
  bool compress = true;
  std::vector<Attachment> attachments = {};  // with different names; listed by readers in the order of names
};

// The same pages give the same bytes; /ID is a hash of the file's own bytes. Safe from any number of threads.
// A link whose tag is `artifact` is only its text. Texts longer than 16,000 UTF-16 units are cut with an
// ellipsis (PDF/A's limit); control characters in them become spaces.
// Errors, with nothing returned then: bad-colour-profile (missing, or not for RGB); pdf-internal (pages that
// do not hold together: a tag with two parents, a link or bookmark that leads nowhere, no page at all, a
// glyph 0, an attachment without a file name or media type; or libharu refused something).
[[nodiscard]] std::string write_pdf(const Pages& pages, const FontLibrary& fonts, const PdfOptions& options,
                                    Diagnostics& diagnostics);

}  // namespace evident
