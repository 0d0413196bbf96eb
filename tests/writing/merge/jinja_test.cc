// The cases in jinja/*.txt, whose expectations jinja_oracle.py holds against Jinja2 itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "writing/merge/merging.h"

namespace evident {
namespace {

struct Case {
  std::string name;
  std::string data = "{}";
  std::vector<std::pair<std::string, std::string>> parts;
};

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<Case> cases;
  bool in_part = false;
  bool first_line = true;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("=== ")) {
      cases.push_back({line.substr(4), "{}", {}});
      in_part = false;
    } else if (line.starts_with("data: ") && !in_part) {
      cases.back().data = line.substr(6);
    } else if (line.starts_with("--- ")) {
      cases.back().parts.emplace_back(line.substr(4), "");
      in_part = first_line = true;
    } else if (in_part) {
      cases.back().parts.back().second += (first_line ? "" : "\n") + line;
      first_line = false;
    }
  }
  return cases;
}

class JinjaCases : public testing::TestWithParam<const char*> {};

TEST_P(JinjaCases, MergesAsJinjaDoes) {
  const auto cases =
      read_cases(std::filesystem::path(EVIDENT_SOURCE_DIR) / "tests/writing/merge/jinja" / GetParam());
  ASSERT_GT(cases.size(), 50U);
  for (const Case& one : cases) {
    Merging merging;
    merging.data(one.data);
    for (std::size_t i = 0; i + 1 < one.parts.size(); ++i)
      merging.add(one.parts[i].first, one.parts[i].second);
    const std::string result = shown(merging.merge());
    std::string expected = one.parts.back().second;
    if (expected.ends_with('\n')) expected.pop_back();
    if (one.parts.back().first == "error") {
      EXPECT_TRUE(merging.diagnostics.has_errors())
          << one.name << ": " << one.parts[0].second << "\n  gave " << result;
    } else {
      EXPECT_EQ(result, expected) << one.name << ": " << one.parts[0].second << "\n" << merging.texts();
      EXPECT_FALSE(merging.diagnostics.has_errors()) << one.name << ": " << merging.texts();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, JinjaCases,
                         testing::Values("expressions.txt", "filters.txt", "statements.txt"));

}  // namespace
}  // namespace evident
