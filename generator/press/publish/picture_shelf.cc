#include "press/publish/picture_shelf.h"

#include "foundation/text/text.h"

namespace evident {

std::shared_ptr<const Picture> PictureShelf::find(std::string_view path, Span span,
                                                  Diagnostics& diagnostics) {
  const auto file = workspace_.picture_files.find(path);
  if (file == workspace_.picture_files.end()) {
    std::vector<std::string> paths;
    for (const auto& [name, bytes] : workspace_.picture_files) paths.push_back(name);
    const auto nearest = nearest_name(path, paths);
    diagnostics
        .error("missing-picture", span, "There is no picture `" + std::string(path) + "` in this workspace",
               nearest ? "Did you mean `" + *nearest + "`?"
                       : "Put the file into content/pictures/ and write its path from the workspace's folder")
        .subject = path;
    return nullptr;
  }
  const std::scoped_lock lock(mutex_);
  std::shared_ptr<const Picture>& known = pictures_[file->first];
  if (known != nullptr) return known;
  const std::size_t errors = diagnostics.count(Severity::Error);
  auto picture = std::make_shared<const Picture>(read_picture(file->second, span, diagnostics));
  if (diagnostics.count(Severity::Error) > errors) return nullptr;
  known = std::move(picture);
  return known;
}

}  // namespace evident
