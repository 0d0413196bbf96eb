#pragma once
// Optimum line breaks: Knuth & Plass, "Breaking Paragraphs into Lines" (Software: Practice and Experience
// 11, 1981, pp. 1119-1184). A paragraph is boxes, glue and penalties; the breaks with the fewest demerits in
// total are found with a list of active breakpoints. Here it is also used for ragged text, where glue keeps
// its width and each line's slack makes its badness.

#include <cstdint>
#include <vector>

#include "design/theme/theme.h"

namespace evident {

inline constexpr int forced_penalty = -10000;
inline constexpr int forbidden_penalty = 10000;

struct BreakItem {
  enum class Kind : std::uint8_t { Box, Glue, Penalty };
  Kind kind = Kind::Box;
  bool flagged = false;    // Penalty: a hyphen; two in a row cost extra
  int penalty = 0;         // Penalty
  Length width;            // Penalty: added only when the line breaks here
  Length stretch, shrink;  // Glue
};

enum class Setting { Ragged, Justified };

struct Measure {
  Length first;  // the width of the first line
  Length rest;   // and of those after it
  Setting setting = Setting::Ragged;
  Length rag;             // Ragged: the slack at the end of a line that counts as badness 100
  bool balanced = false;  // Ragged: the last line is to be as long as the others
};

struct LineBreaks {
  std::vector<std::uint32_t> at;  // item indices, each the end of a line; the last one is the last item
  double demerits = 0;
};

// Slack or lack as a share of what glue may give (ragged: of `rag`); below −1 a line is too full.
struct LineFit {
  double ratio = 0;
  bool feasible = true;
};
[[nodiscard]] LineFit fit_line(Length natural, Length stretch, Length shrink, Length measure, bool last,
                               const Measure& rules);

// The items must end in a penalty of `forced_penalty`; before it a line may be short, unless balanced. A line
// that holds one box wider than the measure stays too full; nothing else does.
[[nodiscard]] LineBreaks break_paragraph(const std::vector<BreakItem>& items, const Measure& measure);

// The first item that counts for a line whose break stands just before `item`: glue and penalties at a
// line's start vanish.
[[nodiscard]] std::uint32_t line_start(const std::vector<BreakItem>& items, std::uint32_t item);

}  // namespace evident
