#pragma once
// Number trees and name trees (ISO 32000-1, 7.9.6 and 7.9.7), with leaves of a bounded size.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "output/pdf/objects.h"

namespace evident {

// Keys stand in rising order; values are PDF text. Gives the tree's root.
[[nodiscard]] ObjectNumber write_number_tree(const std::vector<std::pair<std::int64_t, std::string>>& entries,
                                             PdfObjects& objects);
// Keys are byte strings, all different, in any order.
[[nodiscard]] ObjectNumber write_name_tree(std::vector<std::pair<std::string, std::string>> entries,
                                           PdfObjects& objects);

}  // namespace evident
