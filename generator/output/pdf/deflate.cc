#include "output/pdf/deflate.h"

#include <libdeflate.h>

namespace evident {

namespace {
constexpr int level = 5;  // level 7 takes 40 per cent longer for one per cent less
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {}

Deflater::~Deflater() {
  if (compressor_ != nullptr) libdeflate_free_compressor(compressor_);
}

std::string Deflater::compress(std::string_view data) {
  if (compressor_ == nullptr) return {};
  std::string out(libdeflate_zlib_compress_bound(compressor_, data.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_, data.data(), data.size(), out.data(), out.size()));
  return out;
}

std::string deflate_once(std::string_view data) { return Deflater().compress(data); }

}  // namespace evident
