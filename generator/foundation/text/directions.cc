#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <memory>

#include "foundation/text/text.h"

namespace evident {
namespace {

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

// Lead bytes of the blocks that hold letters, digits and marks of right-to-left text: most text has none of
// them and is not looked at any closer.
bool may_run_backwards(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xD6 && byte <= 0xE0) || byte == 0xE2 || byte >= 0xEF;
  });
}

bool runs_backwards(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE:
      return true;
    default:
      return false;
  }
}

bool holds_backwards(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (runs_backwards(next_code_point(text, offset))) return true;
  }
  return false;
}

// The text as ICU reads it here, and where each unit stands in UTF-8.
struct Utf16 {
  std::u16string units;
  std::vector<std::size_t> offsets;  // one more than units

  explicit Utf16(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
      const std::size_t begin = offset;
      const auto c = static_cast<UChar32>(next_code_point(text, offset));
      for (int unit = 0; unit < U16_LENGTH(c); ++unit) offsets.push_back(begin);
      if (U_IS_BMP(c)) {
        units += static_cast<char16_t>(c);
      } else {
        units += static_cast<char16_t>(U16_LEAD(c));
        units += static_cast<char16_t>(U16_TRAIL(c));
      }
    }
    offsets.push_back(text.size());
  }
};

}  // namespace

std::vector<DirectionRun> direction_runs(std::string_view text) {
  std::vector<DirectionRun> runs;
  if (!may_run_backwards(text) || !holds_backwards(text)) return runs;
  const Utf16 read(text);
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  const auto length = static_cast<std::int32_t>(read.units.size());
  ubidi_setPara(bidi.get(), read.units.data(), length, 0, nullptr, &status);
  if (U_FAILURE(status)) return runs;
  for (std::int32_t begin = 0; begin < length;) {
    std::int32_t end = length;
    UBiDiLevel level = 0;
    ubidi_getLogicalRun(bidi.get(), begin, &end, &level);
    if (end <= begin) break;
    runs.push_back({read.offsets[static_cast<std::size_t>(begin)],
                    read.offsets[static_cast<std::size_t>(end)], static_cast<std::uint8_t>(level)});
    begin = end;
  }
  return runs;
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<std::int32_t> map(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), map.data());
  return {map.begin(), map.end()};
}

char32_t mirrored(char32_t c) { return static_cast<char32_t>(u_charMirror(static_cast<UChar32>(c))); }

}  // namespace evident
