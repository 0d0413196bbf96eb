// Numbers that were typed where a figure could stand.
#include <gtest/gtest.h>

#include "ledger_building.h"

namespace evident {
namespace {

using namespace building;

Published figures() {
  Published published;
  published.figures = {entry("programme.hubs", 16),
                       entry("programme.cost", 8000000, Unit::Pounds),
                       entry("programme.share", 72, Unit::Percent),
                       entry("programme.cases", 1060, Unit::People),
                       entry("programme.length", 20, Unit::Years),
                       entry("programme.year", 2012, Unit::Things),
                       entry("programme.few", 5),
                       entry("programme.hidden", 0)};
  published.figures.own(3).quantity.qualifier = Qualifier::About;
  published.figures.own(3).quantity.said = "approximately 1,060";
  published.figures.own(7).quantity.missing = Missing::Confidential;
  return published;
}

// A document of one text node, which holds what is written but for the template's tags.
struct Typed {
  explicit Typed(const std::string& written, std::string file = "content/a.md") : source(written) {
    sources.add(std::move(file), written);
  }
  Typed& in(Document made) {
    TypedFigures(figures().figures).check(made, sources, diagnostics);
    return *this;
  }
  [[nodiscard]] Inline node() const {
    return {Text{source}, {0, 0, static_cast<std::uint32_t>(source.size())}};
  }
  Typed& checked() {
    Document document;
    document.blocks = {paragraph({node()})};
    return in(std::move(document));
  }
  // What was found, with | between.
  [[nodiscard]] std::string found() const {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      if (!out.empty()) out += "|";
      out += source.substr(diagnostic.span.begin, diagnostic.span.end - diagnostic.span.begin);
    }
    return out;
  }
  std::string source;
  Sources sources;
  Diagnostics diagnostics;
};

std::string found_in(const std::string& written) { return Typed(written).checked().found(); }

TEST(TypedFigures, AreWarnedOfWithTheirPlaceAndTheFigureToWrite) {
  Typed typed("There are 16 hubs.");
  typed.checked();
  RenderOptions options;
  options.style = DiagnosticStyle::Human;
  ASSERT_EQ(typed.diagnostics.all().size(), 1U);
  EXPECT_EQ(render(typed.diagnostics.all()[0], typed.sources, options),
            "warning[typed-figure]: `16` is typed here, and a figure in the data says the same\n"
            " --> content/a.md:1:11\n"
            "  |\n"
            "1 | There are 16 hubs.\n"
            "  |           ^^\n"
            "  = help: Write `{{ programme.hubs }}`; if it is another number, `lints: off` in the front "
            "matter stops "
            "this warning\n");
}

TEST(TypedFigures, AreFoundInTheFormsThatPeopleType) {
  EXPECT_EQ(found_in("16 hubs, (16) hubs, 16."), "16|16|16");
  EXPECT_EQ(found_in("It cost £8 million or £8m or £8,000,000."), "£8 million|£8m|£8,000,000");
  EXPECT_EQ(found_in("72% or 72 per cent or 72 percent of them"), "72%|72 per cent|72 percent");
  EXPECT_EQ(found_in("about 1,060 or 1060 young people"), "1,060|1060");
  EXPECT_EQ(found_in("for 20 years and 20\u00A0years"), "20 years|20\u00A0years");
}

TEST(TypedFigures, AreNoOtherNumbers) {
  EXPECT_EQ(found_in("15 hubs, 5 hubs, 16% and 72 of them, £16, 20 days, 16.5, 1,016"), "");
  EXPECT_EQ(found_in("16 years, 16 days"), "");
}

TEST(TypedFigures, AreNoYearsDatesAgesRangesOrPlaces) {
  EXPECT_EQ(found_in("in 2012, in 2012/13 and 2010–16"), "");
  EXPECT_EQ(found_in("on 16 January or January 16, 2016-16-16 at 16:30 or 10:16"), "");
  EXPECT_EQ(found_in("aged 16, under-16s, 16-year-olds, the 16th, Year 16"), "");
  EXPECT_EQ(found_in("14–16, 14-16, 16–18, 16/17, section 16, p. 16, Table 16, No. 16"), "");
  EXPECT_EQ(found_in("call 0800 16 16 or see example.org/16, v16 and A16"), "");
}

TEST(TypedFigures, AreNotWhatTemplatesInserted) {
  EXPECT_EQ(found_in("{{ programme.hubs }} and {{ 16 }} and {% if x > 16 %}{# 16 #}"), "");
  Typed inserted("{{ page.hubs }} hubs");
  Document document;
  document.blocks = {paragraph({{Text{"16 hubs"}, {0, 0, 20}}})};
  EXPECT_EQ(inserted.in(std::move(document)).found(), "");
}

TEST(TypedFigures, AreNotSoughtInNotesCitationsCodeDataAndLedgerBoxes) {
  Typed note("16");
  Document document;
  document.footnotes = {{"a", {paragraph({note.node()})}, 1, {}}};
  document.blocks = {paragraph({{Citation{{}, {}, {note.node()}}, note.node().span}}),
                     paragraph({{Code{"16"}, note.node().span}}),
                     {CodeBlock{"16", ""}, note.node().span},
                     box("figure-sources", {paragraph({note.node()})})};
  EXPECT_EQ(note.in(std::move(document)).found(), "");
  EXPECT_EQ(Typed("16", "data/a.yaml").checked().found(), "");
}

TEST(TypedFigures, OfReturnsAreTooManyToMeanAnything) {
  Published published;
  published.figures = {entry("returns.hub.referrals.Q1.service.total.all", 16)};
  Typed typed("16");
  Document document;
  document.blocks = {paragraph({typed.node()})};
  TypedFigures(published.figures).check(document, typed.sources, typed.diagnostics);
  EXPECT_EQ(said(typed.diagnostics), "");
}

TEST(TypedFigures, AreSoughtInHeadingsTablesAndLists) {
  Typed typed("16");
  Document document;
  Table table;
  table.rows = {{{{typed.node()}, false}}};
  document.blocks = {{Heading{2, {typed.node()}, {}, "16"}, {}},
                     {table, {}},
                     {List{false, true, 1, {{{paragraph({typed.node()})}, {}}}}, {}}};
  EXPECT_EQ(typed.in(std::move(document)).found(), "16|16|16");
}

TEST(TypedFigures, NameUpToThreeFigures) {
  Published published;
  for (const char* name : {"a", "b", "c", "d"}) published.figures.push_back(entry(name, 16));
  Typed typed("16");
  Document document;
  document.blocks = {paragraph({typed.node()})};
  TypedFigures(published.figures).check(document, typed.sources, typed.diagnostics);
  EXPECT_EQ(said(typed.diagnostics),
            "typed-figure: `16` is typed here, and a figure in the data says the same (Write `{{ a }}` or "
            "`{{ b }}` or "
            "`{{ c }}`; if it is another number, `lints: off` in the front matter stops this warning)\n");
}

TEST(TypedFigures, HostileTextIsReadToItsEnd) {
  EXPECT_EQ(found_in("{{ 16"), "");
  EXPECT_EQ(found_in("£"), "");
  EXPECT_EQ(found_in("1,2,3,4.5.6.7.£\xC2 16\xFF 16"), "16");
  EXPECT_EQ(found_in(std::string(20000, '1')), "");
}

}  // namespace
}  // namespace evident
