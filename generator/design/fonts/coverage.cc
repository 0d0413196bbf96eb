#include "design/fonts/coverage.h"

namespace evident {
namespace {

constexpr int deepest_decomposition = 8;  // Unicode's own is four steps deep at most

bool has_glyph(hb_font_t* font, char32_t c) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font, c, &glyph) != 0 && glyph != 0;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool has_parts(hb_font_t* font, char32_t c, int depth) {
  hb_codepoint_t first = 0, second = 0;
  if (depth == 0 || !hb_unicode_decompose(hb_unicode_funcs_get_default(), c, &first, &second)) return false;
  const bool has_second = second == 0 || has_glyph(font, second);
  return has_second && (has_glyph(font, first) || has_parts(font, first, depth - 1));
}

}  // namespace

bool draws_nothing(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x2028 || c == 0x2029 || c == 0x2060 || c == 0xFEFF;
}

bool is_ignorable(char32_t c) {
  return c == 0x34F || c == 0x61C || (c >= 0x180B && c <= 0x180F) || (c >= 0x200C && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2061 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

char32_t stand_in(hb_font_t* font, char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r') return ' ';
  const bool is_space = c == 0xA0 || c == 0x202F;
  if ((!is_space && c != 0x2011) || has_glyph(font, c)) return c;
  if (is_space) return ' ';
  return has_glyph(font, 0x2010) ? 0x2010 : '-';
}

bool covers(hb_font_t* font, char32_t c) {
  const char32_t asked = stand_in(font, c);
  if (is_control(asked)) return false;
  return has_glyph(font, asked) || has_parts(font, asked, deepest_decomposition);
}

bool covers_cluster(hb_font_t* font, std::span<const Character> cluster) {
  if (cluster.empty()) return true;
  char32_t base = cluster.front().code_point;
  bool covered = covers(font, base);
  for (const Character& mark : cluster.subspan(1)) {
    if (is_ignorable(mark.code_point) || draws_nothing(mark.code_point)) continue;
    hb_codepoint_t composed = 0;
    hb_unicode_compose(hb_unicode_funcs_get_default(), base, mark.code_point, &composed);
    if (composed != 0 && has_glyph(font, composed)) {
      base = composed;
      covered = true;
    } else if (!covers(font, mark.code_point)) {
      return false;
    }
  }
  return covered;
}

}  // namespace evident
