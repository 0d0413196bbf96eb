#pragma once
// What this program has allocated: every malloc is counted (glibc).

#include <cstddef>

namespace evident {

struct Allocations {
  std::size_t total = 0;  // bytes, ever
  std::size_t live = 0;   // bytes, now
  std::size_t peak = 0;   // the most that were live since the last reset
};

[[nodiscard]] Allocations allocations();
void reset_peak();
// Resident pages of the process, in bytes.
[[nodiscard]] std::size_t resident_bytes();

}  // namespace evident
