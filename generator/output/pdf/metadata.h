#pragma once
// What the file says of itself: XMP (ISO 16684-1) with the marks of PDF/UA-1 and PDF/A-2a or -3a, and the
// document information dictionary, which says the same.

#include <string>

#include "output/layout/layout.h"
#include "output/pdf/pdf.h"

namespace evident {

// Both take title, authors, subject and keywords cleaned; a document without a title is "Untitled".
[[nodiscard]] std::string xmp_packet(const Metadata& metadata, const PdfOptions& options);
[[nodiscard]] std::string information_entries(const Metadata& metadata, std::int64_t unix_time);

// The document's language, or "und" (undetermined, ISO 639-2) when it says none that can be read.
[[nodiscard]] std::string document_language(const Metadata& metadata);

}  // namespace evident
