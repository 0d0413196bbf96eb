#pragma once
// Which bytes a CSV file may hold. Unlike YAML it may end lines in a lone CR, and most files that fail were
// saved by a spreadsheet in another encoding: that is one mistake, said once.

#include <string_view>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

bool check_csv_characters(SourceId source, std::string_view text, Diagnostics& diagnostics);

}  // namespace evident
