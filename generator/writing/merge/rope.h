#pragma once
// Merged text with its origins, which a capture hands on and a slot cuts out of.

#include <string>
#include <string_view>

#include "writing/merge/merge.h"

namespace evident {

struct Rope {
  std::string text;
  SourceMap map;

  // The origin's own bytes.
  void add_verbatim(std::string_view part, Span origin);
  // Text that comes from the origin as a whole.
  void add(std::string_view part, Span origin);
  void append(const Rope& other);
  void append(const Rope& other, std::size_t begin, std::size_t end);
};

}  // namespace evident
