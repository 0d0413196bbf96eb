#include "press/rereading/rereading.h"

#include <gtest/gtest.h>

#include <random>

namespace evident {
namespace {

// One page that says "Hi 3" in a marked paragraph and draws a bar, with a font of two glyphs and a space.
const std::string small_pdf =
    "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/StructTreeRoot 7 0 R>>\nendobj\n"
    "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
    "3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/StructParents "
    "0>>\nendobj\n"
    "4 0 obj\n<</Length 118>>\nstream\n"
    "/P<</MCID 0>>BDC\nBT\n/F1 10 Tf\n1 0 0 1 72 700 Tm\n<00010002000300040005>Tj\nET\nEMC\n"
    "/Artifact BMC\n0 0 1 rg\n72 600 40 8 re\nf\nEMC\n"
    "\nendstream\nendobj\n"
    "5 0 obj\n<</Type/Font/Subtype/Type0/DescendantFonts[<</Type/Font/W[1[600 300 250 500 500]]>>]"
    "/ToUnicode 6 0 R>>\nendobj\n"
    "6 0 obj\n<</Length 99>>\nstream\n"
    "5 beginbfchar\n<0001> <0048>\n<0002> <0069>\n<0003> <0020>\n<0004> <0033>\n<0005> <0021>\nendbfchar\n"
    "\nendstream\nendobj\n"
    "7 0 obj\n<</Type/StructTreeRoot/K 8 0 R>>\nendobj\n"
    "8 0 obj\n<</Type/StructElem/S/Document/P 7 0 R/K[9 0 R]>>\nendobj\n"
    "9 0 obj\n<</Type/StructElem/S/P/P 8 0 R/Pg 3 0 R/K 0>>\nendobj\n"
    "trailer\n<</Root 1 0 R/Size 10>>\n%%EOF\n";

// What the blocks of the structure tree say, those that say something.
std::vector<std::string> blocks_of(const PdfTold& told) {
  std::vector<std::string> blocks;
  for (const std::string& block : told.blocks) {
    if (!block.empty()) blocks.push_back(block);
  }
  return blocks;
}

TEST(Rereading, FindsWordsAndShapesAndWhatHoldsThemTogether) {
  const WrittenObjects objects(small_pdf);
  EXPECT_EQ(objects.object(9).value["S"].text, "P");
  EXPECT_EQ(objects.object(99).value.kind, PdfValue::Kind::End);
  const std::vector<PdfPage> pages = read_pages(objects);
  ASSERT_EQ(pages.size(), 1U);
  ASSERT_TRUE(pages[0].marked.contains(0));
  EXPECT_EQ(pages[0].marked.at(0).text(), "Hi 3!");
  ASSERT_EQ(pages[0].loose.size(), 1U);
  ASSERT_EQ(pages[0].loose[0].shapes.size(), 1U);
  EXPECT_EQ(pages[0].loose[0].shapes[0].fill, "#0000FF");
  EXPECT_EQ(blocks_of(read_structure(objects, pages)), std::vector<std::string>{"Hi 3!"});
}

// A glyph that says nothing may be any number.
TEST(Rereading, GlyphsWithoutWordsAreNotPassedOver) {
  std::string pdf = small_pdf;
  pdf.replace(pdf.find("<0004> <0033>"), 13, "<0006> <0033>");
  const WrittenObjects objects(pdf);
  const std::vector<PdfPage> pages = read_pages(objects);
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_NE(pages[0].marked.at(0).text().find("0"), std::string::npos) << pages[0].marked.at(0).text();
}

TEST(Rereading, AnyBytesAreRead) {
  std::mt19937 random(5);
  const auto read = [](const std::string& bytes) {
    const WrittenObjects objects(bytes);
    const std::vector<PdfPage> pages = read_pages(objects);
    return blocks_of(read_structure(objects, pages)).size();
  };
  for (int i = 0; i < 3000; ++i) {
    std::string bytes = small_pdf;
    for (int change = random() % 8; change >= 0; --change) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.erase(at, random() % 20);
          break;
        case 2:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 60));
          break;
        default:
          bytes.insert(at, std::string(random() % 300, "<[("[random() % 3]));
      }
    }
    (void)read(bytes);
  }
  EXPECT_EQ(read(""), 0U);
  EXPECT_EQ(read(small_pdf), 1U);
}

}  // namespace
}  // namespace evident
