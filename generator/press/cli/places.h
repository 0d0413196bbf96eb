#pragma once
// Places in files as the command line prints them.

#include <string>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// Both empty for what stands in no file.
struct FilePlace {
  std::string file;
  std::string line;
};

[[nodiscard]] inline FilePlace file_place(Span span, const Sources& sources) {
  if (span.source >= sources.size()) return {};
  return {std::string(sources.name(span.source)),
          std::to_string(sources.position(span.source, span.begin).line)};
}

// "data/programme.yaml:12"
[[nodiscard]] inline std::string place_text(Span span, const Sources& sources) {
  const FilePlace place = file_place(span, sources);
  return place.file.empty() ? "" : place.file + ":" + place.line;
}

}  // namespace evident
