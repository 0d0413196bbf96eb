#pragma once
#include "press/workspace/workspace.h"

namespace evident {

// Reads the PNG, JPEG and SVG files of content/ and templates/. Errors: missing-file.
void read_picture_files(Workspace& workspace, Diagnostics& diagnostics);

}  // namespace evident
