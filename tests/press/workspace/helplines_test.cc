// Numbers that nobody has looked up for a long time.

#include "press/workspace/helplines.h"

#include <gtest/gtest.h>

namespace evident {
namespace {

std::string said_of(const std::string& keys, DiagnosticStyle style = DiagnosticStyle::Short) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add("data/helplines.yaml", "- {id: a, name: A" + keys + "}\n");
  check_helplines(read_yaml(id, sources, diagnostics), "2026-11-20", diagnostics);
  RenderOptions options;
  options.style = style;
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.all()) text += render(diagnostic, sources, options);
  return text;
}

TEST(Helplines, AreGoodForNinetyDays) {
  EXPECT_EQ(said_of(", checked_on: 2026-11-20"), "");
  EXPECT_EQ(said_of(", checked_on: 2026-08-22"), "");
  EXPECT_EQ(
      said_of(", checked_on: 2026-08-21", DiagnosticStyle::Human),
      "warning[stale-helpline]: This helpline was checked longer ago than its `max_age_days` allows\n"
      " --> data/helplines.yaml:1:32\n"
      "  |\n"
      "1 | - {id: a, name: A, checked_on: 2026-08-21}\n"
      "  |                                ^^^^^^^^^^\n"
      "  = help: Look the helpline up, correct what has changed, and write down the day as `checked_on`\n");
}

TEST(Helplines, MayBeGoodForLongerOrLess) {
  EXPECT_EQ(said_of(", checked_on: 2026-01-31, max_age_days: 365"), "");
  EXPECT_NE(said_of(", checked_on: 2026-11-01, max_age_days: 14"), "");
}

TEST(Helplines, AreCheckedOnAWholeDayThatHasCome) {
  EXPECT_EQ(
      said_of(", checked_on: 2026-11-21"),
      "data/helplines.yaml:1:32: warning[stale-helpline]: The day on which this helpline was checked has "
      "not come yet\n");
  EXPECT_EQ(
      said_of(", checked_on: 2026-11"),
      "data/helplines.yaml:1:32: warning[stale-helpline]: How long ago this helpline was checked cannot be "
      "told\n");
}

TEST(Helplines, ThatNobodyCheckedArePrintedAsSuch) { EXPECT_EQ(said_of(""), ""); }

}  // namespace
}  // namespace evident
