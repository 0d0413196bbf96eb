#pragma once
// Writes a document's objects the small way of PDF 1.5: dictionaries in compressed object streams, places in
// a compressed cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). libharu only knows plain tables, which
// for tagged documents make about two fifths of the file.

#include <hpdf.h>
#include <hpdf_doc.h>

#include <string>
#include <vector>

#include "output/pdf/deflate.h"
#include "output/pdf/objects.h"

namespace evident {

// `entries` are those of the dictionaries and `streams` the data of streams, by object number; an object
// without data is no stream. The identifier is zeros. Empty when libharu refused something.
[[nodiscard]] std::string save_packed(HPDF_Doc document, const std::vector<std::string>& entries,
                                      const std::vector<SharedBytes>& streams, Deflater& deflater);

// The bytes that a memory stream holds.
[[nodiscard]] std::string stream_bytes(HPDF_Stream stream);

}  // namespace evident
