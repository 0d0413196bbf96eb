#pragma once
// One face's dictionaries, streams and maps in the file.

#include "output/pdf/embedded_fonts.h"

namespace evident {

// Gives the Type0 font of each layer; they share the subset.
[[nodiscard]] std::vector<ObjectNumber> write_font(const EmbeddedFont& font, const FontLibrary& library,
                                                   PdfObjects& objects);

}  // namespace evident
