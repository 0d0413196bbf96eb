#pragma once
// Where a link may go: http, https, mailto, or a place in the document. An image is a file of the workspace.

#include <string>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// Reports unsafe-link (another scheme) and relative-link; false then.
bool check_link_target(const std::string& target, Span span, Diagnostics& diagnostics);
// Reports unsafe-image: a path with a scheme, from the root, or out of the workspace; false then.
bool check_image_path(const std::string& path, Span span, Diagnostics& diagnostics);

}  // namespace evident
