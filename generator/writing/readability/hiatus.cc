// Where two vowels that stand together are said apart. Most pairs are one sound; what parts them is what
// stands around.

#include <algorithm>
#include <array>

#include "writing/readability/syllable_rules.h"

namespace evident {
namespace {

// A pair of vowels in its word.
struct Pair {
  std::string_view word;
  std::size_t index;

  [[nodiscard]] std::string_view from(std::size_t shift = 0) const {
    return word.substr(std::min(word.size(), index + shift));
  }
  [[nodiscard]] char before() const { return index > 0 ? word[index - 1] : ' '; }
  [[nodiscard]] char before_that() const { return index > 1 ? word[index - 2] : ' '; }
  [[nodiscard]] bool goes_on(std::string_view letters) const { return from().starts_with(letters); }
  [[nodiscard]] bool is_after(std::string_view letters) const {
    return letters.find(before()) != letters.npos;
  }
  [[nodiscard]] bool is_at_end(std::string_view letters) const { return from() == letters; }
  [[nodiscard]] bool is_in(std::string_view letters) const { return word.find(letters) != word.npos; }
  [[nodiscard]] bool vowel_before() const { return has_vowel(word.substr(0, index)); }
};

template <std::size_t n>
bool goes_on_as_one_of(const Pair& pair, const std::array<std::string_view, n>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view letters) { return pair.goes_on(letters); });
}

bool parts_ia(const Pair& pair) {
  if (pair.goes_on("iage")) return false;
  if (pair.goes_on("iality")) return true;
  if (!pair.is_after("cstgx") || !pair.vowel_before()) return true;
  return !(pair.goes_on("ial") || pair.goes_on("ian") || pair.is_at_end("ia") || pair.is_at_end("ias"));
}

bool parts_ie(const Pair& pair) {
  if (pair.goes_on("ience") || pair.goes_on("ient") || pair.goes_on("iency")) {
    return !pair.is_after("ct") || pair.before_that() == 's';
  }
  if (pair.goes_on("iet") || pair.is_at_end("ien") || pair.goes_on("iena") || pair.is_at_end("iens"))
    return true;
  const bool compares = pair.is_at_end("ier") || pair.is_at_end("iers") || pair.is_at_end("iest");
  return compares && pair.vowel_before();
}

bool parts_io(const Pair& pair) {
  if (pair.goes_on("iour")) return false;
  if (pair.goes_on("ious")) return !pair.is_after("ctgx");
  if (pair.goes_on("ion")) return !pair.is_after("stcglnhx") || !pair.vowel_before();
  return true;
}

bool parts_ea(const Pair& pair) {
  constexpr std::array<std::string_view, 3> always = {"eality", "ealities", "eation"};
  constexpr std::array<std::string_view, 13> again = {"react",   "reassur",  "reassess", "reappl", "reappear",
                                                      "realloc", "reaffirm", "rearr",    "readm",  "readj",
                                                      "reawak",  "realign",  "reattach"};
  if (goes_on_as_one_of(pair, always)) return true;
  if (pair.index == 1 && pair.before() == 'r') {
    return std::any_of(again.begin(), again.end(),
                       [&](std::string_view letters) { return pair.word.starts_with(letters); });
  }
  if (pair.before() == 'r' && pair.before_that() == 'c' && pair.goes_on("eat")) return !pair.goes_on("eatu");
  return pair.before() == 'p' && (pair.is_at_end("ean") || pair.is_at_end("eans")) && pair.vowel_before();
}

bool parts_ei(const Pair& pair) {
  if (pair.goes_on("eity") || pair.goes_on("eing")) return true;
  return pair.index == 1 && pair.before() == 'r' &&
         (pair.goes_on("einf") || pair.goes_on("eins") || pair.goes_on("eint") || pair.goes_on("eimb") ||
          pair.goes_on("eit"));
}

bool parts_eo(const Pair& pair) {
  if (pair.before() == 'g') return !(pair.goes_on("eou") || pair.goes_on("eon") || pair.goes_on("eorg"));
  return !(pair.goes_on("eopl") || pair.goes_on("eopard") || pair.goes_on("eory") || pair.goes_on("eories"));
}

bool parts_ua(const Pair& pair) {
  return !(pair.is_after("qg") || (pair.before() == 's' && (pair.goes_on("uad") || pair.goes_on("uas"))));
}

bool parts_ue(const Pair& pair) {
  if (pair.is_after("qg")) return false;
  return pair.goes_on("uent") || pair.goes_on("uenc") || pair.goes_on("uel") || pair.goes_on("uet");
}

bool parts_ui(const Pair& pair) {
  if (pair.goes_on("uity") || pair.goes_on("uities")) return pair.before() != 'q';
  if (pair.is_at_end("uing")) return pair.before() != 'q';
  if (pair.is_after("qg")) return false;
  return pair.goes_on("uici") || pair.goes_on("uitio") || pair.goes_on("uid") || pair.goes_on("uin");
}

bool parts_o(const Pair& pair) {
  switch (pair.word[pair.index + 1]) {
    case 'a':
      return pair.goes_on("oali") || pair.goes_on("oasi");
    case 'e':
      return (pair.before() == 'p' && !pair.is_in("phoe")) || pair.is_at_end("oer") ||
             pair.is_at_end("oers") || pair.word.starts_with("coe");
    case 'i':
      return pair.is_at_end("oing") || pair.goes_on("oic") ? !pair.goes_on("oice")
                                                           : pair.word.starts_with("coinc");
    default:
      return pair.word.starts_with("cooperat") || pair.word.starts_with("coord");
  }
}

}  // namespace

bool parts(std::string_view word, std::size_t index) {
  const Pair pair{word, index};
  const char first = word[index], second = word[index + 1];
  if (first == 'y') return true;  // after a consonant: "flying"
  switch (first) {
    case 'i':
      return second == 'a'   ? parts_ia(pair)
             : second == 'e' ? parts_ie(pair)
             : second == 'o' ? parts_io(pair)
                             : second == 'u' || second == 'i';
    case 'e':
      return second == 'a'   ? parts_ea(pair)
             : second == 'i' ? parts_ei(pair)
             : second == 'o' ? parts_eo(pair)
             : second == 'u' ? pair.goes_on("eum") || (index == 1 && pair.before() == 'r')
                             : false;
    case 'u':
      return second == 'a'   ? parts_ua(pair)
             : second == 'e' ? parts_ue(pair)
             : second == 'i' ? parts_ui(pair)
             : second == 'o' ? pair.before() != 'q'
                             : false;
    case 'o':
      return parts_o(pair);
    default:  // a
      return second == 'o' || pair.goes_on("aic");
  }
}

}  // namespace evident
