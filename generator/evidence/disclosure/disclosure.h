#pragma once
// Disclosure control: confidential facts into the published view. The wall of the house: what does not
// pass here reaches no template, chart or file. It fails closed.

#include <memory>
#include <string>
#include <vector>

#include "evidence/facts/facts.h"
#include "evidence/published/published.h"

namespace evident {

enum class ZeroCounts { Published, Hidden };

// Of percentages that services return; what templates compute from published counts is no secret.
enum class Percentages { WhenSafe, Hidden };

struct DisclosurePolicy {
  int threshold = 5;  // counts of people from 1 to this are withheld (in use: DfE 5, NHS 7, ONS 9)
  int min_width = 3;  // between the least and the most that a reader must think possible of a hidden count
  int round = 1;      // counts of people in returns are rounded to multiples of this
  ZeroCounts zeros = ZeroCounts::Published;  // in returns
  Percentages percentages = Percentages::WhenSafe;
};

// A figure that counts people, is not from a published reference and lies above 0 and up to the threshold, as
// it is or as it would be printed, is withheld as [c]: its number, its source's words, its note and what
// others state are in nothing that this returns. Zeros are published. Quantities come out at printed
// precision. A value that belongs to no figure is withheld too.
//
// An indicator that counts people is withheld with any of its inputs, and when what it gives away is such a
// small count: of a percentage, its numerator, its denominator and what is left between them. The same holds
// for a percentage of people whose `base` is known.
//
// Returns are `returns.<service>.<table>` (hyphens are underscores): a map of id label measure note unit
// withheld reason, lists rows columns areas periods of {id, label}, and cells[period][area][row][column]; a
// table without columns has one with the id `all`. Periods are those that were returned; `latest` is the
// cells of the last one that is no total of others, and `latest_period` says which. Every cell is a figure,
// `returns.<service>.<table>.<period>.<area>.<row>.<column>`.
//
// Of a table of people, a count from 1 to the threshold is withheld as [c], and so is the count of a category
// that has all of its total; then as many others as it takes that no reader who knows the sums, all other
// tables and this rule can place a hidden count more narrowly than `min_width`, or knows fewer people than
// the threshold together. The mark is the same for both. Zeros are published, but for those that would say of
// everyone in which category they are; where zeros are hidden, 0 is a small count. Percentages and averages
// of people are withheld with the counts that they are made of, when these are declared, else in a period and
// area that hides a count. What a table declares otherwise holds for it, and is in its `policy` in words.
//
// A table that cannot be made safe, or would show nothing else, or that has 100 counts of people and more of
// which most are small, is collapsed: categories merge into others as it declares, `merged` says which, and
// they are in no list. When that does not help (of a large table: when more than three of four counts are
// still small), or when its numbers contradict its sums, it is withheld as a whole, with the reason in words.
//
// `disclosure` is a map of threshold min_width round note, where the note is a paragraph on these methods.
[[nodiscard]] Published disclose(const Facts& facts, const DisclosurePolicy& policy);

// What is published of one service's returns: nearly all of the time that disclosure takes. It depends on no
// other service, and several may be decided at a time, each on a thread of its own.
struct TableDecisions;
using DecidedReturns = std::shared_ptr<const TableDecisions>;
[[nodiscard]] DecidedReturns decide_returns(const ServiceReturns& service, const DisclosurePolicy& policy);
// The same view, where `decided` are those of facts.returns, in their order, under this policy.
[[nodiscard]] Published disclose(const Facts& facts, const DisclosurePolicy& policy,
                                 const std::vector<DecidedReturns>& decided);
// What one service returned, by itself: what `returns.<service>` is above. Its cells are added to `figures`.
[[nodiscard]] Value disclose_returns(const ServiceReturns& returns, const DecidedReturns& decided,
                                     const DisclosurePolicy& policy, FigureList& figures);

// What was decided, one line for each table of each return, without any number of a return:
// "north_hub.referrals: 47 of 150 cells hidden". For the publisher's eyes.
[[nodiscard]] std::vector<std::string> explain_disclosure(const Facts& facts, const DisclosurePolicy& policy);

}  // namespace evident
