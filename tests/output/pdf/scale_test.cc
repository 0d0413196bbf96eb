// Documents far larger than ours must still be whole.

#include <gtest/gtest.h>

#include "output/pdf/page_builder.h"
#include "output/pdf/structure_reader.h"

namespace evident {
namespace {

using pdf_reader::structure_faults;
using Faults = std::vector<std::string>;

TEST(PdfScale, FiveThousandLinks) {
  PageBuilder build;
  build.add_page();
  const TagId paragraph = build.add_tag(Role::P, 0);
  for (int i = 0; i < 5000; ++i) build.link(paragraph, "x", "https://example.org/", "Example");
  EXPECT_EQ(structure_faults(write_test_pdf(build.pages)), Faults());
}

TEST(PdfScale, FortyThousandTags) {
  PageBuilder build;
  for (int page = 0; page < 4; ++page) {
    build.add_page();
    for (int i = 0; i < 10000; ++i) build.write(build.add_tag(Role::P, 0), "x");
  }
  EXPECT_EQ(structure_faults(write_test_pdf(build.pages)), Faults());
}

TEST(PdfScale, TagsNestedDeeply) {
  PageBuilder build;
  build.add_page();
  TagId tag = 0;
  for (int i = 0; i < 20000; ++i) tag = build.add_tag(Role::Div, tag);
  build.write(build.add_tag(Role::P, tag), "deep");
  EXPECT_EQ(structure_faults(write_test_pdf(build.pages)), Faults());
}

TEST(PdfScale, ThreeHundredPages) {
  PageBuilder build;
  for (int page = 0; page < 300; ++page) {
    build.add_page();
    for (int i = 0; i < 5; ++i) build.write(build.add_tag(Role::P, 0), "A line of text on a page");
  }
  const std::string file = write_test_pdf(build.pages);
  EXPECT_EQ(structure_faults(file), Faults());
  const pdf_reader::File read(file);
  const pdf_reader::Value& root = read.get(read.get(read.trailer(), "Root"), "Pages");
  EXPECT_EQ(root.at("Count").number, 300);
  EXPECT_LE(root.at("Kids").items.size(), 5U);
}

TEST(PdfScale, BookmarksNestedDeeply) {
  PageBuilder build;
  build.add_page();
  build.write(build.add_tag(Role::P, 0), "x");
  for (int i = 0; i < 5000; ++i) build.destination("d" + std::to_string(i), i, "Bookmark");
  EXPECT_EQ(structure_faults(write_test_pdf(build.pages)), Faults());
}

}  // namespace
}  // namespace evident
