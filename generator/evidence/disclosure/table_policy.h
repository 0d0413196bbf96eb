#pragma once
// What holds in one table, and how its numbers are rounded.

#include <cstdint>
#include <utility>

#include "evidence/disclosure/disclosure.h"
#include "evidence/tables/tables.h"

namespace evident {

// The policy of all tables with what this one declares otherwise.
[[nodiscard]] DisclosurePolicy policy_of(const TableDeclaration& table, const DisclosurePolicy& common);

[[nodiscard]] std::int64_t rounded(std::int64_t count, int base);
// Between which counts a reader knows the one that was rounded to this. A printed zero is no count.
[[nodiscard]] std::pair<std::int64_t, std::int64_t> before_rounding(std::int64_t count,
                                                                    const DisclosurePolicy& policy);

}  // namespace evident
