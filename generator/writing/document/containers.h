#pragma once
// What containers say in their attributes.

#include "writing/document/document.h"

namespace evident {

// Reports bad-attribute: a format, a number of lines or a speaker that its container cannot have.
void check_containers(const Document& document, Diagnostics& diagnostics);

}  // namespace evident
