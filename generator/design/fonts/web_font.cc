#include <array>

#include "design/fonts/library_state.h"
#include "design/fonts/web_open_font.h"

namespace evident {
namespace {

struct Range {
  hb_codepoint_t first;
  hb_codepoint_t last;
};
// What a page in English may need, with names from other languages: Latin as Europe writes it (Welsh ŵ ŷ ẁ ỳ,
// Polish ł), marks, punctuation, superscripts, currency, fractions, arrows, signs of comparison, ticks and
// boxes. A page is as heavy as this is long; what is not here comes from the reader's own fonts.
constexpr std::array<Range, 45> web_characters = {
    {{0x20, 0x7E},     {0xA0, 0x17F},    {0x218, 0x21B},   {0x2C6, 0x2C7},   {0x2DC, 0x2DC},
     {0x300, 0x304},   {0x306, 0x308},   {0x30A, 0x30C},   {0x327, 0x328},   {0x394, 0x394},
     {0x3A9, 0x3A9},   {0x3BC, 0x3BC},   {0x3C0, 0x3C0},   {0x1E80, 0x1E85}, {0x1E9E, 0x1E9E},
     {0x1EF2, 0x1EF3}, {0x2002, 0x2027}, {0x202F, 0x203A}, {0x2044, 0x2044}, {0x2060, 0x2060},
     {0x2070, 0x208E}, {0x20AC, 0x20AC}, {0x2116, 0x2122}, {0x2150, 0x215E}, {0x2190, 0x2199},
     {0x2206, 0x2206}, {0x2211, 0x2212}, {0x221A, 0x221A}, {0x221E, 0x221E}, {0x2248, 0x2248},
     {0x2260, 0x2265}, {0x25A0, 0x25A1}, {0x25AA, 0x25AB}, {0x25B2, 0x25B3}, {0x25B6, 0x25B7},
     {0x25BC, 0x25BD}, {0x25C0, 0x25C1}, {0x25C6, 0x25C7}, {0x25CB, 0x25CB}, {0x25CF, 0x25CF},
     {0x2605, 0x2606}, {0x2610, 0x2612}, {0x2713, 0x2718}, {0x27A1, 0x27A1}, {0xFB00, 0xFB04}}};

constexpr std::array web_scripts = {HB_TAG('D', 'F', 'L', 'T'), HB_TAG('l', 'a', 't', 'n')};

// What pages use; any other feature would bring its own glyphs along.
constexpr std::array web_features = {HB_TAG('c', 'c', 'm', 'p'), HB_TAG('k', 'e', 'r', 'n'),
                                     HB_TAG('l', 'i', 'g', 'a'), HB_TAG('l', 'n', 'u', 'm'),
                                     HB_TAG('l', 'o', 'c', 'l'), HB_TAG('m', 'a', 'r', 'k'),
                                     HB_TAG('m', 'k', 'm', 'k'), HB_TAG('t', 'n', 'u', 'm')};

// Licence and its address (OpenType 1.9, `name`), which free fonts must carry along.
constexpr std::array<hb_codepoint_t, 2> licence_names = {13, 14};

template <class Values>
void set_only(hb_subset_input_t* input, hb_subset_sets_t kind, const Values& values) {
  hb_set_t* const set = hb_subset_input_set(input, kind);
  hb_set_clear(set);
  for (const auto value : values) hb_set_add(set, value);
}

}  // namespace

std::string web_subset(hb_face_t* face) {
  const SubsetInputHandle input(hb_subset_input_create_or_fail());
  if (input == nullptr) return {};
  hb_set_t* const characters = hb_subset_input_unicode_set(input.get());
  for (const Range& range : web_characters) hb_set_add_range(characters, range.first, range.last);
  set_only(input.get(), HB_SUBSET_SETS_LAYOUT_SCRIPT_TAG, web_scripts);
  set_only(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG, web_features);
  hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), HB_TAG('M', 'A', 'T', 'H'));
  hb_set_t* const names = hb_subset_input_set(input.get(), HB_SUBSET_SETS_NAME_ID);
  for (const hb_codepoint_t name : licence_names) hb_set_add(names, name);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  const FaceHandle subset(hb_subset_or_fail(face, input.get()));
  if (subset == nullptr) return {};
  const BlobHandle blob(hb_face_reference_blob(subset.get()));
  return std::string(bytes_of(blob));
}

std::shared_ptr<const std::string> FontLibrary::web_font(FaceId face) const {
  const Face& shared = *state_->faces[face];
  std::call_once(shared.web_font_made, [&shared] {
    const std::string subset = web_subset(shared.face.get());
    shared.web_font = std::make_shared<const std::string>(pack_web_open_font(subset));
  });
  return shared.web_font;
}

}  // namespace evident
