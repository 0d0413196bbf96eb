#pragma once
// Numbers as people type them: grouped digits with pounds, percent and the like.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evident {

struct NumberToken {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::string meaning;  // the same for all ways to type it: "1060", "£8000000", "72%", "12 days"
  std::size_t digits = 0;
  bool is_year = false;  // 1900 to 2099 without group or unit
};

// The numbers of a text that stand by themselves: not a part of a word, a range, a date, a time, an address
// or a number of several parts; not counted after "section", "page", "aged" and the like; no template's tags.
[[nodiscard]] std::vector<NumberToken> number_tokens(std::string_view text);

}  // namespace evident
