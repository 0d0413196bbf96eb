#include <gtest/gtest.h>

#include "writing/readability/readability.h"

namespace evident {
namespace {

TEST(Scores, AreThoseOfThePublishedFormulas) {
  Measures measures;
  measures.words = 100;
  measures.sentences = 8;
  measures.syllables = 150;
  measures.polysyllables = 10;
  measures.complex_words = 10;
  measures.letters = 450;
  const Scores scores = scores_of(measures);
  EXPECT_NEAR(scores.flesch_ease, 67.2475, 0.00005);
  EXPECT_NEAR(scores.grade, 6.985, 0.0005);
  EXPECT_NEAR(scores.smog, 9.5161, 0.00005);
  EXPECT_NEAR(scores.fog, 9.0, 0.00005);
  EXPECT_NEAR(scores.coleman_liau, 8.292, 0.0005);
}

TEST(Scores, AreZeroWithoutAWordOrASentence) {
  const Scores scores = scores_of({});
  EXPECT_EQ(scores.flesch_ease, 0);
  EXPECT_EQ(scores.grade, 0);
  EXPECT_EQ(scores.smog, 0);
  EXPECT_EQ(scores.fog, 0);
  EXPECT_EQ(scores.coleman_liau, 0);
}

TEST(Scores, FogCountsComplexWordsAndSmogPolysyllables) {
  Measures measures{100, 8, 150, 10, 0, 450};
  EXPECT_NEAR(scores_of(measures).fog, 5.0, 0.00005);
  EXPECT_NEAR(scores_of(measures).smog, 9.5161, 0.00005);
}

}  // namespace
}  // namespace evident
