// What a page shows, and what it says to those who read it aloud, search or copy.

#include <gtest/gtest.h>

#include "output/pdf/page_builder.h"
#include "output/pdf/structure_reader.h"
#include "output/pdf/syntax.h"

namespace evident {
namespace {

using pdf_reader::File;
using pdf_reader::structure_faults;
using pdf_reader::Value;
using Faults = std::vector<std::string>;

TEST(PdfText, KerningIsAnAdjustment) {
  Pages pages = one_line("AV");
  const Glyph& first = std::get<GlyphRun>(pages.pages[0].content[0].items[0]).glyphs[0];
  const std::int32_t kerning = (first.natural_advance - first.advance) / 2;  // Lato has 2000 units to the em
  ASSERT_GT(kerning, 0);
  EXPECT_TRUE(holds(write_test_pdf(pages), '>' + std::to_string(kerning) + '<'));
  EXPECT_FALSE(holds(write_test_pdf(one_line("AH")), "]TJ"));
}

// Where a reader's pen ends must be where the advances end, to a thousandth of the em.
TEST(PdfText, RoundingDoesNotAddUp) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "WiLrkAV";
  const Pages pages = one_line(text, "dejavu");
  const std::string bytes = write_test_pdf(pages);
  const File file(bytes);
  std::map<unsigned, double> widths;
  for (const auto& [number, value] : file.objects()) {
    const Value& list = value.at("W");
    for (std::size_t i = 0; i + 1 < list.items.size(); i += 2) {
      for (std::size_t k = 0; k < list.items[i + 1].items.size(); ++k) {
        widths[static_cast<unsigned>(list.items[i].number) + static_cast<unsigned>(k)] =
            list.items[i + 1].items[k].number;
      }
    }
  }
  double pen = 0, expected = 0;
  const std::size_t start = bytes.find(" Tf\n") + 4;
  const Value array = pdf_reader::Lexer(bytes, start).next();
  for (const Value& item : array.items) {
    pen -= item.number;
    for (std::size_t i = 0; i + 1 < item.text.size(); i += 2) {
      pen += widths[static_cast<unsigned char>(item.text[i]) * 256U +
                    static_cast<unsigned char>(item.text[i + 1])];
    }
  }
  for (const Glyph& glyph : std::get<GlyphRun>(pages.pages[0].content[0].items[0]).glyphs) {
    expected += glyph.advance * 1000.0 / 2048;
  }
  EXPECT_GT(expected, 100000);
  EXPECT_NEAR(pen, expected, 1.0);
}

TEST(PdfText, OffsetsMoveOneGlyph) {
  Pages pages = one_line("abc");
  Glyph& glyph = std::get<GlyphRun>(pages.pages[0].content[0].items[0]).glyphs[1];
  glyph.y_offset = 400;  // of 2000, at 10 points: 2 points
  glyph.x_offset = 20;   // 10 thousandths of the em
  const std::string file = write_test_pdf(pages);
  EXPECT_TRUE(holds(file, "Tj\n2 Ts\n[-10<"));
  EXPECT_TRUE(holds(file, ">]TJ\n0 Ts\n[10<"));
}

TEST(PdfText, LigaturesSayTheirLetters) {
  const std::string file = write_test_pdf(one_line("office"));
  EXPECT_TRUE(holds(file, "<006600660069>"));
}

// The codes that a page shows, in order, as the fonts' maps tell them.
std::string spoken(const std::string& bytes) {
  const File file(bytes);
  std::map<std::string, std::map<std::string, std::string>> maps;  // font → code → UTF-16BE
  for (const auto& [number, object] : file.objects()) {
    for (const pdf_reader::Entry& font : object.at("Font").entries) {
      pdf_reader::Lexer lexer(file.get(file.resolve(font.value), "ToUnicode").stream);
      while (!lexer.at_end() && !lexer.next().is_operator("beginbfchar")) {
      }
      for (Value code = lexer.next(); code.is(Value::Kind::String); code = lexer.next()) {
        maps[font.key][code.text] = lexer.next().text;
      }
    }
  }
  std::string said, font;
  for (const auto& [number, object] : file.objects()) {
    const std::string_view content = file.get(object, "Contents").stream;
    std::vector<Value> operands;
    for (pdf_reader::Lexer lexer(content); !lexer.at_end();) {
      operands.push_back(lexer.next());
      if (!operands.back().is(Value::Kind::Operator)) continue;
      if (operands.back().text == "Tf") font = operands[0].text;
      const std::vector<Value>& shown = operands[0].is(Value::Kind::Array) ? operands[0].items : operands;
      for (const Value& item : shown) {
        if (operands.back().text != "Tj" && operands.back().text != "TJ") continue;
        for (std::size_t i = 0; i + 1 < item.text.size() && item.is(Value::Kind::String); i += 2) {
          said += maps[font][item.text.substr(i, 2)];
        }
      }
      operands.clear();
    }
  }
  std::string hexadecimal;
  for (const char c : said)
    hexadecimal += "0123456789ABCDEF"[(c >> 4) & 15], hexadecimal += "0123456789ABCDEF"[c & 15];
  return hexadecimal;
}

std::string utf16(std::string_view text) {
  std::string out;
  append_utf16_hex(out, text);
  return out;
}

TEST(PdfText, AGlyphThatSaysTwoThingsHasTwoFonts) {
  const std::string file = write_test_pdf(one_line("a-b-c non\u2011stop well-known"));
  EXPECT_EQ(spoken(file), utf16("a-b-c non\u2011stop well-known"));
  EXPECT_TRUE(holds(file, "/F1.2 10 Tf\n"));
  EXPECT_EQ(file.find("/FontFile2"), file.rfind("/FontFile2"));
  EXPECT_EQ(structure_faults(file), Faults());
}

TEST(PdfText, SpacesAndInvisibleCharactersAreRead) {
  const std::string file = write_test_pdf(one_line("£8\u00A0million in\u00ADvisible a\u200Bb"));
  EXPECT_EQ(spoken(file), utf16("£8 million invisible ab"));
  EXPECT_FALSE(holds(file, "/F1.2"));
  EXPECT_EQ(structure_faults(file), Faults());
}

TEST(PdfText, AHyphenThatShowsStaysASoftHyphen) {
  Pages pages = one_line("ab-");
  std::get<GlyphRun>(pages.pages[0].content[0].items[0]).text = "ab\u00AD";
  EXPECT_EQ(spoken(write_test_pdf(pages)), utf16("ab\u00AD"));
}

TEST(PdfText, SeveralGlyphsForOneCharacterSayItOnce) {
  Pages pages = one_line("abc");
  auto& run = std::get<GlyphRun>(pages.pages[0].content[0].items[0]);
  run.text = "ŵc";  // a base and a mark, then a letter
  run.glyphs[1].cluster = 0;
  run.glyphs[2].cluster = 2;
  EXPECT_EQ(spoken(write_test_pdf(pages)), utf16("ŵ\u200Bc"));
}

TEST(PdfText, ClustersBeyondTheTextAreHarmless) {
  Pages pages = one_line("abc");
  auto& run = std::get<GlyphRun>(pages.pages[0].content[0].items[0]);
  for (Glyph& glyph : run.glyphs) glyph.cluster = 0xFFFFFFFF - glyph.cluster;
  run.text.clear();
  EXPECT_EQ(spoken(write_test_pdf(pages)), utf16("\uFFFD\uFFFD\uFFFD"));
}

TEST(PdfText, NoGlyphSaysWhatIsForbidden) {
  Pages pages = one_line("abcd");
  auto& run = std::get<GlyphRun>(pages.pages[0].content[0].items[0]);
  run.text = std::string("\0\t", 2) + "\uFEFF\uFFFE";
  run.glyphs[3].cluster = 5;
  EXPECT_EQ(spoken(write_test_pdf(pages)), utf16("  \uFFFD\uFFFD"));
}

TEST(PdfText, RightToLeftTextIsReadInItsOrder) {
  const std::string file = write_test_pdf(one_line("שלום"));
  EXPECT_EQ(spoken(file), utf16("שלום"));
  EXPECT_EQ(structure_faults(file), Faults());
}

}  // namespace
}  // namespace evident
