#pragma once
// Words that some document has shaped, for all documents of the process. A word's shape hangs on its text,
// faces and features alone, so it does not matter who was first.

#include <array>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "design/fonts/fonts.h"

namespace evident {

// Faces and features, known by a number.
using WordLook = std::uint32_t;

struct WordKey {
  std::string_view text;  // of the word that it leads to
  WordLook look = 0;
  bool operator==(const WordKey&) const = default;
};
struct WordHash {
  std::size_t operator()(const WordKey& key) const;
};
using SharedWord = std::shared_ptr<const ShapedWord>;
using WordMap = std::unordered_map<WordKey, SharedWord, WordHash>;

// Safe from any number of threads. Holds some ten thousand words at most: what is full starts anew, and words
// that are in use live on with those who use them.
class SharedWords {
 public:
  // The number of these faces and features; the same for everyone.
  [[nodiscard]] WordLook look_of(const FaceStack& faces, FontFeatures features);
  // Null when nobody has shaped it.
  [[nodiscard]] SharedWord find(const WordKey& key) const;
  // Keeps the word if it is new; gives the one that is kept.
  [[nodiscard]] SharedWord keep(WordLook look, ShapedWord word);

 private:
  struct Look {
    FaceStack faces;
    FontFeatures features;
    bool operator==(const Look&) const = default;
  };
  // Documents that are laid out side by side seldom wait for each other.
  struct Shelf {
    mutable std::shared_mutex mutex;
    WordMap words;
  };
  static constexpr std::size_t shelf_count = 16;
  [[nodiscard]] static std::size_t shelf_of(const WordKey& key);

  std::shared_mutex looks_mutex_;
  std::vector<Look> looks_;
  std::array<Shelf, shelf_count> shelves_;
};

}  // namespace evident
