// Bytes as content and template, merged.

#include "merging.h"
#include "properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace evident::fuzz;
  Merging merging = merge_bytes(std::string(reinterpret_cast<const char*>(data), size));
  require_merged(merging.merged, merging.sources);
  require_diagnostics(merging.diagnostics, merging.sources);
  return 0;
}
