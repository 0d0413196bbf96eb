#pragma once
// A long document of made-up words, to see whether time and memory grow with the pages and no faster.

#include <string>

namespace evident {

// Content of a publication: so many chapters of about two and a half pages each, with headings of two levels,
// paragraphs, lists, a table, a note and links. The same on every machine.
[[nodiscard]] std::string write_book(int chapters);

// So many words of a like kind, of a vocabulary of thousands; another `seed` gives others.
[[nodiscard]] std::string made_up_words(unsigned seed, int count);

}  // namespace evident
