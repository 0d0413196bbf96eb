#pragma once
// What Waffle and Pictogram have in common: a share shown by signs of which the first are filled, the large
// number with its words, and the key that says what a pale sign means.

#include <string>
#include <string_view>
#include <vector>

#include "design/drawing/block.h"
#include "design/drawing/drawing.h"

namespace evident {

// Of each sign: filled, partly filled, open (pale: it may or may not belong), left empty, or unknown.
enum class SignState { Filled, Part, Open, Empty, Unknown };

struct SharedSigns {
  std::vector<SignState> states;
  double part = 0;  // how much of the Part sign is filled, between 0 and 1
  std::string key;  // what a pale sign means, in words; empty when there is none
};

// How `count` signs show the value's share of the whole.
[[nodiscard]] SharedSigns share_signs(const ChartValue& value, double whole, std::size_t count);

// The colours and edges of a sign in a state; neither fill nor edge alone tells states apart.
struct SignLook {
  std::optional<Colour> fill;
  std::optional<Stroke> edge;
};
[[nodiscard]] SignLook sign_look(const Canvas& canvas, SignState state);
// A light line that is still seen on paper (3:1): the edge of what is empty.
[[nodiscard]] Colour light_edge(const Palette& palette);

// The printed value in the theme's large figures, as large as its longest word allows and `largest` at most.
[[nodiscard]] Lettering big_number(Canvas& canvas, std::string_view printed, Length width, Length largest);
// The large number, such as "7 of 10", what it is and what a pale sign means.
[[nodiscard]] LabelBlock share_words(const Chart& chart, std::size_t category, const SharedSigns& signs,
                                     Canvas& canvas, Length width, Length largest);

// Reports what neither can draw: several series, more than six categories, a whole
// that is no number above zero. False then.
[[nodiscard]] bool check_shares(const Chart& chart, std::string_view kind, Diagnostics& diagnostics);

}  // namespace evident
