#include <gtest/gtest.h>

#include "foundation/digest/digest.h"
#include "output/html/html.h"

namespace evident {
namespace {

TEST(Style, IsNamedByItsHash) {
  const HtmlStyle style = make_style(Theme{}, {});
  const auto digest = sha256(style.css);
  EXPECT_EQ(style.csp_hash,
            "'sha256-" + base64({reinterpret_cast<const char*>(digest.data()), digest.size()}) + "'");
  EXPECT_EQ(style.css.find('\n'), std::string::npos);
  EXPECT_EQ(style.css.find("</"), std::string::npos);
}

TEST(Style, SaysWhatTheThemeSays) {
  Theme theme;
  theme.families["sans"] = {"sans", {}};
  theme.colours["accent"] = {0x80, 0x16, 0x50};
  TextStyle body;
  body.family = "sans";
  theme.styles["body"] = body;
  TextStyle big = body;
  big.face = FaceStyle::Black;
  big.size = points(18);
  big.leading = points(27);
  theme.styles["h2"] = big;
  BoxStyle box;
  box.has_edge = true;
  box.edge_width = points(3);
  box.edge_colour = {0x80, 0x16, 0x50};
  theme.boxes["callout"] = box;
  theme.boxes["no-such-box"] = box;
  const std::string css = make_style(theme, {{"sans", FaceStyle::Bold, "foo"}}).css;
  EXPECT_NE(
      css.find("@font-face{font-family:\"sans\";font-weight:700;font-style:normal;src:url(data:font/woff2;"
               "base64,Zm9v) format(\"woff2\")}"),
      std::string::npos);
  EXPECT_NE(css.find("--accent:#801650"), std::string::npos);
  EXPECT_NE(css.find("h2{font-weight:900;font-style:normal;font-size:1.5rem;line-height:1.5;"),
            std::string::npos);
  EXPECT_NE(css.find("border-left:0.25rem solid #801650"), std::string::npos);
  EXPECT_EQ(css.find("no-such-box"), std::string::npos);
}

TEST(Style, HangsNumbersOnlyWhenAskedTo) {
  Theme theme;
  EXPECT_NE(make_style(theme, {}).css.find(".number{position:absolute"), std::string::npos);
  theme.hang_section_numbers = false;
  EXPECT_EQ(make_style(theme, {}).css.find(".number{position:absolute"), std::string::npos);
}

}  // namespace
}  // namespace evident
