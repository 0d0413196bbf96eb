#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "design/fonts/font_files.h"
#include "design/fonts/font_reading.h"

namespace evident {
namespace {

using SubsetTest = FontsTest;

std::vector<std::uint32_t> glyphs_of(Shaper& shaper, std::string_view text, const FaceStack& stack) {
  std::vector<std::uint32_t> glyphs;
  for (const GlyphPiece& piece : shaper.shape(text, stack).pieces) {
    for (const Glyph& glyph : piece.glyphs) glyphs.push_back(glyph.id);
  }
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

TEST_F(SubsetTest, KeepsGlyphIdsAndOutlines) {
  Shaper shaper(library);
  const std::vector<std::uint32_t> glyphs = glyphs_of(shaper, "Évident", {face("lato")});
  const auto subset = library.subset(face("lato"), glyphs);
  const std::string whole = read_font("lato/Lato-Regular.ttf");
  EXPECT_LT(subset->program().size(), whole.size() / 4);
  const Reading small(subset->program()), full(whole);
  EXPECT_EQ(small.tables(), "glyf head hhea hmtx loca maxp");
  EXPECT_EQ(hb_face_get_upem(small.face), 2000u);
  for (const std::uint32_t glyph : glyphs) {
    EXPECT_EQ(hb_font_get_glyph_h_advance(small.font, glyph), hb_font_get_glyph_h_advance(full.font, glyph));
    EXPECT_EQ(small.height(glyph), full.height(glyph));
    EXPECT_NE(small.height(glyph), 0);
  }
  // .notdef is kept with its outline, others are gone.
  EXPECT_EQ(small.height(0), full.height(0));
  const std::uint32_t other = glyphs_of(shaper, "Z", {face("lato")}).at(0);
  EXPECT_NE(full.height(other), 0);
  EXPECT_EQ(small.height(other), 0);
}

TEST_F(SubsetTest, IsMadeOncePerGlyphSet) {
  const auto first = library.subset(face("lato"), {4, 5});
  EXPECT_EQ(library.subset(face("lato"), {4, 5}), first);
  EXPECT_NE(library.subset(face("lato"), {4, 6}), first);
  EXPECT_NE(library.subset(face("dejavu"), {4, 5}), first);
}

TEST_F(SubsetTest, IsSharedByLikeTexts) {
  Shaper shaper(library);
  const FaceStack lato = {face("lato")};
  const auto of = [&](std::string_view text) {
    return library.subset(face("lato"), glyphs_of(shaper, text, lato));
  };
  const auto first = of("Many letters and 12345 figures");
  EXPECT_EQ(of("Most other letters with 67890 figures"), first);
  EXPECT_NE(of("LETTERS and 1234 figures"), first) << "capitals are a group of their own";
  EXPECT_NE(of("Many letters and 1234 figures, ŵ"), first);
  const auto small = first->glyphs();
  for (const std::uint32_t glyph : glyphs_of(shaper, "abcdefghijklmnopqrstuvwxyz0123456789M", lato)) {
    EXPECT_TRUE(std::binary_search(small.begin(), small.end(), glyph));
  }
  const std::uint32_t unused = glyphs_of(shaper, "Z", lato).at(0);
  EXPECT_FALSE(std::binary_search(small.begin(), small.end(), unused));
  // Few of a group stay few.
  EXPECT_EQ(of("Oh")->glyphs(), glyphs_of(shaper, "Oh", lato));
}

TEST_F(SubsetTest, HoldsWhatWasAskedForInOrder) {
  std::vector<std::uint32_t> all;
  for (std::uint32_t glyph = 1; glyph < 400; glyph += 3) all.push_back(glyph);
  const auto subset = library.subset(face("lato"), all);
  EXPECT_TRUE(std::is_sorted(subset->glyphs().begin(), subset->glyphs().end()));
  EXPECT_TRUE(std::includes(subset->glyphs().begin(), subset->glyphs().end(), all.begin(), all.end()));
}

TEST_F(SubsetTest, IsPackedOnce) {
  const auto subset = library.subset(face("lato"), {4, 5});
  const auto reversed = [](std::string_view bytes) { return std::string(bytes.rbegin(), bytes.rend()); };
  const std::string& packed = subset->packed(reversed);
  EXPECT_EQ(packed, reversed(subset->program()));
  EXPECT_EQ(&subset->packed(reversed), &packed);
}

TEST_F(SubsetTest, IgnoresGlyphsThatTheFaceDoesNotHave) {
  EXPECT_EQ(library.subset(face("lato"), {4, 0xFFFFFFFE})->program(),
            library.subset(face("lato"), {4})->program());
  EXPECT_FALSE(library.subset(face("lato"), {})->program().empty());
}

TEST_F(SubsetTest, IsSafeFromSeveralThreads) {
  const std::string text = "Every number has a source ✓ AVfi";
  Shaper shaper(library);
  const FaceStack stack = {face("lato"), face("dejavu")};
  const std::vector<std::uint32_t> lato_glyphs = glyphs_of(shaper, "Every number", {face("lato")});
  const Length expected_width = width(shaper.shape(text, stack), points(10), library);
  const std::string expected = library.subset(face("andika"), {10, 11, 12})->program();

  std::vector<int> wrong(4);
  std::vector<std::thread> threads;
  for (std::size_t n = 0; n < wrong.size(); ++n) {
    threads.emplace_back([&, n] {
      Shaper own(library);
      for (std::uint32_t i = 0; i < 20; ++i) {
        const std::string other = text + std::to_string(i);
        if (own.shape(text, stack).pieces.size() != 3) ++wrong[n];
        if (width(own.shape(text, stack), points(10), library) != expected_width) ++wrong[n];
        (void)own.shape(other, stack);
        if (library.subset(face("andika"), {10, 11, 12})->program() != expected) ++wrong[n];
        if (library.subset(face("lato"), {i, i + 1})->program().empty()) ++wrong[n];
        if (library.subset(face("lato"), lato_glyphs)->program().empty()) ++wrong[n];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

}  // namespace
}  // namespace evident
