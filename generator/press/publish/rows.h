#pragma once
// Publications that are made once for each row of a list: a pack for each service. In: a list of the
// published view. Out: its rows, and for each the view that its templates may read, which knows no other row.

#include <memory>
#include <string>
#include <vector>

#include "evidence/disclosure/disclosure.h"
#include "evidence/facts/facts.h"
#include "evidence/published/published.h"
#include "press/workspace/workspace.h"

namespace evident {

struct Row {
  std::string id;  // of the item; part of the output's name
  Value value;     // the item
};

// The rows of a publication, in the order of its list, by the name that its front matter says. Errors at that
// name: unknown-list (with the nearest); at the rows: row-without-id, bad-id, duplicate-id. A row with an
// error is left out.
[[nodiscard]] std::vector<Row> rows_of(const FrontMatter& front_matter, const Published& published,
                                       Diagnostics& diagnostics);

// `row` is the item, `returns` the tables that the service of its id returned (no tables where there are
// none), and the list itself is out of reach. `common` is shared, not copied.
[[nodiscard]] Published view_of_row(const Row& row, const std::string& list,
                                    const std::shared_ptr<const Published>& common,
                                    const std::vector<ServiceReturns>& returns,
                                    const DisclosurePolicy& policy);

// The name under which the service of a row's id returns: "north-hub" is `north_hub`.
[[nodiscard]] std::string service_name(std::string id);

// Whether the row's `key` prints as `value`: "area=north". Its id is a key, too.
[[nodiscard]] bool has(const Row& row, const std::string& key, const std::string& value);

}  // namespace evident
