#include "evidence/disclosure/words.h"

#include "evidence/disclosure/table_policy.h"

namespace evident {
namespace {

std::string small_counts(const DisclosurePolicy& policy) {
  const std::string most = std::to_string(policy.threshold);
  if (policy.zeros == ZeroCounts::Hidden) return "from 0 to " + most;
  return policy.threshold == 1 ? "of 1" : "from 1 to " + most;
}

std::string rounding(const DisclosurePolicy& policy) {
  return "rounded to the nearest " + std::to_string(policy.round);
}

}  // namespace

std::string words_of(const DisclosurePolicy& policy) {
  std::string words = "Counts of people " + small_counts(policy) + " are not published and print as [c].";
  words +=
      " So that nobody can work them out from totals or from other tables, some larger counts print as [c] "
      "too.";
  if (policy.zeros == ZeroCounts::Published)
    words +=
        " Zeros are published unless they would say of everyone in a group to which category they belong.";
  words +=
      policy.percentages == Percentages::Hidden
          ? " Percentages that services returned are not published; averages are left out where they would "
            "tell what is hidden."
          : " Percentages and averages are left out where they would tell what is hidden.";
  if (policy.round > 1)
    words += " All other counts of people in tables are " + rounding(policy) +
             ", so parts may not add up to their totals.";
  return words;
}

std::string words_of_table(const TableDeclaration& table, const DisclosurePolicy& policy) {
  if (!table.disclosure) return {};
  const DisclosurePolicy own = policy_of(table, policy);
  std::string words = "In this table, counts of people " + small_counts(own) + " are not published";
  words += own.round > 1 ? " and others are " + rounding(own) + "." : ".";
  if (table.disclosure->hides_percentages.value_or(false)) words += " No percentages are published.";
  return words + " " + table.disclosure->reason;
}

}  // namespace evident
