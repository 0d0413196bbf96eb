#pragma once
// How `evident check` prints how hard publications are to read.

#include <iosfwd>
#include <vector>

#include "press/publish/publish.h"

namespace evident {

enum class ReadingDetail { Scores, Paragraphs };

// A row of five scores for each publication; when asked for, under it what is over a limit that is only
// reported, and a row for each paragraph. Nothing when no publication is in English.
void print_readability(const std::vector<Output>& outputs, ReadingDetail detail, const Sources& sources,
                       std::ostream& stream);

// All of it in one object of JSON.
void print_readability_json(const std::vector<Output>& outputs, const Sources& sources, std::ostream& stream);

}  // namespace evident
