#include "press/store/store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace evident {
namespace {

namespace fs = std::filesystem;

class StoreTest : public testing::Test {
 protected:
  StoreTest() : out_(fs::temp_directory_path() / ("evident-store-" + std::to_string(::getpid()))) {
    fs::remove_all(out_);
    fs::create_directories(out_);
  }
  ~StoreTest() override { fs::remove_all(out_); }

  [[nodiscard]] std::string read(const fs::path& path) const {
    std::ifstream stream(out_ / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  }
  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(out_), fs::directory_iterator()));
  }

  fs::path out_;
  Diagnostics diagnostics_;
};

TEST_F(StoreTest, WritesFilesAndLeavesNoStagingBehind) {
  EXPECT_EQ(store(out_, {{"a.html", "one"}, {"packs/b.pdf", "two"}}, diagnostics_), 2U);
  EXPECT_EQ(read("a.html"), "one");
  EXPECT_EQ(read("packs/b.pdf"), "two");
  EXPECT_EQ(entries(), 2U);
  EXPECT_FALSE(diagnostics_.has_errors());
}

TEST_F(StoreTest, LeavesFilesWithTheSameBytesUntouched) {
  (void)store(out_, {{"a.html", "one"}, {"b.html", "two"}}, diagnostics_);
  const auto before = fs::last_write_time(out_ / "a.html");
  EXPECT_EQ(store(out_, {{"a.html", "one"}, {"b.html", "new"}}, diagnostics_), 1U);
  EXPECT_EQ(fs::last_write_time(out_ / "a.html"), before);
  EXPECT_EQ(read("b.html"), "new");
}

TEST_F(StoreTest, ChangesNothingWhenOneFileCannotBeWritten) {
  (void)store(out_, {{"a.html", "one"}}, diagnostics_);
  fs::create_directories(out_ / "b.html");  // a folder stands in the way
  EXPECT_EQ(store(out_, {{"a.html", "changed"}, {"b.html", "two"}}, diagnostics_), 0U);
  EXPECT_EQ(read("a.html"), "one");
  ASSERT_EQ(diagnostics_.all().size(), 1U);
  EXPECT_EQ(diagnostics_.all()[0].code, "cannot-write");
  EXPECT_EQ(entries(), 2U);
}

}  // namespace
}  // namespace evident
