#include <hb.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "design/fonts/itemise.h"
#include "design/fonts/library_state.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

struct WordView {
  std::string_view text;
  const FaceStack& faces;
  FontFeatures features;
};

struct WordKey {
  std::string text;
  FaceStack faces;
  FontFeatures features;

  operator WordView() const { return {text, faces, features}; }
};

// Looks a word up without making a key of it: most words of a document are there already.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(const WordView& word) const {
    std::size_t hash = std::hash<std::string_view>()(word.text) * 2 + (word.features.tabular_figures ? 1 : 0);
    for (const FaceId face : word.faces) hash = hash * 31 + face;
    return hash;
  }
};
struct WordEqual {
  using is_transparent = void;
  bool operator()(const WordView& a, const WordView& b) const {
    return a.text == b.text && a.faces == b.faces && a.features == b.features;
  }
};

void fill(hb_buffer_t* buffer, const ScriptRun& run) {
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  for (const Character& character : run.characters) {
    hb_buffer_add(buffer, character.code_point, character.offset);
  }
  hb_buffer_set_script(buffer, run.script);
  hb_buffer_set_direction(buffer, run.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
  hb_buffer_guess_segment_properties(buffer);
}

std::vector<hb_feature_t> features_of(FontFeatures features) {
  std::vector<hb_feature_t> list;
  const auto on = [&list](hb_tag_t tag) {
    list.push_back({tag, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  };
  on(HB_TAG('k', 'e', 'r', 'n'));
  on(HB_TAG('l', 'i', 'g', 'a'));
  if (features.tabular_figures) on(HB_TAG('t', 'n', 'u', 'm'));
  return list;
}

char32_t character_at(const ScriptRun& run, std::uint32_t offset) {
  const auto found = std::find_if(run.characters.begin(), run.characters.end(),
                                  [offset](const Character& c) { return c.offset == offset; });
  return found != run.characters.end() ? found->code_point : 0xFFFD;
}

void collect(hb_buffer_t* buffer, hb_font_t* font, const ScriptRun& run, ShapedWord& word) {
  GlyphPiece piece{run.face, run.begin, run.end, run.right_to_left, {}};
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer, &count);
  piece.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    // A face may say that it has a character and still end at .notdef when it is shaped.
    if (infos[i].codepoint == 0) {
      word.missing.push_back(character_at(run, infos[i].cluster));
      continue;
    }
    piece.glyphs.push_back({infos[i].codepoint, positions[i].x_advance, positions[i].x_offset,
                            positions[i].y_offset, hb_font_get_glyph_h_advance(font, infos[i].codepoint),
                            infos[i].cluster});
  }
  if (!piece.glyphs.empty()) word.pieces.push_back(std::move(piece));
}

}  // namespace

struct Shaper::State {
  explicit State(const FontLibrary& library) : fonts(library), buffer(hb_buffer_create()) {}

  const FontLibrary& fonts;
  BufferHandle buffer;
  TextBreaker breaker;
  std::unordered_map<WordKey, ShapedWord, WordHash, WordEqual> words;  // its nodes stay where they are
};

Shaper::Shaper(const FontLibrary& fonts) : state_(std::make_unique<State>(fonts)) {}
Shaper::~Shaper() = default;

const FontLibrary& Shaper::fonts() const { return state_->fonts; }

const ShapedWord& Shaper::shape(std::string_view text, const FaceStack& faces, FontFeatures features) {
  const auto found = state_->words.find(WordView{text, faces, features});
  if (found != state_->words.end()) return found->second;

  const auto& library = state_->fonts.state_->faces;
  Itemised itemised = itemise(text, faces, library, state_->breaker);
  ShapedWord word{std::string(text), {}, std::move(itemised.missing)};
  const std::vector<hb_feature_t> wanted = features_of(features);
  for (const ScriptRun& run : itemised.runs) {
    hb_font_t* const font = library[run.face]->font.get();
    fill(state_->buffer.get(), run);
    hb_shape(font, state_->buffer.get(), wanted.data(), static_cast<unsigned>(wanted.size()));
    collect(state_->buffer.get(), font, run, word);
  }
  return state_->words.emplace(WordKey{std::string(text), faces, features}, std::move(word)).first->second;
}

Length scale(std::int64_t units, Length size, const FaceMetrics& metrics) {
  const std::int64_t product = units * size.value;
  const std::int64_t half = metrics.units_per_em / 2;
  return {(product < 0 ? product - half : product + half) / metrics.units_per_em};
}

Length width(const ShapedWord& word, Length size, const FontLibrary& fonts) {
  Length sum;
  for (const GlyphPiece& piece : word.pieces) {
    std::int64_t units = 0;
    for (const Glyph& glyph : piece.glyphs) units += glyph.advance;
    sum += scale(units, size, fonts.metrics(piece.face));
  }
  return sum;
}

}  // namespace evident
