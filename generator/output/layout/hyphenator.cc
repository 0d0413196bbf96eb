// libhyphen applies Liang's patterns (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983).
#include <hyphen.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "output/layout/layout.h"

namespace evident {
namespace {

constexpr std::size_t shortest_word = 6;
constexpr std::string_view soft_hyphen = "\u00AD";

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Words between spaces that are no addresses; in those, breaks stand after their signs.
bool may_hyphenate(std::string_view word) {
  return word.size() >= shortest_word && word.find_first_of("/@:_0123456789\\") == word.npos &&
         word.find(soft_hyphen) == word.npos;
}

}  // namespace

struct Hyphenator::State {
  HyphenDict* dictionary = nullptr;
  ~State() {
    if (dictionary != nullptr) hnj_hyphen_free(dictionary);
  }

  // Adds a stretch of letters with its soft hyphens. Names in capitals stay whole.
  void add_letters(std::string_view letters, std::string& out) const {
    std::string lower(letters);
    if (is_upper(lower.front())) lower.front() = static_cast<char>(lower.front() - 'A' + 'a');
    bool plain = lower.size() >= shortest_word;
    for (const char c : lower) plain = plain && is_lower(c);
    std::vector<char> breaks(lower.size() + 5, '0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const bool known =
        plain && hnj_hyphen_hyphenate2(dictionary, lower.c_str(), static_cast<int>(lower.size()),
                                       breaks.data(), nullptr, &replacements, &positions, &cuts) == 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      out += letters[i];
      // Odd: a break. One that would change the spelling (no British pattern does) is left out.
      if (known && i + 1 < letters.size() && (breaks[i] & 1) != 0 &&
          (replacements == nullptr || replacements[i] == nullptr)) {
        out += soft_hyphen;
      }
    }
    if (replacements != nullptr) {
      for (std::size_t i = 0; i < letters.size(); ++i) std::free(replacements[i]);
    }
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
  }

  void add_word(std::string_view word, std::string& out) const {
    if (!may_hyphenate(word)) {
      out += word;
      return;
    }
    for (std::size_t begin = 0; begin < word.size();) {
      std::size_t end = begin;
      while (end < word.size() && (is_lower(word[end]) || is_upper(word[end]))) ++end;
      // Beside a letter of another alphabet or with an accent, the stretch is no whole word.
      const bool cut = (begin > 0 && word[begin - 1] < 0) || (end < word.size() && word[end] < 0);
      if (end > begin && !cut) {
        add_letters(word.substr(begin, end - begin), out);
      } else {
        if (end == begin) ++end;
        out += word.substr(begin, end - begin);
      }
      begin = end;
    }
  }
};

Hyphenator::Hyphenator(std::string_view dictionary) : state_(std::make_unique<State>()) {
  std::string bytes(dictionary);
  if (bytes.empty()) return;
  std::FILE* stream = fmemopen(bytes.data(), bytes.size(), "r");
  if (stream == nullptr) return;
  state_->dictionary = hnj_hyphen_load_file(stream);
  std::fclose(stream);
}

Hyphenator::~Hyphenator() = default;

std::string Hyphenator::hyphenate(std::string_view text) const {
  if (state_->dictionary == nullptr) return std::string(text);
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    state_->add_word(text.substr(begin, end - begin), out);
    if (end < text.size()) out += ' ';
    begin = end + 1;
  }
  return out;
}

}  // namespace evident
