#include "output/pdf/text_writer.h"

#include <cstdlib>

#include "output/pdf/syntax.h"

namespace evident {

namespace {

constexpr std::int64_t million = 1000000;
constexpr std::size_t longest_string = 8000;  // in glyphs; PDF/A allows 32,767 bytes

std::int64_t divide_rounded(std::int64_t value, std::int64_t divisor) {
  return value >= 0 ? (value + divisor / 2) / divisor : -((-value + divisor / 2) / divisor);
}

}  // namespace

void TextWriter::end() {
  if (open_) out_ += "ET\n";
  open_ = false;
}

void TextWriter::write(const GlyphRun& run) {
  if (run.glyphs.empty()) return;
  const EmbeddedFont& font = fonts_.font(run.face);
  if (!open_) {
    out_ += "BT\n";
    open_ = true;
    line_ = {};
  }
  move_to(run.origin);
  pen_ = 0;
  for (const SpokenGlyph& spoken : speaker_.speak(run)) {
    const Glyph& glyph = *spoken.glyph;
    set_font(font.layers[font.layer_of(glyph.id, spoken.text)], run.size);
    const std::int64_t rise = std::int64_t{glyph.y_offset} * run.size.value;
    raise(rise == 0 ? 0 : divide_rounded(rise, font.units_per_em));
    adjust(divide_rounded((spoken.pen + glyph.x_offset) * million, font.units_per_em));
    append_code(glyph.id);
    pen_ += font.glyphs[glyph.id].width;
  }
  flush();
  raise(0);
}

void TextWriter::move_to(Point origin) {
  const Point target{origin.x, page_height_ - origin.y};
  append_pdf_number(out_, target.x - line_.x);
  out_ += ' ';
  append_pdf_number(out_, target.y - line_.y);
  out_ += " Td\n";
  line_ = target;
}

void TextWriter::set_font(const std::string& name, Length size) {
  if (font_ == &name && size_ == size) return;
  flush();
  out_ += '/' + name + ' ';
  append_pdf_number(out_, size);
  out_ += " Tf\n";
  font_ = &name;
  size_ = size;
}

void TextWriter::raise(std::int64_t thousandths) {
  if (thousandths == rise_) return;
  flush();
  append_pdf_number(out_, thousandths);
  out_ += " Ts\n";
  rise_ = thousandths;
}

// Kerning, offsets and what rounding left over: as soon as the reader's pen is two thousandths of the em away
// from where the glyph belongs, it is moved. So nothing adds up along a line, and widths that are no whole
// thousandths do not take a number for every other glyph: 0.024 pt in running text is less than a printer's
// dot.
void TextWriter::adjust(std::int64_t target) {
  constexpr std::int64_t tolerated = 2000;  // in millionths of the em
  if (std::abs(pen_ - target) < tolerated) return;
  const std::int64_t steps = divide_rounded(pen_ - target, 1000);
  if (string_glyphs_ != 0) {
    end_string();
  } else if (adjusted_) {
    array_ += ' ';  // two numbers in a row
  }
  array_ += std::to_string(steps);
  adjusted_ = true;
  pen_ -= steps * 1000;
}

void TextWriter::append_code(std::uint32_t glyph) {
  if (string_glyphs_ >= longest_string) flush();
  const bool hexadecimal = codes_ == GlyphCodes::Hexadecimal;
  if (string_glyphs_++ == 0) array_ += hexadecimal ? '<' : '(';
  if (hexadecimal) {
    append_hex16(array_, glyph);
  } else {
    append_pdf_byte(array_, static_cast<char>(glyph >> 8));
    append_pdf_byte(array_, static_cast<char>(glyph & 0xFF));
  }
}

void TextWriter::end_string() {
  if (string_glyphs_ == 0) return;
  array_ += codes_ == GlyphCodes::Hexadecimal ? '>' : ')';
  string_glyphs_ = 0;
}

void TextWriter::flush() {
  end_string();
  if (array_.empty()) return;
  if (adjusted_) out_ += '[';
  out_ += array_;
  out_ += adjusted_ ? "]TJ\n" : "Tj\n";
  array_.clear();
  adjusted_ = false;
}

}  // namespace evident
