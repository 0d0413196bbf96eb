// Words that keep to no rule, as British dictionaries say them.

#include <algorithm>
#include <array>

#include "writing/readability/syllable_rules.h"

namespace evident {
namespace {

struct KnownWord {
  std::string_view word;
  std::size_t syllables;
};

// In the order of the alphabet, so that it can be searched by halves.
constexpr std::array known_words = {
    KnownWord{"abalone", 4},    KnownWord{"ache", 1},       KnownWord{"acne", 2},
    KnownWord{"adobe", 3},      KnownWord{"ageing", 2},     KnownWord{"anemone", 4},
    KnownWord{"anybody", 4},    KnownWord{"anyone", 3},     KnownWord{"anything", 3},
    KnownWord{"anywhere", 3},   KnownWord{"apostrophe", 4}, KnownWord{"area", 3},
    KnownWord{"beloved", 3},    KnownWord{"biped", 2},      KnownWord{"brothel", 2},
    KnownWord{"buoy", 1},       KnownWord{"business", 2},   KnownWord{"businesses", 3},
    KnownWord{"cafe", 2},       KnownWord{"cashier", 2},    KnownWord{"catastrophe", 4},
    KnownWord{"caveat", 3},     KnownWord{"ceop", 2},       KnownWord{"chocolate", 2},
    KnownWord{"cliche", 2},     KnownWord{"coalesce", 3},   KnownWord{"coalition", 4},
    KnownWord{"conscience", 2}, KnownWord{"continuum", 4},  KnownWord{"coyote", 3},
    KnownWord{"crooked", 2},    KnownWord{"element", 3},    KnownWord{"embed", 2},
    KnownWord{"evening", 2},    KnownWord{"every", 2},      KnownWord{"everybody", 4},
    KnownWord{"everyday", 3},   KnownWord{"everyone", 3},   KnownWord{"everything", 3},
    KnownWord{"everywhere", 3}, KnownWord{"facade", 2},     KnownWord{"fiance", 3},
    KnownWord{"fiancee", 3},    KnownWord{"finale", 3},     KnownWord{"foreign", 2},
    KnownWord{"foresee", 2},    KnownWord{"frontier", 2},   KnownWord{"gauge", 1},
    KnownWord{"headache", 2},   KnownWord{"heroin", 3},     KnownWord{"heroine", 3},
    KnownWord{"homeowner", 3},  KnownWord{"hyperbole", 4},  KnownWord{"idea", 2},
    KnownWord{"initiative", 4}, KnownWord{"intriguing", 3}, KnownWord{"jewellery", 3},
    KnownWord{"karate", 3},     KnownWord{"learned", 2},    KnownWord{"linear", 3},
    KnownWord{"maybe", 2},      KnownWord{"misled", 2},     KnownWord{"moped", 2},
    KnownWord{"moreover", 3},   KnownWord{"naive", 2},      KnownWord{"naked", 2},
    KnownWord{"nowhere", 2},    KnownWord{"nuclear", 3},    KnownWord{"oasis", 3},
    KnownWord{"ones", 1},       KnownWord{"oneself", 2},    KnownWord{"phoenix", 2},
    KnownWord{"premier", 3},    KnownWord{"queue", 1},      KnownWord{"queued", 1},
    KnownWord{"queueing", 2},   KnownWord{"queuing", 2},    KnownWord{"ragged", 2},
    KnownWord{"recipe", 3},     KnownWord{"rhythm", 2},     KnownWord{"rugged", 2},
    KnownWord{"sacred", 2},     KnownWord{"sesame", 3},     KnownWord{"simile", 3},
    KnownWord{"soldier", 2},    KnownWord{"someone", 2},    KnownWord{"something", 2},
    KnownWord{"theatre", 2},    KnownWord{"thereafter", 3}, KnownWord{"tongue", 1},
    KnownWord{"tuesday", 2},    KnownWord{"ukulele", 4},    KnownWord{"unwed", 2},
    KnownWord{"wednesday", 2},  KnownWord{"wherever", 3},   KnownWord{"whoever", 3},
    KnownWord{"wicked", 2},     KnownWord{"wretched", 2},
};
static_assert(std::is_sorted(known_words.begin(), known_words.end(),
                             [](const KnownWord& a, const KnownWord& b) { return a.word < b.word; }));

std::size_t find(std::string_view word) {
  const auto found =
      std::lower_bound(known_words.begin(), known_words.end(), word,
                       [](const KnownWord& known, std::string_view wanted) { return known.word < wanted; });
  return found != known_words.end() && found->word == word ? found->syllables : 0;
}

}  // namespace

std::size_t known_syllables(std::string_view word) {
  if (const std::size_t known = find(word); known > 0) return known;
  if (word.ends_with("'s"))
    word.remove_suffix(2);
  else if (word.ends_with('s'))
    word.remove_suffix(1);
  else
    return 0;
  const std::size_t known = find(word);
  return known > 0 && hisses(word) ? known + (word.ends_with("ache") ? 0 : 1) : known;
}

}  // namespace evident
