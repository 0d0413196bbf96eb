#include "layout_fixture.h"

namespace evident::test {
namespace {

Block contents(std::vector<ContentsEntry> entries) {
  Contents node;
  node.entries = std::move(entries);
  return {node, {}};
}
bool is_leader(const Shown& run) { return run.tag == artifact && run.text.starts_with("..."); }
Length end_of(const Shown& run) {
  return run.origin.x + Length{6020} * static_cast<std::int64_t>(run.text.size());
}

TEST_F(Layout, DotsLeadToThePageNumbersOnOneGrid) {
  const std::vector<Shown> all =
      runs(lay({contents({{2, "1", "First", "a"}, {2, "2", "A longer one", "a"}}), heading(2, "A", "a")})
               .pages[0]);
  std::vector<Shown> leaders;
  for (const Shown& run : all) {
    if (is_leader(run)) leaders.push_back(run);
  }
  ASSERT_EQ(leaders.size(), 2u);
  // Two characters for the number's column, a glyph's width of air, three digits and more air at the end.
  EXPECT_NEAR(static_cast<double>(end_of(leaders[0]).value),
              static_cast<double>((points(50) + glyph * 37 - Length{7500}).value), 40);
  EXPECT_NEAR(static_cast<double>(end_of(leaders[0]).value), static_cast<double>(end_of(leaders[1]).value),
              40);
  EXPECT_GT(leaders[0].text.size(), leaders[1].text.size());
}

TEST_F(Layout, AnEntryThatFillsItsLineHasNoDots) {
  const std::vector<Shown> all =
      runs(lay({contents({{2, "", std::string(34, 'x'), "a"}}), heading(2, "A", "a")}).pages[0]);
  EXPECT_FALSE(std::any_of(all.begin(), all.end(), is_leader));
}

TEST_F(Layout, LongEntriesHangAndDeepOnesAreIndented) {
  const std::string words = "An entry that is longer than one line can hold";
  const Pages pages = lay(
      {contents({{2, "", words, "a"}, {2, "1", words, "a"}, {3, "1.1", words, "a"}}), heading(2, "A", "a")});
  std::vector<Length> starts;
  for (const Shown& run : runs(pages.pages[0])) {
    if (run.tag != artifact && pages.tags[run.tag].role != Role::Lbl)
      starts.push_back(run.origin.x - points(50));
  }
  const Length column = points(20);
  EXPECT_EQ(starts, (std::vector<Length>{{},
                                         column,  // without a number
                                         {},
                                         column,
                                         column,  // number, words, words
                                         column,
                                         Length{42000},
                                         Length{42000},
                                         {}}));  // and the heading
}

TEST_F(Layout, ALongSectionNumberHasRoom) {
  const Pages pages = lay({contents({{3, "10.12", "Words", "a"}}), heading(2, "A", "a")});
  const std::vector<Shown> all = runs(pages.pages[0]);
  ASSERT_EQ(all[0].text, "10.12 ");
  EXPECT_GE(all[1].origin.x, all[0].origin.x + glyph * 5);
}

}  // namespace
}  // namespace evident::test
