#pragma once
// Text operators: one run of glyphs after the other, with as few changes of state as they need.

#include <string>

#include "output/pdf/content.h"
#include "output/pdf/glyph_text.h"

namespace evident {

class TextWriter {
 public:
  TextWriter(std::string& out, const EmbeddedFonts& fonts, GlyphCodes codes, Length page_height)
      : out_(out), fonts_(fonts), codes_(codes), page_height_(page_height) {}

  void write(const GlyphRun& run);
  // Ends the text object, if one is open.
  void end();

 private:
  void move_to(Point origin);
  void set_font(const std::string& name, Length size);
  void raise(std::int64_t thousandths);
  void adjust(std::int64_t target);
  void append_code(std::uint32_t glyph);
  void end_string();
  void flush();

  std::string& out_;
  const EmbeddedFonts& fonts_;
  GlyphCodes codes_;
  Length page_height_;
  RunSpeaker speaker_;
  bool open_ = false;
  Point line_;                         // start of the current line, in PDF coordinates
  const std::string* font_ = nullptr;  // its resource name, in `fonts_`
  Length size_;
  std::int64_t rise_ = 0;
  std::string array_;              // strings and adjustments of the TJ that is being gathered
  std::size_t string_glyphs_ = 0;  // in its last string; 0 when none is open
  bool adjusted_ = false;
  std::int64_t pen_ = 0;  // where a reader's pen stands, in millionths of the em from the run's origin
};

}  // namespace evident
