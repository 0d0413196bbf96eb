#include "design/fonts/glyph_groups.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace evident {
namespace {

constexpr std::array<std::u32string_view, 4> characters = {
    U"abcdefghijklmnopqrstuvwxyz", U"ABCDEFGHIJKLMNOPQRSTUVWXYZ", U"0123456789",
    U" .,:;!?()/&%\u00A3\u2013\u2014\u2018\u2019\u201C\u201D-"};

void add_sorted(GlyphGroups& groups, std::vector<std::uint32_t> glyphs) {
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  if (!glyphs.empty()) groups.push_back(std::move(glyphs));
}

// Digits as wide as each other have glyphs of their own in many faces.
std::vector<std::uint32_t> tabular_digits(hb_font_t* font) {
  const BufferHandle buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), "0123456789", 10, 0, 10);
  hb_buffer_guess_segment_properties(buffer.get());
  const hb_feature_t tabular = {HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START,
                                HB_FEATURE_GLOBAL_END};
  hb_shape(font, buffer.get(), &tabular, 1);
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  std::vector<std::uint32_t> glyphs;
  for (unsigned i = 0; i < count; ++i) {
    if (infos[i].codepoint != 0) glyphs.push_back(infos[i].codepoint);
  }
  return glyphs;
}

}  // namespace

GlyphGroups find_glyph_groups(hb_font_t* font) {
  GlyphGroups groups;
  for (const std::u32string_view group : characters) {
    std::vector<std::uint32_t> glyphs;
    for (const char32_t c : group) {
      hb_codepoint_t glyph = 0;
      if (hb_font_get_nominal_glyph(font, c, &glyph) != 0 && glyph != 0) glyphs.push_back(glyph);
    }
    add_sorted(groups, std::move(glyphs));
  }
  add_sorted(groups, tabular_digits(font));
  return groups;
}

std::vector<std::uint32_t> rounded_up(const std::vector<std::uint32_t>& glyphs, const GlyphGroups& groups) {
  std::vector<std::uint32_t> all = glyphs;
  for (const std::vector<std::uint32_t>& group : groups) {
    const auto used = std::count_if(group.begin(), group.end(), [&glyphs](std::uint32_t glyph) {
      return std::binary_search(glyphs.begin(), glyphs.end(), glyph);
    });
    if (used * 3 < static_cast<std::ptrdiff_t>(group.size())) continue;
    std::vector<std::uint32_t> merged;
    std::set_union(all.begin(), all.end(), group.begin(), group.end(), std::back_inserter(merged));
    all = std::move(merged);
  }
  return all;
}

}  // namespace evident
