// Documents of all kinds of blocks, thrown together: whatever stands where, each line is there once, and the
// tags tell them in the order in which they were written.

#include <random>

#include "layout_fixture.h"

namespace evident::test {
namespace {

class Mixture : public Layout {
 protected:
  Mixture() {
    theme.boxes["columns"].columns = 2;
    theme.boxes["columns"].gap = glyph * 2;
    BoxStyle& box = theme.boxes["callout"];
    box.has_background = true;
    box.padding_top = box.padding_bottom = points(7);
    box.keep_together = true;
    theme.boxes["questions"] = box;
    theme.boxes["questions"].keep_together = false;
    theme.boxes["questions"].min_height = points(100);
    theme.styles["body"].space_after = points(5);
  }

  [[nodiscard]] int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
  std::string next_word() {
    std::string word = "w" + std::to_string(++words_) + ".";
    return word;
  }
  std::string some_words(int most) {
    std::string all = next_word();
    for (int i = below(most); i > 0; --i) all += " " + next_word();
    return all;
  }

  Block some_table() {
    Table table;
    table.alignments = {Alignment::Left, Alignment::Left};
    table.head = {{text(next_word()), false}, {text(next_word()), false}};
    for (int i = below(12); i > 0; --i) {
      std::vector<TableCell> row = {{text(next_word()), false}};
      row.push_back({text(some_words(below(15) == 0 ? 200 : 4)), false});
      table.rows.push_back(std::move(row));
    }
    return {table, {}};
  }
  Block some_list() {
    List list;
    for (int i = 1 + below(6); i > 0; --i) list.items.push_back({{paragraph(some_words(12))}, {}});
    return {list, {}};
  }
  // Its words come last of all, so they are counted apart.
  Block some_call() {
    Inlines content = text(next_word());
    const auto number = static_cast<std::uint32_t>(document.footnotes.size() + 1);
    content.push_back({FootnoteReference{number, 1}, {}});
    std::string note;
    for (int i = below(8) == 0 ? 300 : below(20); i >= 0; --i) note += "note ";
    document.footnotes.push_back({std::to_string(number), {paragraph(note)}, 1, {}});
    return paragraph(content);
  }
  Block some_block(int depth) {
    switch (below(depth > 0 ? 11 : 7)) {
      case 0:
        return heading(3, next_word());
      case 1:
        return some_table();
      case 2:
        return some_list();
      case 3:
        return some_call();
      case 7:
        return container("columns", some_blocks(depth - 1));
      case 8:
        return container("callout", some_blocks(depth - 1));
      case 9:
        return container("questions", some_blocks(depth - 1));
      case 10:
        return below(3) == 0 ? Block{PageBreak{}, {}} : container("landscape", some_blocks(depth - 1));
      default:
        return paragraph(some_words(60));
    }
  }
  Blocks some_blocks(int depth) {
    Blocks blocks;
    for (int i = 1 + below(6); i > 0; --i) blocks.push_back(some_block(depth));
    return blocks;
  }

  // The words of the tag tree, without those of notes.
  static std::string told(const Pages& pages) {
    std::string all;
    std::vector<TagId> waiting{0};
    while (!waiting.empty()) {
      const Tag& tag = pages.tags[waiting.back()];
      waiting.pop_back();
      if (tag.role == Role::Note || tag.role == Role::Lbl || tag.role == Role::Reference) continue;
      for (std::size_t i = tag.kids.size(); i-- > 0;) {
        if (const auto* child = std::get_if<TagId>(&tag.kids[i])) waiting.push_back(*child);
      }
      for (const TagKid& kid : tag.kids) {
        const auto* content = std::get_if<ContentKid>(&kid);
        if (content == nullptr) continue;
        for (const Item& item : pages.pages[content->page].content[content->content].items) {
          if (const auto* run = std::get_if<GlyphRun>(&item)) all += run->text;
        }
      }
    }
    std::erase(all, ' ');
    return all;
  }

  std::mt19937 random_;
  int words_ = 0;
};

TEST_F(Mixture, EveryWordIsToldOnceAndInOrder) {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE(seed);
    random_.seed(seed);
    words_ = 0;
    document.footnotes.clear();
    theme.page.height = points(100) + line_height * (8 + below(25));
    const Pages pages = lay(some_blocks(3));
    std::string expected;
    for (int i = 1; i <= words_; ++i) expected += "w" + std::to_string(i) + ".";
    EXPECT_EQ(told(pages), expected);
    EXPECT_LT(pages.pages.size(), 500u);
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace evident::test
