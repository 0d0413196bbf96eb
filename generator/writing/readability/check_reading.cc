#include <algorithm>
#include <array>
#include <cstdio>

#include "writing/readability/hard_words.h"
#include "writing/readability/prose.h"
#include "writing/readability/walk.h"

namespace evident {
namespace {

std::string one_decimal(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", number);
  return text.data();
}

std::string shortest(double number) {
  std::string text = one_decimal(number);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

// Two letters or more, all of them capitals. "NSPCC" is a name; longer ones, and several in a row, are
// shouted.
bool is_in_capitals(std::string_view word) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return word.size() > 1 && std::all_of(word.begin(), word.end(), is_capital);
}

class ReadingCheck {
 public:
  ReadingCheck(const ReadingRules& rules, const Sources& sources, Diagnostics& diagnostics)
      : rules_(rules), sources_(sources), diagnostics_(diagnostics), hard_words_(rules.plain_words) {}

  void check(const Document& document) {
    const std::vector<Passage> passages = passages_of(document);
    const std::vector<Sentence> sentences = sentences_of(passages, document.metadata.language);
    if (rules_.audience.plain_words) explained_ = explained_in(passages, sentences, rules_.glossary);
    Measures whole;
    const Sentence* before = nullptr;
    for (const Sentence& sentence : sentences) {
      check_length(sentence);
      check_line(before, sentence);
      check_capitals(sentence);
      check_words(sentence);
      if (sentence.passage->is_prose()) whole += measures_of(sentence);
      before = &sentence;
    }
    check_whole(whole);
    check_tree(document);
  }

 private:
  void warn(const char* code, Span span, std::string message, std::string help) {
    diagnostics_.warning(code, span, std::move(message), std::move(help));
  }
  // At words of a sentence. Those that data brought are told to whoever knows which values stand there.
  void warn(const char* code, const Sentence& sentence, std::string_view words, std::string message,
            std::string help) {
    const WordPlace place = place_of(*sentence.passage, words, sources_);
    Diagnostic& said = diagnostics_.warning(code, place.span, std::move(message), std::move(help));
    if (place.is_inserted) said.subject = words;
  }
  // From the first word to the last: quotation marks may have been typed in another way.
  static std::string_view all_words(const Sentence& sentence) {
    const char* const begin = sentence.words.front().data();
    const std::string_view last = sentence.words.back();
    return {begin, static_cast<std::size_t>(last.data() - begin) + last.size()};
  }

  void check_length(const Sentence& sentence) {
    const std::size_t most = rules_.audience.sentence_words;
    if (most == 0 || sentence.words.size() <= most) return;
    warn("long-sentence", sentence, all_words(sentence),
         "The sentence " + opening_of(sentence) + " has " + std::to_string(sentence.words.size()) +
             " words, and " + std::to_string(most) + " are the most for " + rules_.audience.readers,
         "Make two sentences of it, each with one idea");
  }

  void check_line(const Sentence* before, const Sentence& sentence) {
    if (!rules_.audience.one_sentence_a_line || before == nullptr) return;
    if (before->passage != sentence.passage) return;
    const char* const end = before->text.data() + before->text.size();
    if (std::find(end, sentence.text.data(), '\n') != sentence.text.data()) return;
    warn("crowded-line", sentence, all_words(sentence),
         "The sentence " + opening_of(sentence) + " stands on a line with the one before",
         "Leave an empty line above it: for " + rules_.audience.readers + " each sentence has its own line");
  }

  void check_capitals(const Sentence& sentence) {
    if (!rules_.audience.no_block_capitals) return;
    constexpr std::size_t longest_name = 5;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const std::string_view word = sentence.words[i];
      if (!is_in_capitals(word)) continue;
      const std::string_view next = i + 1 < sentence.words.size() ? sentence.words[i + 1] : "";
      const bool is_licence = word == "CC" && next == "BY";  // so Creative Commons' begin
      const bool in_a_row = is_in_capitals(next) && !is_licence;
      if (word.size() <= longest_name && !in_a_row) continue;
      warn("block-capitals", sentence, word, "`" + std::string(word) + "` is in block capitals",
           "Write it in small letters: the shape of a word helps to read it");
      return;
    }
  }

  void check_words(const Sentence& sentence) {
    if (!rules_.audience.plain_words) return;
    for (const HardWord& hard : hard_words_.in(sentence)) {
      if (is_explained(*hard.entry, explained_)) continue;
      warn("hard-word", sentence, hard.text,
           "`" + std::string(hard.text) + "` may be a hard word for " + rules_.audience.readers,
           "Say “" + hard.entry->say + "”, or explain it where it stands or in the glossary");
    }
  }

  void check_whole(const Measures& whole) {
    if (whole.words < enough_for_grade) return;
    const Scores scores = scores_of(whole);
    const auto check_score = [&](const char* name, double score, double most) {
      if (most <= 0 || score <= most) return;
      warn("hard-to-read", rules_.audience_place,
           std::string("Its ") + name + " is " + one_decimal(score) + ", and " + shortest(most) +
               " is the most for " + rules_.audience.readers,
           "Shorten sentences and words; `evident check --readability` shows the score of each paragraph");
    };
    check_score("Flesch-Kincaid grade", scores.grade, rules_.audience.grade);
    if (whole.sentences >= enough_for_smog) check_score("SMOG score", scores.smog, rules_.audience.smog);
  }

  void check_tree(const Document& document) {
    if (!rules_.audience.no_tables && !rules_.audience.no_italics) return;
    each_block_of(document.blocks, [&](const Block& block) {
      if (std::holds_alternative<Table>(block.node) && rules_.audience.no_tables) {
        warn("table-here", block.span, "A table is hard for " + rules_.audience.readers,
             "Say what it shows in sentences, each with a picture");
      }
      if (!rules_.audience.no_italics) return;
      if (const auto* paragraph = std::get_if<Paragraph>(&block.node)) check_italics(paragraph->content);
      if (const auto* heading = std::get_if<Heading>(&block.node)) check_italics(heading->content);
      if (const auto* section = std::get_if<Section>(&block.node)) check_italics(section->heading.content);
    });
  }

  void check_italics(const Inlines& run) {
    each_inline_of(run, [&](const Inline& element) {
      if (!std::holds_alternative<Emphasis>(element.node)) return;
      warn("italics", element.span, "Italics are hard for " + rules_.audience.readers,
           "Leave the words plain, or make them bold with `**`");
    });
  }

  const ReadingRules& rules_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
  HardWords hard_words_;
  std::set<std::string> explained_;
};

}  // namespace

void check_reading(const Document& document, const ReadingRules& rules, const Sources& sources,
                   Diagnostics& diagnostics) {
  ReadingCheck(rules, sources, diagnostics).check(document);
}

}  // namespace evident
