#include "press/workspace/picture_files.h"

#include "press/workspace/files.h"

namespace evident {

void read_picture_files(Workspace& workspace, Diagnostics& diagnostics) {
  for (const char* folder : {"content", "templates"}) {
    for (const char* extension : {".png", ".jpg", ".jpeg", ".svg"}) {
      for (const auto& path : files_below(workspace.root, folder, extension)) {
        std::optional<std::string> bytes = read_file(workspace.root / path);
        if (bytes) {
          workspace.picture_files.emplace(path.generic_string(), std::move(*bytes));
        } else {
          diagnostics.error("missing-file", {}, "The picture " + path.generic_string() + " cannot be read",
                            "Check its permissions");
        }
      }
    }
  }
}

}  // namespace evident
