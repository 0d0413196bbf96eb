// Names of places, and what pages are called.

#include <gtest/gtest.h>

#include "output/pdf/page_builder.h"
#include "output/pdf/page_labels.h"
#include "output/pdf/structure_reader.h"

namespace evident {
namespace {

using pdf_reader::structure_faults;
using Faults = std::vector<std::string>;

TEST(PdfNames, EveryDestinationHasOne) {
  PageBuilder build;
  build.add_page(points(200), points(100));
  build.write(build.add_tag(Role::P, 0), "x");
  build.pages.destinations = {{"zoo", 0, {points(10), points(20)}},
                              {"a (b)", 0, {points(0), points(30)}},
                              {"Zoo", 0, {points(0), points(40)}}};
  const std::string file = write_test_pdf(build.pages);
  EXPECT_EQ(structure_faults(file), Faults());
  EXPECT_TRUE(holds(file, "/XYZ 10 80 null]"));
  const std::size_t first = file.find("/Names[(Zoo)["), second = file.find("(a \\(b\\))[", first);
  EXPECT_LT(first, second);
  EXPECT_NE(file.find("(zoo)[", second), std::string::npos);
}

TEST(PdfNames, TheFirstOfANameStays) {
  PageBuilder build;
  build.add_page(points(200), points(100));
  build.write(build.add_tag(Role::P, 0), "x");
  build.pages.destinations = {{"a", 0, {points(0), points(20)}}, {"a", 0, {points(0), points(30)}}};
  const std::string file = write_test_pdf(build.pages);
  EXPECT_EQ(structure_faults(file), Faults());
  EXPECT_TRUE(holds(file, "/XYZ 0 80 null]]"));
  EXPECT_FALSE(holds(file, "/XYZ 0 70 "));
}

TEST(PdfNames, TooLongOnesArePlaces) {
  PageBuilder build;
  build.add_page(points(200), points(100));
  const std::string name(1001, 'x');
  build.link(build.add_tag(Role::P, 0), "x", "#" + name, "Far");
  build.pages.destinations = {{name, 0, {points(0), points(20)}}};
  build.pages.bookmarks = {{1, "Far", name}};
  const std::string file = write_test_pdf(build.pages);
  EXPECT_EQ(structure_faults(file), Faults());
  EXPECT_FALSE(holds(file, "/Names"));
  EXPECT_FALSE(holds(file, name));
}

TEST(PdfNames, ThousandsAreATree) {
  PageBuilder build;
  build.add_page();
  build.write(build.add_tag(Role::P, 0), "x");
  for (int i = 0; i < 3000; ++i) build.destination("d" + std::to_string(i), 1, "Bookmark");
  EXPECT_EQ(structure_faults(write_test_pdf(build.pages)), Faults());
}

std::string labels(std::vector<std::string> names, std::size_t pages) {
  Pages document;
  document.pages.resize(pages);
  document.page_labels = std::move(names);
  return page_labels(document);
}

TEST(PdfPageLabels, ThoseThatCountAreRanges) {
  EXPECT_EQ(labels({}, 3), "");
  EXPECT_EQ(labels({"1", "2", "3"}, 3), "<</Nums[0<</S/D>>]>>");
  EXPECT_EQ(labels({"7", "8", "10"}, 3), "<</Nums[0<</S/D/St 7>>2<</S/D/St 10>>]>>");
  EXPECT_EQ(labels({"i", "ii", "iii", "iv", "1", "2"}, 6), "<</Nums[0<</S/r>>4<</S/D>>]>>");
  EXPECT_EQ(labels({"XLIX", "L", "LI"}, 3), "<</Nums[0<</S/R/St 49>>]>>");
  EXPECT_EQ(labels({"A-1", "A-2", "B-3"}, 3), "<</Nums[0<</P(A-)/S/D>>2<</P(B-)/S/D/St 3>>]>>");
}

TEST(PdfPageLabels, OthersStandAlone) {
  EXPECT_EQ(labels({"Cover", "Cover", ""}, 3), "<</Nums[0<</P(Cover)>>1<</P(Cover)>>2<<>>]>>");
  EXPECT_EQ(labels({"iiii", "Xi", "vx"}, 3), "<</Nums[0<</P(iiii)>>1<</P(Xi)>>2<</P(vx)>>]>>");
  EXPECT_EQ(labels({"0", "007", "Page 1"}, 3), "<</Nums[0<</P(0)>>1<</P(00)/S/D/St 7>>2<</P(Page 1)>>]>>");
  EXPECT_EQ(labels({"12345678901", "ŵ1"}, 2), "<</Nums[0<</P(12345678901)>>1<</P<FEFF0175>/S/D>>]>>");
}

TEST(PdfPageLabels, PagesBehindTheLastGoByTheirNumber) {
  EXPECT_EQ(labels({"i"}, 4), "<</Nums[0<</S/r>>1<</S/D/St 2>>]>>");
  EXPECT_EQ(labels({"1", "2", "3"}, 2), "<</Nums[0<</S/D>>]>>");
}

}  // namespace
}  // namespace evident
