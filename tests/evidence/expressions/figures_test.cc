// How figures are printed by filters.
#include <gtest/gtest.h>

#include "evidence/expressions/evaluating.h"
#include "evidence/expressions/expression.h"

namespace evident {
namespace {

class FigureFilters : public testing::Test {
 protected:
  void SetUp() override {
    world.values["hubs"] = quantity(16, Unit::Things, 0);
    world.values["opened"] = quantity(783, Unit::Cases, 1);
    world.values["money"] = quantity(8000000, Unit::Pounds, 2);
    world.values["share"] = quantity(72.5, Unit::Percent, 3);
    world.values["hidden"] = missing(Missing::Confidential, 4);
    world.values["one"] = quantity(1, Unit::Cases, 5);
    world.values["over"] = qualified(100, Qualifier::Over);
  }
  // The text of an expression, whether it is a figure, a printed figure or plain.
  std::string shown(const std::string& text) {
    Diagnostics diagnostics;
    const auto expression =
        parse_expression(0, text, 0, static_cast<std::uint32_t>(text.size()), diagnostics);
    if (expression == nullptr) return "syntax";
    const Value value = evaluate(*expression, world, diagnostics);
    return diagnostics.has_errors() ? diagnostics.all()[0].message : printed(value);
  }
  FigureId figure_of(const std::string& text) {
    Diagnostics diagnostics;
    const auto expression =
        parse_expression(0, text, 0, static_cast<std::uint32_t>(text.size()), diagnostics);
    if (expression == nullptr) return no_figure;
    const Value value = evaluate(*expression, world, diagnostics);
    const Quantity* quantity = quantity_of(value);
    return quantity == nullptr ? no_figure : quantity->figure;
  }
  World world;
};

TEST_F(FigureFilters, Number) {
  EXPECT_EQ(shown("1234.5 | number"), "1,234.5");
  EXPECT_EQ(shown("1234.5 | number(0)"), "1,235");
  EXPECT_EQ(shown("1234 | number(decimals=2)"), "1,234.00");
  EXPECT_EQ(shown("money | number"), "8,000,000");
  EXPECT_EQ(shown("share | number(0)"), "73");
  EXPECT_EQ(shown("over | number"),
            "over\u00A0"
            "100");
  EXPECT_EQ(shown("hidden | number"), "[c]");
  EXPECT_EQ(shown("\"x\" | number"), "`number` needs a number, but this is text");
  EXPECT_EQ(shown("1 | number(99)"), "`decimals` of `number` is a number from 0 to 15");
  EXPECT_EQ(shown("1 | number(\"x\")"), "`decimals` of `number` is a whole number, not text");
}

TEST_F(FigureFilters, Percent) {
  EXPECT_EQ(shown("72 | percent"), "72%");
  EXPECT_EQ(shown("73.86 | percent"), "74%");
  EXPECT_EQ(shown("73.86 | percent(1)"), "73.9%");
  EXPECT_EQ(shown("share | percent"), "72.5%");
  EXPECT_EQ(shown("share | percent(0)"), "73%");
  EXPECT_EQ(shown("(hubs / 50 * 100) | percent"), "32%");
  EXPECT_EQ(shown("hidden | percent"), "[c]");
}

TEST_F(FigureFilters, Currency) {
  EXPECT_EQ(shown("7500 | currency"), "£7,500");
  EXPECT_EQ(shown("money | currency"), "£8\u00A0million");
  EXPECT_EQ(shown("hidden | currency"), "[c]");
  EXPECT_EQ(shown("none | currency"), "`currency` needs a number, but this is none");
}

TEST_F(FigureFilters, Words) {
  EXPECT_EQ(shown("hubs | words"), "sixteen");
  EXPECT_EQ(shown("hubs | words | capitalize"), "Sixteen");
  EXPECT_EQ(shown("1060 | words"), "one thousand and sixty");
  EXPECT_EQ(shown("over | words"), "over one hundred");
  EXPECT_EQ(shown("hidden | words"), "[c]");
  EXPECT_EQ(shown("1.5 | words"), "`words` needs a whole number, but this is 1.5");
  EXPECT_EQ(shown("\"x\" | words"), "`words` needs a whole number, but this is text");
  EXPECT_EQ(shown("1 | words(2)"), "`words` takes no arguments, but was given 1");
}

TEST_F(FigureFilters, Ordinal) {
  EXPECT_EQ(shown("21 | ordinal"), "21st");
  EXPECT_EQ(shown("hubs | ordinal"), "16th");
  EXPECT_EQ(shown("21 | ordinal(\"words\")"), "twenty-first");
  EXPECT_EQ(shown("21 | ordinal(\"x\")"), "`style` of `ordinal` is \"figures\" or \"words\"");
  EXPECT_EQ(shown("1.5 | ordinal"), "`ordinal` needs a whole number, but this is 1.5");
}

TEST_F(FigureFilters, Plural) {
  EXPECT_EQ(shown("opened | plural(\"case\")"), "783\u00A0cases");
  EXPECT_EQ(shown("one | plural(\"case\")"), "1\u00A0case");
  EXPECT_EQ(shown("0 | plural(\"case\")"), "0\u00A0cases");
  EXPECT_EQ(shown("hubs | words | plural(\"hub\")"), "sixteen\u00A0hubs");
  EXPECT_EQ(shown("2 | plural(\"charity\")"), "2\u00A0charities");
  EXPECT_EQ(shown("2 | plural(\"day\")"), "2\u00A0days");
  EXPECT_EQ(shown("2 | plural(\"church\")"), "2\u00A0churches");
  EXPECT_EQ(shown("2 | plural(\"young person\")"), "2\u00A0young people");
  EXPECT_EQ(shown("2 | plural(\"child\")"), "2\u00A0children");
  EXPECT_EQ(shown("2 | plural(\"human\")"), "2\u00A0humans");
  EXPECT_EQ(shown("2 | plural(\"datum\", \"data\")"),
            "2\u00A0"
            "data");
  EXPECT_EQ(shown("over | plural(\"case\")"),
            "over\u00A0"
            "100\u00A0cases");
  EXPECT_EQ(shown("hidden | plural(\"case\")"), "[c]\u00A0cases");
  EXPECT_EQ(shown("2 | plural"), "`plural` needs the argument `one`");
}

TEST_F(FigureFilters, Date) {
  EXPECT_EQ(shown("\"2018-01-31\" | date"), "31 January 2018");
  EXPECT_EQ(shown("\"2018-01\" | date"), "January 2018");
  EXPECT_EQ(shown("\"2018\" | date"), "2018");
  EXPECT_EQ(shown("2018 | date"), "2018");
  EXPECT_EQ(shown("\"2018-01-31\" | date(\"month\")"), "January 2018");
  EXPECT_EQ(shown("\"2018-01-31\" | date(\"year\")"), "2018");
  EXPECT_EQ(shown("\"2018-01-31\" | date(style=\"iso\")"), "2018-01-31");
  EXPECT_EQ(shown("\"soon\" | date"), "`soon` is no date");
  EXPECT_EQ(shown("\"2018-02-30\" | date"), "`2018-02-30` is no date");
  EXPECT_EQ(shown("\"2018\" | date(\"x\")"),
            "`style` of `date` is \"words\", \"iso\", \"month\" or \"year\"");
}

TEST_F(FigureFilters, StayTiedToTheirFigure) {
  EXPECT_EQ(figure_of("hubs | words"), 0U);
  EXPECT_EQ(figure_of("hubs | words | capitalize | trim | upper"), 0U);
  EXPECT_EQ(figure_of("money | number(1)"), 2U);
  EXPECT_EQ(figure_of("opened | plural(\"case\")"), 1U);
  EXPECT_EQ(figure_of("opened | string"), 1U);
  EXPECT_EQ(figure_of("opened | words | replace(\"-\", \" \")"), 1U);
  EXPECT_EQ(figure_of("opened ~ \"\""), no_figure);
  EXPECT_EQ(figure_of("(hubs | words) + \"x\""), no_figure);
}

TEST_F(FigureFilters, ArePlainTextToEverythingElse) {
  EXPECT_EQ(shown("(hubs | words) == \"sixteen\""), "True");
  EXPECT_EQ(shown("\"six\" in (hubs | words)"), "True");
  EXPECT_EQ(shown("hubs | words | length"), "7");
  EXPECT_EQ(shown("(hubs | words)[:3]"), "six");
  EXPECT_EQ(shown("(hubs | words) is string"), "True");
  EXPECT_EQ(shown("[hubs | words, \"b\"]"), "['sixteen', 'b']");
  EXPECT_EQ(shown("(hubs | words).upper()"), "SIXTEEN");
}

}  // namespace
}  // namespace evident
