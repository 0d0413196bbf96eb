#include "layout_fixture.h"

namespace evident::test {
namespace {

class Notes : public Layout {
 protected:
  // A paragraph that calls note `number`.
  Block calling(std::uint32_t number, std::string words = "word") {
    Inlines content = text(std::move(words));
    content.push_back({FootnoteReference{number, 1}, {}});
    return paragraph(content);
  }
  void note(Blocks content) {
    Footnote footnote;
    footnote.label = std::to_string(document.footnotes.size() + 1);
    footnote.content = std::move(content);
    footnote.references = 1;
    document.footnotes.push_back(footnote);
  }
};

TEST_F(Notes, ANoteStandsAtTheFootOfThePageThatCallsIt) {
  note({paragraph("The note.")});
  const Pages pages = lay({lines(2), calling(1), lines(30)});
  EXPECT_EQ(pages.pages.size(), 2u);
  const std::vector<Shown> all = runs(pages.pages[0]);
  EXPECT_EQ(all[all.size() - 2].text, "1 ");
  EXPECT_EQ(all.back().text, "The note.");
  EXPECT_EQ(all.back().origin.y, points(50 + 29 * 12) + Length{9462});
  const std::string tree = dump(pages, fonts());
  EXPECT_NE(tree.find("    2 P [1.1]\n"
                      "      3 Reference\n"
                      "        4 Link [1.2] [link 1.0]\n"),
            tree.npos)
      << tree;
  EXPECT_NE(tree.find("    6 Note id=fn-1\n"
                      "      7 Lbl [1.5]\n"
                      "      8 P [1.6]\n"),
            tree.npos)
      << tree;
  EXPECT_EQ(pages.pages[0].links[0].target, "#fn-1");
  EXPECT_EQ(pages.pages[0].links[0].description, "Footnote 1");
  EXPECT_EQ(pages.destinations[0].id, "fn-1");
}

TEST_F(Notes, ALineMovesWithItsNote) {
  note({lines(3, "n", 30)});
  // 26 lines, the call and the note would need 31 lines with the rule's room.
  const Pages pages = lay({lines(26), calling(1), lines(2)});
  ASSERT_EQ(pages.pages.size(), 2u);
  EXPECT_EQ(shown_lines(pages.pages[0]).size(), 26u);
  EXPECT_EQ(shown_lines(pages.pages[1])[0], "word1");
}

TEST_F(Notes, SeveralNotesShareTheFoot) {
  note({paragraph("First.")});
  note({paragraph("Second.")});
  const Pages pages = lay({calling(1), calling(2), calling(1)});
  const std::vector<std::string> got = shown_lines(pages.pages[0]);
  EXPECT_EQ(got, (std::vector<std::string>{"word1", "word2", "word1", "1 First.", "2 Second."}));
}

TEST_F(Notes, ANoteThatNoPageHoldsGoesOnOnTheNext) {
  note({lines(50, "n", 30)});
  const Pages pages = lay({calling(1), lines(20)});
  std::size_t shown = 0;
  for (const Page& page : pages.pages) shown += shown_lines(page).size();
  EXPECT_EQ(shown, 50u + 1u + 20u);
  EXPECT_LE(pages.pages.size(), 4u);
}

TEST_F(Notes, ANoteMayCallANote) {
  note({calling(2, "outer")});
  note({paragraph("inner")});
  const std::vector<std::string> got = shown_lines(lay({calling(1)}).pages[0]);
  EXPECT_EQ(got, (std::vector<std::string>{"word1", "1 outer2", "2 inner"}));
}

TEST_F(Notes, ANotesNumberStaysAtItsWord) {
  note({paragraph("x")});
  const Pages pages = lay({calling(1, "aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd!")});
  EXPECT_EQ(shown_lines(pages.pages[0])[1], "ddddddddd!1");
}

TEST_F(Notes, ANoteNeverCalledIsNotPrinted) {
  note({paragraph("x")});
  const Pages pages = lay({lines(1)});
  EXPECT_EQ(pages.tags.size(), 2u);
}

TEST_F(Notes, CallsInTablesAndTheirNumbersOutOfRange) {
  note({paragraph("In a table.")});
  Table table;
  table.alignments = {Alignment::Left};
  table.head = {{std::get<Paragraph>(calling(1).node).content, false}};
  table.rows = {{{std::get<Paragraph>(calling(7).node).content, false}}};
  const std::vector<std::string> got = shown_lines(lay({{table, {}}}).pages[0]);
  EXPECT_EQ(got.back(), "1 In a table.");
}

}  // namespace
}  // namespace evident::test
