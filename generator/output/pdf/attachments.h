#pragma once
// Files that travel inside the PDF (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).

#include <string>
#include <vector>

#include "output/pdf/objects.h"
#include "output/pdf/pdf.h"

namespace evident {

// What is wrong with them, as the rest of a sentence, or nothing: names that are empty, that are paths or
// that come twice, or a media type that is none.
[[nodiscard]] std::string find_attachment_fault(const std::vector<Attachment>& attachments);

struct WrittenAttachments {
  ObjectNumber names = 0;  // root of the tree /EmbeddedFiles; 0 when nothing is attached
  std::string associated;  // "/AF[…]" of the catalog: they belong to the document as a whole
};
[[nodiscard]] WrittenAttachments write_attachments(const PdfOptions& options, PdfObjects& objects);

}  // namespace evident
