// Pages on sheets: which stand where, and that tags, links and places follow them.

#include "layout_fixture.h"

namespace evident::test {
namespace {

// What each sheet says, from left to right and top to bottom, with the cell it stands in.
std::vector<std::string> said(const Pages& sheets, Length width, Length height) {
  std::vector<std::string> all;
  for (const Page& sheet : sheets.pages) {
    std::string& text = all.emplace_back();
    const auto columns = sheet.width.value / width.value;
    std::vector<std::string> cells(static_cast<std::size_t>(columns * (sheet.height.value / height.value)),
                                   "-");
    for (const MarkedContent& content : sheet.content) {
      for (const Item& item : content.items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run == nullptr || content.tag == artifact) continue;
        const auto cell = run->origin.y.value / height.value * columns + run->origin.x.value / width.value;
        cells[static_cast<std::size_t>(cell)] = run->text;
      }
    }
    for (const std::string& cell : cells) text += (text.empty() ? "" : " ") + cell;
  }
  return all;
}
using Texts = std::vector<std::string>;

class Imposed : public Layout {
 protected:
  // Pages that say their numbers.
  Pages numbered(int count) {
    Blocks blocks;
    for (int i = 1; i <= count; ++i) {
      if (i > 1) blocks.push_back({PageBreak{}, {}});
      blocks.push_back(heading(2, std::to_string(i), "p" + std::to_string(i)));
    }
    return lay(std::move(blocks));
  }
};

TEST_F(Imposed, ABookletFoldsInTheMiddle) {
  const Length width = theme.page.width, height = theme.page.height;
  EXPECT_EQ(said(impose(numbered(8), Imposition::Booklet), width, height),
            (Texts{"8 1", "2 7", "6 3", "4 5"}));
  EXPECT_EQ(said(impose(numbered(5), Imposition::Booklet), width, height),
            (Texts{"- 1", "2 -", "- 3", "4 5"}))
      << "blank pages fill the last sheet";
}

TEST_F(Imposed, BacksStandBehindTheirFronts) {
  const Length width = theme.page.width, height = theme.page.height;
  EXPECT_EQ(said(impose(numbered(8), Imposition::FourUp), width, height), (Texts{"1 3 5 7", "4 2 8 6"}));
  EXPECT_EQ(said(impose(numbered(10), Imposition::FourUp), width, height),
            (Texts{"1 3 5 7", "4 2 8 6", "9 - - -", "- 10 - -"}));
}

TEST_F(Imposed, TagsAndPlacesFollowTheirPages) {
  const Pages pages = numbered(8);
  const Pages sheets = impose(numbered(8), Imposition::Booklet);
  ASSERT_EQ(sheets.tags.size(), pages.tags.size());
  for (std::size_t i = 0; i < sheets.tags.size(); ++i) {
    EXPECT_EQ(sheets.tags[i].role, pages.tags[i].role) << "the order of reading stays";
    for (const TagKid& kid : sheets.tags[i].kids) {
      const auto* content = std::get_if<ContentKid>(&kid);
      if (content == nullptr) continue;
      EXPECT_EQ(sheets.pages.at(content->page).content.at(content->content).tag, i);
    }
  }
  ASSERT_EQ(sheets.destinations.size(), 8U);
  EXPECT_EQ(sheets.destinations[0].page, 0U);
  EXPECT_EQ(sheets.destinations[0].point.x, pages.destinations[0].point.x + theme.page.width);
  EXPECT_EQ(sheets.destinations[6].page, 1U);
}

TEST_F(Imposed, NothingIsImposedThatNobodyAskedFor) {
  EXPECT_EQ(impose(numbered(3), Imposition::None).pages.size(), 3U);
}

}  // namespace
}  // namespace evident::test
