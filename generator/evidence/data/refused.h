#pragma once
// Characters that are refused, in sources and in what escapes in quotes stand for.

#include "evidence/data/data.h"

namespace evident {

[[nodiscard]] bool is_control_character(char32_t c);
// Says why a reserved or control character cannot stay.
void report_refused(char32_t c, Span span, Diagnostics& diagnostics);

}  // namespace evident
