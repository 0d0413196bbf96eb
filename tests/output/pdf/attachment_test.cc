// Files that travel inside.

#include <gtest/gtest.h>

#include "output/pdf/checksum.h"
#include "output/pdf/page_builder.h"
#include "output/pdf/structure_reader.h"

namespace evident {
namespace {

using pdf_reader::File;
using pdf_reader::structure_faults;
using pdf_reader::Value;
using Faults = std::vector<std::string>;

std::string hexadecimal(const std::string& bytes) {
  std::string out;
  for (const char c : bytes) {
    out += "0123456789abcdef"[(c >> 4) & 15];
    out += "0123456789abcdef"[c & 15];
  }
  return out;
}

// RFC 1321, A.5, and lengths around the end of a block.
TEST(PdfChecksum, IsMd5) {
  EXPECT_EQ(hexadecimal(md5("")), "d41d8cd98f00b204e9800998ecf8427e");
  EXPECT_EQ(hexadecimal(md5("abc")), "900150983cd24fb0d6963f7d28e17f72");
  EXPECT_EQ(hexadecimal(md5("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")),
            "d174ab98d277d9f5a5611c2c9f419d9f");
  EXPECT_EQ(hexadecimal(md5(std::string(55, 'a'))), "ef1772b6dff9a122358552954ad0df65");
  EXPECT_EQ(hexadecimal(md5(std::string(56, 'a'))), "3b0c8ac703f828b04c6c197006d17218");
  EXPECT_EQ(hexadecimal(md5(std::string(64, 'a'))), "014842d480b571495a4a0363793f7367");
}

TEST(PdfAttachments, AreWholeAndBelongToTheDocument) {
  const std::string file = write_test_pdf(everything(), attaching());
  EXPECT_EQ(structure_faults(file), Faults());
  EXPECT_TRUE(holds(file, "/AFRelationship/Data/EF<<"));
  EXPECT_TRUE(holds(file, "/AFRelationship/Source/EF<<"));
  EXPECT_TRUE(holds(file, "/Subtype/text#2Fcsv/Params<</Size 15/ModDate(D:20180131100000Z)/CheckSum("));
  EXPECT_TRUE(holds(file, "/F(__ __.yaml)/UF<FEFF017500200175002E"));
  const File read(file);
  const Value& catalog = read.get(read.trailer(), "Root");
  ASSERT_EQ(catalog.at("AF").items.size(), 2U);
  const Value& first = read.resolve(catalog.at("AF").items[0]);
  EXPECT_EQ(first.at("UF").text, "reach.csv");
  EXPECT_EQ(first.at("Desc").text, "Reach by year");
  const Value& embedded = read.get(first.at("EF"), "F");
  EXPECT_EQ(embedded.stream, "year,n\r\n2016,1\n");
  EXPECT_EQ(embedded.at("Params").at("CheckSum").text, md5("year,n\r\n2016,1\n"));
}

TEST(PdfAttachments, MakeThePartThree) {
  EXPECT_TRUE(holds(write_test_pdf(everything()), "<pdfaid:part>2</pdfaid:part>"));
  EXPECT_FALSE(holds(write_test_pdf(everything()), "/EmbeddedFiles"));
  const std::string file = write_test_pdf(everything(), attaching());
  EXPECT_TRUE(holds(file, "<pdfaid:part>3</pdfaid:part>"));
  EXPECT_TRUE(holds(file, "<pdfaid:conformance>A</pdfaid:conformance>"));
}

std::string refusal(std::vector<Attachment> attachments) {
  PdfOptions options = test_options();
  options.attachments = std::move(attachments);
  Diagnostics diagnostics;
  EXPECT_EQ(write_pdf(one_line("x"), test_fonts(), options, diagnostics), "");
  EXPECT_EQ(diagnostics.all().size(), 1U);
  return diagnostics.all().empty() ? "" : diagnostics.all()[0].message;
}

TEST(PdfAttachments, NeedNamesAndTypes) {
  const std::string said = "The PDF could not be written: ";
  for (const char* name : {"", "a/b", "a\\b", "c:x", "..", "tab\there", " x"}) {
    EXPECT_EQ(refusal({{name, "text/csv", "", "x", {}}}), said + "an attachment's name is no file name")
        << name;
  }
  for (const char* type : {"", "csv", "text/", "/csv", "text/c sv", "text/csv; charset=utf-8"}) {
    EXPECT_EQ(refusal({{"a", type, "", "x", {}}}), said + "an attachment has no media type") << type;
  }
  EXPECT_EQ(refusal({{"a", "text/csv", "", "x", {}}, {"a", "text/csv", "", "y", {}}}),
            said + "two attachments have the same name");
}

}  // namespace
}  // namespace evident
