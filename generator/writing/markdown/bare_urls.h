#pragma once
// Addresses that stand in the text as they are: http://, https:// and www. (GFM 0.29, 6.9).

#include <optional>

#include "writing/markdown/inserted_values.h"
#include "writing/markdown/text_run.h"

namespace evident {

struct BareUrl {
  std::size_t end;  // one past it in the run
  std::string text;
  std::string target;
};

// The address that starts at the run's byte `at`. It is read from the source, where smart punctuation has not
// yet changed it.
[[nodiscard]] std::optional<BareUrl> bare_url(const TextRun& run, std::size_t at,
                                              const InsertedValues& values);

}  // namespace evident
