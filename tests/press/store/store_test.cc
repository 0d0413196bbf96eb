#include "press/store/store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace evident {
namespace {

namespace fs = std::filesystem;

std::size_t store(const fs::path& out, const std::vector<OutputFile>& files, Diagnostics& diagnostics) {
  Staging staging(out);
  for (const OutputFile& file : files) staging.add(file);
  return staging.publish(diagnostics).written.size();
}

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

TEST_F(StoreTest, DropsWhatIsNotPublished) {
  {
    Staging staging(out_);
    staging.add({"a.html", "one"});
    EXPECT_EQ(entries(), 1U);
  }
  EXPECT_EQ(entries(), 0U);
}

TEST_F(StoreTest, RemovesWithTheSameStep) {
  (void)store(out_, {{"a.html", "one"}, {"packs/b.html", "two"}}, diagnostics_);
  Staging staging(out_);
  staging.remove("packs/b.html");
  staging.remove("not-there.html");
  EXPECT_TRUE(fs::exists(out_ / "packs/b.html"));
  (void)staging.publish(diagnostics_);
  EXPECT_FALSE(fs::exists(out_ / "packs/b.html"));
  EXPECT_TRUE(fs::exists(out_ / "a.html"));
}

TEST_F(StoreTest, FinishesWhatAKilledRunBegan) {
  fs::create_directories(out_ / ".publishing/packs");
  std::ofstream(out_ / ".publishing/packs/b.html") << "two";
  std::ofstream(out_ / "old.html") << "old";
  std::ofstream(out_ / ".publishing/.removals") << "old.html\n";
  fs::create_directories(out_ / ".staging-0");
  (void)store(out_, {{"a.html", "one"}}, diagnostics_);
  EXPECT_EQ(read("packs/b.html"), "two");
  EXPECT_EQ(read("a.html"), "one");
  EXPECT_FALSE(fs::exists(out_ / "old.html"));
  EXPECT_EQ(entries(), 2U);
}

}  // namespace
}  // namespace evident
