#pragma once
// The words that a withheld small count goes by, looked for in running text.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "press/audit/audit.h"

namespace evident {

// "Hospital"; "High" and "Low" of a table with columns. In lower case.
struct WithheldName {
  std::vector<std::string> labels;
  std::string figure;
};

class WithheldNames {
 public:
  WithheldNames(const std::vector<ReturnsShape>& returns, const KnownFigures& now, const AuditPolicy& policy);

  // The figure whose names stand in one sentence with a number from 1 to the threshold, in digits, that is no
  // part of the names; empty where there is none. No machine can tell what such a number counts.
  [[nodiscard]] std::string beside_small_number(std::string_view words) const;

 private:
  [[nodiscard]] std::string in_sentence(std::string_view sentence) const;

  std::vector<WithheldName> names_;
  std::vector<std::string> areas_;  // a category may be a word of a place's name: "Low" of "Low Ferrens"
  int threshold_ = 0;
};

}  // namespace evident
