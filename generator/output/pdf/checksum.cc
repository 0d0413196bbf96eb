#include "output/pdf/checksum.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace evident {

namespace {

constexpr std::size_t block_bytes = 64;
using State = std::array<std::uint32_t, 4>;

// How far each step turns its sum: four rounds of four, each four times (3.4).
constexpr std::array<std::array<int, 4>, 4> turns = {
    {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};

// The whole part of 2^32 times |sin(step)|; a double holds it exactly enough for every step of the RFC's
// table.
std::array<std::uint32_t, 64> make_sines() {
  std::array<std::uint32_t, 64> sines{};
  for (std::size_t i = 0; i < sines.size(); ++i) {
    sines[i] = static_cast<std::uint32_t>(std::abs(std::sin(static_cast<double>(i + 1))) * 4294967296.0);
  }
  return sines;
}

std::uint32_t word_at(const char* bytes) {
  std::uint32_t word = 0;
  for (std::size_t i = 4; i-- > 0;) word = word << 8 | static_cast<unsigned char>(bytes[i]);
  return word;
}

void add_block(State& state, const char* block, const std::array<std::uint32_t, 64>& sines) {
  auto [a, b, c, d] = state;
  for (std::size_t i = 0; i < 64; ++i) {
    std::uint32_t mixed = 0;
    std::size_t word = 0;
    switch (i / 16) {
      case 0:
        mixed = (b & c) | (~b & d);
        word = i;
        break;
      case 1:
        mixed = (d & b) | (~d & c);
        word = 5 * i + 1;
        break;
      case 2:
        mixed = b ^ c ^ d;
        word = 3 * i + 5;
        break;
      default:
        mixed = c ^ (b | ~d);
        word = 7 * i;
    }
    const std::uint32_t sum = a + mixed + sines[i] + word_at(block + word % 16 * 4);
    a = d;
    d = c;
    c = b;
    b += std::rotl(sum, turns[i / 16][i % 4]);
  }
  state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
}

void append_little_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
}

}  // namespace

std::string md5(std::string_view bytes) {
  State state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
  const std::array<std::uint32_t, 64> sines = make_sines();
  const std::size_t whole = bytes.size() / block_bytes * block_bytes;
  for (std::size_t i = 0; i < whole; i += block_bytes) add_block(state, bytes.data() + i, sines);
  // The rest, a one, zeros, and the length in bits at the end of a block.
  std::string rest(bytes.substr(whole));
  rest += '\x80';
  while (rest.size() % block_bytes != block_bytes - 8) rest += '\0';
  append_little_endian(rest, std::uint64_t{bytes.size()} * 8, 8);
  for (std::size_t i = 0; i < rest.size(); i += block_bytes) add_block(state, rest.data() + i, sines);
  std::string out;
  for (const std::uint32_t part : state) append_little_endian(out, part, 4);
  return out;
}

}  // namespace evident
