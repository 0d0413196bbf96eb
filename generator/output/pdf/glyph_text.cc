#include "output/pdf/glyph_text.h"

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {

namespace {

constexpr const char* silence = "\u200B";

// Neighbouring glyphs that stand for one piece of text together.
struct Cluster {
  std::uint32_t begin = 0, end = 0;            // glyphs of the run
  std::uint32_t text_begin = 0, text_end = 0;  // bytes of its text
  std::int64_t pen = 0;
  bool takes_room = false;
};

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool is_fixed_space(char32_t c) { return c == 0x00A0 || c == 0x202F; }

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

// PDF/A forbids a glyph to say U+0000, U+FEFF or U+FFFE (ISO 19005-2, 6.2.11.7.2).
char32_t readable(char32_t c) {
  if (c < 0x20 || is_fixed_space(c)) return U' ';
  return (c & 0xFFFE) == 0xFFFE ? U'\uFFFD' : c;
}

// A glyph that shows says something: a soft hyphen, or else that nobody knows what.
std::string readable(std::string_view text, bool takes_room) {
  constexpr std::string_view soft_hyphen = "\u00AD";
  if (!text.empty() && is_plain(text)) return std::string(text);
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_invisible(c)) append_utf8(out, readable(c));
  }
  if (!out.empty() || !takes_room) return out;
  return text == soft_hyphen ? std::string(text) : "\uFFFD";
}

std::vector<Cluster> clusters_of(const GlyphRun& run) {
  std::vector<Cluster> clusters;
  clusters.reserve(run.glyphs.size());
  std::int64_t pen = 0;
  for (std::uint32_t i = 0; i < run.glyphs.size(); ++i) {
    const Glyph& glyph = run.glyphs[i];
    if (i == 0 || glyph.cluster != run.glyphs[i - 1].cluster) {
      clusters.push_back({i, i, glyph.cluster, 0, pen, false});
    }
    clusters.back().end = i + 1;
    clusters.back().takes_room |= glyph.advance != 0;
    pen += glyph.advance;
  }
  return clusters;
}

bool reads_backwards(const std::vector<Cluster>& clusters) {
  for (std::size_t i = 1; i < clusters.size(); ++i) {
    if (clusters[i].text_begin < clusters[i - 1].text_begin) return true;
  }
  return false;
}

// A cluster's text ends where the next one's starts.
void set_text_ends(std::vector<Cluster>& clusters, std::size_t size) {
  const auto limit = static_cast<std::uint32_t>(size);
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    clusters[i].text_begin = std::min(clusters[i].text_begin, limit);
    clusters[i].text_end = i + 1 < clusters.size() ? std::min(clusters[i + 1].text_begin, limit) : limit;
  }
}

// Glyphs for as many characters say one each.
void speak(const GlyphRun& run, const Cluster& cluster, bool backwards, std::vector<SpokenGlyph>& out) {
  const std::string_view raw(run.text.data() + cluster.text_begin, cluster.text_end - cluster.text_begin);
  const std::string text = readable(raw, cluster.takes_room);
  if (text.empty()) return;
  const std::size_t first = out.size(), count = cluster.end - cluster.begin;
  std::int64_t pen = cluster.pen;
  for (std::uint32_t i = cluster.begin; i < cluster.end; ++i) {
    out.push_back({&run.glyphs[i], pen, silence});
    pen += run.glyphs[i].advance;
  }
  if (backwards) std::reverse(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
  if (count == 1 || code_point_count(text) != count) {
    out[first].text = text;
    return;
  }
  for (std::size_t i = 0, offset = 0; i < count; ++i) {
    const std::size_t start = offset;
    next_code_point(text, offset);
    out[first + i].text = text.substr(start, offset - start);
  }
}

}  // namespace

std::vector<SpokenGlyph> spoken_glyphs(const GlyphRun& run) {
  std::vector<Cluster> clusters = clusters_of(run);
  const bool backwards = reads_backwards(clusters);
  if (backwards) {
    std::stable_sort(clusters.begin(), clusters.end(),
                     [](const Cluster& a, const Cluster& b) { return a.text_begin < b.text_begin; });
  }
  set_text_ends(clusters, run.text.size());
  std::vector<SpokenGlyph> out;
  out.reserve(run.glyphs.size());
  for (const Cluster& cluster : clusters) speak(run, cluster, backwards, out);
  return out;
}

}  // namespace evident
