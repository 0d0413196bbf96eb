#pragma once
// WOFF2, the compressed form of fonts that browsers load (W3C Recommendation "WOFF File Format 2.0").

#include <string>
#include <string_view>

namespace evident {

// Packs a TrueType or OpenType file, no collection. All tables are kept as they are, but for bit 11 of the
// flags in `head`, which the recommendation asks for. Empty when the file's directory makes no sense.
[[nodiscard]] std::string pack_web_open_font(std::string_view font);

}  // namespace evident
