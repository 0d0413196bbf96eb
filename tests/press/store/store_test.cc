#include "press/store/store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>

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

TEST_F(StoreTest, SaysWhatCouldNotBePutInItsPlaceAndPutsItThereNextTime) {
  {
    Staging staging(out_);
    staging.add({"a.html", "one"});
    staging.add({"b.html", "two"});
    fs::create_directories(out_ / "a.html");  // since it was staged
    (void)staging.publish(diagnostics_);
  }
  ASSERT_EQ(diagnostics_.all().size(), 1U);
  EXPECT_EQ(diagnostics_.all()[0].code, "cannot-write");
  EXPECT_EQ(diagnostics_.all()[0].message,
            "The file " + (out_ / "a.html").string() + " cannot be put in its place; others have been");
  EXPECT_EQ(read("b.html"), "two");
  fs::remove(out_ / "a.html");
  Diagnostics none;
  (void)store(out_, {{"c.html", "three"}}, none);
  EXPECT_FALSE(none.has_errors());
  EXPECT_EQ(read("a.html"), "one");
  EXPECT_EQ(entries(), 3U);
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

// --- Stamps

class StampsTest : public StoreTest {
 protected:
  StampsTest() { write("data.csv", "1"), write("page.html", "made"); }

  void write(const fs::path& path, const std::string& text) {
    std::ofstream(out_ / path, std::ios::binary | std::ios::trunc) << text;
  }
  // As if a run had begun in a while: what was written just now is old then.
  [[nodiscard]] static std::int64_t later() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() + 1'000'000'000;
  }
  [[nodiscard]] fs::path record() const { return out_ / "record"; }
  void write_run(std::int64_t began) {
    write_record(record(), {"key", {out_ / "data.csv"}, {out_ / "page.html"}}, began);
  }
  // The clock of the file system may stand for some milliseconds.
  static void wait() { std::this_thread::sleep_for(std::chrono::milliseconds(30)); }
};

TEST_F(StampsTest, KnowTheLastRunAgain) {
  write_run(later());
  EXPECT_EQ(unchanged_since(record(), "key"), 1U);
  EXPECT_EQ(unchanged_since(record(), "another key"), std::nullopt);
  EXPECT_EQ(unchanged_since(out_ / "no record", "key"), std::nullopt);
}

TEST_F(StampsTest, TellWhenWhatWasReadChanged) {
  write_run(later());
  wait();
  write("data.csv", "2");
  EXPECT_EQ(unchanged_since(record(), "key"), std::nullopt);
}

TEST_F(StampsTest, TellWhenAnotherFileTookItsPlaceWithTheSameTimes) {
  write_run(later());
  const auto time = fs::last_write_time(out_ / "data.csv");
  write("other.csv", "2");
  fs::last_write_time(out_ / "other.csv", time);
  fs::rename(out_ / "other.csv", out_ / "data.csv");
  EXPECT_EQ(unchanged_since(record(), "key"), std::nullopt);
}

TEST_F(StampsTest, TellWhenAnOutputIsGone) {
  write_run(later());
  fs::remove(out_ / "page.html");
  EXPECT_EQ(unchanged_since(record(), "key"), std::nullopt);
}

TEST_F(StampsTest, KeepNoRecordWhenSomethingChangedSinceTheRunBegan) {
  write_run(later());
  // The run is said to have begun before the files were written, or so shortly after that nobody can tell.
  write_run(later() - 1'000'000'000);
  EXPECT_FALSE(fs::exists(record()));
  EXPECT_EQ(stamps_of({out_ / "data.csv"}, later() - 1'000'000'000), std::nullopt);
  EXPECT_TRUE(stamps_of({out_ / "data.csv", out_ / "not there"}, later()).has_value());
}

TEST_F(StampsTest, SayWhatAFileWasMadeOf) {
  record_made(record(), {{"one", out_ / "page.html"}, {"one", out_ / "data.csv"}});
  EXPECT_TRUE(MadeBefore(record()).is_as_made(out_ / "page.html", "one"));
  EXPECT_FALSE(MadeBefore(record()).is_as_made(out_ / "page.html", "two"));
  EXPECT_FALSE(MadeBefore(record()).is_as_made(out_ / "other.html", "one"));
  // What is made later replaces what was said of the same file, and nothing else.
  record_made(record(), {{"two", out_ / "page.html"}});
  EXPECT_TRUE(MadeBefore(record()).is_as_made(out_ / "page.html", "two"));
  EXPECT_TRUE(MadeBefore(record()).is_as_made(out_ / "data.csv", "one"));
  wait();
  write("page.html", "touched");
  EXPECT_FALSE(MadeBefore(record()).is_as_made(out_ / "page.html", "two"));
}

TEST_F(StampsTest, OfABrokenRecordSayNothing) {
  for (const char* text : {"", "\n", "a b c\n", "one 1 2 3 \n", "one 1 2 3 ", "\n\n   \n"}) {
    write("record", text);
    EXPECT_FALSE(MadeBefore(record()).is_as_made(out_ / "page.html", "one")) << text;
    EXPECT_EQ(unchanged_since(record(), "one"), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace evident
