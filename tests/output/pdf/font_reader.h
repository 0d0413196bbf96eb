#pragma once
// Fonts: each code that a page may show has a width, a glyph in the embedded program and a meaning
// (Matterhorn Protocol 1.1, 10-001 and 31-001 to 31-030).

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "output/pdf/pdf_values.h"

namespace evident::pdf_reader {

// A TrueType file, as far as needed (OpenType 1.9: head, hhea, hmtx, maxp, loca). Zeros behind its end.
class FontProgram {
 public:
  explicit FontProgram(std::string_view bytes) : bytes_(bytes) {
    const unsigned count = two(4);
    for (unsigned i = 0; i < count && i < 64; ++i) {
      const std::size_t entry = 12 + i * 16;
      if (entry + 16 <= bytes_.size()) tables_[std::string(bytes_.substr(entry, 4))] = four(entry + 8);
    }
  }

  [[nodiscard]] bool has(unsigned glyph) const { return glyph < two(table("maxp") + 4); }
  // In thousandths of the em.
  [[nodiscard]] double width(unsigned glyph) const {
    const unsigned metrics = two(table("hhea") + 34), units = two(table("head") + 18);
    if (metrics == 0 || units == 0) return -1;
    const unsigned index = glyph < metrics ? glyph : metrics - 1;
    return two(table("hmtx") + index * std::size_t{4}) * 1000.0 / units;
  }
  [[nodiscard]] bool has_outline(unsigned glyph) const {
    const bool wide = two(table("head") + 50) != 0;
    const std::size_t loca = table("loca");
    if (wide) return four(loca + glyph * 4U) != four(loca + glyph * 4U + 4);
    return two(loca + glyph * 2U) != two(loca + glyph * 2U + 2);
  }

 private:
  [[nodiscard]] std::size_t table(const char* tag) const {
    const auto found = tables_.find(tag);
    return found == tables_.end() ? bytes_.size() : found->second;
  }
  [[nodiscard]] unsigned two(std::size_t offset) const {
    if (offset + 2 > bytes_.size()) return 0;
    return static_cast<unsigned char>(bytes_[offset]) * 256U + static_cast<unsigned char>(bytes_[offset + 1]);
  }
  [[nodiscard]] std::size_t four(std::size_t offset) const {
    return two(offset) * std::size_t{65536} + two(offset + 2);
  }

  std::string_view bytes_;
  std::map<std::string, std::size_t> tables_;
};

class FontReader {
 public:
  FontReader(const File& file, std::vector<std::string>& faults) : file_(file), faults_(faults) {}

  void read() {
    for (const auto& [number, object] : file_.objects()) {
      if (object.at("Subtype").is_name("Type0")) read_font(number, object);
      const bool simple = object.at("Subtype").is_name("TrueType") || object.at("Subtype").is_name("Type1");
      if (simple) fault("a font is a simple one");
    }
  }

  // Whether a page may show the code in the font.
  [[nodiscard]] bool is_whole(std::uint32_t font, unsigned code) const {
    const auto found = codes_.find(font);
    return found != codes_.end() && found->second.contains(code);
  }

 private:
  void fault(std::string text) { faults_.push_back(std::move(text)); }

