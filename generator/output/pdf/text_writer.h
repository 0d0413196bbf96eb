#pragma once
// Text operators: one run of glyphs after the other, with as few changes of state as they need.

#include <optional>
#include <string>

#include "output/pdf/content.h"
#include "output/pdf/glyph_text.h"

namespace evident {

class TextWriter {
 public:
  TextWriter(std::string& out, const EmbeddedFonts& fonts, GlyphCodes codes, Length page_height)
      : out_(out), fonts_(fonts), codes_(codes), page_height_(page_height) {}

  // With Speech::Silent (artifacts) no /ActualText is given.
  enum class Speech { Heard, Silent };
  void write(const GlyphRun& run, Speech speech);
  // Ends the text object, if one is open.
  void end();

 private:
  void begin(const GlyphRun& run, const EmbeddedFont& font);
  void move_to(Point origin);
  void show(const GlyphRun& run, const EmbeddedFont& font, Speech speech);
  void show_glyph(const Glyph& glyph, const EmbeddedFont& font, Length size);
  void raise(std::int64_t thousandths);
  void adjust(std::int64_t target);
  void append_code(std::uint32_t glyph);
  [[nodiscard]] std::string take_string();
  void flush();
  void begin_actual_text(std::string_view text);
  void end_actual_text();

  std::string& out_;
  const EmbeddedFonts& fonts_;
  GlyphCodes codes_;
  Length page_height_;
  bool open_ = false;
  Point line_;  // start of the current line, in PDF coordinates
  const EmbeddedFont* font_ = nullptr;
  Length size_;
  std::int64_t rise_ = 0;
  std::string array_;   // strings and adjustments of the TJ that is being gathered
  std::string string_;  // its last string, raw codes
  bool adjusted_ = false;
  std::int64_t pen_ = 0;  // where a reader's pen stands, in millionths of the em from the run's origin
};

}  // namespace evident
