// Slides one at a time, and the link that leaves the page at once: what stands in the page. How they behave
// in a browser is the judges' affair.

#include <gtest/gtest.h>

#include "output/html/scripts.h"
#include "output/html/writing.h"

namespace evident {
namespace {

using namespace writing;

class Features : public testing::Test {
 protected:
  std::string page_with(const HtmlFeatures& features) {
    Document document;
    document.blocks = {heading(1, "T", "t")};
    FontLibrary fonts;
    Shaper shaper(fonts);
    Diagnostics diagnostics;
    return write_html(document, {}, {"body{}", "'sha256-x'"}, {}, shaper, diagnostics, features);
  }
  static std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
  }
};

TEST_F(Features, APageHasNoScriptThatItDoesNotNeed) {
  const std::string page = page_with({});
  EXPECT_EQ(count(page, "<script"), 0U);
  EXPECT_EQ(count(page, "script-src"), 0U);
  EXPECT_EQ(count(page, "exit"), 0U);
}

TEST_F(Features, AScriptIsNamedInThePolicyByItsHash) {
  HtmlFeatures features;
  features.deck = true;
  const std::string page = page_with(features);
  EXPECT_EQ(count(page, "<script>"), 1U);
  EXPECT_EQ(count(page, "; script-src " + policy_hash(deck_script()) + ";"), 1U);
  EXPECT_EQ(deck_script().find("</"), std::string_view::npos) << "it must not end its element";
  EXPECT_EQ(exit_script().find("</"), std::string_view::npos);
}

TEST_F(Features, TheWayOutIsALinkForKeyboardsAndForAll) {
  HtmlFeatures features;
  features.exit = "https://example.org/weather?a=1&b=2";
  const std::string page = page_with(features);
  const std::string link =
      "href=\"https://example.org/weather?a=1&amp;b=2\" rel=\"nofollow noreferrer\" data-html-only>"
      "Leave this page</a>";
  EXPECT_EQ(count(page, link), 2U);
  EXPECT_LT(page.find("class=\"skip\""), page.find("class=\"exit-second\""));
  EXPECT_LT(page.find("class=\"exit\""), page.find("<main"));
  EXPECT_EQ(count(page, "<nav class=\"exit-place\" aria-label=\"Leave this page\" data-html-only>"), 1U);
  EXPECT_EQ(count(page, "<script>" + std::string(exit_script()) + "</script>"), 1U);
  EXPECT_EQ(count(page, "role=\"status\""), 1U);
}

TEST_F(Features, WhatIsHiddenUnfoldsAndWhatIsForPaperStaysBehind) {
  Theme theme;
  theme.boxes["notes"].hidden = true;
  EXPECT_EQ(body({container("notes", {paragraph("said")})}, {}, theme),
            "<details class=\"notes\" data-html-only><summary>Notes</summary>\n<p>said</p>\n</details>\n");
  EXPECT_EQ(body({container("only", {paragraph("paper")}, {{}, {}, {{"format", "pdf"}}})}),
            "<div class=\"only\" data-pdf-only hidden>\n<p>paper</p>\n</div>\n");
}

}  // namespace
}  // namespace evident
