#include <gtest/gtest.h>

#include "design/theme/reading.h"

namespace evident {
namespace {

TEST(Contrast, OnThePage) {
  EXPECT_EQ(ThemeReading(families + "styles:\n  note: {colour: \"#777777\"}\n").said(DiagnosticStyle::Human),
            "error[low-contrast]: The text of `note` has a contrast of 4.4:1 on the page\n"
            " --> templates/themes/plain.yaml:3:18\n"
            "  |\n"
            "3 |   note: {colour: \"#777777\"}\n"
            "  |                  ^^^^^^^^^\n"
            "  = help: #777777 on #FFFFFF needs 4.5:1 (WCAG 1.4.3); choose a darker or a lighter colour\n");
  EXPECT_EQ(ThemeReading(families + "styles:\n  note: {colour: \"#767676\"}\n").said(), "");
}

TEST(Contrast, LargeTextNeedsLess) {
  EXPECT_EQ(ThemeReading(families + "styles: {lead: {colour: \"#949494\", size: 18pt}}\n").said(), "");
  EXPECT_EQ(ThemeReading(families + "styles: {lead: {colour: \"#949494\", size: 14pt, face: bold}}\n").said(),
            "");
  EXPECT_NE(ThemeReading(families + "styles: {lead: {colour: \"#949494\", size: 14pt}}\n").said(), "");
  EXPECT_NE(ThemeReading(families + "styles: {lead: {colour: \"#999999\", size: 30pt}}\n").said(), "");
}

TEST(Contrast, OnTheBackgroundOfABox) {
  EXPECT_EQ(
      ThemeReading(families +
                   "boxes:\n  callout: {background: \"#808080\"}\nstyles:\n  body: {colour: \"#333333\"}\n")
          .said(DiagnosticStyle::Human),
      "error[low-contrast]: The text of `body` has a contrast of 3.1:1 on the box `callout`\n"
      " --> templates/themes/plain.yaml:5:18\n"
      "  |\n"
      "5 |   body: {colour: \"#333333\"}\n"
      "  |                  ^^^^^^^^^\n"
      "note: The background\n"
      " --> templates/themes/plain.yaml:3:25\n"
      "  |\n"
      "3 |   callout: {background: \"#808080\"}\n"
      "  |                         ^^^^^^^^^\n"
      "  = help: #333333 on #808080 needs 4.5:1 (WCAG 1.4.3); choose a darker or a lighter colour\n");
}

const std::string navy = "colours: {navy: \"#12436D\", white: \"#FFFFFF\"}\n";

TEST(Contrast, WhiteTextIsFineWhereOnlyDarkBoxesNameIt) {
  EXPECT_EQ(ThemeReading(families + navy +
                         "styles: {cover-title: {colour: white}, cover-text: {colour: white}}\n"
                         "boxes: {cover: {background: navy, heading: cover-title, text: cover-text}}\n")
                .said(),
            "");
}

TEST(Contrast, AnInnerBoxStandsOnTheOuterOne) {
  const std::string styles =
      families + navy + "styles: {cover-text: {colour: white}, subtitle: {colour: white}}\n";
  EXPECT_EQ(
      ThemeReading(
          styles +
          "boxes: {cover: {background: navy, text: cover-text}, subtitle: {inside: cover, text: subtitle}}\n")
          .said(),
      "");
  EXPECT_NE(ThemeReading(styles +
                         "boxes: {cover: {background: navy, text: cover-text}, subtitle: {text: subtitle}}\n")
                .said(),
            "");
}

TEST(Contrast, PanelsOfFiguresAreMeasured) {
  EXPECT_EQ(
      ThemeReading(families + navy +
                   "styles: {stat-source: {colour: \"#767676\"}}\nboxes: {stat: {background: \"#EEEEEE\"}}\n")
          .said(),
      "templates/themes/plain.yaml:3:32: error[low-contrast]: The text of `stat-source` has a contrast of "
      "3.9:1 on the box `stat`\n");
}

TEST(Contrast, LinksAreMeasured) {
  EXPECT_EQ(ThemeReading(families + "colours: {link: \"#00AAFF\"}\n").diagnostics.all().at(0).message,
            "The text of `link` has a contrast of 2.5:1 on the page");
}

}  // namespace
}  // namespace evident
