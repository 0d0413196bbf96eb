#include <gtest/gtest.h>

#include "writing/document/building.h"

namespace evident {
namespace {

using namespace building;

// A table of one column beside its row names.
Table column(std::vector<std::string> cells) {
  Table node;
  node.alignments = {Alignment::None, Alignment::None};
  for (std::string& cell : cells) node.rows.push_back({{run("1"), false}, {run(std::move(cell)), false}});
  return node;
}

TEST(Columns, OfNumbersStandToTheRight) {
  EXPECT_EQ(column_alignment(column({"1,060", "7.5%", "[c]", "", "–"}), 1), Alignment::Right);
  EXPECT_EQ(column_alignment(column({"1,060", "many"}), 1), Alignment::None);
  EXPECT_EQ(column_alignment(column({"[c]", "–"}), 1), Alignment::None);
  EXPECT_EQ(column_alignment(column({}), 1), Alignment::None);
}

TEST(Columns, ThatNameTheRowsStayAsTheyAre) {
  EXPECT_EQ(column_alignment(column({"1"}), 0), Alignment::None);
  Table table = column({"1"});
  table.rows[0][1].header = true;
  EXPECT_EQ(column_alignment(table, 1), Alignment::None);
}

TEST(Columns, StandAsTheirAuthorSays) {
  Table table = column({"1"});
  table.alignments[1] = Alignment::Left;
  EXPECT_EQ(column_alignment(table, 1), Alignment::Left);
  EXPECT_EQ(column_alignment(table, 7), Alignment::None);
}

TEST(Rows, TheLastIsATotalWhereTheTableSaysSo) {
  Table table = column({"1", "2"});
  EXPECT_FALSE(is_total_row(table, 1));
  for (const char* name : {"total", "total-row"}) {
    table.attributes.classes = {name};
    EXPECT_FALSE(is_total_row(table, 0));
    EXPECT_TRUE(is_total_row(table, 1));
  }
}

}  // namespace
}  // namespace evident
