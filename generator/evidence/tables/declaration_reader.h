#pragma once
// Parts of the reading of declarations. The schema has been checked before: what has a wrong type was
// reported, and is passed over here.

#include <string>
#include <string_view>
#include <vector>

#include "evidence/tables/tables.h"

namespace evident {

// The scalar under a key; null when there is none.
[[nodiscard]] const Node* scalar_at(const Node& node, std::string_view key);
[[nodiscard]] std::string scalar_text(const Node& node, std::string_view key);
[[nodiscard]] std::string as_code(std::string_view text);  // `text`
// "Did you mean `x`?", or all names after `introduction`.
[[nodiscard]] std::string did_you_mean(std::string_view name, const std::vector<std::string>& known,
                                       std::string_view introduction);
[[nodiscard]] std::vector<std::string> ids_of(const Dimension& dimension);
// Whether an id can stand in returns and templates; the second reports bad-id.
[[nodiscard]] bool is_id(std::string_view text);
bool check_table_id(const Node& id, Diagnostics& diagnostics);
// The category that a scalar names; reports unknown-category.
[[nodiscard]] std::optional<std::size_t> category_named(const Node& name, const Dimension& dimension,
                                                        Diagnostics& diagnostics);

[[nodiscard]] std::optional<OverPeriods> over_periods_named(std::string_view name);
// Null gives the dimension with one nameless category.
[[nodiscard]] Dimension read_dimension(const Node* node, Diagnostics& diagnostics);
// The rows that must reconcile, of a table whose dimensions have been read.
void read_reconciliation(const Node& node, TableDeclaration& table, Diagnostics& diagnostics);
// The links of all tables, once all have been read. `nodes` are those of `declarations.tables`.
void read_links(const std::vector<const Node*>& nodes, TableDeclarations& declarations,
                Diagnostics& diagnostics);

}  // namespace evident
