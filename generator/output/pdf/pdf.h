#pragma once
// Pages into the bytes of a PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once. libharu
// keeps the objects; fonts, content, structure and metadata are ours. It only translates: it takes no
// decision about what stands where. The only room that includes libharu and libdeflate.

#include <cstdint>
#include <string>

#include "design/fonts/fonts.h"
#include "output/layout/layout.h"

namespace evident {

struct PdfOptions {
  std::int64_t unix_time = 0;  // creation and modification date, UTC
  std::string colour_profile;  // bytes of an sRGB ICC profile
  bool compress = true;        // false: readable streams, for goldens
};

// Errors: pdf-internal (libharu refused something; nothing is returned then).
// The same pages give the same bytes; /ID is a hash of the file's own bytes.
[[nodiscard]] std::string write_pdf(const Pages& pages, const FontLibrary& fonts, const PdfOptions& options,
                                    Diagnostics& diagnostics);

}  // namespace evident
