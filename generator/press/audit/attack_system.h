#pragma once
// What an attacker knows, as numbers between bounds and sums that must hold. Neither rows nor files are known
// here, and no solver.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace evident {

inline constexpr std::int64_t unbounded = 1'000'000'000;  // more people than anybody counts

struct AttackCell {
  std::string name;      // as readers of a diagnostic know it
  std::int64_t low = 0;  // what is known of it alone
  std::int64_t high = unbounded;
  std::int64_t least = 0;  // hidden numbers below this are zeros of a line that is all in one cell

  [[nodiscard]] bool is_known() const { return low == high; }
};

struct AttackTerm {
  std::size_t cell = 0;
  std::int64_t factor = 1;
};

// low ≤ Σ factor × value ≤ high.
struct AttackRow {
  std::vector<AttackTerm> terms;
  std::int64_t low = 0;
  std::int64_t high = 0;
};

// A whole and its parts. Where all of the whole is in one part, the others are hidden although they are
// zeros.
struct AttackClass {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
};

// The sum of these cells must stay uncertain: from the least to the most that an attacker must think
// possible, `min_width`.
struct AttackSecret {
  enum class Of {
    Cell,        // a number that is withheld
    UnsaidCell,  // one that is not available, or of a withheld table: nobody says that it is small
    Others,      // what a line has outside one of its parts: nothing there says of everyone in which they are
    Together     // all that is hidden in one line
  };
  Of of = Of::Cell;
  std::vector<AttackTerm> terms;
  std::int64_t threshold = 5;
  std::int64_t min_width = 3;
};

struct AttackSystem {
  std::vector<AttackCell> cells;
  std::vector<AttackRow> rows;
  std::vector<AttackClass> classes;
  std::vector<AttackSecret> secrets;
};

}  // namespace evident
