#pragma once
// Finds the font files that themes name: in templates/fonts/ first, then in the system's font folder.

#include "press/workspace/workspace.h"

namespace evident {

// Errors: missing-font, and what the font room says of a file that is no font.
void read_fonts(Workspace& workspace, Diagnostics& diagnostics);

}  // namespace evident
