#pragma once
#include <string_view>

namespace evident {

// The parts of the style sheet that are the same for every theme: where things stand, on screens from 320 px
// on and on paper. Colours are the theme's, whose own rules come between the two.
[[nodiscard]] std::string_view base_css();
[[nodiscard]] std::string_view adaptive_css();
// Section numbers in the left margin of wide screens, for themes that ask for it.
[[nodiscard]] std::string_view hanging_numbers_css();

}  // namespace evident
