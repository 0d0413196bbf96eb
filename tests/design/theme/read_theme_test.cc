#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "design/theme/reading.h"

namespace evident {
namespace {

TEST(ReadTheme, ASmallThemeIsComplete) {
  const ThemeReading reading(families);
  EXPECT_EQ(reading.said(), "");
  const Theme& theme = reading.theme;
  EXPECT_EQ(theme.name, "plain");
  EXPECT_EQ(theme.style("body").family, "sans");  // the first that is written, not the first by name
  EXPECT_EQ(theme.style("body").size, points(12));
  EXPECT_EQ(theme.style("body").leading, points(17));
  EXPECT_EQ(theme.page.left, millimetres(25));
  for (const std::string& name : common_style_names()) EXPECT_TRUE(theme.styles.contains(name)) << name;
  EXPECT_EQ(theme.style("h2").face, FaceStyle::Bold);
  EXPECT_TRUE(theme.style("h2").keep_with_next);
  EXPECT_FALSE(theme.style("caption").keep_with_next);
}

TEST(ReadTheme, FamiliesKeepTheirFiles) {
  const ThemeReading reading(
      "families: {sans: {regular: A.ttf, bold-italic: B.ttf, black: C.ttf}}\nfallbacks: [D.ttf]\n");
  EXPECT_EQ(reading.said(), "");
  const FontFamily& sans = reading.theme.families.at("sans");
  EXPECT_EQ(sans.name, "sans");
  EXPECT_EQ(sans.files[static_cast<std::size_t>(FaceStyle::Regular)], "A.ttf");
  EXPECT_EQ(sans.files[static_cast<std::size_t>(FaceStyle::BoldItalic)], "B.ttf");
  EXPECT_EQ(sans.files[static_cast<std::size_t>(FaceStyle::Black)], "C.ttf");
  EXPECT_EQ(sans.files[static_cast<std::size_t>(FaceStyle::Italic)], "");
  EXPECT_EQ(reading.theme.fallbacks, std::vector<std::string>{"D.ttf"});
}

TEST(ReadTheme, StylesComeFromBody) {
  const ThemeReading reading(
      families +
      "styles:\n  body: {family: serif, size: 10pt, leading: 15pt, space_after: 5pt, hyphenate: true}\n"
      "  h2: {size: 20pt, face: black, align: centre, keep_with_next: false}\n  lead: {leading: 20pt}\n");
  EXPECT_EQ(reading.said(), "");
  const TextStyle& h2 = reading.theme.style("h2");
  EXPECT_EQ(h2.family, "serif");
  EXPECT_EQ(h2.size, points(20));
  EXPECT_EQ(h2.leading, points(30));  // as body's to its size
  EXPECT_EQ(h2.space_after, points(5));
  EXPECT_TRUE(h2.hyphenate);
  EXPECT_EQ(h2.face, FaceStyle::Black);
  EXPECT_EQ(h2.align, TextAlign::Centre);
  EXPECT_FALSE(h2.keep_with_next);
  EXPECT_EQ(reading.theme.style("lead").size, points(10));
  EXPECT_EQ(reading.theme.style("lead").leading, points(20));
  EXPECT_EQ(reading.theme.style("no-such-style").family, "serif");
}

TEST(ReadTheme, BodyOfAnotherSizeKeepsTheUsualProportion) {
  EXPECT_EQ(ThemeReading(families + "styles: {body: {size: 24pt}}\n").theme.style("body").leading,
            points(34));
}

TEST(ReadTheme, ColoursHaveNames) {
  const ThemeReading reading(
      families +
      "colours: {ink: \"#111111\", paper: \"#FFFFFF\", primary: \"#12436D\", link: primary}\n"
      "styles: {h2: {colour: primary}, h3: {colour: \"#801650\"}}\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(to_hex(reading.theme.style("body").colour), "#111111");
  EXPECT_EQ(to_hex(reading.theme.style("h2").colour), "#12436D");
  EXPECT_EQ(to_hex(reading.theme.style("h3").colour), "#801650");
  EXPECT_EQ(to_hex(reading.theme.colours.at("link")), "#12436D");
}

TEST(ReadTheme, Boxes) {
  const ThemeReading reading(families +
                             "colours: {tint: \"#F3F6F9\"}\n"
                             "boxes:\n  callout: {background: tint, edge_colour: ink, padding: [1pt, 2pt, "
                             "3pt, 4pt], keep_together: true}\n"
                             "  quote: {padding: [1pt, 2pt], edge_colour: ink, edge_width: 1pt}\n"
                             "  stats: {columns: 4, gap: 4mm, padding: 6pt}\n"
                             "  cover: {bleed: true, min_height: 70mm, heading: title, text: lead}\n");
  EXPECT_EQ(reading.said(), "");
  const BoxStyle& callout = reading.theme.box("callout");
  EXPECT_TRUE(callout.has_background);
  EXPECT_TRUE(callout.has_edge);
  EXPECT_EQ(callout.edge_width, points(3));
  EXPECT_EQ(callout.padding_top, points(1));
  EXPECT_EQ(callout.padding_right, points(2));
  EXPECT_EQ(callout.padding_bottom, points(3));
  EXPECT_EQ(callout.padding_left, points(4));
  EXPECT_TRUE(callout.keep_together);
  const BoxStyle& quote = reading.theme.box("quote");
  EXPECT_FALSE(quote.has_background);
  EXPECT_EQ(quote.edge_width, points(1));
  EXPECT_EQ(quote.padding_bottom, points(1));
  EXPECT_EQ(quote.padding_left, points(2));
  EXPECT_EQ(reading.theme.box("stats").columns, 4);
  EXPECT_EQ(reading.theme.box("stats").padding_left, points(6));
  EXPECT_TRUE(reading.theme.box("cover").bleed);
  EXPECT_EQ(reading.theme.box("cover").heading, "title");
  EXPECT_FALSE(reading.theme.box("no-such-box").has_background);
  EXPECT_EQ(reading.theme.box("columns").columns, 2);
  EXPECT_EQ(reading.theme.box("columns").gap, millimetres(8));
  EXPECT_FALSE(reading.theme.box("columns").has_rule);
}

TEST(ReadTheme, ColumnsOfText) {
  const ThemeReading reading(families + "boxes: {columns: {columns: 3, rule_colour: ink}}\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.theme.box("columns").columns, 3);
  EXPECT_EQ(reading.theme.box("columns").gap, millimetres(8));
  EXPECT_TRUE(reading.theme.box("columns").has_rule);
}

TEST(ReadTheme, PageTableListsAndSections) {
  const ThemeReading reading(
      families +
      "page: {left: 22mm, right: 45mm, running_head_left: \"{publisher}\", running_foot_right: \"\"}\n"
      "table: {rule_light: \"#DDDDDD\", padding_horizontal: 0}\n"
      "lists: {indent: 20pt, bullet: \"–\"}\nsections: {hang_numbers: false, rule: false, rule_colour: "
      "\"#888888\"}\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.theme.page.left.value, 62362);
  EXPECT_EQ(reading.theme.page.running_head_left, "{publisher}");
  EXPECT_EQ(reading.theme.page.running_head_right, "{section}");
  EXPECT_EQ(reading.theme.page.running_foot_right, "");
  EXPECT_EQ(to_hex(reading.theme.table.rule_light), "#DDDDDD");
  EXPECT_EQ(reading.theme.table.padding_horizontal, Length{});
  EXPECT_EQ(reading.theme.list_indent, points(20));
  EXPECT_EQ(reading.theme.bullet, "–");
  EXPECT_FALSE(reading.theme.hang_section_numbers);
  EXPECT_FALSE(reading.theme.section_rule);
}

struct Case {
  std::string text;
  const char* said;
};

TEST(ReadTheme, ErrorsNameThePlaceAndTheNearest) {
  const Case cases[] = {
      {"", "1:1: error[missing-key]: `families` is missing in the theme\n"},
      {families + "styels: {}\n", "2:1: error[unknown-key]: Unknown key `styels` in the theme\n"},
      {families + "styles: {h2: {colur: ink}}\n",
       "2:15: error[unknown-key]: Unknown key `colur` in `styles.h2`\n"},
      {families + "styles: {h22: {}}\n", "2:10: error[unknown-key]: Nothing uses the style `h22`\n"},
      {families + "boxes: {calout: {}}\n", "2:9: error[unknown-key]: Unknown box `calout`\n"},
      {families + "styles: {h2: {size: 20}}\n", "2:21: error[bad-length]: `20` is no length\n"},
      {families + "styles: {h2: {size: 0}}\n",
       "2:21: error[out-of-range]: A size must be from 4pt to 400pt\n"},
      {families + "styles: {h2: {colour: \"#12\"}}\n", "2:23: error[bad-colour]: `#12` is no colour\n"},
      {families + "colours:\n  ink: #1A1A1A\n",
       "3:7: error[wrong-type]: `colours.ink` must be text and is empty\n"
       "templates/themes/plain.yaml:3:7: error[bad-colour]: A colour is missing here\n"},
      {families + "styles:\n  h2:\n    colour: #1A1A1A\n",
       "4:12: error[bad-colour]: A colour is missing here\n"},
      {families + "styles: {h2: {family: sansy}}\n",
       "2:23: error[unknown-family]: There is no family `sansy`\n"},
      {families + "styles: {h2: {face: bould}}\n",
       "2:21: error[not-a-choice]: `bould` cannot be chosen for `styles.h2.face`\n"},
      {families + "boxes: {callout: {text: leed}}\n",
       "2:25: error[unknown-style]: There is no style `leed`\n"},
      {families + "table: {head: tabel-head}\n",
       "2:15: error[unknown-style]: There is no style `tabel-head`\n"},
      {families + "boxes: {stats: {columns: 40}}\n",
       "2:26: error[out-of-range]: `columns` must be from 1 to 12\n"},
      {families + "boxes: {stats: {padding: [1pt, 2pt, 3pt]}}\n",
       "2:26: error[wrong-type]: `padding` has the wrong number of lengths\n"},
      {families + "boxes: {stats: {padding: [1pt, x]}}\n", "2:32: error[bad-length]: `x` is no length\n"},
      {families + "page: {left: 150mm, right: 50mm}\n",
       "2:8: error[out-of-range]: The margins leave less than 30mm for the text\n"},
      {families + "page: {size: A7}\n", "2:14: error[bad-page-size]: `A7` is no size of a page\n"},
      {families + "page: {size: 210mm x}\n", "2:14: error[bad-page-size]: `210mm x` is no size of a page\n"},
      {families + "page: {height: tall}\n", "2:16: error[bad-length]: `tall` is no length\n"},
      {families + "page: {size: A4, orientation: wide}\n",
       "2:31: error[not-a-choice]: `wide` cannot be chosen for `page.orientation`\n"},
      {families + "page: {size: 7000mm x 210mm}\n",
       "2:8: error[out-of-range]: A page may be 5m wide and high at most\n"},
      {families + "sections: {rule: yes}\n",
       "2:18: error[wrong-type]: `sections.rule` must be true or false, not text\n"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(ThemeReading(one.text).said(), std::string("templates/themes/plain.yaml:") + one.said)
        << one.text;
  }
}

TEST(ReadTheme, HelpsSuggestTheNearestName) {
  const auto help = [](const std::string& text) {
    return ThemeReading(families + text).diagnostics.all().at(0).help;
  };
  EXPECT_EQ(help("styles: {h2: {colur: ink}}\n"), "Did you mean `colour`?");
  EXPECT_EQ(help("styles: {capton: {}}\n"), "Did you mean `caption`?");
  EXPECT_EQ(help("page: {size: a4}\n"), "Write A3, A4, A5, A6, slide, or two lengths such as 210mm x 297mm");
  EXPECT_EQ(help("page: {size: 7000mm x 210mm}\n"), "Make the page smaller");
  EXPECT_EQ(help("styles: {zebra: {}}\n"), "Name it in a box as `text` or `heading`, or remove it");
  EXPECT_EQ(help("boxes: {calout: {}}\n"), "Did you mean `callout`?");
  EXPECT_EQ(help("styles: {h2: {family: serife}}\n"), "Did you mean `serif`?");
  EXPECT_EQ(help("styles: {h2: {colour: inc}}\n"), "Did you mean `ink`?");
  EXPECT_EQ(help("boxes: {callout: {text: leed}}\n"), "Did you mean `lead`?");
}

// What a box may be called is not a closed list, and names that are nearly alike can both be meant.
TEST(ReadTheme, BoxesOfAllContainersAreTaken) {
  EXPECT_EQ(
      ThemeReading(families + "boxes: {column: {}, columns: {}, panel: {}, panels: {}, wheel: {}}\n").said(),
      "");
}

TEST(ReadTheme, BadMarginsFallBackSoThatPagesHaveRoom) {
  const Theme theme = ThemeReading(families + "page: {width: 20mm, height: 20mm, top: 25cm}\n").theme;
  EXPECT_GE(theme.page.width - theme.page.left - theme.page.right, millimetres(30));
  EXPECT_GE(theme.page.height - theme.page.top - theme.page.bottom, millimetres(30));
}

TEST(ReadTheme, HostileShapesNeverCrash) {
  for (const char* text :
       {"[]", "x", "families: []", "families: {a: []}", "families: {a: {regular: [x]}}", "styles: [1]",
        "styles: {body: x}", "styles: {body: {size: {}}}", "boxes: {a: [], b: {padding: {}}}", "colours: [x]",
        "colours: {ink: {}}", "page: 1", "fallbacks: {a: b}", "fallbacks: [[x]]", "table: []", "lists: x",
        "sections: [[]]", "a: [", "boxes: {a: {inside: a}, b: {inside: c}, c: {inside: b}}"}) {
    const ThemeReading reading(text);
    EXPECT_TRUE(reading.diagnostics.has_errors()) << text;
  }
}

// The theme that we ship: no complaint, and the look that it promises.
TEST(ReadTheme, TheShippedThemeIsSound) {
  std::ifstream file(EVIDENT_SOURCE_DIR "/templates/themes/evident.yaml");
  std::stringstream text;
  text << file.rdbuf();
  const ThemeReading reading(text.str());
  EXPECT_EQ(reading.said(DiagnosticStyle::Human), "");
  const Theme& theme = reading.theme;
  EXPECT_EQ(theme.style("body").size, points(12));
  EXPECT_EQ(theme.style("body").leading, points(17));
  EXPECT_EQ(theme.style("stat-number").face, FaceStyle::Black);
  EXPECT_EQ(theme.page.width, PageStyle().width);
  EXPECT_EQ(theme.page.height, PageStyle().height);
  EXPECT_EQ(theme.box("cover").min_height, millimetres(70));
  const double best = contrast_ratio(theme.style("cover-title").colour, theme.box("cover").background);
  EXPECT_NEAR(best, 10.25, 0.01);
}

}  // namespace
}  // namespace evident
