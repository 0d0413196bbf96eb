// Where a document prints which figure.
#include <gtest/gtest.h>

#include <memory>
#include <unordered_map>

#include "ledger_building.h"

namespace evident {
namespace {

using namespace building;

// "place section part", one use a line.
std::string uses_of(const LedgerLine& line) {
  std::string out;
  for (const FigureUse& use : line.uses) {
    out += std::to_string(use.place.begin) + " " + use.section + " " + std::string(name(use.part));
    if (use.part == FigurePart::Footnote) out += " " + std::to_string(use.footnote);
    out += "\n";
  }
  return out;
}

TEST(MakeLedger, TellsEachPlaceWithItsSectionInDocumentOrder) {
  Document document;
  document.metadata.title = "Title";
  Table table;
  table.caption = {figure("hubs", "16", 5)};
  table.head = {{{figure("hubs", "16", 6)}, false}};
  table.rows = {{{{figure("hubs", "16", 7)}, false}}};
  Section inner{Heading{3, {text("Reach of "), figure("hubs", "16", 3)}, {}, "1.1"},
                {paragraph({figure("hubs", "sixteen", 4), note(2)}), {table, {}}}};
  Section outer{Heading{2, run("Reach"), {}, "1"}, {paragraph({note(1)}), {inner, {}}}};
  document.blocks = {
      paragraph({figure("hubs", "16", 1)}),
      box("key-messages",
          {{Section{Heading{2, run("Key messages"), {}, {}}, {paragraph({figure("hubs", "16", 2)})}}, {}}}),
      {outer, {}},
      paragraph({{Emphasis{{figure("hubs", "16", 8)}}, {}}})};
  document.footnotes = {{"a", {paragraph({figure("hubs", "16", 9)})}, 1, {}},
                        {"b", {paragraph({figure("hubs", "16", 10)})}, 1, {}}};
  Published published;
  published.figures = {entry("other", 1), entry("hubs", 16)};
  const auto ledger = make_ledger(document, published, references());
  ASSERT_EQ(ledger.size(), 2U);
  EXPECT_TRUE(ledger[0].uses.empty());
  EXPECT_EQ(uses_of(ledger[1]),
            "1 Title text\n"
            "2 Key messages text\n"
            "3 1.1 Reach of 16 heading\n"
            "4 1.1 Reach of 16 text\n"
            "5 1.1 Reach of 16 caption\n"
            "6 1.1 Reach of 16 table\n"
            "7 1.1 Reach of 16 table\n"
            "8 Title text\n"
            "9 1 Reach footnote 1\n"
            "10 1.1 Reach of 16 footnote 2\n");
}

// The views of rows begin with the figures of all; a name that both have is the common one's.
TEST(MakeLedger, FiguresThatArePrintedAreFoundAmongMany) {
  Document document;
  document.blocks = {paragraph({figure("own", "3", 1)}), paragraph({figure("hubs", "16", 2)}),
                     paragraph({figure("nobody", "1", 3)}), paragraph({figure("own", "three", 4)})};
  for (const bool sorted : {false, true}) {
    auto common = std::make_shared<FigureList>();
    for (const char* name : {"zeta", "hubs", "alpha", "hubs"}) common->push_back(entry(name, 16));
    if (sorted) common->sort_names();
    Published published;
    published.figures = FigureList(std::shared_ptr<const FigureList>(common));
    for (const char* name : {"other", "own", "hubs"}) published.figures.push_back(entry(name, 3));
    EXPECT_EQ(published.figures.find({"hubs", "own", "nobody"}),
              (std::unordered_map<std::string_view, FigureId>{{"hubs", 1}, {"own", 5}}));
    const auto ledger = make_used_ledger(document, published, references());
    ASSERT_EQ(ledger.size(), 2U);
    EXPECT_EQ(ledger[0].figure.name, "own");
    EXPECT_EQ(ledger[0].uses.size(), 2U);
    EXPECT_EQ(ledger[1].figure.quantity.number, 16);
    // Those that the whole ledger says are printed, in their order.
    std::size_t printed = 0;
    for (const LedgerLine& line : make_ledger(document, published, references()))
      printed += !line.uses.empty();
    EXPECT_EQ(printed, 2U);
  }
}

TEST(MakeLedger, TheTitleInTheCoverStandsOverWhatFollows) {
  Document document;
  document.blocks = {box("cover", {heading(1, "The title")}), paragraph({figure("hubs", "16", 1)})};
  Published published;
  published.figures = {entry("hubs", 16)};
  EXPECT_EQ(uses_of(make_ledger(document, published, references())[0]), "1 The title text\n");
}

TEST(MakeLedger, NamesTheSourceShortOrByItsIdOrNotAtAll) {
  Published published;
  published.figures = {entry("a", 1), entry("b", 2), entry("c", 3)};
  published.figures.own(0).source = "shuker2018";
  published.figures.own(1).source = "unknown";
  const auto ledger = make_ledger({}, published, references());
  EXPECT_EQ(ledger[0].source, "Shuker and Harris (2018)");
  EXPECT_EQ(ledger[1].source, "unknown");
  EXPECT_EQ(ledger[2].source, "");
}

TEST(MakeLedger, LeavesOutWhatIsNoFigureOfTheView) {
  Document document;
  document.blocks = {paragraph({figure("gone", "16"), figure("", "17"), text("18")})};
  Published published;
  published.figures = {entry("hubs", 16)};
  EXPECT_TRUE(make_ledger(document, published, references())[0].uses.empty());
}

TEST(MakeLedger, HostileNestingIsBounded) {
  Blocks blocks = {paragraph({figure("hubs", "16")})};
  Inlines inlines = {figure("hubs", "16")};
  for (int i = 0; i < 5000; ++i) {
    Blocks outer;
    outer.push_back({BlockQuote{std::move(blocks)}, {}});
    blocks = std::move(outer);
  }
  for (int i = 0; i < 5000; ++i) {
    Inlines outer;
    outer.push_back({Strong{std::move(inlines)}, {}});
    inlines = std::move(outer);
  }
  Document document;
  document.blocks = std::move(blocks);
  document.blocks.push_back(paragraph(std::move(inlines)));
  Published published;
  published.figures = {entry("hubs", 16)};
  EXPECT_TRUE(make_ledger(document, published, references())[0].uses.empty());
}

TEST(PrintedForms, AreEachToldOnceWhateverTheCapital) {
  std::vector<FigureUse> uses(4);
  uses[0].printed = "16";
  uses[1].printed = "Sixteen";
  uses[2].printed = "sixteen";
  uses[3].printed = "16";
  const auto forms = printed_forms(uses);
  ASSERT_EQ(forms.size(), 2U);
  EXPECT_EQ(forms[0]->printed, "16");
  EXPECT_EQ(forms[1]->printed, "Sixteen");
}

TEST(LocatorOfPage, SaysPageOnlyOfPages) {
  EXPECT_EQ(locator_of_page("35"), "p. 35");
  EXPECT_EQ(locator_of_page("12-14"), "pp. 12-14");
  EXPECT_EQ(locator_of_page("3, 5"), "pp. 3, 5");
  EXPECT_EQ(locator_of_page("section 4.4"), "section 4.4");
  EXPECT_EQ(locator_of_page(""), "");
}

}  // namespace
}  // namespace evident
