#include "press/publish/audit_run.h"

#include "press/audit/audit.h"

namespace evident {

void audit_outputs(const Workspace& workspace, const Published& published, const std::vector<Output>& outputs,
                   Diagnostics& diagnostics) {
  const DisclosureSettings& settings = workspace.disclosure;
  AuditInput input{
      {}, {settings.threshold, settings.min_width, settings.round, settings.hides_zeros}, published, {}, {}};
  for (const DataFile& file : workspace.data) {
    if (file.tables) input.returns.push_back(shape_of(file.name, *file.tables));
  }
  for (const Output& output : outputs) {
    for (const OutputFile& file : output.files)
      input.files.push_back({file.path.generic_string(), file.bytes});
  }
  audit(input, diagnostics);
}

}  // namespace evident
