#include "output/pdf/glyph_text.h"

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {

namespace {

constexpr std::string_view silence = "\u200B", unknown = "\uFFFD", soft_hyphen = "\u00AD";

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

bool reads_backwards(const std::vector<GlyphCluster>& clusters) {
  for (std::size_t i = 1; i < clusters.size(); ++i) {
    if (clusters[i].text_begin < clusters[i - 1].text_begin) return true;
  }
  return false;
}

// A cluster's text ends where the next one's starts.
void set_text_ends(std::vector<GlyphCluster>& clusters, std::size_t size) {
  const auto limit = static_cast<std::uint32_t>(size);
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    clusters[i].text_begin = std::min(clusters[i].text_begin, limit);
    clusters[i].text_end = i + 1 < clusters.size() ? std::min(clusters[i + 1].text_begin, limit) : limit;
  }
}

// Whether each of its characters is read as it is.
bool is_read_as_it_is(std::string_view text) {
  if (is_plain(text)) return true;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = next_code_point(text, offset);
    const bool damaged = c == 0xFFFD && text.substr(start, offset - start) != unknown;
    if (damaged || is_invisible(c) || readable(c) != c) return false;
  }
  return true;
}

}  // namespace

void RunSpeaker::find_clusters(const GlyphRun& run) {
  clusters_.clear();
  std::int64_t pen = 0;
  for (std::uint32_t i = 0; i < run.glyphs.size(); ++i) {
    const Glyph& glyph = run.glyphs[i];
    if (i == 0 || glyph.cluster != run.glyphs[i - 1].cluster) {
      clusters_.push_back({i, i, glyph.cluster, 0, pen, false});
    }
    clusters_.back().end = i + 1;
    clusters_.back().takes_room |= glyph.advance != 0;
    pen += glyph.advance;
  }
}

// A glyph that shows says something: a soft hyphen, or else that nobody knows what.
std::string_view RunSpeaker::readable(std::string_view text, bool takes_room) {
  if (!text.empty() && is_read_as_it_is(text)) return text;
  std::string& out = texts_.emplace_back();
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_invisible(c)) append_utf8(out, evident::readable(c));
  }
  if (!out.empty() || !takes_room) return out;
  return text == soft_hyphen ? soft_hyphen : unknown;
}

// Glyphs for as many characters say one each.
void RunSpeaker::speak(const GlyphRun& run, const GlyphCluster& cluster, bool backwards) {
  const std::string_view raw(run.text.data() + cluster.text_begin, cluster.text_end - cluster.text_begin);
  const std::string_view text = readable(raw, cluster.takes_room);
  if (text.empty()) return;
  const std::size_t first = spoken_.size(), count = cluster.end - cluster.begin;
  std::int64_t pen = cluster.pen;
  for (std::uint32_t i = cluster.begin; i < cluster.end; ++i) {
    spoken_.push_back({&run.glyphs[i], pen, silence});
    pen += run.glyphs[i].advance;
  }
  if (backwards) std::reverse(spoken_.begin() + static_cast<std::ptrdiff_t>(first), spoken_.end());
  if (count == 1 || code_point_count(text) != count) {
    spoken_[first].text = text;
    return;
  }
  for (std::size_t i = 0, offset = 0; i < count; ++i) {
    const std::size_t start = offset;
    next_code_point(text, offset);
    spoken_[first + i].text = text.substr(start, offset - start);
  }
}

const std::vector<SpokenGlyph>& RunSpeaker::speak(const GlyphRun& run) {
  spoken_.clear();
  texts_.clear();
  find_clusters(run);
  const bool backwards = reads_backwards(clusters_);
  if (backwards) {
    std::stable_sort(clusters_.begin(), clusters_.end(), [](const GlyphCluster& a, const GlyphCluster& b) {
      return a.text_begin < b.text_begin;
    });
  }
  set_text_ends(clusters_, run.text.size());
  for (const GlyphCluster& cluster : clusters_) speak(run, cluster, backwards);
  return spoken_;
}

}  // namespace evident
