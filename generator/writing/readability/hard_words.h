#pragma once
// Hard words in sentences, and which of them a document explains.

#include <map>
#include <set>
#include <string>

#include "writing/readability/prose.h"

namespace evident {

struct HardWord {
  const PlainWord* entry;
  std::string_view text;  // as the sentence has it
};

class HardWords {
 public:
  explicit HardWords(const std::vector<PlainWord>& words);

  // In a sentence, in order. Names (capitals inside a sentence) are none.
  [[nodiscard]] std::vector<HardWord> in(const Sentence& sentence) const;

 private:
  struct Form {
    const PlainWord* entry;
    std::vector<std::string> words;
  };
  std::map<std::string, std::vector<Form>, std::less<>> by_first_word_;
};

// In small letters: the terms of the glossary whose meaning the passages print, and what their sentences
// explain: "X means …", "To X is to …", "An X is …", "X is when …", "… is called X".
[[nodiscard]] std::set<std::string> explained_in(const std::vector<Passage>& passages,
                                                 const std::vector<Sentence>& sentences,
                                                 const std::vector<Explanation>& glossary);

[[nodiscard]] bool is_explained(const PlainWord& entry, const std::set<std::string>& explained);

}  // namespace evident
