#pragma once
// What publications know of one another: the names of the files that a workspace makes, and what an index
// says of them.

#include "press/publish/publish.h"

namespace evident {

// The files of all publications, sorted.
[[nodiscard]] std::vector<std::string> output_names(const Workspace& workspace);

// An output as an index reads it: id, variant, title, subtitle, series, audience, subject, based_on, and
// `files` with name, format, size and, of a PDF, pages.
[[nodiscard]] Value made_value(const Publication& publication, const Output& output);

}  // namespace evident
