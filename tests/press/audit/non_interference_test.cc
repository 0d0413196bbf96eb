// What is withheld leaves no trace: of a table T with the published form P, every other table that is
// consistent with P, and of which disclosure control also publishes P, gives the same files, byte for byte.

#include "audited_workspace.h"

namespace evident {
namespace {

// A number of the returns, by the beginning of its row, and how much is added to it.
struct Change {
  std::string row;
  int by = 0;
};

std::string with(std::string rows, const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    const std::size_t at = rows.find(change.row);
    EXPECT_NE(at, std::string::npos) << change.row;
    const std::size_t begin = at + change.row.size(), end = rows.find(',', begin);
    rows.replace(begin, end - begin, std::to_string(std::stoi(rows.substr(begin, end - begin)) + change.by));
  }
  return rows;
}

std::string view_of(const AuditedWorkspace& workspace) {
  std::string text;
  for (const FigureEntry& entry : workspace.published.figures)
    text += entry.name + '=' + machine_value(entry.quantity) + '\n';
  return text;
}

// Round a box of two rows and two areas, so that every sum stays.
std::vector<Change> around(const std::string& table, const std::string& one, const std::string& other,
                           int by) {
  return {{"Q1,north," + table + "," + one + ",,", by},
          {"Q1,north," + table + "," + other + ",,", -by},
          {"Q1,south," + table + "," + one + ",,", -by},
          {"Q1,south," + table + "," + other + ",,", by}};
}

TEST(NonInterference, TablesThatPublishTheSameGiveTheSameFiles) {
  AuditedWorkspace workspace;
  ASSERT_EQ(workspace.make(), "");
  const std::map<std::string, std::string> files = workspace.files;
  const std::string view = view_of(workspace);
  std::map<std::string, int> same;
  const auto attempt = [&](const std::string& table, const std::vector<Change>& changes) {
    workspace.returns(with(AuditedWorkspace::rows, changes));
    ASSERT_EQ(workspace.make(), "");
    if (view_of(workspace) != view) return;
    ++same[table];
    for (const auto& [path, bytes] : files)
      EXPECT_TRUE(bytes == workspace.files.at(path)) << path << " tells of a withheld number of " << table;
  };
  for (const int by : {-2, -1, 1, 2}) {
    attempt("referrals", around("referrals", "health", "police", by));
    attempt("age", around("age", "under13", "younger", by));
    attempt("age", around("age", "under13", "older", by));
  }
  for (const int by : {-3, -2, -1, 1})
    attempt("feedback", {{"Q1,south,feedback,answered,,", by}, {"Q1,north,feedback,answered,,", -by}});
  EXPECT_GE(same["referrals"], 3);
  EXPECT_GE(same["feedback"], 3);
  EXPECT_GE(same["age"], 1);
}

// The hidden numbers that stand out, in every form and every artefact, unpacked.
TEST(NonInterference, NoWithheldNumberStandsInAnyFile) {
  AuditedWorkspace workspace;
  ASSERT_EQ(workspace.make(), "");
  ASSERT_EQ(workspace.printed("referrals.Q1.north.police.all"), "[c]");
  ASSERT_EQ(workspace.printed("referrals.Q1.south.police.all"), "[c]");
  for (const auto& [path, bytes] : workspace.files) {
    const std::string all = path + '\n' + everything_in(bytes);
    for (const char* canary : {"7331", "7,331", "6419", "6,419"})
      EXPECT_EQ(all.find(canary), std::string::npos) << canary << " in " << path;
    // What is published is found the same way, so that the search itself is known to work.
    EXPECT_TRUE(path != "pack.html" || all.find("1,850") != std::string::npos);
    EXPECT_TRUE(path != "pack.pdf" || all.find("http://ns.adobe.com/pdf") != std::string::npos);
    EXPECT_TRUE(path != "pack.pdf" || all.find("BDC") != std::string::npos) << "no stream was unpacked";
  }
}

}  // namespace
}  // namespace evident
