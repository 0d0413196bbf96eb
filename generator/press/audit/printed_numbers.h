#pragma once
// Numbers as they stand in texts.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace evident {

// "1,060 cases, 72.5%" → "1060", "72.5". Digits inside words count as well.
[[nodiscard]] std::vector<std::string> numbers_in(std::string_view text);
void add_numbers(std::string_view text, std::set<std::string>& numbers);
// Whether a text is a number and nothing but signs and units: "1,060", "£8 million", "72%", "12 days".
[[nodiscard]] bool is_bare_number(std::string_view text);
// Whether there are numbers in it and no words but units: "12 (34%)".
[[nodiscard]] bool says_only_numbers(std::string_view text);
// What it says, in full: 8000000. Nothing for what is no bare number.
[[nodiscard]] std::optional<double> bare_number(std::string_view text);
[[nodiscard]] std::string without_blanks_around(std::string_view text);
// Without what a line break may change: blanks, hyphens, what nobody sees. So words can be looked for in
// others.
[[nodiscard]] std::string packed_words(std::string_view text);

}  // namespace evident
