#include "press/publish/plan.h"
#include "press/publish/press.h"
#include "press/publish/publish.h"
#include "press/publish/rows.h"

namespace evident {

std::optional<ReadableView> readable_view(const Workspace& workspace, const std::string& publication,
                                          const OnlyRows& only, Diagnostics& diagnostics) {
  PublishOptions options;
  options.publications = {publication};
  options.only = only;
  const Press press = set_up(workspace, options, diagnostics);
  const Plan plan = make_plan(workspace, *press.published, options, diagnostics);
  std::vector<Batch> batches = plan.batches;
  for (const Publication* index : plan.indexes) batches.push_back({std::nullopt, {index}});
  for (const Batch& batch : batches) {
    for (const Publication* found : batch.publications) {
      if (found->id != publication) continue;
      Published view = batch.row ? view_of_row(*batch.row, found->front_matter.rows, press.published,
                                               press.returns, press.policy)
                                 : *press.published;
      return ReadableView{names_for(workspace, *found, {}), std::move(view)};
    }
  }
  return std::nullopt;
}

}  // namespace evident
