#pragma once
// What a font library holds: the faces, which do not change, and the words and subsets made of them so far.

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "design/fonts/face.h"
#include "design/fonts/shared_words.h"

namespace evident {

struct FontLibrary::State {
  std::vector<std::unique_ptr<Face>> faces;  // by FaceId
  std::map<std::string, FaceId, std::less<>> names;

  SharedWords words;

  using SubsetKey = std::pair<FaceId, std::vector<std::uint32_t>>;
  mutable std::mutex subsets_mutex;
  mutable std::map<SubsetKey, std::shared_ptr<const FontSubset>> subsets;
};

}  // namespace evident
