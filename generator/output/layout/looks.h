#pragma once
// How stretches of text look: style, face, size and colour resolved once and named by a small number, so
// that no word looks anything up.

#include <cstdint>
#include <vector>

#include "design/fonts/fonts.h"
#include "design/theme/theme.h"

namespace evident {

using LookId = std::uint32_t;

// What is asked for: a style of the theme and what inline elements change about it.
struct LookRequest {
  const TextStyle* style = nullptr;
  bool bold = false;
  bool italic = false;
  bool code = false;
  bool strike = false;
  bool underline = false;
  bool superscript = false;
  bool tabular = false;
  std::int64_t permille = 1000;  // of the style's size
  Colour colour;
  bool operator==(const LookRequest&) const = default;
};

struct Look {
  FaceStack faces;
  Length size;
  Colour colour;
  Length rise;  // above the baseline
  FontFeatures features;
  bool strike = false;
  bool underline = false;
  Length ascent, descent;  // of the first face at this size; both positive
};

class Looks {
 public:
  Looks(const Theme& theme, const FontLibrary& fonts) : theme_(theme), fonts_(fonts) {}

  [[nodiscard]] LookId find(const LookRequest& request);
  // The same look in another size.
  [[nodiscard]] LookId resized(LookId id, std::int64_t permille);
  [[nodiscard]] const Look& operator[](LookId id) const { return looks_[id]; }
  [[nodiscard]] std::size_t size() const { return looks_.size(); }

 private:
  [[nodiscard]] Look make(const LookRequest& request) const;

  const Theme& theme_;
  const FontLibrary& fonts_;
  std::vector<LookRequest> requests_;
  std::vector<Look> looks_;
};

[[nodiscard]] LookRequest plain_look(const TextStyle& style);

}  // namespace evident
