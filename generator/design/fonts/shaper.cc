#include <hb.h>

#include <algorithm>
#include <utility>

#include "design/fonts/itemise.h"
#include "design/fonts/library_state.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

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

  struct Look {
    FaceStack faces;
    FontFeatures features;
    WordLook shared;  // its number in the library
  };

  // Documents have a dozen looks, and the last one asked for mostly comes again.
  const Look& look_of(const FaceStack& faces, FontFeatures features, SharedWords& words_of_all);

  const FontLibrary& fonts;
  BufferHandle buffer;
  TextBreaker breaker;
  std::vector<Look> looks;
  std::size_t last_look = 0;
  WordMap words;  // what this document has asked for, which it keeps
};

const Shaper::State::Look& Shaper::State::look_of(const FaceStack& faces, FontFeatures features,
                                                  SharedWords& words_of_all) {
  const auto is_it = [&](const Look& look) { return look.features == features && look.faces == faces; };
  if (last_look < looks.size() && is_it(looks[last_look])) return looks[last_look];
  last_look = static_cast<std::size_t>(std::find_if(looks.begin(), looks.end(), is_it) - looks.begin());
  if (last_look == looks.size()) {
    looks.push_back({faces, features, words_of_all.look_of(faces, features)});
  }
  return looks[last_look];
}

Shaper::Shaper(const FontLibrary& fonts) : state_(std::make_unique<State>(fonts)) {}
Shaper::~Shaper() = default;

const FontLibrary& Shaper::fonts() const { return state_->fonts; }

const ShapedWord& Shaper::shape(std::string_view text, const FaceStack& faces, FontFeatures features) {
  FontLibrary::State& library = *state_->fonts.state_;
  const WordLook look = state_->look_of(faces, features, library.words).shared;
  const auto found = state_->words.find({text, look});
  if (found != state_->words.end()) return *found->second;

  SharedWord word = library.words.find({text, look});
  if (word == nullptr) word = library.words.keep(look, shape_anew(text, faces, features));
  return *state_->words.emplace(WordKey{word->text, look}, word).first->second;
}

ShapedWord Shaper::shape_anew(std::string_view text, const FaceStack& faces, FontFeatures features) {
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
  return word;
}

Length scale(std::int64_t units, Length size, const FaceMetrics& metrics) {
  const std::int64_t product = units * size.value;
  const std::int64_t half = metrics.units_per_em / 2;
  return {(product < 0 ? product - half : product + half) / metrics.units_per_em};
}

Length width(const std::vector<Glyph>& glyphs, Length size, const FaceMetrics& metrics) {
  std::int64_t units = 0;
  for (const Glyph& glyph : glyphs) units += glyph.advance;
  return scale(units, size, metrics);
}

Length width(const ShapedWord& word, Length size, const FontLibrary& fonts) {
  Length sum;
  for (const GlyphPiece& piece : word.pieces) sum += width(piece.glyphs, size, fonts.metrics(piece.face));
  return sum;
}

}  // namespace evident
