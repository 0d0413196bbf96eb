// Audiences and plain words as they are written down, and the limits that this repository ships.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "reading.h"

namespace evident {
namespace {

struct Read {
  Sources sources;
  Diagnostics diagnostics;
  Node root;

  explicit Read(std::string yaml) {
    const SourceId source = sources.add("file.yaml", std::move(yaml));
    root = read_yaml(source, sources, diagnostics);
  }
  [[nodiscard]] std::string said() const {
    std::string all;
    for (const Diagnostic& each : diagnostics.all()) all += render(each, sources, {});
    return all;
  }
};

std::string shipped(const std::string& path) {
  std::ifstream file(EVIDENT_SOURCE_DIR "/" + path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Audience shipped_audience(const std::string& name) {
  Read file(shipped("templates/audiences/" + name + ".yaml"));
  Audience audience = read_audience(file.root, name, file.diagnostics);
  EXPECT_EQ(file.said(), "");
  return audience;
}

// Who changes a limit decides it here, too.
TEST(ReadingRules, ShippedLimitsAreTheseOnes) {
  Audience young;
  young.name = "young-people";
  young.readers = "young people";
  young.sentence_words = 20;
  young.grade = 6;
  young.smog = 8;
  young.plain_words = true;
  young.tested = true;
  EXPECT_EQ(shipped_audience("young-people"), young);

  Audience easy = young;
  easy.name = "easy-read";
  easy.readers = "people who use easy read";
  easy.sentence_words = 15;
  easy.pages = 20;
  easy.one_sentence_a_line = true;
  easy.no_italics = true;
  easy.no_block_capitals = true;
  easy.no_tables = true;
  EXPECT_EQ(shipped_audience("easy-read"), easy);

  Audience professional;
  professional.name = "professional";
  professional.readers = "professionals";
  professional.findings = Findings::Report;
  professional.sentence_words = 25;
  EXPECT_EQ(shipped_audience("professional"), professional);
}

TEST(ReadingRules, ShippedPlainWordsCanBeRead) {
  Read file(shipped("data/plain-words.yaml"));
  const std::vector<PlainWord> words = read_plain_words(file.root, file.diagnostics);
  EXPECT_EQ(file.said(), "");
  EXPECT_GE(words.size(), 80U);
  for (const PlainWord& word : words) {
    for (const std::string& form : word.forms) EXPECT_NE(word.say, form);
  }
}

// A suggestion that is in the list itself is no help.
TEST(ReadingRules, ShippedSuggestionsArePlain) {
  Read file(shipped("data/plain-words.yaml"));
  const std::vector<PlainWord> words = read_plain_words(file.root, file.diagnostics);
  Audience audience;
  audience.plain_words = true;
  for (const PlainWord& word : words) {
    const reading::Publication page({word.say});
    EXPECT_EQ(reading::findings(page.document, page.sources, audience, words), "") << word.forms[0];
  }
}

TEST(ReadingRules, LimitOutOfRange) {
  Read file("readers: us\ngrade: 0\n");
  EXPECT_EQ(read_audience(file.root, "us", file.diagnostics).grade, 0);
  EXPECT_EQ(file.said(),
            "error[out-of-range]: `grade` must be more than 0 and no more than 1,000\n"
            " --> file.yaml:2:8\n"
            "  |\n"
            "2 | grade: 0\n"
            "  |        ^\n"
            "  = help: Correct it, or leave it out\n");
}

TEST(ReadingRules, WordThatStandsTwice) {
  Read file("- {word: assist, forms: [assists], say: help}\n- {word: Assists, say: helps}\n");
  const std::vector<PlainWord> words = read_plain_words(file.root, file.diagnostics);
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].forms, (std::vector<std::string>{"assist", "assists"}));
  EXPECT_EQ(file.said(),
            "error[duplicate-word]: `Assists` stands in this list twice\n"
            " --> file.yaml:2:10\n"
            "  |\n"
            "2 | - {word: Assists, say: helps}\n"
            "  |          ^^^^^^^\n"
            "  = help: Keep the entry with the better suggestion\n");
}

}  // namespace
}  // namespace evident
