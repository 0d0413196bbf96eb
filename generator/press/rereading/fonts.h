#pragma once
// The fonts of a written PDF: what their glyphs say and how wide they are.

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "press/rereading/rereading.h"

namespace evident {

struct PdfFont {
  std::unordered_map<unsigned, std::string> words;             // by code of two bytes
  std::unordered_map<unsigned, double> widths;                 // in thousandths of the size
  [[nodiscard]] const std::string* find(unsigned code) const;  // null for a glyph that says nothing
  [[nodiscard]] double width(unsigned code) const;             // 1000 where none is given
};

// Each font is read once.
class PdfFonts {
 public:
  explicit PdfFonts(const WrittenObjects& objects) : objects_(objects) {}
  // By the reference that a page's resources have; null for what is no font of two-byte codes.
  [[nodiscard]] const PdfFont* find(const PdfValue& reference);

 private:
  const WrittenObjects& objects_;
  std::map<std::size_t, PdfFont> fonts_;
};

}  // namespace evident
