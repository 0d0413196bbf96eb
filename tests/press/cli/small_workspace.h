#pragma once
// A workspace of its own for each test, with a publisher and a theme, and the whole program run in it.

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "press/cli/cli.h"

namespace evident {

class SmallWorkspace : public testing::Test {
 protected:
  SmallWorkspace() {
    std::string pattern = (std::filesystem::temp_directory_path() / "evident-XXXXXX").string();
    root_ = ::mkdtemp(pattern.data());
    write("evident.yaml", "publisher: Example\ntheme: plain\n");
    write("templates/themes/plain.yaml",
          "families:\n  mono: {regular: DejaVuSansMono.ttf, bold: DejaVuSansMono-Bold.ttf}\n");
  }
  ~SmallWorkspace() override { std::filesystem::remove_all(root_); }

  void write(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
  }
  [[nodiscard]] std::string read(const std::filesystem::path& path) const {
    std::ifstream stream(root_ / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  }
  [[nodiscard]] bool has(const std::filesystem::path& path, const std::string& text) const {
    return read(path).find(text) != std::string::npos;
  }
  // The exit code of `evident WORDS… --root …`; what it printed stands in out_ and err_.
  int evident(std::vector<std::string> words) {
    words.insert(words.end(), {"--root", root_.string()});
    return evident_anywhere(words);
  }
  int evident_anywhere(const std::vector<std::string>& words) {
    out_.str({});
    err_.str({});
    return run(words, {out_, err_, false, source_date_, {}, 1767225600, 2});
  }
  // The same with each diagnostic on one line.
  int evident_in_short(std::vector<std::string> words) {
    words.insert(words.end(), {"--diagnostics", "short"});
    return evident(std::move(words));
  }
  // The names of the files in out/, sorted, one to a line.
  [[nodiscard]] std::string files() const {
    std::vector<std::string> names;
    if (!std::filesystem::exists(root_ / "out")) return {};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root_ / "out")) {
      if (entry.is_regular_file()) names.push_back(entry.path().lexically_relative(root_ / "out").string());
    }
    std::sort(names.begin(), names.end());
    std::string all;
    for (const std::string& name : names) all += name + "\n";
    return all;
  }

  std::filesystem::path root_;
  std::string source_date_ = "1767225600";
  std::ostringstream out_, err_;
};

}  // namespace evident
