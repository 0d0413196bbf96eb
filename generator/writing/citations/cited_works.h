#pragma once
// The works that a document cites: their order in the list, and the letters of those that look alike.

#include <map>
#include <string>
#include <vector>

#include "writing/citations/citations.h"

namespace evident {

struct CitedWork {
  const Reference* reference = nullptr;
  std::string letter;  // "a" where another work of the same author and year is cited
};

class CitedWorks {
 public:
  // `keys` may repeat; all of them are known.
  CitedWorks(const References& references, const std::vector<std::string>& keys);

  // In the order of the list.
  [[nodiscard]] const std::vector<CitedWork>& works() const { return works_; }
  // Null for a key that is not cited.
  [[nodiscard]] const CitedWork* find(std::string_view key) const;

 private:
  void set_letters();

  std::vector<CitedWork> works_;
  std::map<std::string, std::size_t, std::less<>> by_key_;
};

}  // namespace evident
