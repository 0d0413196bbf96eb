// Golden cases: tests/golden/<case-name>/. A case checks the files that it has, in the order in which the
// stages make them, so the first that differs names the guilty room.
//   golden-test [--update] [--case NAME]
// --update rewrites the files that a case has (and diagnostics.txt always); a person reviews the diff.
// A new case starts with empty files of the names it wants to check.

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>

#include "golden_case.h"

namespace {

namespace fs = std::filesystem;

bool update = false;
std::string only;

const std::vector<std::string> stages = {"merged.md",  "document.txt", "page.html",
                                         "layout.txt", "pdf.txt",      "diagnostics.txt"};

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// The first line that differs, for a message that fits a screen.
std::string difference(const std::string& expected, const std::string& made) {
  std::istringstream left(expected), right(made);
  std::string a, b;
  for (int line = 1;; ++line) {
    const bool more_left = static_cast<bool>(std::getline(left, a));
    const bool more_right = static_cast<bool>(std::getline(right, b));
    if (!more_left && !more_right) return "the ends of lines differ";
    if (more_left && more_right && a == b) continue;
    return "line " + std::to_string(line) + "\n  expected: " + (more_left ? a : "(no more lines)") +
           "\n  made:     " + (more_right ? b : "(no more lines)");
  }
}

class GoldenCase : public testing::Test {
 public:
  explicit GoldenCase(std::string name) : folder_(fs::path(EVIDENT_GOLDEN_DIR) / name) {}

  void TestBody() override {
    const std::map<std::string, std::string> made = evident::run_case(folder_);
    ASSERT_TRUE(update || fs::exists(folder_ / "diagnostics.txt")) << "a case always has diagnostics.txt";
    for (const std::string& stage : stages) {
      const fs::path path = folder_ / stage;
      if (!fs::exists(path) && stage != "diagnostics.txt") continue;
      if (update) std::ofstream(path, std::ios::binary) << made.at(stage);
      const std::string expected = read(path);
      if (expected != made.at(stage)) FAIL() << path << ": " << difference(expected, made.at(stage));
    }
  }

 private:
  fs::path folder_;
};

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(EVIDENT_GOLDEN_DIR)) {
    if (!fs::exists(entry.path() / "page.md")) continue;
    if (only.empty() || entry.path().filename() == only) names.push_back(entry.path().filename().string());
  }
  return names;
}

// The PDF of every case without an error, for those who judge PDFs. Gives their number.
int write_pdfs(const fs::path& folder) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  int written = 0;
  for (const std::string& name : cases()) {
    const auto made = evident::run_case(fs::path(EVIDENT_GOLDEN_DIR) / name);
    if (made.at("diagnostics.txt").find("error[") != std::string::npos) continue;
    std::ofstream(folder / (name + ".pdf"), std::ios::binary) << made.at("pdf.txt");
    ++written;
  }
  return written;
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--update") == 0) update = true;
    if (std::strcmp(argv[i], "--case") == 0 && i + 1 < argc) only = argv[++i];
  }
  if (argc == 3 && std::strcmp(argv[1], "--write") == 0) {
    const int written = write_pdfs(argv[2]);
    std::cout << written << " PDFs written\n";
    return written > 0 ? 0 : 1;
  }
  const std::vector<std::string> names = cases();
  if (names.empty()) {
    std::cerr << "there is no case " << only << '\n';
    return 1;
  }
  for (const std::string& name : names) {
    testing::RegisterTest("Golden", name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [name]() -> testing::Test* { return new GoldenCase(name); });
  }
  return RUN_ALL_TESTS();
}
