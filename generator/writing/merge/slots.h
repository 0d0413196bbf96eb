#pragma once
// `::: slot name` … `:::` cut out of rendered content.

#include <string>
#include <vector>

#include "writing/merge/rope.h"

namespace evident {

struct Slot {
  std::string name;
  Rope content;
  Span span;  // of the opening line
};
struct Parts {
  Rope body;
  std::vector<Slot> slots;
};

// Fences inside code fences are text; other containers in a slot go with it. Errors: unnamed-slot,
// duplicate-slot, nested-slot, unclosed-slot.
[[nodiscard]] Parts cut_slots(const Rope& content, Diagnostics& diagnostics);

}  // namespace evident
