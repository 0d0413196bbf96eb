#pragma once
// The three styles of rendering and what they share.

#include <string>
#include <string_view>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

[[nodiscard]] std::string_view severity_name(Severity severity);
[[nodiscard]] bool has_place(const Span& span, const Sources& sources);
// "data/programme.yaml:12:3", safe for a terminal.
[[nodiscard]] std::string place_text(const Span& span, const Sources& sources);

[[nodiscard]] std::string render_human(const Diagnostic& diagnostic, const Sources& sources,
                                       const RenderOptions& options);
[[nodiscard]] std::string render_json(const Diagnostic& diagnostic, const Sources& sources);

}  // namespace evident
