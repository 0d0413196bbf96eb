#include "evidence/disclosure/table_policy.h"

#include <algorithm>

namespace evident {

DisclosurePolicy policy_of(const TableDeclaration& table, const DisclosurePolicy& common) {
  DisclosurePolicy policy = common;
  if (!table.disclosure) return policy;
  const TableDisclosure& own = *table.disclosure;
  policy.threshold = own.threshold.value_or(policy.threshold);
  policy.min_width = own.min_width.value_or(policy.min_width);
  policy.round = own.round.value_or(policy.round);
  if (own.hides_zeros) policy.zeros = *own.hides_zeros ? ZeroCounts::Hidden : ZeroCounts::Published;
  if (own.hides_percentages)
    policy.percentages = *own.hides_percentages ? Percentages::Hidden : Percentages::WhenSafe;
  return policy;
}

std::int64_t rounded(std::int64_t count, int base) {
  return base <= 1 ? count : (count + base / 2) / base * base;
}

std::pair<std::int64_t, std::int64_t> before_rounding(std::int64_t count, const DisclosurePolicy& policy) {
  if (policy.round <= 1 || (count == 0 && policy.zeros == ZeroCounts::Published)) return {count, count};
  const std::int64_t printed = rounded(count, policy.round);
  // Who knows the policy knows that what is shown is above the threshold.
  const std::int64_t least = std::min<std::int64_t>(count, policy.threshold + 1);
  const std::int64_t low = printed - policy.round / 2;
  return {std::max(least, low), low + policy.round - 1};
}

}  // namespace evident
