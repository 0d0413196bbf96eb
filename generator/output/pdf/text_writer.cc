#include "output/pdf/text_writer.h"

#include "output/pdf/glyph_text.h"
#include "output/pdf/syntax.h"

namespace evident {

namespace {

constexpr std::int64_t million = 1000000;
constexpr std::size_t longest_string = 16000;  // PDF/A allows 32,767 bytes

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
  for (const SpokenGlyph& spoken : spoken_glyphs(run)) {
    const Glyph& glyph = *spoken.glyph;
    set_font(font.layers[font.layer_of(glyph.id, spoken.text)], run.size);
    raise(divide_rounded(std::int64_t{glyph.y_offset} * run.size.value, font.units_per_em));
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
  if (font_ == name && size_ == size) return;
  flush();
  out_ += '/' + name + ' ';
  append_pdf_number(out_, size);
  out_ += " Tf\n";
  font_ = name;
  size_ = size;
}

void TextWriter::raise(std::int64_t thousandths) {
  if (thousandths == rise_) return;
  flush();
  append_pdf_number(out_, thousandths);
  out_ += " Ts\n";
  rise_ = thousandths;
}

// Kerning, offsets and what rounding left over: as soon as the reader's pen is half a thousandth of the em
// away from where the glyph belongs, it is moved. So nothing adds up along a line.
void TextWriter::adjust(std::int64_t target) {
  const std::int64_t steps = divide_rounded(pen_ - target, 1000);
  if (steps == 0) return;
  if (!string_.empty()) {
    array_ += take_string();
  } else if (adjusted_) {
    array_ += ' ';  // two numbers in a row
  }
  array_ += std::to_string(steps);
  adjusted_ = true;
  pen_ -= steps * 1000;
}

void TextWriter::append_code(std::uint32_t glyph) {
  if (string_.size() >= longest_string) flush();
  if (codes_ == GlyphCodes::Hexadecimal) {
    append_hex16(string_, glyph);
  } else {
    string_ += static_cast<char>(glyph >> 8);
    string_ += static_cast<char>(glyph & 0xFF);
  }
}

std::string TextWriter::take_string() {
  if (string_.empty()) return {};
  std::string out = codes_ == GlyphCodes::Hexadecimal ? '<' + string_ + '>' : pdf_bytes(string_);
  string_.clear();
  return out;
}

void TextWriter::flush() {
  const std::string last = take_string();
  if (adjusted_) {
    out_ += '[' + array_ + last + "]TJ\n";
  } else if (!last.empty()) {
    out_ += last + "Tj\n";
  }
  array_.clear();
  adjusted_ = false;
}

}  // namespace evident
