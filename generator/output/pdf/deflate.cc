#include "output/pdf/deflate.h"

#include <libdeflate.h>

namespace evident {

namespace {
constexpr int level = 7;  // above it, time doubles for less than one per cent
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

}  // namespace evident
