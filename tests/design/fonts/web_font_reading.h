#pragma once
// WOFF2 read by the letter of the recommendation, apart from the code that writes it.

#include <brotli/decode.h>
#include <dlfcn.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evident {

// The decoder lies in Debian next to the encoder. It is loaded here, since the generator has no use for it.
inline std::string decompress(std::string_view data, std::size_t length) {
  void* const library = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL);
  void* const symbol = library != nullptr ? dlsym(library, "BrotliDecoderDecompress") : nullptr;
  if (symbol == nullptr) {
    ADD_FAILURE() << "no decoder of Brotli";
    return {};
  }
  const auto decode = reinterpret_cast<decltype(&BrotliDecoderDecompress)>(symbol);
  std::string out(length, '\0');
  std::size_t written = length;
  const BrotliDecoderResult result = decode(data.size(), reinterpret_cast<const std::uint8_t*>(data.data()),
                                            &written, reinterpret_cast<std::uint8_t*>(out.data()));
  EXPECT_EQ(result, BROTLI_DECODER_RESULT_SUCCESS);
  EXPECT_EQ(written, length);
  return out;
}

struct WebTable {
  std::string tag;
  unsigned flags = 0;
  std::string bytes;
};

// A font file of these tables, without checksums.
inline std::string font_of(const std::string& flavour, const std::vector<WebTable>& tables) {
  const auto number = [](std::size_t value, int bytes) {
    std::string out;
    while (bytes-- > 0) out += static_cast<char>(value >> 8 * bytes & 0xFF);
    return out;
  };
  std::string directory = flavour + number(tables.size(), 2) + std::string(6, '\0'), data;
  for (const WebTable& table : tables) {
    const std::size_t offset = 12 + 16 * tables.size() + data.size();
    directory += table.tag + number(0, 4) + number(offset, 4) + number(table.bytes.size(), 4);
    data += table.bytes + std::string((4 - table.bytes.size() % 4) % 4, '\0');
  }
  return directory + data;
}

class WebFontReading {
 public:
  explicit WebFontReading(std::string_view bytes) : bytes_(bytes) {
    EXPECT_EQ(bytes_.substr(0, 4), "wOF2");
    flavour = std::string(bytes_.substr(4, 4));
    at_ = 8;
    EXPECT_EQ(number(4), bytes_.size());
    const std::size_t count = number(2);
    EXPECT_EQ(number(2), 0u);  // reserved
    unpacked_length = number(4);
    const std::size_t compressed = number(4);
    at_ = 28;
    for (int i = 0; i < 5; ++i) EXPECT_EQ(number(4), 0u);  // neither metadata nor private data
    std::vector<std::size_t> lengths;
    std::size_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
      read_entry();
      lengths.push_back(base_128());
      sum += lengths.back();
    }
    EXPECT_EQ((at_ + compressed + 3) / 4 * 4, bytes_.size());
    const std::string data = decompress(bytes_.substr(at_, compressed), sum);
    for (std::size_t i = 0, begin = 0; i < count; begin += lengths[i++]) {
      tables[i].bytes = data.substr(begin, lengths[i]);
    }
  }

  [[nodiscard]] const WebTable& table(std::string_view tag) const {
    static const WebTable none;
    for (const WebTable& table : tables) {
      if (table.tag == tag) return table;
    }
    return none;
  }

  // The font file that a browser makes of it, but for the checksums.
  [[nodiscard]] std::string unpacked() const { return font_of(flavour, tables); }

  std::string flavour;
  std::size_t unpacked_length = 0;
  std::vector<WebTable> tables;

 private:
  std::size_t number(int bytes) {
    std::size_t value = 0;
    while (bytes-- > 0) value = value << 8 | static_cast<unsigned char>(bytes_.at(at_++));
    return value;
  }

  std::size_t base_128() {
    std::size_t value = 0;
    for (int i = 0; i < 5; ++i) {
      const std::size_t byte = number(1);
      EXPECT_FALSE(i == 0 && byte == 0x80) << "a leading zero";
      value = value << 7 | (byte & 0x7F);
      if (byte < 0x80) return value;
    }
    ADD_FAILURE() << "a number of more than five bytes";
    return value;
  }

  void read_entry() {
    // Section 4.1, as far as the tests' fonts go.
    static constexpr std::array<const char*, 29> known = {
        "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm",
        "glyf", "loca", "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern",
        "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB"};
    WebTable table;
    table.flags = static_cast<unsigned>(number(1));
    if ((table.flags & 63) == 63) {
      table.tag = std::string(bytes_.substr(at_, 4));
      at_ += 4;
    }
    if ((table.flags & 63) < known.size()) table.tag = std::string(known[table.flags & 63], 4);
    EXPECT_EQ(table.tag.size(), 4u) << "flags " << table.flags;
    tables.push_back(std::move(table));
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace evident
