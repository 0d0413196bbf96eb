#pragma once
// Disclosure control in words for readers.

#include <string>

#include "evidence/disclosure/disclosure.h"
#include "evidence/tables/tables.h"

namespace evident {

// A paragraph for a note on methods.
[[nodiscard]] std::string words_of(const DisclosurePolicy& policy);
// What one table does otherwise, and the reason that its declaration gives; empty when it does nothing.
[[nodiscard]] std::string words_of_table(const TableDeclaration& table, const DisclosurePolicy& policy);

}  // namespace evident
