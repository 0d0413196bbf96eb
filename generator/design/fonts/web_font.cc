#include <woff2/encode.h>

#include <array>

#include "design/fonts/library_state.h"

namespace evident {
namespace {

struct Range {
  hb_codepoint_t first;
  hb_codepoint_t last;
};
// What a page in English may need, with names from other languages: Latin (Welsh ŵ ŷ ẁ ỳ, Polish ł), marks,
// punctuation, superscripts, currency, fractions, arrows, signs of comparison, ticks and boxes.
constexpr std::array<Range, 31> web_characters = {
    {{0x20, 0x7E},     {0xA0, 0x17F},    {0x192, 0x192},   {0x1FA, 0x21B},   {0x2C6, 0x2DD},
     {0x300, 0x328},   {0x394, 0x394},   {0x3A9, 0x3A9},   {0x3BC, 0x3BC},   {0x3C0, 0x3C0},
     {0x1E80, 0x1E85}, {0x1E9E, 0x1E9E}, {0x1EF2, 0x1EF3}, {0x2002, 0x2027}, {0x202F, 0x203A},
     {0x2044, 0x2044}, {0x2060, 0x2060}, {0x2070, 0x208E}, {0x20AC, 0x20AC}, {0x2116, 0x2122},
     {0x2150, 0x215E}, {0x2190, 0x2199}, {0x2202, 0x221E}, {0x2248, 0x2248}, {0x2260, 0x2265},
     {0x25A0, 0x25CF}, {0x2605, 0x2606}, {0x2610, 0x2612}, {0x2713, 0x2718}, {0x27A1, 0x27A1},
     {0xFB00, 0xFB04}}};

constexpr std::array web_features = {
    HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'c', 'm', 'p'), HB_TAG('c', 'l', 'i', 'g'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('l', 'i', 'g', 'a'), HB_TAG('l', 'n', 'u', 'm'),
    HB_TAG('l', 'o', 'c', 'l'), HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'),
    HB_TAG('p', 'n', 'u', 'm'), HB_TAG('r', 'l', 'i', 'g'), HB_TAG('t', 'n', 'u', 'm')};

// Licence and its address (OpenType 1.9, `name`), which free fonts must carry along.
constexpr std::array<hb_codepoint_t, 2> licence_names = {13, 14};

std::string to_woff2(const std::string& font) {
  const auto* const data = reinterpret_cast<const std::uint8_t*>(font.data());
  std::string out(woff2::MaxWOFF2CompressedSize(data, font.size()), '\0');
  std::size_t length = out.size();
  if (!woff2::ConvertTTFToWOFF2(data, font.size(), reinterpret_cast<std::uint8_t*>(out.data()), &length))
    return {};
  out.resize(length);
  return out;
}

}  // namespace

std::string web_subset(hb_face_t* face) {
  const SubsetInputHandle input(hb_subset_input_create_or_fail());
  if (input == nullptr) return {};
  hb_set_t* const characters = hb_subset_input_unicode_set(input.get());
  for (const Range& range : web_characters) hb_set_add_range(characters, range.first, range.last);
  hb_set_t* const features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  for (const hb_tag_t feature : web_features) hb_set_add(features, feature);
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
    shared.web_font = std::make_shared<const std::string>(subset.empty() ? std::string() : to_woff2(subset));
  });
  return shared.web_font;
}

}  // namespace evident
