#pragma once
// How people and bodies are named in the list and in the text (Cite Them Right 12, "Authors").

#include <string>
#include <vector>

#include "writing/citations/citations.h"

namespace evident {

// From so many on, the first and et al.
inline constexpr std::size_t many_authors = 4;

// Names in print; "et al." is set in italics by whoever prints.
struct NameLine {
  std::string names;
  bool and_others = false;
};

[[nodiscard]] std::string initials(std::string_view given);  // "Jean-Paul" → "J.-P."
// "Harris, J. and Roker, D. with Shuker, L." A "with" group is printed in full, as the source does.
[[nodiscard]] NameLine names_in_list(const Reference& reference);
// "Harris", "Shuker and Harris", "Harris" and others; empty without an author.
[[nodiscard]] NameLine names_in_text(const Reference& reference);
// "J.J. Pearce and A. Smith", after "in".
[[nodiscard]] NameLine names_of_editors(const std::vector<Name>& editors);
[[nodiscard]] std::string full_names(const std::vector<Name>& names);  // "Ken Loach and J. Allen"

}  // namespace evident
