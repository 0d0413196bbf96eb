#pragma once
// Seeded changes to inputs: the same seed gives the same inputs on every machine.

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace evident::fuzz {

// Takes the words of a dictionary as libFuzzer and AFL++ read them: name="text" or "text" on a line, with \\,
// \" and \xAB inside.
[[nodiscard]] std::vector<std::string> read_words(std::string_view dictionary);

class Mutator {
 public:
  Mutator(std::vector<std::string> corpus, std::vector<std::string> words, std::uint64_t seed);
  // Changes one input of the corpus in one to eight places.
  [[nodiscard]] std::string next();

 private:
  // A number below `bound`. The standard's distributions differ between libraries, so none is used.
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }
  std::string part_of(const std::string& text, std::size_t longest);
  void change_bytes(std::string& text);
  void change_parts(std::string& text);
  void change_lines(std::string& text);
  void repeat(std::string& text);

  std::vector<std::string> corpus_, words_;
  std::mt19937_64 random_;
};

inline constexpr std::size_t longest_input = 1 << 16;

}  // namespace evident::fuzz
