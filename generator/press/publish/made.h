#pragma once
// What an index says of the other outputs.

#include "press/publish/publish.h"

namespace evident {

// An output as an index reads it: id, variant, title, subtitle, series, audience, subject, based_on, `row`
// (its id; empty where there is none), and `files` with name, format, size and, of a PDF, pages.
[[nodiscard]] Value made_value(const Publication& publication, const Value& row, const Output& output);

}  // namespace evident
