#pragma once
// A file's /ID: a hash of the file's own bytes (ISO 32000-1, 14.4), so that it tells nothing that the file
// does not tell.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace evident {

inline constexpr std::size_t identifier_bytes = 16;

struct PdfHash {
  std::uint64_t high = 0, low = 0;
};

// FNV-1a with 128 bits (draft-eastlake-fnv), but of words of eight bytes, the last filled with zeros, and of
// the length. Equal files get equal identifiers; nothing rests on more.
[[nodiscard]] PdfHash pdf_hash(std::string_view bytes);

// Replaces both identifiers in the trailer, written as zeros, by the hash of the file as it stands. False
// when there is no such place.
[[nodiscard]] bool set_file_identifier(std::string& file);

}  // namespace evident
