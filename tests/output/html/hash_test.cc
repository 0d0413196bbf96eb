#include <gtest/gtest.h>

#include "output/html/base64.h"
#include "output/html/html.h"
#include "output/html/sha256.h"

namespace evident {
namespace {

std::string hex(const std::array<std::uint8_t, 32>& digest) {
  std::string text;
  for (const std::uint8_t byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

// The examples of FIPS 180-4 that NIST publishes, and lengths around one block.
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(hex(sha256(std::string(1000000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// RFC 4648, 10
TEST(Base64, GivesThePublishedTexts) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64("\xFF\xFE\xFD"), "//79");
}

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
