#include "output/pdf/glyph_text.h"

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {

namespace {

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool is_fixed_space(char32_t c) { return c == 0x00A0 || c == 0x202F; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Where each cluster's text ends: at the next cluster's start in the text, whatever the drawing order.
std::vector<std::uint32_t> cluster_starts(const GlyphRun& run) {
  std::vector<std::uint32_t> starts;
  starts.reserve(run.glyphs.size() + 1);
  for (const Glyph& glyph : run.glyphs) starts.push_back(glyph.cluster);
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

std::string text_of(const GlyphRun& run, std::uint32_t start, const std::vector<std::uint32_t>& starts) {
  const auto next = std::upper_bound(starts.begin(), starts.end(), start);
  const std::size_t size = run.text.size();
  const std::size_t begin = std::min<std::size_t>(start, size);
  const std::size_t end = next == starts.end() ? size : std::min<std::size_t>(*next, size);
  return run.text.substr(begin, end - begin);
}

bool takes_room(const GlyphRun& run, const GlyphCluster& cluster) {
  for (std::uint32_t i = cluster.begin; i < cluster.end; ++i) {
    if (run.glyphs[i].advance != 0) return true;
  }
  return false;
}

}  // namespace

std::string readable_text(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_invisible(c)) append_utf8(out, is_fixed_space(c) ? U' ' : c);
  }
  return out;
}

std::vector<GlyphCluster> glyph_clusters(const GlyphRun& run) {
  std::vector<GlyphCluster> clusters;
  clusters.reserve(run.glyphs.size());
  const std::vector<std::uint32_t> starts = cluster_starts(run);
  for (std::uint32_t i = 0; i < run.glyphs.size();) {
    GlyphCluster cluster{i, i + 1, {}};
    const std::uint32_t start = run.glyphs[i].cluster;
    while (cluster.end < run.glyphs.size() && run.glyphs[cluster.end].cluster == start) ++cluster.end;
    const std::string raw = text_of(run, start, starts);
    cluster.text = readable_text(raw);
    if (cluster.text.empty() && takes_room(run, cluster)) cluster.text = raw;
    i = cluster.end;
    clusters.push_back(std::move(cluster));
  }
  return clusters;
}

bool runs_backwards(const GlyphRun& run) {
  for (std::size_t i = 1; i < run.glyphs.size(); ++i) {
    if (run.glyphs[i].cluster < run.glyphs[i - 1].cluster) return true;
  }
  return false;
}

}  // namespace evident
