#include "evidence/disclosure/disclosure.h"

#include <gtest/gtest.h>

namespace evident {
namespace {

struct Disclosed {
  explicit Disclosed(std::string text, DisclosurePolicy policy = {}) {
    sources.add("data/p.yaml", std::move(text), Privacy::Counts);
    Node root = read_yaml(0, sources, diagnostics);
    const Span span = root.span;
    facts = read_facts({{"p", std::move(root), span}}, {"shuker2018", "swann2002"}, diagnostics);
    published = disclose(facts, policy);
  }

  [[nodiscard]] const FigureEntry& figure(std::string_view name) const {
    static const FigureEntry none;
    for (const FigureEntry& candidate : published.figures) {
      if (candidate.name == name) return candidate;
    }
    return none;
  }
  [[nodiscard]] std::string printed(std::string_view name) const { return print(figure(name).quantity); }

  Sources sources;
  Diagnostics diagnostics;
  Facts facts;
  Published published;
};

// Every number and text of a value, one after the other.
std::string all_of(const Value& value) {
  std::string text;
  if (const Quantity* quantity = value.as<Quantity>())
    text += std::to_string(quantity->number) + quantity->said;
  if (const std::string* words = value.as<std::string>()) text += *words;
  if (value.list()) {
    for (const Value& item : *value.list()) text += all_of(item) + "|";
  }
  if (value.map()) {
    for (const auto& [key, item] : value.map()->entries()) text += all_of(item) + "|";
  }
  return text;
}

TEST(Disclosure, SmallCountsOfPeopleAreWithheld) {
  const Disclosed result("a: 0\nb: 1\nc: 5\nd: 6\ne: {value: 3, unit: cases}\n");
  EXPECT_EQ(result.printed("p.a"), "0");
  EXPECT_EQ(result.printed("p.b"), "[c]");
  EXPECT_EQ(result.printed("p.c"), "[c]");
  EXPECT_EQ(result.printed("p.d"), "6");
  EXPECT_EQ(result.printed("p.e"), "[c]");
}

TEST(Disclosure, TheThresholdIsSettable) {
  const Disclosed result("a: 7\nb: 8\n", {7});
  EXPECT_EQ(result.printed("p.a"), "[c]");
  EXPECT_EQ(result.printed("p.b"), "8");
}

TEST(Disclosure, WhatCountsNoPeopleIsPublished) {
  const Disclosed result(
      "a: {value: 3, unit: things}\nb: {value: 2, unit: GBP}\nc: {value: 3, unit: people, people: false}\n");
  EXPECT_EQ(result.figure("p.a").quantity.number, 3);
  EXPECT_EQ(result.figure("p.b").quantity.number, 2);
  EXPECT_EQ(result.figure("p.c").quantity.number, 3);
}

TEST(Disclosure, FiguresOfPublishedReferencesArePublic) {
  const Disclosed result(
      "a: {value: 3, unit: people, source: shuker2018}\nb: {value: 3, unit: people, source: nobody}\n");
  EXPECT_EQ(result.figure("p.a").quantity.number, 3);
  EXPECT_EQ(result.printed("p.b"), "[c]");
}

TEST(Disclosure, FractionsAndDifferencesFailClosed) {
  const Disclosed result("a: {value: 5.4, round: 0}\nb: 2.5\nc: -3\nd: 0.2\ne: {value: 5.6, round: 0}\n");
  EXPECT_EQ(result.printed("p.a"), "[c]");  // it would print as 5
  EXPECT_EQ(result.printed("p.b"), "[c]");
  EXPECT_EQ(result.printed("p.c"), "[c]");
  EXPECT_EQ(result.printed("p.d"), "[c]");
  EXPECT_EQ(result.figure("p.e").quantity.number, 6);
}

TEST(Disclosure, NothingOfAWithheldFigureIsLeft) {
  const Disclosed result(
      "boys:\n  label: Boys\n  value: 3\n  unit: people\n  qualifier: about\n  said: three\n  note: Two of "
      "the 3 are brothers.\n"
      "  page: 12\n  as_of: 2026-01\n  disagrees: [{value: 4, source: swann2002, note: four}]\n");
  const FigureEntry& entry = result.figure("p.boys");
  EXPECT_EQ(entry.label, "Boys");
  EXPECT_EQ(entry.as_of, "2026-01");
  EXPECT_EQ(entry.quantity.number, 0);
  EXPECT_EQ(entry.quantity.missing, Missing::Confidential);
  EXPECT_EQ(entry.quantity.said, "");
  EXPECT_EQ(entry.quantity.qualifier, Qualifier::Exact);
  EXPECT_EQ(entry.quantity.unit, Unit::People);
  EXPECT_EQ(entry.note, "");
  EXPECT_TRUE(entry.disagrees.empty());
  const std::string values = all_of(*result.published.values.find("p"));
  EXPECT_EQ(values.find('3'), std::string::npos) << values;
  EXPECT_EQ(values.find("three"), std::string::npos) << values;
}

// The published view of two data sets that differ in withheld numbers alone is the same.
TEST(Disclosure, WithheldNumbersCannotBeToldApart) {
  const auto view = [](const char* number) {
    const Disclosed result(std::string("rows: [{n: ") + number + "}, {n: 40}]\nplain: text\n");
    std::string text = all_of(*result.published.values.find("p"));
    for (const FigureEntry& entry : result.published.figures)
      text += print(entry.quantity) + machine_value(entry.quantity);
    return text;
  };
  EXPECT_EQ(view("1"), view("5"));
  EXPECT_NE(view("6"), view("7"));
}

TEST(Disclosure, ValuesMirrorTheFactsAndPointAtTheirFigures) {
  const Disclosed result("a: text\nlist: [{n: 4}, {n: 12}]\nyes: true\nnone:\n");
  const ValueMap& file = *result.published.values.find("p")->map();
  EXPECT_EQ(*file.find("a")->as<std::string>(), "text");
  EXPECT_EQ(*file.find("yes")->as<bool>(), true);
  EXPECT_NE(file.find("none")->as<NoneValue>(), nullptr);
  const Value& second = (*file.find("list")->list())[1];
  const Quantity* quantity = second.map()->find("n")->as<Quantity>();
  ASSERT_NE(quantity, nullptr);
  EXPECT_EQ(result.published.figures[quantity->figure].name, "p.list.1.n");
  EXPECT_EQ(*quantity, result.published.figures[quantity->figure].quantity);
  EXPECT_EQ(second.map()->find("n")->span(), result.published.figures[quantity->figure].span);
}

TEST(Disclosure, QuantitiesComeAtPrintedPrecision) {
  const Disclosed result(
      "a: {value: 71.96, unit: percent, round: 0}\nb: {value: 2.345, unit: fte, round: 1}\nc: {value: "
      "-1234.5, unit: GBP, round: 0}\nd: {value: 0.125, unit: things}\n");
  EXPECT_EQ(result.figure("p.a").quantity.number, 72);
  EXPECT_EQ(result.figure("p.b").quantity.number, 2.3);
  EXPECT_EQ(result.figure("p.c").quantity.number, -1235);
  EXPECT_EQ(result.figure("p.d").quantity.number, 0.125);
}

TEST(Disclosure, DisagreementsArePrinted) {
  const Disclosed result(
      "a: {value: 255, unit: cases, note: Both., disagrees: [{value: 1225, source: swann2002, page: 3, note: "
      "why}, {value: 2, source: nobody}]}\n");
  const FigureEntry& entry = result.figure("p.a");
  EXPECT_EQ(entry.note, "Both.");
  ASSERT_EQ(entry.disagrees.size(), 1U);  // two cases, and no published reference says so
  EXPECT_EQ(entry.disagrees[0].printed, print(entry.disagrees[0].quantity));
  EXPECT_EQ(entry.disagrees[0].quantity.number, 1225);
  EXPECT_EQ(entry.disagrees[0].quantity.figure, no_figure);
  EXPECT_EQ(entry.disagrees[0].source, "swann2002");
  EXPECT_EQ(entry.disagrees[0].page, "3");
  EXPECT_EQ(entry.disagrees[0].note, "why");
}

TEST(Disclosure, MissingCodesSurvive) {
  const Disclosed result("a: {value: \"[x]\", note: Not collected.}\nb: [z]\n");
  EXPECT_EQ(result.printed("p.a"), "[x]");
  EXPECT_EQ(result.figure("p.a").note, "Not collected.");
  EXPECT_EQ(result.printed("p.b"), "[z]");
}

TEST(Disclosure, NumbersThatBelongToNoFigureAreWithheld) {
  Facts facts;
  facts.values.set("a", Value(Value::Data(std::int64_t{3})));
  facts.values.set("b", Value(Value::Data(2.5)));
  Quantity stray;
  stray.number = 3;
  stray.figure = 7;
  facts.values.set("c", Value(Value::Data(stray)));
  const Published published = disclose(facts, {});
  for (const char* name : {"a", "b", "c"}) {
    const Quantity* quantity = published.values.find(name)->as<Quantity>();
    ASSERT_NE(quantity, nullptr) << name;
    EXPECT_EQ(quantity->missing, Missing::Confidential) << name;
    EXPECT_EQ(quantity->number, 0) << name;
    EXPECT_EQ(quantity->figure, no_figure) << name;
  }
}

std::string share(const char* lower, const char* all) {
  const Disclosed result(std::string("lower: ") + lower + "\nall: " + all +
                         "\nindicators: {share: {is: \"lower / all\", unit: percent}}\n");
  return result.printed("p.indicators.share");
}

TEST(Disclosure, PercentagesOfProtectedCountsAreWithheld) {
  EXPECT_EQ(share("70", "100"), "70%");
  EXPECT_EQ(share("3", "100"), "[c]");
  EXPECT_EQ(share("97", "100"), "[c]");  // three are left
  EXPECT_EQ(share("100", "100"), "100%");
  EXPECT_EQ(share("0", "100"), "0%");
  EXPECT_EQ(share("0", "4"), "[c]");
  EXPECT_EQ(share("\"[c]\"", "100"), "[c]");
  EXPECT_EQ(share("{value: 3, unit: things}", "{value: 100, unit: things}"), "3%");
  EXPECT_EQ(share("{value: 3, source: swann2002}", "{value: 100, source: swann2002}"), "3%");
}

TEST(Disclosure, IndicatorsAreWithheldWithAnyOfTheirInputs) {
  const Disclosed result(
      "a: 3\nb: 40\nc: 44\nspend: {value: 9000, unit: GBP}\nindicators:\n  total: {is: a + b, unit: people}\n"
      "  twice: {is: indicators.total * 2}\n  gap: {is: c - b}\n  cost: {is: spend / a, unit: GBP}\n"
      "  dear: {is: spend / b, unit: GBP}\n  bent: {is: \"100 * b / c\"}\n");
  EXPECT_EQ(result.diagnostics.all().size(), 0U);
  EXPECT_EQ(result.printed("p.indicators.total"), "[c]");
  EXPECT_EQ(result.printed("p.indicators.twice"), "[c]");
  EXPECT_EQ(result.printed("p.indicators.gap"), "[c]");
  EXPECT_EQ(result.printed("p.indicators.cost"), "[c]");
  EXPECT_EQ(result.printed("p.indicators.dear"), "£225");
  EXPECT_EQ(result.printed("p.indicators.bent"), "[c]");
}

TEST(Disclosure, IndicatorsAreFiguresOfTheLedger) {
  const Disclosed result(
      "a: {value: 30, source: swann2002, page: 4}\nb: {value: 40, source: shuker2018}\n"
      "indicators: {share: {is: \"a / b\", unit: percent, round: 1, label: Share}}\n");
  const FigureEntry& entry = result.figure("p.indicators.share");
  EXPECT_EQ(print(entry.quantity), "75.0%");
  EXPECT_EQ(entry.label, "Share");
  EXPECT_EQ(entry.formula, "a / b");
  EXPECT_EQ(entry.inputs, (std::vector<FigureId>{0, 1}));
  ASSERT_EQ(entry.sources.size(), 2U);
  EXPECT_EQ(entry.sources[0].source, "swann2002");
  EXPECT_EQ(entry.sources[0].page, "4");
  EXPECT_EQ(entry.sources[1].source, "shuker2018");
  const Quantity* value =
      result.published.values.find("p")->map()->find("indicators")->map()->find("share")->as<Quantity>();
  ASSERT_NE(value, nullptr);
  EXPECT_EQ(*value, entry.quantity);
}

TEST(Disclosure, APercentageWithASmallBaseOrNumeratorIsWithheld) {
  const auto of = [](const char* value, const char* base) {
    return Disclosed(std::string("a: {value: ") + value + ", unit: percent, base: " + base + "}\n")
        .printed("p.a");
  };
  EXPECT_EQ(of("40", "200"), "40%");
  EXPECT_EQ(of("2", "200"), "[c]");
  EXPECT_EQ(of("98", "200"), "[c]");
  EXPECT_EQ(of("50", "4"), "[c]");
}

}  // namespace
}  // namespace evident
