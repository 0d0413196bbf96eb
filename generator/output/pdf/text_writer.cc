#include "output/pdf/text_writer.h"

#include "output/pdf/syntax.h"

namespace evident {

namespace {

constexpr std::int64_t million = 1000000;
constexpr std::size_t longest_string = 16000;  // PDF/A allows 32,767 bytes

std::int64_t divide_rounded(std::int64_t value, std::int64_t divisor) {
  return value >= 0 ? (value + divisor / 2) / divisor : -((-value + divisor / 2) / divisor);
}

// What a reader makes of a cluster's glyphs by the fonts' ToUnicode map alone.
bool says_its_text(const GlyphRun& run, const EmbeddedFont& font, const GlyphCluster& cluster) {
  std::size_t offset = 0;
  for (std::uint32_t i = cluster.begin; i < cluster.end; ++i) {
    const std::string& text = font.glyphs[run.glyphs[i].id].text;
    if (text.empty() || cluster.text.compare(offset, text.size(), text) != 0) return false;
    offset += text.size();
  }
  return offset == cluster.text.size();
}

}  // namespace

void TextWriter::end() {
  if (open_) out_ += "ET\n";
  open_ = false;
}

void TextWriter::write(const GlyphRun& run, Speech speech) {
  if (run.glyphs.empty()) return;
  const EmbeddedFont& font = fonts_.font(run.face);
  begin(run, font);
  // Whoever reads on in drawing order would read right-to-left text backwards.
  const bool backwards = speech == Speech::Heard && runs_backwards(run);
  if (backwards) begin_actual_text(readable_text(run.text));
  show(run, font, backwards ? Speech::Silent : speech);
  if (backwards) end_actual_text();
}

void TextWriter::begin(const GlyphRun& run, const EmbeddedFont& font) {
  if (!open_) {
    out_ += "BT\n";
    open_ = true;
    line_ = {};
  }
  if (font_ != &font || size_ != run.size) {
    out_ += '/' + font.resource + ' ';
    append_pdf_number(out_, run.size);
    out_ += " Tf\n";
    font_ = &font;
    size_ = run.size;
  }
  move_to(run.origin);
  pen_ = 0;
}

void TextWriter::move_to(Point origin) {
  const Point target{origin.x, page_height_ - origin.y};
  append_pdf_number(out_, target.x - line_.x);
  out_ += ' ';
  append_pdf_number(out_, target.y - line_.y);
  out_ += " Td\n";
  line_ = target;
}

void TextWriter::show(const GlyphRun& run, const EmbeddedFont& font, Speech speech) {
  std::int64_t advance = 0;  // font units
  for (const GlyphCluster& cluster : glyph_clusters(run)) {
    const bool drawn = !cluster.text.empty();
    const bool spoken = drawn && speech == Speech::Heard && !says_its_text(run, font, cluster);
    if (spoken) begin_actual_text(cluster.text);
    for (std::uint32_t i = cluster.begin; i < cluster.end; ++i) {
      const Glyph& glyph = run.glyphs[i];
      if (drawn) {
        raise(divide_rounded(std::int64_t{glyph.y_offset} * size_.value, font.units_per_em));
        adjust(divide_rounded((advance + glyph.x_offset) * million, font.units_per_em));
        append_code(glyph.id);
        pen_ += font.glyphs[glyph.id].width;
      }
      advance += glyph.advance;
    }
    if (spoken) end_actual_text();
  }
  flush();
  raise(0);
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

void TextWriter::begin_actual_text(std::string_view text) {
  flush();
  out_ += "/Span<</ActualText<FEFF";
  append_utf16_hex(out_, clean_pdf_text(text));
  out_ += ">>>BDC\n";
}

void TextWriter::end_actual_text() {
  flush();
  out_ += "EMC\n";
}

}  // namespace evident
