#pragma once
// One value or code of a return.

#include <optional>
#include <string_view>

#include "evidence/data/data.h"
#include "evidence/values/values.h"

namespace evident {

// The quantity that the fields `value` and `code` give, exactly one of which must be filled. Messages repeat
// no digit of it. Errors: value-and-code, no-value, unknown-code, bad-number, negative-count.
[[nodiscard]] std::optional<Quantity> read_cell_value(const CsvField& value, const CsvField& code, Unit unit,
                                                      Diagnostics& diagnostics);

}  // namespace evident
