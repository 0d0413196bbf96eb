#include <array>
#include <utility>

#include "design/fonts/library_state.h"

namespace evident {
namespace {

// Enough for the documents that are written at one time; a run of thousands must not hold them all.
constexpr std::size_t most_cached_subsets = 256;

constexpr hb_tag_t cff_table = HB_TAG('C', 'F', 'F', ' ');

// ISO 32000-1, 9.9: the tables of an embedded font whose glyphs are named by CIDs. The hinting programs would
// be allowed too, but are left out.
constexpr std::array kept_tables = {HB_TAG('g', 'l', 'y', 'f'),
                                    HB_TAG('l', 'o', 'c', 'a'),
                                    HB_TAG('h', 'e', 'a', 'd'),
                                    HB_TAG('h', 'h', 'e', 'a'),
                                    HB_TAG('h', 'm', 't', 'x'),
                                    HB_TAG('m', 'a', 'x', 'p'),
                                    cff_table};

void drop_other_tables(hb_face_t* face, hb_subset_input_t* input) {
  hb_set_t* const dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  std::array<hb_tag_t, 32> tags{};
  unsigned offset = 0;
  for (unsigned count = tags.size(); count == tags.size(); offset += count) {
    hb_face_get_table_tags(face, offset, &count, tags.data());
    for (unsigned i = 0; i < count; ++i) hb_set_add(dropped, tags[i]);
  }
  for (const hb_tag_t tag : kept_tables) hb_set_del(dropped, tag);
}

std::string make_subset(const Face& face, const std::vector<std::uint32_t>& glyphs) {
  const SubsetInputHandle input(hb_subset_input_create_or_fail());
  if (input == nullptr) return {};
  hb_set_t* const kept = hb_subset_input_glyph_set(input.get());
  hb_set_add(kept, 0);
  const unsigned count = hb_face_get_glyph_count(face.face.get());
  for (const std::uint32_t glyph : glyphs) {
    if (glyph < count) hb_set_add(kept, glyph);
  }
  hb_subset_input_set_flags(
      input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  drop_other_tables(face.face.get(), input.get());
  const FaceHandle subset(hb_subset_or_fail(face.face.get(), input.get()));
  if (subset == nullptr) return {};
  const BlobHandle blob(face.metrics.cff ? hb_face_reference_table(subset.get(), cff_table)
                                         : hb_face_reference_blob(subset.get()));
  return std::string(bytes_of(blob));
}

}  // namespace

FontSubset::FontSubset(std::vector<std::uint32_t> glyphs, std::string program)
    : glyphs_(std::move(glyphs)), program_(std::move(program)) {}

const std::string& FontSubset::packed(std::string (*pack)(std::string_view)) const {
  std::call_once(packed_made_, [&] { packed_ = pack(program_); });
  return packed_;
}

std::shared_ptr<const FontSubset> FontLibrary::subset(FaceId face,
                                                      const std::vector<std::uint32_t>& glyphs) const {
  const Face& from = *state_->faces[face];
  std::call_once(from.groups_made, [&from] { from.groups = find_glyph_groups(from.font.get()); });
  State::SubsetKey key(face, rounded_up(glyphs, from.groups));
  {
    const std::lock_guard lock(state_->subsets_mutex);
    const auto found = state_->subsets.find(key);
    if (found != state_->subsets.end()) return found->second;
  }
  // Made outside the lock: two threads may both make the same bytes, but none waits for another's font.
  auto made = std::make_shared<const FontSubset>(key.second, make_subset(from, key.second));
  const std::lock_guard lock(state_->subsets_mutex);
  if (state_->subsets.size() >= most_cached_subsets) state_->subsets.clear();
  return state_->subsets.emplace(std::move(key), std::move(made)).first->second;
}

}  // namespace evident
