#include "output/pdf/file_identifier.h"

#include <array>

namespace evident {

namespace {

__extension__ using Wide = unsigned __int128;

void append_hexadecimal(std::string& out, std::uint64_t value) {
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[(value >> shift) & 15];
}

// Little-endian on every machine.
std::uint64_t word_at(const char* bytes) {
  std::uint64_t word = 0;
  for (int i = 7; i >= 0; --i) word = word << 8 | static_cast<unsigned char>(bytes[i]);
  return word;
}

}  // namespace

PdfHash pdf_hash(std::string_view bytes) {
  constexpr Wide prime = (Wide{1} << 88) + 0x13B;
  Wide hash = (Wide{0x6C62272E07BB0142} << 64) + 0x62B821756295C58D;
  const auto add = [&hash](std::uint64_t word) {
    hash ^= word;
    hash *= prime;
    hash ^= hash >> 64;  // or the upper bits of a word would only reach the upper half
  };
  const std::size_t whole = bytes.size() / 8 * 8;
  for (std::size_t i = 0; i < whole; i += 8) add(word_at(bytes.data() + i));
  std::array<char, 8> rest{};
  bytes.substr(whole).copy(rest.data(), rest.size());
  add(word_at(rest.data()));
  add(bytes.size());
  return {static_cast<std::uint64_t>(hash >> 64), static_cast<std::uint64_t>(hash)};
}

bool set_file_identifier(std::string& file) {
  const std::string zeros(2 * identifier_bytes, '0');
  const std::size_t trailer = file.rfind("/ID");
  if (trailer == std::string::npos) return false;
  const std::size_t first = file.find(zeros, trailer);
  if (first == std::string::npos) return false;
  const std::size_t second = file.find(zeros, first + zeros.size());
  if (second == std::string::npos) return false;
  const PdfHash hash = pdf_hash(file);
  std::string identifier;
  append_hexadecimal(identifier, hash.high);
  append_hexadecimal(identifier, hash.low);
  file.replace(first, identifier.size(), identifier);
  file.replace(second, identifier.size(), identifier);
  return true;
}

}  // namespace evident
