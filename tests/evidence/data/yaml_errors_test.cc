// What is said about YAML that cannot be read, and that no input crashes.

#include <gtest/gtest.h>

#include <random>

#include "evidence/data/reading.h"

namespace evident {
namespace {

TEST(YamlErrors, DuplicateKey) {
  const Reading reading("a: 1\nb: 2\na: 3\n");
  EXPECT_EQ(reading.said(),
            "error[duplicate-key]: The key `a` is given twice\n"
            " --> data/page.yaml:3:1\n"
            "  |\n"
            "3 | a: 3\n"
            "  | ^\n"
            "note: First given here\n"
            " --> data/page.yaml:1:1\n"
            "  |\n"
            "1 | a: 1\n"
            "  | ^\n"
            "  = help: Remove or rename one of the two; the first one is used meanwhile\n");
  ASSERT_EQ(reading.root.entries.size(), 2U);
  EXPECT_EQ(reading.root.find("a")->text, "1");
}

TEST(YamlErrors, EveryDuplicateIsReported) {
  EXPECT_EQ(Reading("{a: 1, a: 2, b: {c: 1, c: 2}, a: 3}").diagnostics.count(Severity::Error), 3U);
}

TEST(YamlErrors, TabInIndentation) {
  EXPECT_EQ(Reading("a:\n\tb: 1\n").said(),
            "error[yaml-tab]: A tab indents this line\n"
            " --> data/page.yaml:2:1\n"
            "  |\n"
            "2 | ␉b: 1\n"
            "  | ^\n"
            "  = help: Indent with spaces\n");
  EXPECT_EQ(Reading("a:\n\tb\n").said_shortly(),
            "data/page.yaml:2:1: error[yaml-tab]: A tab indents this line\n");
  EXPECT_EQ(Reading("a:\n  - b\n\t- c\n").said_shortly(),
            "data/page.yaml:3:1: error[yaml-tab]: A tab indents this line\n");
  EXPECT_EQ(Reading("-\tb: 1\n-\tc: 1\n").said_shortly(),
            "data/page.yaml:1:2: error[yaml-tab]: A tab indents this line\n");
  EXPECT_EQ(Reading("a: |\n\tx\n").said_shortly(),
            "data/page.yaml:2:1: error[yaml-tab]: A tab indents this line\n");
}

struct Case {
  const char* text;
  const char* said;
};

TEST(YamlErrors, SyntaxInPlainWords) {
  const Case cases[] = {
      {"title: CSE: what\n",
       "1:11: error[yaml-syntax]: A value holds a colon, which would start another value\n"},
      {"a: 1\n  b: 2\n", "2:4: error[yaml-syntax]: This colon does not fit the lines above it\n"},
      {"a: 'it's'\n", "1:8: error[yaml-syntax]: Text goes on after a closing quote\n"},
      {"b: 1\na: 'open\nc: \"2\"\n", "2:4: error[yaml-syntax]: A quote opens here and is never closed\n"},
      {"a: \"open\n", "1:4: error[yaml-syntax]: A quote opens here and is never closed\n"},
      {"a: \"open\\\"", "1:4: error[yaml-syntax]: A quote opens here and is never closed\n"},
      {"a: [1, [2\n",
       "1:8: error[yaml-syntax]: A bracket opens here and is never closed, or a comma is missing after it\n"},
      {"a: {b: 1\n",
       "1:4: error[yaml-syntax]: A bracket opens here and is never closed, or a comma is missing after it\n"},
      {"a: ]\n", "1:4: error[yaml-syntax]: This closing bracket was never opened\n"},
      {"a: @x\n", "1:4: error[yaml-syntax]: A value cannot start with `@`\n"},
      {"{a: why?, b: 1}\n", "1:8: error[yaml-syntax]: This cannot stand here without quotes: `?`\n"},
      {"a: {% x %}\n", "1:5: error[yaml-syntax]: A value cannot start with `%`\n"},
      {"a: {{ x }}\n", "1:5: error[yaml-syntax]: A key must be plain text\n"},
      {"a: - b\n", "1:4: error[yaml-syntax]: A list cannot start here\n"},
      {"- a\nb: c\n", "2:1: error[yaml-syntax]: This line does not belong to what stands above it\n"},
      {"a: b\n- c\n", "2:1: error[yaml-syntax]: This list item does not belong to what stands above it\n"},
      {"a: x #c\n  y\n", "2:3: error[yaml-syntax]: This line is not `key: value` like those above it\n"},
      {"a: \"\\q\"\n",
       "1:5: error[yaml-syntax]: A backslash in double quotes starts an escape, and this is none\n"},
      {"a: \"\\x4\"\n", "1:5: error[yaml-syntax]: This escape in double quotes is not complete\n"},
      {"a: \"\\uD800\"\n", "1:5: error[yaml-syntax]: This escape in double quotes stands for no character\n"},
      {"a: *nope\n", "1:4: error[yaml-syntax]: Nothing above is named `nope` with an ampersand\n"},
      {"a: * b\n", "1:5: error[yaml-syntax]: A value cannot start with an asterisk\n"},
      {"a: & b\n", "1:5: error[yaml-syntax]: A value cannot start with an ampersand\n"},
      {"a: &b &c d\n", "1:7: error[yaml-syntax]: A value cannot have two anchors, tags or aliases\n"},
      {"a: !foo 6\n", "1:4: error[yaml-syntax]: The tag `!foo` has no meaning here\n"},
      {"&a [*a]\n", "1:5: error[yaml-syntax]: This value refers to itself\n"},
      {"a: | text\n  more\n", "1:6: error[yaml-syntax]: After | or > the text starts on the next line\n"},
      {": 7\n", "1:1: error[yaml-syntax]: A key is missing before this colon\n"},
      {"a: 1\n---\nb: 2\n", "2:1: error[yaml-syntax]: A second document starts here\n"},
      {"a: 1\n---\n", "2:1: error[yaml-syntax]: A second document starts here\n"},
      {"%YAML 3.0\n---\na: 1\n", "1:1: error[yaml-syntax]: A line cannot start with a percent sign\n"},
  };
  for (const Case& one : cases) {
    const Reading reading(one.text);
    EXPECT_EQ(reading.said_shortly(), std::string("data/page.yaml:") + one.said) << one.text;
    for (const Diagnostic& diagnostic : reading.diagnostics.all()) EXPECT_NE(diagnostic.help, "") << one.text;
  }
}

TEST(YamlErrors, WhatCannotBeReadIsANullWithoutASource) {
  const Reading reading("a: [");
  EXPECT_TRUE(reading.root.is_null());
  EXPECT_EQ(reading.root.span.source, no_source);
}

TEST(YamlErrors, InvalidUtf8) {
  EXPECT_EQ(Reading("a: caf\xE9\n").said(),
            "error[invalid-utf8]: This byte is not valid UTF-8\n"
            " --> data/page.yaml:1:7\n"
            "  |\n"
            "1 | a: caf�\n"
            "  |       ^\n"
            "  = help: Save the file as UTF-8; most editors offer it as “encoding” in the save dialogue\n");
  EXPECT_EQ(Reading("a: \xFF b: \xC0\xAF\n").diagnostics.count(Severity::Error), 3U);
  EXPECT_EQ(Reading(std::string(500, '\xFF')).diagnostics.count(Severity::Error), 20U);
}

TEST(YamlErrors, ReservedAndControlCharacters) {
  EXPECT_EQ(Reading("a: x\U000F0000y\n").said_shortly(),
            "data/page.yaml:1:5: error[reserved-character]: U+F0000 (private use) is reserved and cannot be "
            "printed\n");
  EXPECT_EQ(Reading("a: \"\\U0010FFFD\"\n").said_shortly(),
            "data/page.yaml:1:4: error[reserved-character]: U+10FFFD (private use) is reserved and cannot be "
            "printed\n");
  EXPECT_EQ(Reading("a: x\x04y\n").said_shortly(),
            "data/page.yaml:1:5: error[control-character]: U+0004 (control character) cannot stand here\n");
  EXPECT_EQ(Reading("a: \"\\0\"\n").diagnostics.all().at(0).code, "control-character");
  EXPECT_EQ(Reading(std::string("a: \0b\n", 6)).diagnostics.all().at(0).code, "control-character");
  EXPECT_EQ(Reading("a: b\rc: d\n").diagnostics.all().at(0).code, "control-character");
}

TEST(YamlErrors, CheckCharactersServesOtherTexts) {
  Sources sources;
  sources.add("content/page.md", "fine £ 😀\ttext\r\n\x01 x");
  Diagnostics diagnostics;
  EXPECT_TRUE(check_characters(0, sources, 0, 17, diagnostics));
  EXPECT_FALSE(check_characters(0, sources, 0, 1000, diagnostics));
  EXPECT_EQ(diagnostics.all().at(0).code, "control-character");
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(YamlErrors, DeepNestingIsRefused) {
  EXPECT_EQ(Reading(repeated("[", 65) + repeated("]", 65)).said_shortly(),
            "data/page.yaml:1:65: error[yaml-limit]: Values are nested more than 64 levels deep\n");
  EXPECT_EQ(Reading(repeated("[", 64) + "1" + repeated("]", 64)).said(), "");
  for (const char* part : {"[", "{", "- ", "? ", "[a: ", "{a: ", "{[", "[? ", ": ", "? - ", "{a: ["}) {
    const Reading reading(repeated(part, 100'000));
    ASSERT_FALSE(reading.diagnostics.all().empty()) << part;
    EXPECT_EQ(reading.diagnostics.all().back().code, "yaml-limit") << part;
  }
  std::string indented;
  for (std::size_t i = 0; i < 70; ++i) indented += std::string(i, ' ') + "a:\n";
  EXPECT_EQ(Reading(indented).diagnostics.all().at(0).code, "yaml-limit");
}

TEST(YamlErrors, AliasesThatGrowAreRefused) {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string name = "a" + std::to_string(i);
    bomb += name + ": &" + name + " [" + repeated("*a" + std::to_string(i - 1) + ", ", 9) + "]\n";
  }
  const Reading reading(bomb);
  ASSERT_EQ(reading.diagnostics.all().size(), 1U);
  EXPECT_EQ(reading.diagnostics.all()[0].code, "yaml-limit");
  EXPECT_EQ(reading.diagnostics.all()[0].message, "The file holds more than 1,000,000 values");

  std::string tower = "a0: &a0 [x]\n";
  for (int i = 1; i < 80; ++i) {
    tower += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
  }
  EXPECT_EQ(Reading(tower).diagnostics.all().at(0).message, "Values are nested more than 64 levels deep");
}

TEST(YamlErrors, AliasesThatCopyLongTextsAreRefused) {
  const Reading reading("a: &a " + std::string(1U << 20, 'x') + "\nb: [" + repeated("*a, ", 100) + "]\n");
  ASSERT_EQ(reading.diagnostics.all().size(), 1U);
  EXPECT_EQ(reading.diagnostics.all()[0].message, "Anchors and aliases copy more than 64 MiB of text");
}

TEST(YamlErrors, ReportsOfOneFileAreBounded) {
  EXPECT_EQ(Reading("{" + repeated("a: 1, ", 5000) + "}").diagnostics.count(Severity::Error), 100U);
}

TEST(YamlErrors, HostileTextsNeverCrash) {
  for (const char* part : {"\"", "'", "!", "&a ", "*a ", "%", "| ", "- \n", ", ", "]", "}", "a: ", "---\n",
                           "#", "\t", "\\", "\"\\", "? \n", "<<: *a\n"}) {
    const Reading reading(repeated(part, 20'000));
  }
}

// Pieces of YAML in random order: nothing crashes, and every span lies inside the text.
TEST(YamlErrors, RandomTextsNeverCrash) {
  const char* pieces[] = {"a",     "b: ", "- ", "\n",  "\n  ", "[",    "]",          "{",    "}",
                          ", ",    "'",   "\"", "|\n", ">-\n", "&x ",  "*x",         "!t ",  "? ",
                          ": ",    "#",   "\t", "~",   "null", "é",    "😀",          "\r\n", "---\n",
                          "...\n", "\\",  "%",  "@",   "1",    "\xFF", "\"\\u00A3\""};
  std::mt19937 random(20260131);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 24;
    for (std::size_t i = 0; i < length; ++i) text += pieces[random() % std::size(pieces)];
    const Reading reading(text);
    const auto inside = [&](Span span) {
      return span.source == no_source || (span.begin <= span.end && span.end <= text.size());
    };
    for (const Diagnostic& diagnostic : reading.diagnostics.all())
      EXPECT_TRUE(inside(diagnostic.span)) << text;
    std::vector<const Node*> open = {&reading.root};
    while (!open.empty()) {
      const Node& node = *open.back();
      open.pop_back();
      EXPECT_TRUE(inside(node.span)) << text;
      for (const Node& item : node.items) open.push_back(&item);
      for (const Entry& entry : node.entries) {
        EXPECT_TRUE(inside(entry.key_span)) << text;
        open.push_back(&entry.value);
      }
    }
  }
}

}  // namespace
}  // namespace evident
