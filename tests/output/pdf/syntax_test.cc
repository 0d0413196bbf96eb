#include "output/pdf/syntax.h"

#include <gtest/gtest.h>

#include <set>

#include "output/pdf/file_identifier.h"
#include "output/pdf/pdf_values.h"
#include "output/pdf/trees.h"

namespace evident {
namespace {

TEST(PdfSyntax, NumbersArePrintedFromIntegers) {
  EXPECT_EQ(pdf_number(0), "0");
  EXPECT_EQ(pdf_number(12000), "12");
  EXPECT_EQ(pdf_number(10500), "10.5");
  EXPECT_EQ(pdf_number(-125), "-0.125");
  EXPECT_EQ(pdf_number(1), "0.001");
  EXPECT_EQ(pdf_number(-1020), "-1.02");
  EXPECT_EQ(pdf_number(INT64_MIN), "-9223372036854775.808");
}

TEST(PdfSyntax, NamesAreEscapedAndCut) {
  EXPECT_EQ(pdf_name("A Name#/("), "/A#20Name#23#2F#28");
  EXPECT_EQ(pdf_name(std::string_view("a\0b", 3)), "/ab");
  EXPECT_LE(pdf_name(std::string(500, ' ')).size(), 127U);
}

TEST(PdfSyntax, TextIsAsciiOrUtf16) {
  EXPECT_EQ(pdf_text("a (b) \\"), "(a \\(b\\) \\\\)");
  EXPECT_EQ(pdf_text("ŵ😀"), "<FEFF0175D83DDE00>");
  EXPECT_EQ(pdf_text("\t a\nb\x01 "), "(a b)");
  EXPECT_EQ(pdf_text(""), "()");
}

TEST(PdfSyntax, LongTextIsCutBelowTheLimit) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "😀";
  const std::string out = pdf_text(text);
  EXPECT_LT(out.size() / 2, 32767U);
  EXPECT_EQ(out.substr(out.size() - 13), "D83DDE002026>");
}

TEST(PdfSyntax, TextIsMadeFitForXml) {
  EXPECT_EQ(clean_pdf_text("a\x1B\xFFz"), "a \uFFFDz");
  EXPECT_EQ(clean_pdf_text("\uFFFE\uFDD0"), "\uFFFD\uFFFD");
  EXPECT_EQ(clean_pdf_text("\u0085x"), "x");
}

TEST(PdfSyntax, LanguagesAreChecked) {
  EXPECT_EQ(pdf_language("en-GB"), "en-GB");
  EXPECT_EQ(pdf_language("de-CH-1996"), "de-CH-1996");
  for (const char* wrong : {"", "-", "en-", "-en", "en GB", "1en", "abcdefghi", "en--GB", "e(n"}) {
    EXPECT_EQ(pdf_language(wrong), "") << wrong;
  }
}

TEST(PdfSyntax, DatesAreUtc) {
  EXPECT_EQ(pdf_date(1517392799), "(D:20180131095959Z)");
  EXPECT_EQ(xmp_date(1517392799), "2018-01-31T09:59:59Z");
  EXPECT_EQ(xmp_date(-5), "1970-01-01T00:00:00Z");
  EXPECT_EQ(xmp_date(INT64_MAX), "9999-12-31T23:59:59Z");
}

TEST(PdfSyntax, HashTellsFilesApart) {
  std::set<std::pair<std::uint64_t, std::uint64_t>> hashes;
  const auto add = [&hashes](std::string_view bytes) {
    const PdfHash hash = pdf_hash(bytes);
    return hashes.emplace(hash.high, hash.low).second;
  };
  EXPECT_TRUE(add(""));
  EXPECT_TRUE(add(std::string_view("\0", 1)));
  EXPECT_TRUE(add(std::string_view("\0\0\0\0\0\0\0\0", 8)));
  std::string text = "A file of some length, with words at odd places";
  EXPECT_TRUE(add(text));
  EXPECT_FALSE(add(text));
  for (char& c : text) {
    for (int bit = 0; bit < 8; ++bit) {
      c = static_cast<char>(c ^ (1 << bit));
      EXPECT_TRUE(add(text));
      c = static_cast<char>(c ^ (1 << bit));
    }
  }
  std::set<std::uint64_t> low;  // the names of subsets take no more
  for (const auto& hash : hashes) low.insert(hash.second);
  EXPECT_EQ(low.size(), hashes.size());
}

TEST(PdfTrees, LargeTreesAreNested) {
  PdfObjects objects(Packing::Plain);
  std::vector<std::pair<std::int64_t, std::string>> entries;
  for (std::int64_t i = 0; i < 40000; ++i) entries.emplace_back(i, "0");
  const ObjectNumber root = write_number_tree(entries, objects);
  objects.extend(objects.catalog(), "/Test " + reference(root));
  const std::string bytes = objects.save();
  const pdf_reader::File file(bytes);
  const pdf_reader::Value* node = &file.get(file.get(file.trailer(), "Root"), "Test");
  EXPECT_FALSE(node->has("Limits"));
  std::size_t depth = 0;
  while (node->has("Kids")) {
    EXPECT_LE(node->at("Kids").items.size(), 128U);
    node = &file.resolve(node->at("Kids").items.back());
    EXPECT_EQ(node->at("Limits").items[1].number, 39999);
    ++depth;
  }
  EXPECT_EQ(depth, 2U);
  EXPECT_LE(node->at("Nums").items.size(), 256U);
}

TEST(PdfTrees, NamesAreSorted) {
  PdfObjects objects(Packing::Plain);
  const ObjectNumber root = write_name_tree({{"b", "1"}, {"a", "2"}, {"B", "3"}}, objects);
  objects.extend(objects.catalog(), "/Test " + reference(root));
  const std::string bytes = objects.save();
  EXPECT_NE(bytes.find("/Names[(B)3 (a)2 (b)1]"), std::string::npos);
}

TEST(PdfObjects, PagesStandInABalancedTree) {
  PdfObjects objects(Packing::Plain);
  for (int i = 0; i < 200; ++i) objects.add_page();
  ASSERT_FALSE(objects.failed()) << objects.failure();
  const std::string bytes = objects.save();
  const pdf_reader::File file(bytes);
  const pdf_reader::Value& root = file.get(file.get(file.trailer(), "Root"), "Pages");
  EXPECT_EQ(root.at("Count").number, 200);
  EXPECT_EQ(root.at("Kids").items.size(), 4U);
}

TEST(PdfObjects, EmptyStreamsAreNotCompressed) {
  PdfObjects objects(Packing::Deflated);
  objects.add_stream("/Test true", "");
  objects.add_stream("/Test true", "text");
  objects.add_stream("/Test true", "plain", Packing::Plain);
  const std::string bytes = objects.save();
  EXPECT_NE(bytes.find("<</Test true/Length 0>>\nstream\n\nendstream"), std::string::npos);
  EXPECT_NE(bytes.find("<</Test true\n/Filter/FlateDecode/Length "), std::string::npos);
  EXPECT_NE(bytes.find("<</Test true/Length 5>>\nstream\nplain\nendstream"), std::string::npos);
}

}  // namespace
}  // namespace evident
