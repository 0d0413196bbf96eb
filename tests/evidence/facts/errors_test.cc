#include <gtest/gtest.h>

#include "evidence/facts/reading.h"

namespace evident {
namespace {

struct Case {
  const char* text;
  const char* said;
  const char* help;
};

TEST(FactsErrors, InTheWordsOfAResearcher) {
  const Case cases[] = {
      {"a: {value: 5, unti: people}\n", "1:15: error[unknown-key]: Unknown key `unti` in a figure\n",
       "Did you mean `unit`?"},
      {"a: {value: 5, zzzzzz: 1}\n", "1:15: error[unknown-key]: Unknown key `zzzzzz` in a figure\n",
       "Known keys: value, unit, people, source, page, as_of, note, qualifier, said, disagrees, label, "
       "round, max_age_days, base"},
      {"defaults: {peple: false}\n", "1:12: error[unknown-key]: Unknown key `peple` in `defaults`\n",
       "Did you mean `people`?"},
      {"defaults: [a]\n", "1:11: error[wrong-type]: `defaults` must be a map\n",
       "Write `defaults: {source: …, page: …}`"},
      {"a: {value: 1,060}\n", "1:14: error[unknown-key]: Unknown key `060` in a figure\n",
       "Known keys: value, unit, people, source, page, as_of, note, qualifier, said, disagrees, label, "
       "round, max_age_days, base"},
      {"a:\n  value: 1,060\n", "2:10: error[wrong-type]: `value` must be a number\n",
       "Write 1060 or 72.5, without commas, units or quotes; the unit goes to `unit`, a source's own words "
       "to `said`"},
      {"a: {value: \"5\"}\n", "1:12: error[wrong-type]: `value` must be a number\n",
       "Write 1060 or 72.5, without commas, units or quotes; the unit goes to `unit`, a source's own words "
       "to `said`"},
      {"a:\n  value:\n  unit: days\n", "2:9: error[wrong-type]: `value` is empty\n",
       "Write the number, or why there is none: \"[x]\" not available, \"[z]\" not applicable, \"[c]\" "
       "confidential, "
       "\"[low]\" or \"[u]\" low reliability"},
      {"a: {said: over 100, qualifier: over}\n", "1:5: error[missing-key]: `value` is missing in a figure\n",
       "Add `value:` with the number, or with a missing code such as \"[x]\""},
      {"a: {value: 5, unit: persons}\n", "1:21: error[unknown-unit]: `persons` is no unit\n",
       "Choose from: people, cases, things, GBP, percent, fte, days, years"},
      {"a: {value: 5, unit: peple}\n", "1:21: error[unknown-unit]: `peple` is no unit\n",
       "Did you mean `people`?"},
      {"a: {value: 5, unit: 3}\n", "1:21: error[unknown-unit]: This is no unit\n",
       "Choose from: people, cases, things, GBP, percent, fte, days, years"},
      {"a: {value: 5, source: shuker2081}\n",
       "1:23: error[unknown-source]: There is no reference `shuker2081`\n", "Did you mean `shuker2018`?"},
      {"a: {value: 5, source: nobody}\n", "1:23: error[unknown-source]: There is no reference `nobody`\n",
       "Add it to data/references.yaml, or correct its id"},
      {"a: {value: 5, qualifier: ovre}\n", "1:26: error[bad-qualifier]: `ovre` is no qualifier\n",
       "Did you mean `over`?"},
      {"a: {value: 5, qualifier: exactly}\n", "1:26: error[bad-qualifier]: `exactly` is no qualifier\n",
       "Choose from: about, over, under, at-least, at-most"},
      {"a: {value: 5, as_of: 2018-13}\n", "1:22: error[bad-date]: `as_of` is no date\n",
       "Write a day as 2018-01-31, a month as 2018-01, a year as 2018"},
      {"a: {value: 5, round: 0.5}\n",
       "1:22: error[out-of-range]: `round` must be a number of decimals from 0 to 6\n", ""},
      {"a: {value: 5, round: 99999999999999999999}\n",
       "1:22: error[out-of-range]: `round` must be a number of decimals from 0 to 6\n", ""},
      {"a: {value: 5, note: [x]}\n", "1:21: error[wrong-type]: `note` must be text\n", "Put it in quotes"},
      {"a: {value: 5, disagrees: 6}\n", "1:26: error[wrong-type]: `disagrees` must be a list\n",
       "Write one item `- {value: …, source: …}` for each other source"},
      {"a: {value: 5, disagrees: [6]}\n", "1:27: error[wrong-type]: An item of `disagrees` must be a map\n",
       "Write `- {value: …, source: …}`"},
      {"a: {value: 5, disagrees: [{value: 6}]}\n",
       "1:28: error[missing-key]: `source` is missing in an item of `disagrees`\n",
       "Name the reference that says so"},
      {"a: {value: 5, disagrees: [{source: swann2002}]}\n",
       "1:28: error[missing-key]: `value` is missing in a figure\n",
       "Add `value:` with the number, or with a missing code such as \"[x]\""},
  };
  for (const Case& one : cases) {
    const FactsReading reading(one.text);
    EXPECT_EQ(reading.said(), std::string("data/p.yaml:") + one.said) << one.text;
    ASSERT_FALSE(reading.diagnostics.all().empty()) << one.text;
    EXPECT_EQ(reading.diagnostics.all()[0].help, one.help) << one.text;
  }
}

TEST(FactsErrors, TheExcerptIsMasked) {
  EXPECT_EQ(FactsReading("boys: {value: 3, unit: peple}\n").said(DiagnosticStyle::Human),
            "error[unknown-unit]: `peple` is no unit\n"
            " --> data/p.yaml:1:24\n"
            "  |\n"
            "1 | boys: {value: •, unit: peple}\n"
            "  |                        ^^^^^\n"
            "  = help: Did you mean `people`?\n");
}

TEST(FactsErrors, AnInheritedSourceIsReportedOnce) {
  EXPECT_EQ(FactsReading("defaults: {source: nobody}\na: 1\nb: 2\n").said(),
            "data/p.yaml:1:20: error[unknown-source]: There is no reference `nobody`\n");
  EXPECT_FALSE(FactsReading("defaults: {source: nobody}\na: 1\n").figure("p.a").published_source);
}

TEST(FactsErrors, TwoFilesOfOneName) {
  Diagnostics diagnostics;
  const Facts facts = read_facts({{"p", {}, {}}, {"p", {}, {}}}, {}, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].code, "duplicate-data");
  EXPECT_EQ(diagnostics.all()[0].message, "Two data files have the name `p`");
}

TEST(FactsErrors, HostileShapesNeverCrash) {
  for (const char* text : {"value: {}", "value: []", "value: [[x]]", "value: [{}]", "defaults: x",
                           "defaults:", "value: 1\ndisagrees: [[], {}, x, {value: []}]",
                           "a: {value: 1, unit: [], source: {}, page: [], people: {}, round: {}, qualifier: "
                           "[], said: {}, label: [], as_of: {}}",
                           "a: ["}) {
    const FactsReading reading(text);
    (void)reading;
  }
}

}  // namespace
}  // namespace evident