  void read_font(std::uint32_t number, const Value& font) {
    const Value& descendants = file_.get(font, "DescendantFonts");
    if (descendants.items.size() != 1) return fault("a font has no descendant");
    const Value& descendant = file_.resolve(descendants.items[0]);
    const Value& descriptor = file_.get(descendant, "FontDescriptor");
    const bool true_type = descendant.at("Subtype").is_name("CIDFontType2");
    const Value& program = file_.get(descriptor, true_type ? "FontFile2" : "FontFile3");
    if (!program.has_stream) fault("a font is not embedded");                                  // 31-009
    if (!font.at("Encoding").is_name("Identity-H")) fault("a font's codes are not its CIDs");  // 31-006
    const Value& system = file_.get(descendant, "CIDSystemInfo");                              // 31-001
    if (system.at("Registry").text != "Adobe" || system.at("Ordering").text != "Identity") {
      fault("a font's characters are of another collection");
    }
    if (true_type && !descendant.at("CIDToGIDMap").is_name("Identity")) {
      fault("a font's CIDs are not its glyphs");  // 31-004
    }
    check_name(font, descendant, descriptor);
    const std::map<unsigned, std::string> meanings = meanings_of(file_.get(font, "ToUnicode").stream);
    for (const auto& [code, width] : widths_of(file_.get(descendant, "W"))) {
      const auto meaning = meanings.find(code);
      if (meaning == meanings.end()) continue;  // another layer of the font may show it
      codes_[number].insert(code);
      if (true_type && program.has_stream) check_glyph(program.stream, code, width, meaning->second);
    }
  }

  // A subset's name starts with six capitals (ISO 32000-1, 9.6.4), and all three agree.
  void check_name(const Value& font, const Value& descendant, const Value& descriptor) {
    const std::string& name = descriptor.at("FontName").text;
    bool tagged = name.size() > 7 && name[6] == '+';
    for (std::size_t i = 0; i < 6 && tagged; ++i) tagged = name[i] >= 'A' && name[i] <= 'Z';
    const std::string& whole = font.at("BaseFont").text;
    const bool same =
        descendant.at("BaseFont").text == name && (whole == name || whole == name + "-Identity-H");
    if (!tagged || !same) fault("a font's names differ");
  }

  void check_glyph(std::string_view bytes, unsigned code, double width, const std::string& meaning) {
    const FontProgram program(bytes);
    if (!program.has(code)) return fault("a glyph is not in its font");                              // 31-011
    if (std::abs(program.width(code) - width) > 1) fault("a glyph is wider or narrower than said");  // 31-016
    if (!program.has_outline(code) && !is_blank(meaning)) fault("a glyph has lost its outline");
  }

  // Spaces and what is drawn as nothing; UTF-16BE.
  static bool is_blank(const std::string& meaning) {
    const unsigned c = two_bytes(meaning);
    return c == 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x2060 ||
           c == 0x3000;
  }

  static unsigned two_bytes(const std::string& text) {
    return text.size() < 2 ? 0
                           : static_cast<unsigned char>(text[0]) * 256U + static_cast<unsigned char>(text[1]);
  }

  // Values 0, FEFF and FFFE say nothing (31-027 to 31-029; ISO 19005-2, 6.2.11.7.2); code 0 is .notdef
  // (31-030).
  static std::map<unsigned, std::string> meanings_of(std::string_view map) {
    std::map<unsigned, std::string> meanings;
    Lexer lexer(map);
    bool inside = false;
    while (!lexer.at_end()) {
      const Value code = lexer.next();
      if (code.is(Value::Kind::Operator)) inside = code.text == "beginbfchar";
      if (!inside || !code.is(Value::Kind::String)) continue;
      const Value meaning = lexer.next();
      const unsigned first = two_bytes(meaning.text);
      if (first == 0 || first == 0xFEFF || first == 0xFFFE || two_bytes(code.text) == 0) continue;
      meanings[two_bytes(code.text)] = meaning.text;
    }
    return meanings;
  }

  static std::map<unsigned, double> widths_of(const Value& list) {
    std::map<unsigned, double> widths;
    for (std::size_t i = 0; i + 1 < list.items.size(); i += 2) {
      for (std::size_t k = 0; k < list.items[i + 1].items.size(); ++k) {
        widths[static_cast<unsigned>(list.items[i].number) + static_cast<unsigned>(k)] =
            list.items[i + 1].items[k].number;
      }
    }
    return widths;
  }

  const File& file_;
  std::vector<std::string>& faults_;
  std::map<std::uint32_t, std::set<unsigned>> codes_;
};

}  // namespace evident::pdf_reader
