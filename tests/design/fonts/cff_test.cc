#include <gtest/gtest.h>

#include "design/fonts/fonts.h"

namespace evident {
namespace {

std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
  return out;
}

std::string zeros(std::size_t count) { return std::string(count, '\0'); }

// Adobe Technical Note 5176: an INDEX with offsets of one byte.
std::string index(const std::vector<std::string>& items) {
  if (items.empty()) return number(0, 2);
  std::string out = number(items.size(), 2) + number(1, 1) + number(1, 1), data;
  for (const std::string& item : items) {
    data += item;
    out += number(1 + data.size(), 1);
  }
  return out + data;
}

// Three glyphs: .notdef, and two strokes of different length.
std::string cff_table() {
  const auto stroke = [](char length) {
    return std::string("\xEF\xEF\x15") + length + "\x8B\x8B\xDB\x05\x0E";  // rmoveto, rlineto, endchar
  };
  const std::string glyphs = index({"\x0E", stroke('\xBD'), stroke('\xDB')});
  const std::string front = std::string("\1\0\4\1", 4) + index({"Tiny"});
  const auto top = [](std::size_t glyphs_at, std::size_t end) {
    return "\x1D" + number(glyphs_at, 4) + "\x11\x1D" + number(0, 4) + "\x1D" + number(end, 4) + "\x12";
  };
  const std::size_t glyphs_at = front.size() + index({top(0, 0)}).size() + 4;
  return front + index({top(glyphs_at, glyphs_at + glyphs.size())}) + index({}) + index({}) + glyphs;
}

std::string opentype(const std::vector<std::pair<std::string, std::string>>& tables) {
  std::string directory = "OTTO" + number(tables.size(), 2) + zeros(6), data;
  for (const auto& [tag, bytes] : tables) {
    const std::size_t offset = 12 + 16 * tables.size() + data.size();
    directory += tag + number(0, 4) + number(offset, 4) + number(bytes.size(), 4);
    data += bytes + std::string((4 - bytes.size() % 4) % 4, '\0');
  }
  return directory + data;
}

std::string tiny_font() {
  const std::string cmap = number(0, 2) + number(1, 2) + number(3, 2) + number(10, 2) + number(12, 4) +
                           number(12, 2) + number(0, 2) + number(28, 4) + number(0, 4) + number(1, 4) +
                           number('A', 4) + number('B', 4) + number(1, 4);
  const std::string head =
      number(0x10000, 4) + zeros(8) + number(0x5F0F3CF5, 4) + number(0, 2) + number(1000, 2) + zeros(34);
  const std::string hhea =
      number(0x10000, 4) + number(750, 2) + number(0xFFFF - 249, 2) + zeros(26) + number(3, 2);
  const std::string hmtx =
      number(500, 2) + number(0, 2) + number(600, 2) + number(0, 2) + number(700, 2) + number(0, 2);
  const std::string maxp = number(0x5000, 4) + number(3, 2);
  return opentype({{"CFF ", cff_table()},
                   {"cmap", cmap},
                   {"head", head},
                   {"hhea", hhea},
                   {"hmtx", hmtx},
                   {"maxp", maxp}});
}

TEST(CffFonts, AreShapedAndSubset) {
  Diagnostics diagnostics;
  FontLibrary library;
  library.add("tiny", tiny_font(), {}, diagnostics);
  ASSERT_TRUE(library.has("tiny")) << diagnostics.all().at(0).message;
  const FaceMetrics& metrics = library.metrics(0);
  EXPECT_TRUE(metrics.cff);
  EXPECT_EQ(metrics.ascent, 750);
  EXPECT_EQ(metrics.descent, -250);
  EXPECT_EQ(metrics.weight, 400);
  EXPECT_GT(metrics.cap_height, 0);             // no OS/2 table says it
  EXPECT_EQ(metrics.postscript_name, "Font0");  // no name table says it

  Shaper shaper(library);
  const ShapedWord& word = shaper.shape("ABC", {0});
  ASSERT_EQ(word.pieces.size(), 1u);
  EXPECT_EQ(word.pieces[0].glyphs.at(1).advance, 700);
  EXPECT_EQ(word.missing, (std::vector<char32_t>{'C'}));

  // The bare table: its header, not that of an OpenType file.
  const auto subset = library.subset(0, {2});
  ASSERT_GT(subset->program().size(), 4u);
  EXPECT_EQ(subset->program().substr(0, 2), std::string("\1\0", 2));
}

}  // namespace
}  // namespace evident
