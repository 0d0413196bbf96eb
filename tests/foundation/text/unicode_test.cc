#include <gtest/gtest.h>

#include "foundation/text/text.h"

namespace evident {
namespace {

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> all;
  for (std::size_t offset = 0; offset < text.size();) all.push_back(next_code_point(text, offset));
  return all;
}

TEST(Unicode, ReadsCodePoints) {
  EXPECT_EQ(code_points("aé–🦀"), (std::vector<char32_t>{'a', 0xE9, 0x2013, 0x1F980}));
}

TEST(Unicode, ReadsABadByteAsOneReplacement) {
  EXPECT_EQ(code_points("\xE2\x80x"), (std::vector<char32_t>{0xFFFD, 0xFFFD, 'x'}));
  EXPECT_EQ(code_points("\xC0\xAF"), (std::vector<char32_t>{0xFFFD, 0xFFFD}));
  EXPECT_EQ(code_points("\xF4\x90\x80\x80").size(), 4u);
  std::size_t behind = 3;
  EXPECT_EQ(next_code_point("abc", behind), char32_t{0xFFFD});
  EXPECT_EQ(behind, 3u);
}

TEST(Unicode, WritesUtf8) {
  EXPECT_EQ(to_utf8('a') + to_utf8(0xE9) + to_utf8(0x2013) + to_utf8(0x1F980), "aé–🦀");
  EXPECT_EQ(to_utf8(0xD800), "\uFFFD");
  EXPECT_EQ(to_utf8(0x110000), "\uFFFD");
  EXPECT_EQ(to_utf8(0), std::string(1, '\0'));
}

TEST(Unicode, FindsTheFirstByteThatIsNoUtf8) {
  EXPECT_EQ(first_invalid_utf8("naïve – 🦀"), std::nullopt);
  EXPECT_EQ(first_invalid_utf8(""), std::nullopt);
  EXPECT_EQ(first_invalid_utf8("ab\xFFz"), 2u);
  EXPECT_EQ(first_invalid_utf8("é\xE2\x80"), 2u);
  EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0u);      // a surrogate
  EXPECT_EQ(first_invalid_utf8("a\xC1\x81"), 1u);         // overlong
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0u);  // above U+10FFFF
}

TEST(Unicode, CountsCodePoints) {
  EXPECT_EQ(code_point_count(""), 0u);
  EXPECT_EQ(code_point_count("é–🦀"), 3u);
  EXPECT_EQ(code_point_count("a\xFF\xFF"), 3u);
}

TEST(Unicode, Composes) {
  EXPECT_EQ(normalise_nfc("cafe\u0301"), "café");
  EXPECT_EQ(normalise_nfc("ﬁ ½"), "ﬁ ½");  // compatibility forms stay
}

TEST(Unicode, DescribesCodePoints) {
  EXPECT_EQ(describe_code_point(0x2713), "U+2713 CHECK MARK");
  EXPECT_EQ(describe_code_point('\n'), "U+000A (control character)");
  EXPECT_EQ(describe_code_point(0xF0000), "U+F0000 (private use)");
  EXPECT_EQ(describe_code_point(0x17000), "U+17000 TANGUT IDEOGRAPH-17000");
  EXPECT_EQ(describe_code_point(0x0378), "U+0378 (unassigned)");
}

TEST(Unicode, KnowsReservedCodePoints) {
  EXPECT_TRUE(is_reserved_code_point(0xF0000));
  EXPECT_TRUE(is_reserved_code_point(0x10FFFD));
  EXPECT_FALSE(is_reserved_code_point(0xE000));
  EXPECT_FALSE(is_reserved_code_point(0xFFFFE));
}

TEST(Unicode, MapsCase) {
  EXPECT_EQ(to_upper("straße éa"), "STRASSE ÉA");
  EXPECT_EQ(to_lower("ÉCOLE"), "école");
  EXPECT_EQ(to_title("young people’s voices"), "Young People’s Voices");
  EXPECT_EQ(capitalise("young People"), "Young People");
  EXPECT_EQ(capitalise("“young” People"), "“Young” People");
  EXPECT_EQ(capitalise("12 people"), "12 people");
  EXPECT_EQ(capitalise(""), "");
}

TEST(Unicode, TrimsAsciiWhiteSpace) {
  EXPECT_EQ(trim(" \t a b\r\n"), "a b");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim("\u00A0a"), "\u00A0a");
}

TEST(Unicode, KnowsWhiteSpace) {
  EXPECT_TRUE(is_white_space(' '));
  EXPECT_TRUE(is_white_space(0xA0));
  EXPECT_TRUE(is_white_space(0x3000));
  EXPECT_FALSE(is_white_space(0x200B));
  EXPECT_FALSE(is_white_space('a'));
}

}  // namespace
}  // namespace evident
