#include <gtest/gtest.h>

#include "evidence/facts/reading.h"

namespace evident {
namespace {

TEST(Figures, AMapWithAValueIsOne) {
  const FactsReading reading(
      "services:\n  hubs:\n    label: Hub services\n    value: 16\n    unit: things\n    source: shuker2018\n"
      "    page: section 1\n    as_of: 2018-01\n    note: All of them.\n    round: 0\n");
  EXPECT_EQ(reading.said(), "");
  ASSERT_EQ(reading.facts.figures.size(), 1U);
  const Figure& figure = reading.facts.figures[0];
  EXPECT_EQ(figure.name, "p.services.hubs");
  EXPECT_EQ(figure.label, "Hub services");
  EXPECT_EQ(figure.quantity.number, 16);
  EXPECT_EQ(figure.quantity.unit, Unit::Things);
  EXPECT_EQ(figure.quantity.decimals, 0);
  EXPECT_EQ(figure.quantity.figure, 0U);
  EXPECT_EQ(figure.source, "shuker2018");
  EXPECT_TRUE(figure.published_source);
  EXPECT_EQ(figure.page, "section 1");
  EXPECT_EQ(figure.as_of, "2018-01");
  EXPECT_EQ(figure.note, "All of them.");
  EXPECT_EQ(reading.covered(figure.span), "16");
}

TEST(Figures, TheValueStandsInTheFacts) {
  const FactsReading reading("a: {value: 3, unit: days}\n");
  ASSERT_NE(reading.value("a"), nullptr);
  const Quantity* quantity = reading.value("a")->as<Quantity>();
  ASSERT_NE(quantity, nullptr);
  EXPECT_EQ(quantity->number, 3);
  EXPECT_EQ(quantity->figure, 0U);
  EXPECT_EQ(reading.covered(reading.value("a")->span()), "3");
}

TEST(Figures, BareNumbersAreUndeclaredFigures) {
  const FactsReading reading("a: 12\nb: -0.5\nyear: 2017\n");
  EXPECT_EQ(reading.figure("p.a").quantity.number, 12);
  EXPECT_TRUE(reading.figure("p.a").people);
  EXPECT_EQ(reading.figure("p.b").quantity.number, -0.5);
  EXPECT_TRUE(reading.figure("p.year").people);
  EXPECT_EQ(reading.covered(reading.figure("p.year").span), "2017");
}

TEST(Figures, OtherScalarsStayPlain) {
  const FactsReading reading("a: \"12\"\nb: 0800 1111\nc: true\nd: no\ne:\nf: 2018-01-31\ng: 0800\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_TRUE(reading.facts.figures.empty());
  EXPECT_EQ(*reading.value("a")->as<std::string>(), "12");
  EXPECT_EQ(*reading.value("b")->as<std::string>(), "0800 1111");
  EXPECT_EQ(*reading.value("c")->as<bool>(), true);
  EXPECT_EQ(*reading.value("d")->as<std::string>(), "no");
  EXPECT_NE(reading.value("e")->as<NoneValue>(), nullptr);
  EXPECT_EQ(*reading.value("f")->as<std::string>(), "2018-01-31");
  EXPECT_EQ(*reading.value("g")->as<std::string>(), "0800");
}

TEST(Figures, ListsNameTheirFiguresByPlace) {
  const FactsReading reading(
      "rows:\n  - {id: \"x\", staff: 7}\n  - staff: {value: 8, unit: things}\n  - 9\n");
  EXPECT_EQ(reading.figure("p.rows.0.staff").quantity.number, 7);
  EXPECT_EQ(reading.figure("p.rows.1.staff").quantity.number, 8);
  EXPECT_EQ(reading.figure("p.rows.2").quantity.number, 9);
  EXPECT_EQ(reading.value("rows")->list()->size(), 3U);
}

TEST(Figures, ARootThatIsAListOrAFigure) {
  EXPECT_EQ(FactsReading("- 1\n- {a: 2}\n").figure("p.1.a").quantity.number, 2);
  EXPECT_EQ(FactsReading("value: 4\n").figure("p").quantity.number, 4);
}

TEST(Figures, MissingCodesAreTyped) {
  const FactsReading reading(
      "a: {value: \"[x]\", unit: people}\nb: {value: [z]}\nc: \"[c]\"\nd: [low]\ne: {value: \"[u]\"}\nf: [x, "
      "z]\ng: [word]\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.figure("p.a").quantity.missing, Missing::NotAvailable);
  EXPECT_EQ(reading.figure("p.a").quantity.unit, Unit::People);
  EXPECT_EQ(reading.figure("p.b").quantity.missing, Missing::NotApplicable);
  EXPECT_EQ(reading.figure("p.c").quantity.missing, Missing::Confidential);
  EXPECT_EQ(reading.figure("p.d").quantity.missing, Missing::Low);
  EXPECT_EQ(reading.figure("p.e").quantity.missing, Missing::LowReliability);
  EXPECT_EQ(reading.value("f")->list()->size(), 2U);
  EXPECT_EQ(reading.value("g")->list()->size(), 1U);
}

TEST(Figures, QualifiersAndTheSourcesOwnWords) {
  const FactsReading reading(
      "a: {value: 100, qualifier: over, said: over 100}\nb: {value: 5, qualifier: at-least}\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.figure("p.a").quantity.qualifier, Qualifier::Over);
  EXPECT_EQ(reading.figure("p.a").quantity.said, "over 100");
  EXPECT_EQ(reading.figure("p.b").quantity.qualifier, Qualifier::AtLeast);
}

TEST(Figures, DisagreementsTakeTheUnitOfTheFigure) {
  const FactsReading reading(
      "a:\n  value: 255\n  unit: cases\n  source: shuker2018\n  disagrees:\n"
      "    - {value: 225, source: swann2002, page: 12, note: Young people., qualifier: about, said: some "
      "225}\n");
  EXPECT_EQ(reading.said(), "");
  ASSERT_EQ(reading.figure("p.a").disagrees.size(), 1U);
  const StatedElsewhere& stated = reading.figure("p.a").disagrees[0];
  EXPECT_EQ(stated.quantity.number, 225);
  EXPECT_EQ(stated.quantity.unit, Unit::Cases);
  EXPECT_EQ(stated.quantity.qualifier, Qualifier::About);
  EXPECT_EQ(stated.quantity.said, "some 225");
  EXPECT_EQ(stated.source, "swann2002");
  EXPECT_TRUE(stated.published_source);
  EXPECT_EQ(stated.page, "12");
  EXPECT_EQ(stated.note, "Young people.");
  EXPECT_EQ(
      FactsReading("a: {value: 1, unit: cases, disagrees: [{value: 2, unit: people, source: swann2002}]}\n")
          .facts.figures[0]
          .disagrees[0]
          .quantity.unit,
      Unit::People);
}

// --- Who is counted -------------------------------------------------------------------------------

TEST(People, FollowsTheUnitUnlessDeclared) {
  const FactsReading reading(
      "a: {value: 1, unit: people}\nb: {value: 1, unit: cases}\nc: {value: 1}\nd: {value: 1, unit: "
      "things}\ne: {value: 1, unit: GBP}\n"
      "f: {value: 1, unit: percent}\ng: {value: 1, unit: fte}\nh: {value: 1, unit: days}\ni: {value: 1, "
      "unit: years}\n"
      "j: {value: 1, unit: people, people: false}\nk: {value: 1, unit: things, people: true}\nl: {value: 1, "
      "people: false}\n");
  for (const char* name : {"p.a", "p.b", "p.c", "p.k"}) EXPECT_TRUE(reading.figure(name).people) << name;
  for (const char* name : {"p.d", "p.e", "p.f", "p.g", "p.h", "p.i", "p.j", "p.l"})
    EXPECT_FALSE(reading.figure(name).people) << name;
}

TEST(People, DefaultsReachEverythingBelow) {
  const FactsReading reading(
      "defaults: {people: false}\nyear: 2017\nrows: [{n: 3}]\nunder: {defaults: {people: true}, n: 4}\n");
  EXPECT_FALSE(reading.figure("p.year").people);
  EXPECT_FALSE(reading.figure("p.rows.0.n").people);
  EXPECT_TRUE(reading.figure("p.under.n").people);
}

TEST(People, AUnitOfPeopleIsStrongerThanADefaultFromFurtherOut) {
  const FactsReading reading(
      "defaults: {people: false}\na: {value: 3, unit: people}\nb: {defaults: {unit: cases}, c: 3}\n"
      "d: {defaults: {unit: people, people: false}, e: 3}\n");
  EXPECT_TRUE(reading.figure("p.a").people);
  EXPECT_TRUE(reading.figure("p.b.c").people);
  EXPECT_FALSE(reading.figure("p.d.e").people);
}

TEST(People, WhatIsNotPlainlyFalseCountsPeople) {
  const FactsReading reading("a: {value: 3, people: no}\n");
  EXPECT_TRUE(reading.figure("p.a").people);
  EXPECT_EQ(reading.said(), "data/p.yaml:1:23: error[wrong-type]: `people` must be true or false\n");
}

// --- What is inherited ------------------------------------------------------------------------------

TEST(Defaults, AreInheritedAndOverridden) {
  const FactsReading reading(
      "defaults: {source: shuker2018, unit: things, round: 1}\n"
      "part:\n  defaults: {page: section 2, as_of: 2017}\n  a: 1\n  b: {value: 2, page: 9, unit: days}\n"
      "  c: {value: 3, source: swann2002}\nother: 4\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.figure("p.part.a").source, "shuker2018");
  EXPECT_EQ(reading.figure("p.part.a").page, "section 2");
  EXPECT_EQ(reading.figure("p.part.a").as_of, "2017");
  EXPECT_EQ(reading.figure("p.part.a").quantity.unit, Unit::Things);
  EXPECT_EQ(reading.figure("p.part.a").quantity.decimals, 1);
  EXPECT_EQ(reading.figure("p.part.b").page, "9");
  EXPECT_EQ(reading.figure("p.part.b").quantity.unit, Unit::Days);
  EXPECT_EQ(reading.figure("p.part.c").page, "");  // section 2 is a place in another work
  EXPECT_EQ(reading.figure("p.other").page, "");
  EXPECT_TRUE(reading.figure("p.other").published_source);
  EXPECT_EQ(reading.value("part")->map()->find("defaults"), nullptr);
}

}  // namespace
}  // namespace evident
