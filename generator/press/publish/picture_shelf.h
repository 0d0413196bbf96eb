#pragma once
// The pictures of a run, each decoded once, when it is first asked for. Safe from any thread.

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "design/pictures/pictures.h"
#include "press/workspace/workspace.h"

namespace evident {

class PictureShelf {
 public:
  explicit PictureShelf(const Workspace& workspace) : workspace_(workspace) {}

  // Null when there is no such picture, or it cannot be read. Errors at the span: missing-picture (with the
  // nearest path), and those of read_picture.
  [[nodiscard]] std::shared_ptr<const Picture> find(std::string_view path, Span span,
                                                    Diagnostics& diagnostics);

 private:
  const Workspace& workspace_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const Picture>, std::less<>> pictures_;
};

}  // namespace evident
