#pragma once
// What is said about pictures of pixels that cannot be used.

#include <cstdint>
#include <string_view>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// `kind` is "PNG" or "JPEG".
void report_cut_short(std::string_view kind, Span span, Diagnostics& diagnostics);
// `reason` is what a decoder says; it may quote the file.
void report_damaged(std::string_view kind, std::string_view reason, Span span, Diagnostics& diagnostics);
// `name` comes with its article: "a GIF".
void report_unknown(std::string_view name, std::string_view help, Span span, Diagnostics& diagnostics);

// Whether a picture of that size is taken; else picture-too-large is reported.
[[nodiscard]] bool accept_size(std::uint64_t width, std::uint64_t height, Span span,
                               Diagnostics& diagnostics);

}  // namespace evident
