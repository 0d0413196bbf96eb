#pragma once
// Compression as FlateDecode understands it (zlib format). The only file that includes libdeflate.

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace evident {

// One for each document: the library's state is large and is not shared between threads.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  // Empty when it failed.
  [[nodiscard]] std::string compress(std::string_view data);

 private:
  libdeflate_compressor* compressor_;
};

// The same with a compressor of its own, for what is compressed once and kept.
[[nodiscard]] std::string deflate_once(std::string_view data);

}  // namespace evident
