// Figures that are computed from other figures.

#include <gtest/gtest.h>

#include "evidence/facts/reading.h"

namespace evident {
namespace {

std::string printed(const FactsReading& reading, std::string_view name) {
  return print(reading.figure(name).quantity);
}

TEST(Indicators, ARatioIsAPercentage) {
  const FactsReading reading(
      "outcomes:\n  lower: 72\n  both_scores: 100\nindicators:\n"
      "  lower: {is: \"outcomes.lower / outcomes.both_scores\", unit: percent, label: Lower, note: Of "
      "all}\n");
  EXPECT_EQ(reading.said(), "");
  const Figure& lower = reading.figure("p.indicators.lower");
  EXPECT_EQ(print(lower.quantity), "72%");
  EXPECT_EQ(lower.label, "Lower");
  EXPECT_EQ(lower.note, "Of all");
  EXPECT_EQ(lower.computed.formula, "outcomes.lower / outcomes.both_scores");
  EXPECT_EQ(lower.computed.inputs, (std::vector<FigureId>{0, 1}));
  EXPECT_TRUE(lower.people);
  EXPECT_FALSE(lower.published_source);
  ASSERT_NE(reading.value("indicators"), nullptr);
  const Value* value = reading.value("indicators")->map()->find("lower");
  ASSERT_NE(value, nullptr);
  EXPECT_EQ(print(*value), "72%");
}

TEST(Indicators, RoundToWholeNumbersUnlessToldOtherwise) {
  const FactsReading reading(
      "a: 1\nb: 3\nindicators:\n  whole: {is: a / b, unit: percent}\n  one: {is: a / b, unit: percent, "
      "round: "
      "1}\n  plain: {is: a / b}\n  cost: {is: 1000 / b, unit: GBP}\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(printed(reading, "p.indicators.whole"), "33%");
  EXPECT_EQ(printed(reading, "p.indicators.one"), "33.3%");
  EXPECT_EQ(printed(reading, "p.indicators.plain"), "0.33");
  EXPECT_EQ(printed(reading, "p.indicators.cost"), "£333");
}

TEST(Indicators, APercentageStaysOne) {
  const FactsReading reading(
      "a: {value: 72, unit: percent, base: 200}\nindicators:\n  rest: {is: 100 - a, unit: percent}\n  same: "
      "{is: a - "
      "2}\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(printed(reading, "p.indicators.rest"), "28%");
  EXPECT_EQ(printed(reading, "p.indicators.same"), "70%");
}

TEST(Indicators, UseOneAnotherInAnyOrder) {
  const FactsReading reading(
      "indicators:\n  third: {is: indicators.second * 2}\n  second: {is: p.indicators.first + 1}\n  first: "
      "{is: a + b}\na: 1\nb: 2\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(printed(reading, "p.indicators.third"), "8");
}

TEST(Indicators, AreComputedFromWhatIsPrinted) {
  const FactsReading reading(
      "a: {value: 10.44, round: 0}\nb: {value: 3.6, round: 0}\nindicators: {r: {is: a / b, round: 3}}\n");
  EXPECT_EQ(printed(reading, "p.indicators.r"), "2.500");
}

TEST(Indicators, NamesAreLookedForInTheFileFirst) {
  const FactsReading reading("p: {a: 5}\na: 1\nindicators: {x: {is: p.a}}\n");
  EXPECT_EQ(printed(reading, "p.indicators.x"), "5");
}

TEST(Indicators, CarryTheirSourcesAndTheOldestDate) {
  const FactsReading reading(
      "a: {value: 1, source: shuker2018, page: 3, as_of: 2024}\nb: {value: 2, source: swann2002, as_of: "
      "2019-05}\nc: {value: 3, source: shuker2018, page: 3}\n"
      "indicators:\n  one: {is: a + c}\n  all: {is: indicators.one + b}\n");
  const Figure& one = reading.figure("p.indicators.one");
  EXPECT_EQ(one.source, "shuker2018");
  EXPECT_EQ(one.page, "3");
  EXPECT_TRUE(one.published_source);
  const Figure& all = reading.figure("p.indicators.all");
  EXPECT_EQ(all.source, "");
  EXPECT_EQ(all.computed.sources, (std::vector<SourcePage>{{"swann2002", ""}, {"shuker2018", "3"}}));
  EXPECT_EQ(all.as_of, "2019-05");
}

TEST(Indicators, KeepQualifiersAndLoseWords) {
  const FactsReading reading(
      "a: {value: 100, qualifier: over, said: over a hundred}\nb: 4\nindicators:\n  x: {is: a / b}\n  y: "
      "{is: "
      "b / a}\n");
  EXPECT_EQ(printed(reading, "p.indicators.x"), "over\u00a025");
  EXPECT_EQ(printed(reading, "p.indicators.y"), "under\u00a00.04");
}

TEST(Indicators, MissingInputsGiveTheirCode) {
  const FactsReading reading(
      "a: 1\nzero: 0\nx: \"[x]\"\nz: \"[z]\"\nc: \"[c]\"\nindicators:\n  by_zero: {is: a / zero, unit: "
      "percent}\n  by_x: {is: a / x}\n  by_z: {is: a / z}\n  by_c: {is: a / c}\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(printed(reading, "p.indicators.by_zero"), "[x]");
  EXPECT_EQ(printed(reading, "p.indicators.by_x"), "[x]");
  EXPECT_EQ(printed(reading, "p.indicators.by_z"), "[z]");
  EXPECT_EQ(printed(reading, "p.indicators.by_c"), "[c]");
}

TEST(Indicators, CirclesAreShown) {
  const FactsReading reading(
      "indicators:\n  a: {is: indicators.b}\n  b: {is: indicators.c + 1}\n  c: {is: indicators.a}\n");
  ASSERT_EQ(reading.diagnostics.all().size(), 1U);
  EXPECT_EQ(reading.said(DiagnosticStyle::Human),
            R"(error[indicator-circle]: Indicators are computed from one another in a circle
 --> data/p.yaml:2:11
  |
2 |   a: {is: indicators.b}
  |           ^^^^^^^^^^^^
note: This one is in the circle
 --> data/p.yaml:3:11
  |
3 |   b: {is: indicators.c + •}
  |           ^^^^^^^^^^^^^^^^
note: This one is in the circle
 --> data/p.yaml:4:11
  |
4 |   c: {is: indicators.a}
  |           ^^^^^^^^^^^^
  = help: Break the circle: `a` → `b` → `c` → `a`
)");
  const FactsReading self("indicators: {a: {is: indicators.a}}\n");
  EXPECT_EQ(self.said(), "data/p.yaml:1:22: error[indicator-circle]: An indicator is computed from itself\n");
}

TEST(Indicators, MistakesStandWhereTheyAre) {
  const FactsReading reading(
      "casework: {closed: 8}\nindicators:\n  a: {is: \"casework.clsoed / 2\"}\n  b: {is: casework.clsoed}\n"
      "  c: {is: \"casework.closed /\"}\n  d: {is: \"'text'\"}\n  e: {unit: percent}\n  f: 3\n"
      "  g: {is: casework.closed, value: 3}\n  h: {is: casework.closed, unit: peple}\n"
      "  i: {is: casework.closed * 1, unit: percent, round: 9}\n");
  EXPECT_EQ(reading.said(), R"(data/p.yaml:7:7: error[missing-key]: `is` is missing in an indicator
data/p.yaml:8:6: error[wrong-type]: An indicator must be a map
data/p.yaml:9:28: error[unknown-key]: Unknown key `value` in an indicator
data/p.yaml:10:34: error[unknown-unit]: `peple` is no unit
data/p.yaml:11:54: error[out-of-range]: `round` must be a number of decimals from 0 to 6
data/p.yaml:3:12: error[undefined-name]: There is no `casework.clsoed`
data/p.yaml:4:11: error[undefined-name]: There is no `casework.clsoed`
data/p.yaml:5:29: error[expression-syntax]: Expected a value, but found the end
data/p.yaml:6:11: error[wrong-type]: An indicator must give a number
)");
}

TEST(Indicators, UnitsMustAgree) {
  const FactsReading reading("a: {value: 8, unit: people}\nindicators: {b: {is: a, unit: percent}}\n");
  EXPECT_EQ(reading.said(), "data/p.yaml:2:22: error[conflicting-units]: This gives people, not percent\n");
}

TEST(Indicators, AreAFilesOwn) {
  const FactsReading reading("part: {indicators: {a: {is: b}}}\nb: 2\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.figure("p.part.indicators.a").name, "");  // plain text further down
  const FactsReading wrong("indicators: [a]\n");
  EXPECT_EQ(wrong.said(), "data/p.yaml:1:13: error[wrong-type]: `indicators` must be a map\n");
}

TEST(Indicators, OfEachFileInAFolder) {
  const FactsReading reading("- {n: 4, of: 8, indicators: {share: {is: n / of, unit: percent}}}\n- {n: 1}\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(printed(reading, "p.0.indicators.share"), "50%");
}

// What an indicator tells beside its number.
TEST(Indicators, GiveAwayNumeratorDenominatorAndComplement) {
  const FactsReading reading(
      "a: 95\nb: 100\npublic: {value: 9, source: shuker2018}\nindicators:\n  share: {is: \"a / b\", unit: "
      "percent}\n  sum: {is: a + b, unit: people}\n  bent: {is: \"100 * a / b\"}\n  known: {is: public / "
      "2}\n");
  EXPECT_EQ(reading.figure("p.indicators.share").computed.gives_away, (std::vector<double>{95, 100, 5}));
  EXPECT_EQ(reading.figure("p.indicators.sum").computed.gives_away, (std::vector<double>{195}));
  EXPECT_EQ(reading.figure("p.indicators.bent").computed.gives_away.size(), 8U);
  EXPECT_TRUE(reading.figure("p.indicators.known").computed.gives_away.empty());
}

TEST(Indicators, OfManyFiguresCannotBeChecked) {
  const FactsReading reading(
      "n: {a: 10, b: 20, c: 30, d: 40, e: 50, f: 60, g: 70}\nindicators: {mean: {is: \"n.values() | sum / "
      "7\"}}\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_TRUE(reading.figure("p.indicators.mean").computed.cannot_be_checked);
}

}  // namespace
}  // namespace evident
