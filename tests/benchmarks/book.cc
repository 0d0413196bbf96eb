#include "book.h"

#include <array>
#include <cstdint>

namespace evident {
namespace {

// Numerical Recipes' generator: good enough for words.
class Dice {
 public:
  explicit Dice(unsigned seed) : state_(seed * 2654435761U + 1) {}
  unsigned roll(unsigned sides) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 12) % sides;
  }

 private:
  std::uint32_t state_;
};

std::string word(Dice& dice) {
  static constexpr std::array syllables = {"ba", "ter", "mi", "son", "al", "ver", "co", "lin", "de", "ra",
                                           "po", "ki",  "un", "tem", "so", "re",  "fi", "na",  "gu", "hel"};
  std::string out;
  for (unsigned i = 1 + dice.roll(3); i > 0; --i) out += syllables[dice.roll(syllables.size())];
  return out;
}

std::string sentence(Dice& dice, unsigned least) {
  std::string out = word(dice);
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  for (unsigned i = least + dice.roll(12); i > 0; --i) out += (dice.roll(14) == 0 ? ", " : " ") + word(dice);
  return out + ".";
}

std::string paragraph(Dice& dice) {
  std::string out;
  for (unsigned i = 4 + dice.roll(4); i > 0; --i) out += sentence(dice, 8) + ' ';
  return out + "\n\n";
}

std::string table(Dice& dice) {
  std::string out = "| Place | Cases | Cost |\n|:--|--:|--:|\n";
  for (int row = 0; row < 6; ++row) {
    out += "| " + word(dice) + " | " + std::to_string(dice.roll(900)) + " | £" +
           std::to_string(1000 + dice.roll(9000)) + " |\n";
  }
  return out + ": " + sentence(dice, 3) + " { .header-column }\n\n";
}

}  // namespace

std::string write_book(int chapters) {
  std::string out =
      "---\ntemplate: book\ntheme: evident\ntitle: A long book\nauthor: Measuring workspace\n"
      "numbering: true\nlints: \"off\"\n---\n\n";
  for (int chapter = 1; chapter <= chapters; ++chapter) {
    Dice dice(static_cast<unsigned>(chapter));
    const std::string id = "chapter-" + std::to_string(chapter);
    out += "## " + word(dice) + " " + std::to_string(chapter) + " { #" + id + " }\n\n";
    for (int section = 0; section < 3; ++section) {
      out += "### " + sentence(dice, 3) + " { #" + id + "-" + std::to_string(section) + " }\n\n";
      out += paragraph(dice) + paragraph(dice);
      out += "- " + sentence(dice, 6) + "\n- **" + word(dice) + ".** " + sentence(dice, 6) + "\n\n";
      out += "See [the start](#chapter-1)" +
             std::string(section == 0 ? ".[^n" + std::to_string(chapter) + "]" : ".");
      out += "\n\n";
    }
    out += table(dice) + "[^n" + std::to_string(chapter) + "]: " + sentence(dice, 6) + "\n\n";
  }
  return out;
}

std::string made_up_words(unsigned seed, int count) {
  Dice dice(seed);
  std::string out;
  for (int i = 0; i < count; ++i) out += (out.empty() ? "" : " ") + word(dice);
  return out;
}

}  // namespace evident
