#include <algorithm>
#include <utility>

#include "output/layout/words.h"

namespace evident {

std::uint8_t WordShaper::level_at(std::size_t offset) {
  if (directions_.empty()) return 0;
  while (direction_ + 1 < directions_.size() && directions_[direction_].end <= offset) ++direction_;
  return directions_[direction_].level;
}

std::size_t WordShaper::same_direction_until(std::string_view text, std::size_t begin, std::size_t end) {
  const bool backwards = level_at(begin) % 2 == 1;
  end = std::min(end, directions_[direction_].end);
  if (!backwards) return end;
  for (std::size_t offset = begin; offset < end;) {
    const std::size_t at = offset;
    const char32_t c = next_code_point(text, offset);
    if (mirrored(c) != c) return at == begin ? offset : at;
  }
  return end;
}

// It is drawn as its mirror image and says what it is.
const ShapedWord& WordShaper::shape_mirrored(std::string_view character, char32_t drawn, LookId look) {
  const auto [entry, is_new] = mirrored_.try_emplace({std::string(character), look});
  ShapedWord& word = entry->second;
  if (!is_new) return word;
  word = shape(to_utf8(drawn), look);
  word.text = character;
  for (GlyphPiece& piece : word.pieces) piece.text_end = static_cast<std::uint32_t>(character.size());
  return word;
}

}  // namespace evident
