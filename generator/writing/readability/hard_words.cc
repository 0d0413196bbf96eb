#include "writing/readability/hard_words.h"

#include <algorithm>

namespace evident {
namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// Apostrophes are typed in two ways.
std::string straightened(std::string text) {
  constexpr std::string_view curly = "’";
  for (std::size_t at = text.find(curly); at != std::string::npos; at = text.find(curly, at)) {
    text.replace(at, curly.size(), "'");
  }
  return text;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The word that a sentence explains, in small letters, or nothing.
std::string explained_by(const Sentence& sentence) {
  const std::vector<std::string_view>& words = sentence.words;
  constexpr std::size_t fewest = 3;
  if (words.size() < fewest) return {};
  if (to_lower(words[words.size() - 2]) == "called") return to_lower(words.back());
  const bool has_article = is_one_of(to_lower(words[0]), {"a", "an", "to"});
  const std::size_t at = has_article ? 1 : 0;
  const std::string verb = to_lower(words[at + 1]);
  const std::string then = words.size() > at + 2 ? to_lower(words[at + 2]) : std::string();
  const bool says = verb == "means" || (verb == "is" && (has_article || is_one_of(then, {"when", "what"})));
  return says && !then.empty() ? to_lower(words[at]) : std::string();
}

}  // namespace

HardWords::HardWords(const std::vector<PlainWord>& words) {
  for (const PlainWord& entry : words) {
    for (const std::string& form : entry.forms) {
      std::vector<std::string> parts = split(form);
      if (!parts.empty()) by_first_word_[parts.front()].push_back({&entry, parts});
    }
  }
}

std::vector<HardWord> HardWords::in(const Sentence& sentence) const {
  std::vector<HardWord> found;
  std::vector<std::string> lower;
  for (const std::string_view word : sentence.words) lower.push_back(straightened(to_lower(word)));
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const auto forms = by_first_word_.find(lower[i]);
    const bool is_name = i > 0 && sentence.words[i][0] >= 'A' && sentence.words[i][0] <= 'Z';
    if (forms == by_first_word_.end() || is_name) continue;
    for (const Form& form : forms->second) {
      const std::size_t size = form.words.size();
      if (size > lower.size() - i) continue;
      if (!std::equal(form.words.begin(), form.words.end(), lower.begin() + static_cast<std::ptrdiff_t>(i)))
        continue;
      const std::string_view last = sentence.words[i + size - 1];
      const char* const begin = sentence.words[i].data();
      found.push_back({form.entry, {begin, static_cast<std::size_t>(last.data() - begin) + last.size()}});
      break;
    }
  }
  return found;
}

std::set<std::string> explained_in(const std::vector<Passage>& passages,
                                   const std::vector<Sentence>& sentences,
                                   const std::vector<Explanation>& glossary) {
  std::set<std::string> explained;
  for (const Sentence& sentence : sentences) {
    if (std::string word = explained_by(sentence); !word.empty()) explained.insert(std::move(word));
  }
  if (glossary.empty()) return explained;
  std::string all;
  for (const Passage& passage : passages) all += straightened(passage.text) + "\n";
  for (const Explanation& entry : glossary) {
    if (all.find(straightened(entry.meaning)) != std::string::npos) explained.insert(to_lower(entry.term));
  }
  return explained;
}

bool is_explained(const PlainWord& entry, const std::set<std::string>& explained) {
  return std::any_of(entry.forms.begin(), entry.forms.end(),
                     [&](const std::string& form) { return explained.contains(form); });
}

}  // namespace evident
