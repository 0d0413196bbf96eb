#pragma once
// What a run is to make: which publications, for which rows, under which names.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "press/publish/publish.h"
#include "press/publish/rows.h"

namespace evident {

// Outputs that share a row, and so one view of the data; without a row there is one publication in it.
struct Batch {
  std::optional<Row> row;
  std::vector<const Publication*> publications;
};

struct Plan {
  std::vector<Batch> batches;
  std::vector<const Publication*> indexes;  // made after all others
  std::set<const Publication*> asked_for;   // the others are made for an index alone
  // The files of all publications, asked for or not, sorted; to the public only the public ones are known.
  std::vector<std::string> public_files, all_files;
};

// The name of an output, without the ending of its format: "newsletter",
// "commissioner-pack/north-hub-summary", "restricted/commissioner-pack/north-hub".
[[nodiscard]] std::string output_name(const Publication& publication, const Row* row);

// An index tells of everything, so everything is made for it. Errors: unknown-publication,
// nothing-to-publish, no-rows (`only` leaves none) and those of rows_of().
[[nodiscard]] Plan make_plan(const Workspace& workspace, const Published& published,
                             const PublishOptions& options, Diagnostics& diagnostics);

// The publications with these ids, each with its variants; all when there are none. Errors:
// unknown-publication, nothing-to-publish.
[[nodiscard]] std::vector<const Publication*> publications_called(const Workspace& workspace,
                                                                  const std::vector<std::string>& ids,
                                                                  Diagnostics& diagnostics);

}  // namespace evident
