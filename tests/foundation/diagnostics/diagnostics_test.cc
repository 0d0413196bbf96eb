#include "foundation/diagnostics/diagnostics.h"

#include <gtest/gtest.h>

namespace evident {
namespace {

TEST(Sources, KnowNamesTextsAndPrivacy) {
  Sources sources;
  EXPECT_EQ(sources.add("a.md", "one"), 0u);
  EXPECT_EQ(sources.add("b.csv", "two", Privacy::Counts), 1u);
  EXPECT_EQ(sources.size(), 2u);
  EXPECT_EQ(sources.name(0), "a.md");
  EXPECT_EQ(sources.text(1), "two");
  EXPECT_EQ(sources.privacy(0), Privacy::Open);
  EXPECT_EQ(sources.privacy(1), Privacy::Counts);
}

TEST(Sources, AnswerForWhatIsNotThere) {
  const Sources sources;
  EXPECT_EQ(sources.name(no_source), "");
  EXPECT_EQ(sources.text(3), "");
  EXPECT_EQ(sources.position(3, 9), (Position{1, 1}));
  EXPECT_EQ(sources.line(3, 1), "");
}

TEST(Sources, CountLinesAndCodePoints) {
  Sources sources;
  const SourceId id = sources.add("a", "ab\né–x\r\n\nlast");
  EXPECT_EQ(sources.position(id, 0), (Position{1, 1}));
  EXPECT_EQ(sources.position(id, 2), (Position{1, 3}));   // the line feed
  EXPECT_EQ(sources.position(id, 3), (Position{2, 1}));   // é
  EXPECT_EQ(sources.position(id, 4), (Position{2, 1}));   // inside é
  EXPECT_EQ(sources.position(id, 5), (Position{2, 2}));   // –
  EXPECT_EQ(sources.position(id, 8), (Position{2, 3}));   // x
  EXPECT_EQ(sources.position(id, 10), (Position{2, 4}));  // LF of CRLF
  EXPECT_EQ(sources.position(id, 11), (Position{3, 1}));
  EXPECT_EQ(sources.position(id, 16), (Position{4, 5}));
  EXPECT_EQ(sources.position(id, 99), (Position{4, 5}));
}

TEST(Sources, GiveLinesWithoutTheirEnds) {
  Sources sources;
  const SourceId id = sources.add("a", "ab\r\n\ncd\n");
  EXPECT_EQ(sources.line(id, 1), "ab");
  EXPECT_EQ(sources.line(id, 2), "");
  EXPECT_EQ(sources.line(id, 3), "cd");
  EXPECT_EQ(sources.line(id, 4), "");
  EXPECT_EQ(sources.line(id, 0), "");
  EXPECT_EQ(sources.line(id, 5), "");
}

TEST(Sources, CountABadByteAsOneColumn) {
  Sources sources;
  const SourceId id = sources.add("a", "\xE2\x80x\xC0\xAFy\xED\xA0\x80z");
  EXPECT_EQ(sources.position(id, 2), (Position{1, 3}));   // x behind a sequence cut short
  EXPECT_EQ(sources.position(id, 5), (Position{1, 6}));   // y behind an overlong one
  EXPECT_EQ(sources.position(id, 9), (Position{1, 10}));  // z behind a surrogate
}

TEST(Sources, DoNotCountAByteOrderMark) {
  Sources sources;
  const SourceId id = sources.add("a", "\xEF\xBB\xBFkey: 1\n");
  EXPECT_EQ(sources.position(id, 0), (Position{1, 1}));
  EXPECT_EQ(sources.position(id, 3), (Position{1, 1}));
  EXPECT_EQ(sources.position(id, 4), (Position{1, 2}));
  EXPECT_EQ(sources.line(id, 1), "key: 1");
}

TEST(Diagnostics, CountsBySeverity) {
  Diagnostics diagnostics;
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.warning("w", {}, "careful");
  EXPECT_FALSE(diagnostics.has_errors());
  diagnostics.error("e", {}, "wrong", "do this").labels.push_back({{}, "here"});
  diagnostics.add({"n", Severity::Note, {}, "by the way", {}, ""});
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.count(Severity::Warning), 1u);
  EXPECT_EQ(diagnostics.count(Severity::Note), 1u);
  ASSERT_EQ(diagnostics.all().size(), 3u);
  EXPECT_EQ(diagnostics.all()[1].labels.at(0).message, "here");
  EXPECT_EQ(diagnostics.all()[1].help, "do this");
}

TEST(Diagnostics, AppendsWhatAnotherCollected) {
  Diagnostics all, row;
  all.error("a", {}, "first");
  row.error("b", {}, "second");
  all.append(std::move(row));
  ASSERT_EQ(all.all().size(), 2u);
  EXPECT_EQ(all.all()[1].code, "b");
}

TEST(Diagnostics, SortsByNamePlaceAndCode) {
  Sources sources;
  const SourceId z = sources.add("z.md", "text");
  const SourceId a = sources.add("a.md", "text");
  Diagnostics diagnostics;
  diagnostics.error("late", {z, 0, 1}, "m");
  diagnostics.error("second", {a, 2, 3}, "m");
  diagnostics.error("beta", {a, 1, 2}, "m");
  diagnostics.error("alpha", {a, 1, 2}, "m");
  diagnostics.error("run", {}, "m");
  diagnostics.sort(sources);
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics.all()) codes.push_back(diagnostic.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"run", "alpha", "beta", "second", "late"}));
}

TEST(Diagnostics, KeepsTheSameMistakeOnce) {
  Sources sources;
  const SourceId a = sources.add("a.md", "text");
  Diagnostics diagnostics;
  diagnostics.error("x", {a, 0, 1}, "m");
  diagnostics.error("x", {a, 0, 1}, "other");
  diagnostics.error("x", {a, 0, 1}, "m");
  diagnostics.error("x", {a, 0, 2}, "m");
  diagnostics.sort(sources);
  EXPECT_EQ(diagnostics.all().size(), 3u);
}

}  // namespace
}  // namespace evident
