#include <gtest/gtest.h>
#include <harfbuzz/hb.h>

#include <algorithm>
#include <thread>

#include "design/fonts/font_files.h"

namespace evident {
namespace {

using SubsetTest = FontsTest;

// A font file as HarfBuzz reads it, apart from the room's own code.
struct Reading {
  explicit Reading(const std::string& bytes)
      : blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                            nullptr, nullptr)),
        face(hb_face_create(blob, 0)),
        font(hb_font_create(face)) {}
  ~Reading() {
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  std::string tables() const {
    hb_tag_t tags[64];
    unsigned count = 64;
    hb_face_get_table_tags(face, 0, &count, tags);
    std::string out;
    for (unsigned i = 0; i < count; ++i) {
      char name[5] = {};
      hb_tag_to_string(tags[i], name);
      out += (i == 0 ? "" : " ") + std::string(name);
    }
    return out;
  }
  int height(hb_codepoint_t glyph) const {
    hb_glyph_extents_t extents{};
    return hb_font_get_glyph_extents(font, glyph, &extents) ? extents.height : 0;
  }

  hb_blob_t* blob;
  hb_face_t* face;
  hb_font_t* font;
};

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
  EXPECT_LT(subset->size(), whole.size() / 4);
  const Reading small(*subset), full(whole);
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

TEST_F(SubsetTest, IgnoresGlyphsThatTheFaceDoesNotHave) {
  EXPECT_EQ(*library.subset(face("lato"), {4, 0xFFFFFFFE}), *library.subset(face("lato"), {4}));
  EXPECT_FALSE(library.subset(face("lato"), {})->empty());
}

TEST_F(SubsetTest, MakesWebFonts) {
  const auto font = library.web_font(face("lato"));
  ASSERT_GT(font->size(), 10'000u);
  EXPECT_LT(font->size(), 150'000u);
  EXPECT_EQ(font->substr(0, 4), "wOF2");
  EXPECT_EQ(library.web_font(face("lato")), font);
}

TEST_F(SubsetTest, IsSafeFromSeveralThreads) {
  const std::string text = "Every number has a source ✓ AVfi";
  Shaper shaper(library);
  const FaceStack stack = {face("lato"), face("dejavu")};
  const std::vector<std::uint32_t> lato_glyphs = glyphs_of(shaper, "Every number", {face("lato")});
  const Length expected_width = width(shaper.shape(text, stack), points(10), library);
  const std::string expected = *library.subset(face("andika"), {10, 11, 12});

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
        if (*library.subset(face("andika"), {10, 11, 12}) != expected) ++wrong[n];
        if (library.subset(face("lato"), {i, i + 1})->empty()) ++wrong[n];
        if (library.subset(face("lato"), lato_glyphs)->empty()) ++wrong[n];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

}  // namespace
}  // namespace evident
