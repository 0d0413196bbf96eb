#pragma once
// A word into runs of one face, one script and one direction, before it is shaped.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "design/fonts/coverage.h"
#include "design/fonts/face.h"
#include "foundation/text/text.h"

namespace evident {

struct ScriptRun {
  FaceId face = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
  bool right_to_left = false;
  std::uint32_t begin = 0, end = 0;   // bytes of the word
  std::vector<Character> characters;  // as the face is asked for them: U+2011 may have become a hyphen
};

struct Itemised {
  std::vector<ScriptRun> runs;    // in the text's order
  std::vector<char32_t> missing;  // without repeats, in the text's order
};

// `faces` holds all faces of the library by FaceId. Characters that draw nothing belong to the run before
// them; missing ones to no run.
[[nodiscard]] Itemised itemise(std::string_view word, const FaceStack& stack,
                               const std::vector<std::unique_ptr<Face>>& faces, TextBreaker& breaker);

}  // namespace evident
