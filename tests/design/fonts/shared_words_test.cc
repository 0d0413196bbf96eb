// Words that documents share: the same for all, whoever was first, and not too many.

#include "design/fonts/shared_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "design/fonts/font_files.h"

namespace evident {
namespace {

using SharedWordsTest = FontsTest;

ShapedWord word_of(std::string text) { return {std::move(text), {}, {}}; }

TEST_F(SharedWordsTest, AreShapedOnceForAllDocuments) {
  Shaper first(library), second(library);
  const FaceStack lato = {face("lato")};
  const ShapedWord& word = first.shape("shared", lato);
  EXPECT_EQ(&second.shape("shared", lato), &word);
  EXPECT_NE(&second.shape("shared", {face("dejavu")}), &word);
  EXPECT_NE(&second.shape("shared", lato, {.tabular_figures = true}), &word);
}

TEST(SharedWords, LooksHaveNumbers) {
  SharedWords words;
  const WordLook first = words.look_of({1, 2}, {}), second = words.look_of({2, 1}, {});
  EXPECT_NE(first, second);
  EXPECT_NE(words.look_of({1, 2}, {.tabular_figures = true}), first);
  EXPECT_EQ(words.look_of({1, 2}, {}), first);
  EXPECT_EQ(words.look_of({2, 1}, {}), second);
}

TEST(SharedWords, TheFirstOfAWordStays) {
  SharedWords words;
  EXPECT_EQ(words.find({"word", 0}), nullptr);
  const SharedWord first = words.keep(0, word_of("word"));
  EXPECT_EQ(words.keep(0, word_of("word")), first);
  EXPECT_EQ(words.find({"word", 0}), first);
  EXPECT_EQ(words.find({"word", 1}), nullptr);
}

TEST(SharedWords, AreBoundedAndLiveAsLongAsTheyAreUsed) {
  SharedWords words;
  std::vector<std::weak_ptr<const ShapedWord>> all;
  const auto kept = [&all] {
    return std::count_if(all.begin(), all.end(), [](const auto& word) { return !word.expired(); });
  };
  const SharedWord used = words.keep(0, word_of("used"));
  for (int i = 0; i < 20000; ++i) all.emplace_back(words.keep(0, word_of(std::to_string(i))));
  EXPECT_EQ(kept(), 20000);
  for (int i = 20000; i < 60000; ++i) all.emplace_back(words.keep(0, word_of(std::to_string(i))));
  EXPECT_LE(kept(), 32768);
  EXPECT_EQ(used->text, "used");
  EXPECT_EQ(words.find({"used", 0}), nullptr);
}

TEST(SharedWords, WhatIsNoWordIsNotKept) {
  SharedWords words;
  std::weak_ptr<const ShapedWord> kept;
  kept = words.keep(0, word_of(std::string(101, 'x')));
  EXPECT_TRUE(kept.expired());
}

// Every glyph of every word, as text.
std::string shapes(FontLibrary& library, const FaceStack& stack, int first, int step) {
  constexpr int count = 300;
  Shaper shaper(library);
  std::vector<std::string> out(count);
  for (int n = 0, i = first; n < count; ++n, i = (i + step) % count) {
    std::string& line = out[static_cast<std::size_t>(i)];
    for (const GlyphPiece& piece : shaper.shape("wAV" + std::to_string(i) + "ffi✓ŵ", stack).pieces) {
      line += std::to_string(piece.face) + ':';
      for (const Glyph& glyph : piece.glyphs) {
        line += std::to_string(glyph.id) + '+' + std::to_string(glyph.advance) + '@' +
                std::to_string(glyph.cluster) + ' ';
      }
    }
  }
  std::string all;
  for (const std::string& line : out) all += line + '\n';
  return all;
}

TEST_F(SharedWordsTest, AreTheSameInAnyOrderAndFromAnyThread) {
  const FaceStack stack = {face("lato"), face("dejavu")};
  const std::string expected = shapes(library, stack, 0, 1);
  FontLibrary fresh;
  fresh.add("lato", read_font("lato/Lato-Regular.ttf"), {}, diagnostics);
  fresh.add("lato-bold", read_font("lato/Lato-Bold.ttf"), {}, diagnostics);
  fresh.add("dejavu", read_font("dejavu/DejaVuSans.ttf"), {}, diagnostics);
  std::vector<std::string> made(4);
  std::vector<std::thread> threads;
  for (std::size_t n = 0; n < made.size(); ++n) {
    threads.emplace_back([&, n] {
      const int step[] = {1, 7, 11, 299};
      made[n] = shapes(fresh, stack, static_cast<int>(n) * 50, step[n]);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& text : made) EXPECT_EQ(text, expected);
}

}  // namespace
}  // namespace evident
