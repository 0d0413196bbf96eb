#include <gtest/gtest.h>

#include "design/fonts/font_files.h"

namespace evident {
namespace {

using ShaperTest = FontsTest;

std::int64_t advance_of(const ShapedWord& word) {
  std::int64_t sum = 0;
  for (const GlyphPiece& piece : word.pieces) {
    for (const Glyph& glyph : piece.glyphs) sum += glyph.advance;
  }
  return sum;
}

std::vector<std::uint32_t> clusters_of(const ShapedWord& word) {
  std::vector<std::uint32_t> clusters;
  for (const GlyphPiece& piece : word.pieces) {
    for (const Glyph& glyph : piece.glyphs) clusters.push_back(glyph.cluster);
  }
  return clusters;
}

std::size_t glyph_count(const ShapedWord& word) { return clusters_of(word).size(); }

TEST_F(ShaperTest, Kerns) {
  Shaper shaper(library);
  const FaceStack lato = {face("lato")};
  const ShapedWord& pair = shaper.shape("AV", lato);
  ASSERT_EQ(glyph_count(pair), 2u);
  const Glyph& first = pair.pieces[0].glyphs[0];
  EXPECT_LT(first.advance, first.natural_advance);
  EXPECT_LT(advance_of(pair), advance_of(shaper.shape("A", lato)) + advance_of(shaper.shape("V", lato)));
}

TEST_F(ShaperTest, CountsClustersInBytes) {
  Shaper shaper(library);
  EXPECT_EQ(clusters_of(shaper.shape("£é–x", {face("lato")})), (std::vector<std::uint32_t>{0, 2, 4, 7}));
}

TEST_F(ShaperTest, JoinsLigatures) {
  Shaper shaper(library);
  // Lato draws fi as one glyph; the next character's cluster is right all the same.
  const ShapedWord& word = shaper.shape("fix", {face("lato")});
  EXPECT_EQ(clusters_of(word), (std::vector<std::uint32_t>{0, 2}));
  EXPECT_TRUE(word.missing.empty());
}

TEST_F(ShaperTest, FallsBackPieceByPiece) {
  Shaper shaper(library);
  const ShapedWord& word = shaper.shape("a✓b", {face("lato"), face("dejavu")});
  ASSERT_EQ(word.pieces.size(), 3u);
  EXPECT_EQ(word.pieces[0].face, face("lato"));
  EXPECT_EQ(word.pieces[1].face, face("dejavu"));
  EXPECT_EQ(word.pieces[1].text_begin, 1u);
  EXPECT_EQ(word.pieces[1].text_end, 4u);
  EXPECT_EQ(word.pieces[1].glyphs[0].cluster, 1u);
  EXPECT_EQ(word.pieces[2].face, face("lato"));
  EXPECT_EQ(word.pieces[2].glyphs[0].cluster, 4u);
  EXPECT_TRUE(word.missing.empty());
}

TEST_F(ShaperTest, ListsMissingCharactersOnce) {
  Shaper shaper(library);
  const ShapedWord& word = shaper.shape("a🦀b\U00017000🦀", {face("lato"), face("dejavu")});
  EXPECT_EQ(word.missing, (std::vector<char32_t>{0x1F980, 0x17000}));
  EXPECT_EQ(clusters_of(word), (std::vector<std::uint32_t>{0, 5}));
  ASSERT_EQ(word.pieces.size(), 2u);
  EXPECT_EQ(word.pieces[0].text_end, 1u);
  EXPECT_EQ(word.pieces[1].text_begin, 5u);
}

TEST_F(ShaperTest, MissesEverythingWithoutFaces) {
  Shaper shaper(library);
  const ShapedWord& word = shaper.shape("ab", {});
  EXPECT_EQ(word.missing, (std::vector<char32_t>{'a', 'b'}));
  EXPECT_TRUE(word.pieces.empty());
  EXPECT_EQ(width(word, points(12), library), Length{});
}

TEST_F(ShaperTest, MissesControlCharacters) {
  Shaper shaper(library);
  EXPECT_EQ(shaper.shape("a\x01", {face("lato"), face("dejavu")}).missing, (std::vector<char32_t>{1}));
  EXPECT_TRUE(shaper.shape("a\tb\n", {face("lato")}).missing.empty());
}

TEST_F(ShaperTest, KeepsMarksInTheFaceOfTheirBase) {
  Shaper shaper(library);
  // Lato composes é; the mark alone need not be in the face.
  const ShapedWord& composed = shaper.shape("e\u0301x", {face("lato"), face("dejavu")});
  ASSERT_EQ(composed.pieces.size(), 1u);
  EXPECT_EQ(composed.pieces[0].face, face("lato"));
  EXPECT_EQ(composed.pieces[0].glyphs[0].id, shaper.shape("é", {face("lato")}).pieces[0].glyphs[0].id);
  EXPECT_EQ(clusters_of(composed), (std::vector<std::uint32_t>{0, 3}));
  // A base with a mark that Andika cannot draw goes to the next face as a whole.
  ASSERT_FALSE(library.has_glyph(face("andika"), 0x489));
  ASSERT_TRUE(library.has_glyph(face("dejavu"), 0x489));
  const ShapedWord& whole = shaper.shape("ax\u0489b", {face("andika"), face("dejavu")});
  ASSERT_EQ(whole.pieces.size(), 3u);
  EXPECT_EQ(whole.pieces[1].face, face("dejavu"));
  EXPECT_EQ(whole.pieces[1].text_begin, 1u);
  EXPECT_EQ(whole.pieces[1].text_end, 4u);
  // Where no face has the mark, the base is drawn and the mark is missing.
  const ShapedWord& bare = shaper.shape("x\u0489", {face("andika")});
  EXPECT_EQ(bare.missing, (std::vector<char32_t>{0x489}));
  EXPECT_EQ(glyph_count(bare), 1u);
}

TEST_F(ShaperTest, IgnoresJoinersAndVariationSelectors) {
  Shaper shaper(library);
  const ShapedWord& tick = shaper.shape("✓\uFE0F", {face("lato"), face("dejavu")});
  EXPECT_TRUE(tick.missing.empty());
  EXPECT_EQ(glyph_count(tick), 1u);
  const ShapedWord& joined = shaper.shape("a\u200Db\u200E", {face("lato")});
  EXPECT_TRUE(joined.missing.empty());
  EXPECT_EQ(clusters_of(joined).size(), 2u);
}

TEST_F(ShaperTest, DrawsSoftHyphensAndZeroWidthSpacesAsNothing) {
  Shaper shaper(library);
  const FaceStack lato = {face("lato")};
  for (const char* text : {"hy\u00ADphen", "hy\u200Bphen", "hy\u2060phen", "\uFEFFhyphen"}) {
    const ShapedWord& word = shaper.shape(text, lato);
    EXPECT_TRUE(word.missing.empty()) << text;
    EXPECT_EQ(glyph_count(word), 6u) << text;
    EXPECT_EQ(advance_of(word), advance_of(shaper.shape("hyphen", lato))) << text;
    ASSERT_EQ(word.pieces.size(), 1u) << text;
    EXPECT_EQ(word.pieces[0].text_begin, 0u) << text;
    EXPECT_EQ(word.pieces[0].text_end, std::string_view(text).size()) << text;
  }
  EXPECT_TRUE(shaper.shape("\u00AD", lato).pieces.empty());
  EXPECT_TRUE(shaper.shape("", lato).pieces.empty());
}

TEST_F(ShaperTest, DrawsNoBreakHyphensAndSpaces) {
  Shaper shaper(library);
  for (const char* name : {"lato", "dejavu", "andika"}) {
    const FaceStack stack = {face(name)};
    EXPECT_TRUE(shaper.shape("co\u2011op £8\u00A0million 10\u202Fkm", stack).missing.empty()) << name;
    EXPECT_EQ(advance_of(shaper.shape("\u00A0", stack)), advance_of(shaper.shape(" ", stack))) << name;
  }
  if (!library.has_glyph(face("lato"), 0x2011)) {
    const char* const hyphen = library.has_glyph(face("lato"), 0x2010) ? "\u2010" : "-";
    EXPECT_EQ(shaper.shape("\u2011", {face("lato")}).pieces[0].glyphs[0].id,
              shaper.shape(hyphen, {face("lato")}).pieces[0].glyphs[0].id);
  }
}

TEST_F(ShaperTest, SplitsScriptsAndDirections) {
  Shaper shaper(library);
  const ShapedWord& word = shaper.shape("abאב12", {face("dejavu")});
  ASSERT_EQ(word.pieces.size(), 3u);
  EXPECT_FALSE(word.pieces[0].right_to_left);
  EXPECT_TRUE(word.pieces[1].right_to_left);
  EXPECT_FALSE(word.pieces[2].right_to_left);
  // Visual order: the second letter stands first.
  EXPECT_EQ(clusters_of(word), (std::vector<std::uint32_t>{0, 1, 4, 2, 6, 7}));
}

TEST_F(ShaperTest, KeepsPunctuationInTheRunOfItsNeighbours) {
  Shaper shaper(library);
  EXPECT_EQ(shaper.shape("“(Łódź, 2018)”", {face("lato")}).pieces.size(), 1u);
}

TEST_F(ShaperTest, SetsTabularFiguresWhenAsked) {
  Shaper shaper(library);
  const FaceStack lato = {face("lato")};
  const auto tabular = [&](std::string_view text) {
    return advance_of(shaper.shape(text, lato, {.tabular_figures = true}));
  };
  EXPECT_EQ(tabular("1111"), tabular("8888"));
  EXPECT_EQ(tabular("0000"), tabular("4444"));
}

TEST_F(ShaperTest, RemembersWords) {
  Shaper shaper(library);
  const FaceStack lato = {face("lato")};
  const ShapedWord* const first = &shaper.shape("word", lato);
  for (int i = 0; i < 2000; ++i) (void)shaper.shape("w" + std::to_string(i), lato);
  EXPECT_EQ(&shaper.shape("word", lato), first);
  EXPECT_EQ(first->text, "word");
  EXPECT_NE(&shaper.shape("word", {face("dejavu")}), first);
  EXPECT_NE(&shaper.shape("word", lato, {.tabular_figures = true}), first);
  EXPECT_EQ(&shaper.fonts(), &library);
}

TEST_F(ShaperTest, SurvivesAnyBytes) {
  Shaper shaper(library);
  const FaceStack stack = {face("lato"), face("dejavu")};
  (void)shaper.shape("\xFF\xC0 \xE2\x80", stack);
  (void)shaper.shape(std::string(3, '\0'), stack);
  (void)shaper.shape(std::string(20000, '\xCC'), stack);
  std::string marks = "a";
  for (int i = 0; i < 5000; ++i) marks += "\u0301";
  EXPECT_FALSE(shaper.shape(marks, stack).pieces.empty());
}

TEST_F(FontsTest, ScalesUnitsToLengths) {
  FaceMetrics metrics;
  metrics.units_per_em = 2000;
  EXPECT_EQ(scale(2000, points(12), metrics), points(12));
  EXPECT_EQ(scale(1, {1000}, metrics), Length{1});  // half a thousandth rounds away from zero
  EXPECT_EQ(scale(-1, {1000}, metrics), Length{-1});
  EXPECT_EQ(scale(333, points(10), metrics), Length{1665});
  EXPECT_EQ(scale(0, points(10), metrics), Length{});
}

TEST_F(FontsTest, AddsWidthsPieceByPiece) {
  Shaper shaper(library);
  const FaceId lato = face("lato"), dejavu = face("dejavu");
  const Length both = width(shaper.shape("a✓", {lato, dejavu}), points(11), library);
  EXPECT_EQ(both, width(shaper.shape("a", {lato}), points(11), library) +
                      width(shaper.shape("✓", {dejavu}), points(11), library));
  EXPECT_GT(both, points(11));
}

}  // namespace
}  // namespace evident
