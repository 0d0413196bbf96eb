// What is read, and where each part of it stands.

#include <gtest/gtest.h>

#include "evidence/data/reading.h"

namespace evident {
namespace {

const Node& at(const Node& node, std::string_view key) {
  static const Node missing;
  const Node* found = node.find(key);
  return found ? *found : missing;
}

TEST(ReadYaml, KeepsScalarsAsText) {
  const Reading reading("a: no\nb: 0800\nc: 1e3\nd: \"5\"\ne: 2018-01-31\nf: yes\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(at(reading.root, "a").text, "no");
  EXPECT_EQ(at(reading.root, "b").text, "0800");
  EXPECT_EQ(at(reading.root, "c").text, "1e3");
  EXPECT_FALSE(at(reading.root, "c").quoted);
  EXPECT_EQ(at(reading.root, "d").text, "5");
  EXPECT_TRUE(at(reading.root, "d").quoted);
  EXPECT_EQ(at(reading.root, "e").text, "2018-01-31");
  EXPECT_EQ(at(reading.root, "f").text, "yes");
}

TEST(ReadYaml, KeepsOrderOfKeys) {
  const Reading reading("zebra: 1\napple: 2\nmango: 3\n");
  ASSERT_EQ(reading.root.entries.size(), 3U);
  EXPECT_EQ(reading.root.entries[0].key, "zebra");
  EXPECT_EQ(reading.root.entries[1].key, "apple");
  EXPECT_EQ(reading.root.entries[2].key, "mango");
}

TEST(ReadYaml, EmptyValuesAreNull) {
  const Reading reading("a:\nb: ~\nc: null\nd: 'null'\ne: [, ]\n");
  EXPECT_TRUE(at(reading.root, "a").is_null());
  EXPECT_TRUE(at(reading.root, "b").is_null());
  EXPECT_TRUE(at(reading.root, "c").is_null());
  EXPECT_TRUE(at(reading.root, "d").is_scalar());
}

TEST(ReadYaml, EmptyTextIsNullWithAPlace) {
  for (const char* text : {"", "# only a comment\n", "\n\n"}) {
    const Reading reading(text);
    EXPECT_EQ(reading.said(), "");
    EXPECT_TRUE(reading.root.is_null());
    EXPECT_EQ(reading.root.span.source, 0U);
  }
}

TEST(ReadYaml, PlacesCountBytesAfterWideCharacters) {
  const Reading reading("£é: 😀 x\ncafé: [ü, \"é\", 5]  # £\nlast: £8\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.covered(at(reading.root, "£é")), "😀 x");
  EXPECT_EQ(reading.covered(at(reading.root, "café")), "[ü, \"é\", 5]");
  EXPECT_EQ(reading.covered(at(reading.root, "café").items[2]), "5");
  EXPECT_EQ(reading.covered(at(reading.root, "last")), "£8");
  EXPECT_EQ(reading.covered(reading.root.entries[1].key_span), "café");
}

TEST(ReadYaml, SpansCoverEveryKindOfScalar) {
  const Reading reading(
      "plain: two words  # comment\nsingle: 'it''s'\ndouble: \"a \\\" b\"\nlong: goes\n  on here\n"
      "block: |\n  one\n  two\n\nfolded: >-\n  three\nafter: x\nempty:\nnext: null\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.covered(at(reading.root, "plain")), "two words");
  EXPECT_EQ(reading.covered(at(reading.root, "single")), "'it''s'");
  EXPECT_EQ(reading.covered(at(reading.root, "double")), "\"a \\\" b\"");
  EXPECT_EQ(reading.covered(at(reading.root, "long")), "goes\n  on here");
  EXPECT_EQ(at(reading.root, "long").text, "goes on here");
  EXPECT_EQ(reading.covered(at(reading.root, "block")), "|\n  one\n  two");
  EXPECT_EQ(reading.covered(at(reading.root, "folded")), ">-\n  three");
  EXPECT_EQ(reading.covered(at(reading.root, "after")), "x");
  EXPECT_EQ(reading.covered(at(reading.root, "empty")), "");
  EXPECT_EQ(at(reading.root, "empty").span.begin, reading.sources.text(0).find("empty:") + 6);
  EXPECT_EQ(reading.covered(at(reading.root, "next")), "null");
}

TEST(ReadYaml, SpansCoverCollections) {
  const Reading reading("flow: {a: [1, 2 ,], b: {} }\nlist:\n  - x\n  - y: 1\n    z: 2\nafter: 3\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.covered(at(reading.root, "flow")), "{a: [1, 2 ,], b: {} }");
  EXPECT_EQ(reading.covered(at(at(reading.root, "flow"), "a")), "[1, 2 ,]");
  EXPECT_EQ(reading.covered(at(at(reading.root, "flow"), "b")), "{}");
  EXPECT_EQ(reading.covered(at(reading.root, "list")), "- x\n  - y: 1\n    z: 2");
  EXPECT_EQ(reading.covered(at(reading.root, "list").items[1]), "y: 1\n    z: 2");
}

TEST(ReadYaml, SkipsAByteOrderMark) {
  const Reading reading(
      "\xEF\xBB\xBF"
      "a: b\nc: 1\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.covered(reading.root.entries[0].key_span), "a");
  EXPECT_EQ(reading.covered(at(reading.root, "c")), "1");
}

TEST(ReadYaml, AcceptsCarriageReturnsBeforeLineFeeds) {
  const Reading reading("a: b\r\nlist:\r\n  - x\r\n  - \"y\"\r\ntext: |\r\n  one\r\n  two\r\nend: z\r\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(at(reading.root, "a").text, "b");
  EXPECT_EQ(reading.covered(at(reading.root, "list").items[1]), "\"y\"");
  EXPECT_EQ(at(reading.root, "text").text, "one\ntwo\n");
  EXPECT_EQ(reading.covered(at(reading.root, "end")), "z");
}

TEST(ReadYaml, ReadsAPartAndKeepsItsPlaces) {
  Sources sources;
  const std::string text = "---\ntitle: Ünder\ndate: 2026\n---\n\n# Body: {not yaml\n";
  sources.add("content/page.md", text);
  Diagnostics diagnostics;
  const Node root = read_yaml(0, sources, 4, static_cast<std::uint32_t>(text.find("---\n\n")), diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  ASSERT_NE(root.find("date"), nullptr);
  EXPECT_EQ(root.find("date")->span.begin, text.find("2026"));
  EXPECT_EQ(root.find("date")->span.end, text.find("2026") + 4);
}

TEST(ReadYaml, AcceptsAnyRange) {
  Sources sources;
  sources.add("a.yaml", "a: 1\n");
  Diagnostics diagnostics;
  EXPECT_TRUE(read_yaml(0, sources, 90, 100, diagnostics).is_null());
  EXPECT_TRUE(read_yaml(0, sources, 3, 1, diagnostics).is_null());
  EXPECT_FALSE(diagnostics.has_errors());
}

TEST(ReadYaml, AcceptsOneMarkedDocument) {
  const Reading reading("---\na: 1\n...\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(at(reading.root, "a").text, "1");
}

TEST(ReadYaml, ExpandsAliasesWithThePlaceOfTheirAnchor) {
  const Reading reading("a: &one {x: 1}\nb: *one\nc: [*one, 2]\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(at(at(reading.root, "b"), "x").text, "1");
  EXPECT_EQ(reading.covered(at(reading.root, "b")), "{x: 1}");
  EXPECT_EQ(reading.covered(at(reading.root, "c")), "[*one, 2]");
}

TEST(ReadYaml, MergeKeysArePlainKeys) {
  const Reading reading("a: &one {x: 1}\nb:\n  <<: *one\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_NE(at(reading.root, "b").find("<<"), nullptr);
  EXPECT_EQ(at(reading.root, "b").find("x"), nullptr);
}

TEST(ReadYaml, TagsOfTheCoreSchemaAreUnderstood) {
  const Reading reading("a: !!str 5\nb: !!int 6\nc: ! 7\nd: !!map {}\ne: !!seq []\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_TRUE(at(reading.root, "a").quoted);
  EXPECT_EQ(reading.covered(at(reading.root, "a")), "5");
  EXPECT_FALSE(at(reading.root, "b").quoted);
  EXPECT_TRUE(at(reading.root, "c").quoted);
}

TEST(ReadYaml, TabsAreFineWhereTheyDoNotIndent) {
  const Reading reading("a:\tb\nc: [1,\n\t2]\nd: \"x\n\ty\"\ne: |\n  x\n  \ty\nf: 1\t# comment\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(at(reading.root, "d").text, "x y");
  EXPECT_EQ(at(reading.root, "e").text, "x\n\ty\n");
}

TEST(ReadNumber, TakesPlainNumbersOnly) {
  double number = 0;
  EXPECT_TRUE(read_number("1060", number));
  EXPECT_EQ(number, 1060);
  EXPECT_TRUE(read_number("-0.5", number));
  EXPECT_EQ(number, -0.5);
  EXPECT_TRUE(read_number("0", number));
  for (const char* text : {"", "-", ".5", "5.", "0800", "1e3", "+5", "1,060", "0x10", "nan", "inf", " 5",
                           "5 ", "--5", "1.2.3"}) {
    EXPECT_FALSE(read_number(text, number)) << text;
  }
  EXPECT_FALSE(read_number(std::string(400, '9'), number));
}

TEST(ReadBoolean, TakesTrueAndFalseOnly) {
  bool value = false;
  EXPECT_TRUE(read_boolean("true", value));
  EXPECT_TRUE(value);
  EXPECT_TRUE(read_boolean("false", value));
  EXPECT_FALSE(value);
  for (const char* text : {"no", "yes", "True", "on", "1", ""})
    EXPECT_FALSE(read_boolean(text, value)) << text;
}

}  // namespace
}  // namespace evident
