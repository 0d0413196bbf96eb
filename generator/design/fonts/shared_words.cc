#include "design/fonts/shared_words.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <utility>

namespace evident {
namespace {

constexpr std::size_t most_words_per_shelf = 2048;
constexpr std::size_t longest_word = 100;  // in bytes; longer ones are no words that come again

}  // namespace

std::size_t WordHash::operator()(const WordKey& key) const {
  return std::hash<std::string_view>()(key.text) + key.look * std::size_t{0x9E3779B97F4A7C15};
}

// The lowest bits choose the place on the shelf.
std::size_t SharedWords::shelf_of(const WordKey& key) { return WordHash()(key) >> 32 & (shelf_count - 1); }

WordLook SharedWords::look_of(const FaceStack& faces, FontFeatures features) {
  const auto find = [&] {
    const auto same = [&](const Look& look) { return look.faces == faces && look.features == features; };
    return static_cast<WordLook>(std::find_if(looks_.begin(), looks_.end(), same) - looks_.begin());
  };
  {
    const std::shared_lock lock(looks_mutex_);
    const WordLook look = find();
    if (look < looks_.size()) return look;
  }
  const std::unique_lock lock(looks_mutex_);
  const WordLook look = find();
  if (look == looks_.size()) looks_.push_back({faces, features});
  return look;
}

SharedWord SharedWords::find(const WordKey& key) const {
  const Shelf& shelf = shelves_[shelf_of(key)];
  const std::shared_lock lock(shelf.mutex);
  const auto found = shelf.words.find(key);
  return found == shelf.words.end() ? nullptr : found->second;
}

SharedWord SharedWords::keep(WordLook look, ShapedWord word) {
  auto kept = std::make_shared<const ShapedWord>(std::move(word));
  if (kept->text.size() > longest_word) return kept;
  const WordKey key{kept->text, look};
  Shelf& shelf = shelves_[shelf_of(key)];
  const std::unique_lock lock(shelf.mutex);
  if (shelf.words.size() >= most_words_per_shelf) shelf.words.clear();
  return shelf.words.emplace(key, std::move(kept)).first->second;
}

}  // namespace evident
