#pragma once
// Pandoc's citations in a run of text: [@harris2017, p. 35; @jago2011], [see @key], @key, @key [p. 3]. Keys
// that start with tbl-, fig- or sec- are cross references.

#include <optional>

#include "writing/markdown/parse_context.h"
#include "writing/markdown/text_run.h"

namespace evident {

struct FoundCitation {
  std::size_t end;  // one past it in the run
  Inlines inlines;
};

// The citation in brackets that starts at the run's byte `at`, a [. Reports bad-citation.
[[nodiscard]] std::optional<FoundCitation> bracketed_citation(const TextRun& run, std::size_t at,
                                                              ParseContext& context);
// The citation or cross reference that starts at the run's byte `at`, an @.
[[nodiscard]] std::optional<FoundCitation> narrative_citation(const TextRun& run, std::size_t at,
                                                              ParseContext& context);

}  // namespace evident
