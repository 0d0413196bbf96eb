#include <gtest/gtest.h>

#include "evidence/data/reading.h"

namespace evident {
namespace {

using enum Schema::Type;

const Schema& book_schema() {
  static const Schema schema = map_schema(
      {{"title", schema_of(Text, "What stands on the cover"), true},
       {"pages", schema_of(Integer)},
       {"price", schema_of(Number)},
       {"lent", schema_of(Boolean)},
       {"published", schema_of(Date)},
       {"binding", choice_schema({"hardback", "paperback"})},
       {"authors", list_schema(map_schema({{"family", schema_of(Text), true}, {"given", schema_of(Text)}}))},
       {"notes", open_schema(schema_of(Text))},
       {"extra", schema_of(Any)}});
  return schema;
}

std::string check(std::string text) {
  Reading reading(std::move(text));
  check_schema(reading.root, book_schema(), "the book", reading.diagnostics);
  return reading.said_shortly();
}

TEST(Schema, AcceptsWhatItDescribes) {
  EXPECT_EQ(
      check("title: A\npages: 12\nprice: 3.50\nlent: true\npublished: 2018-01\nbinding: paperback\n"
            "authors: [{family: Lee}, {family: Ann, given: J.}]\nnotes: {x: y, z: w}\nextra: [1, {a: b}]\n"),
      "");
}

TEST(Schema, UnknownKeyNamesTheNearest) {
  Reading reading("title: A\nbindng: paperback\n");
  check_schema(reading.root, book_schema(), "the book", reading.diagnostics);
  EXPECT_EQ(reading.said(),
            "error[unknown-key]: Unknown key `bindng` in the book\n"
            " --> data/page.yaml:2:1\n"
            "  |\n"
            "2 | bindng: paperback\n"
            "  | ^^^^^^\n"
            "  = help: Did you mean `binding`?\n");
}

TEST(Schema, UnknownKeyWithoutANeighbourListsAll) {
  Reading reading("title: A\nauthors: [{family: B, zzzzzz: 1}]\n");
  check_schema(reading.root, book_schema(), "the book", reading.diagnostics);
  ASSERT_EQ(reading.diagnostics.all().size(), 1U);
  EXPECT_EQ(reading.diagnostics.all()[0].message, "Unknown key `zzzzzz` in `authors[0]`");
  EXPECT_EQ(reading.diagnostics.all()[0].help, "Known keys: family, given");
}

TEST(Schema, MissingKey) {
  EXPECT_EQ(check("pages: 5\n"), "data/page.yaml:1:1: error[missing-key]: `title` is missing in the book\n");
  EXPECT_EQ(check("title:\n"), "data/page.yaml:1:7: error[missing-key]: `title` is empty\n");
  EXPECT_EQ(check(""), "data/page.yaml:1:1: error[missing-key]: `title` is missing in the book\n");
  EXPECT_EQ(check("title: A\nauthors: [{given: J.}]\n"),
            "data/page.yaml:2:12: error[missing-key]: `family` is missing in `authors[0]`\n");
}

TEST(Schema, EmptyOptionalKeyCountsAsAbsent) { EXPECT_EQ(check("title: A\npages:\nauthors:\n"), ""); }

TEST(Schema, WrongType) {
  EXPECT_EQ(check("title: [A]\n"),
            "data/page.yaml:1:8: error[wrong-type]: `title` must be text, not a list\n");
  EXPECT_EQ(check("title: A\npages: many\n"),
            "data/page.yaml:2:8: error[wrong-type]: `pages` must be a whole number, not text\n");
  EXPECT_EQ(check("title: A\npages: 1.5\n"),
            "data/page.yaml:2:8: error[wrong-type]: `pages` must be a whole number, not text\n");
  EXPECT_EQ(check("title: A\npages: \"5\"\n"),
            "data/page.yaml:2:8: error[wrong-type]: `pages` must be a whole number, not text in quotes\n");
  EXPECT_EQ(check("title: A\nprice: 1,060\n"),
            "data/page.yaml:2:8: error[wrong-type]: `price` must be a number, not text\n");
  EXPECT_EQ(check("title: A\nlent: no\n"),
            "data/page.yaml:2:7: error[wrong-type]: `lent` must be true or false, not text\n");
  EXPECT_EQ(check("title: A\nauthors: Lee\n"),
            "data/page.yaml:2:10: error[wrong-type]: `authors` must be a list, not text\n");
  EXPECT_EQ(check("title: A\nauthors: [Lee]\n"),
            "data/page.yaml:2:11: error[wrong-type]: `authors[0]` must be a map, not text\n");
  EXPECT_EQ(check("title: A\nnotes: {x: }\n"),
            "data/page.yaml:2:11: error[wrong-type]: `notes.x` must be text and is empty\n");
  EXPECT_EQ(check("- a\n"), "data/page.yaml:1:1: error[wrong-type]: The book must be a map, not a list\n");
}

TEST(Schema, BadDate) {
  EXPECT_EQ(check("title: A\npublished: 2018-02-30\n"),
            "data/page.yaml:2:12: error[bad-date]: `published` is no date\n");
}

TEST(Schema, NotAChoice) {
  EXPECT_EQ(check("title: A\nbinding: paperbak\n"),
            "data/page.yaml:2:10: error[not-a-choice]: `paperbak` cannot be chosen for `binding`\n");
}

// A value may be a count of people; only the excerpt, which is masked, may show it.
TEST(Schema, MessagesRepeatNoNumber) {
  Reading reading("title: A\nbinding: 3\nlent: 3\npublished: 3x\n");
  check_schema(reading.root, book_schema(), "the book", reading.diagnostics);
  ASSERT_EQ(reading.diagnostics.all().size(), 3U);
  for (const Diagnostic& diagnostic : reading.diagnostics.all()) {
    EXPECT_EQ(diagnostic.message.find('3'), std::string::npos) << diagnostic.message;
  }
}

TEST(Schema, SaysNothingAboutWhatCouldNotBeRead) {
  Reading reading("title: [");
  check_schema(reading.root, book_schema(), "the book", reading.diagnostics);
  ASSERT_EQ(reading.diagnostics.all().size(), 1U);
  EXPECT_EQ(reading.diagnostics.all()[0].code, "yaml-syntax");
}

}  // namespace
}  // namespace evident
