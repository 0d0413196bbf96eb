#include "writing/readability/prose.h"

namespace evident {

Readability measure(const Document& document) {
  const std::vector<Passage> passages = passages_of(document);
  Readability readability;
  const Passage* last = nullptr;
  for (const Sentence& sentence : sentences_of(passages, document.metadata.language)) {
    if (!sentence.passage->is_prose()) continue;
    const Measures measures = measures_of(sentence);
    if (sentence.passage != last) {
      readability.passages.push_back({sentence.passage->place, opening_of(sentence), {}});
      last = sentence.passage;
    }
    readability.passages.back().measures += measures;
    readability.whole += measures;
  }
  return readability;
}

}  // namespace evident
