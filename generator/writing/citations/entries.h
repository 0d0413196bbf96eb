#pragma once
// One reference in the list, with the letter that tells it from others of the same author and year.

#include "writing/citations/citations.h"

namespace evident {

[[nodiscard]] Inlines lettered_entry(const Reference& reference, std::string_view letter);
// "2017a", "no date".
[[nodiscard]] std::string year_of(const Reference& reference, std::string_view letter);
// What names a work without an author in the text: its short title, else its title without the subtitle.
[[nodiscard]] std::string title_in_text(const Reference& reference);
// Parts of larger works have their titles in quotes, works of their own in italics.
[[nodiscard]] bool is_part(const Reference& reference);

}  // namespace evident
