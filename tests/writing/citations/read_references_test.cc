#include <gtest/gtest.h>

#include "writing/citations/reading.h"

namespace evident {
namespace {

TEST(ReadReferences, KeepsWhatItReads) {
  const ReferencesReading reading(
      "references:\n  - id: a\n    type: report\n    title: >-\n      One\n      two\n    author:\n"
      "      - {family: Meeuwen, given: A., non-dropping-particle: van}\n      - {literal: Department of "
      "Health, short: DoH}\n"
      "      - {family: King, given: Martin Luther, suffix: Jr}\n      - Just a name\n    issued: {year: "
      "2017, month: 11}\n    accessed: 2020-01-02\n"
      "    ISBN: 123\n    note: x\n");
  EXPECT_EQ(reading.said(), "");
  const Reference& reference = reading.references.entries.at(0);
  EXPECT_EQ(reference.title, "One two");
  EXPECT_EQ(reference.year, "2017");
  EXPECT_EQ(reference.issued, "2017-11");
  EXPECT_EQ(reference.accessed, "2020-01-02");
  ASSERT_EQ(reference.authors.size(), 4U);
  EXPECT_EQ(reference.authors[0].family, "van Meeuwen");
  EXPECT_EQ(reference.authors[1].short_name, "DoH");
  EXPECT_TRUE(reference.authors[1].literal);
  EXPECT_EQ(reference.authors[2].family, "King Jr");
  EXPECT_TRUE(reference.authors[3].literal);
  EXPECT_EQ(reading.references.by_id.at("a"), 0U);
}

TEST(ReadReferences, DatesComeInManyShapes) {
  const auto year = [](const std::string& issued) {
    const ReferencesReading reading("references: [{id: a, title: T, issued: " + issued + "}]\n");
    return reading.references.entries.at(0).issued + reading.said();
  };
  EXPECT_EQ(year("2017"), "2017");
  EXPECT_EQ(year("\"2017-03\""), "2017-03");
  EXPECT_EQ(year("{date-parts: [[2017, 3, 9]]}"), "2017-03-09");
  EXPECT_EQ(year("[{year: 2017, month: 3}]"), "2017-03");
  EXPECT_EQ(year("{year: '2017', day: 5}"), "2017");
  EXPECT_EQ(year(""), "");
}

struct Case {
  const char* text;
  const char* said;
};

TEST(ReadReferences, Errors) {
  const Case cases[] = {
      {"works: []\n",
       "1:1: error[unknown-key]: Unknown key `works` in the file of references\n"
       "data/references.yaml:1:1: error[missing-key]: `references` is missing in the file of references\n"},
      {"references:\n  - {title: T}\n", "2:6: error[missing-key]: `id` is missing in `references[0]`\n"},
      {"references:\n  - {id: a}\n", "2:6: error[missing-key]: `title` is missing in `references[0]`\n"},
      {"references:\n  - {id: a, title: T, publsher: P}\n",
       "2:23: error[unknown-key]: Unknown key `publsher` in `references[0]`\n"},
      {"references:\n  - {id: a, title: T, type: reprot}\n",
       "2:29: error[not-a-choice]: `reprot` cannot be chosen for `references[0].type`\n"},
      {"references:\n  - {id: a b, title: T}\n", "2:10: error[bad-id]: The id `a b` cannot be cited\n"},
      {"references:\n  - {id: a, title: T, author: Lee}\n",
       "2:31: error[wrong-type]: `references[0].author` must be a list, not text\n"},
      {"references:\n  - {id: a, title: T, author: [{given: J.}]}\n",
       "2:32: error[missing-key]: A name needs `family`, or `literal` for a body\n"},
      {"references:\n  - {id: a, title: T, author: [{famly: Lee}]}\n",
       "2:33: error[unknown-key]: Unknown key `famly` in a name\n"
       "data/references.yaml:2:32: error[missing-key]: A name needs `family`, or `literal` for a body\n"},
      {"references:\n  - {id: a, title: T, issued: soon}\n", "2:31: error[bad-date]: This is no date\n"},
      {"references:\n  - {id: a, title: T, issued: {year: 2018, month: 13}}\n",
       "2:31: error[bad-date]: This is no date\n"},
      {"references: x\n", "1:13: error[wrong-type]: `references` must be a list, not text\n"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(ReferencesReading(one.text).said(), std::string("data/references.yaml:") + one.said)
        << one.text;
  }
}

TEST(ReadReferences, DuplicateReference) {
  const ReferencesReading reading("references:\n  - {id: a, title: One}\n  - {id: a, title: Two}\n");
  EXPECT_EQ(reading.said(DiagnosticStyle::Human),
            "error[duplicate-reference]: The reference `a` is given twice\n"
            " --> data/references.yaml:3:10\n"
            "  |\n"
            "3 |   - {id: a, title: Two}\n"
            "  |          ^\n"
            "note: First given here\n"
            " --> data/references.yaml:2:10\n"
            "  |\n"
            "2 |   - {id: a, title: One}\n"
            "  |          ^\n"
            "  = help: Give each work an id of its own\n");
  ASSERT_EQ(reading.references.entries.size(), 1U);
  EXPECT_EQ(reading.references.entries[0].title, "One");
}

TEST(ReadReferences, HostileShapesNeverCrash) {
  for (const char* text :
       {"", "[]", "references:", "references: [x, [], {}]", "references: [{id: [], title: {}}]", "a: [",
        "references: [{id: a, title: T, author: [[], {}, {family: []}], issued: {date-parts: []}, accessed: "
        "[[]]}]",
        "references: [{id: a, title: T, issued: {date-parts: [x]}}]",
        "references: [{id: a, title: T, issued: [[[2017]]]}]",
        "references: [{id: a, title: T, issued: {literal: []}}]"}) {
    const ReferencesReading reading(text);
    for (const Reference& reference : reading.references.entries) EXPECT_NE(shown(list_entry(reference)), "");
  }
}

}  // namespace
}  // namespace evident
