#include "press/publish/audit_run.h"

#include "press/audit/audit.h"

namespace evident {

std::vector<ReturnsShape> shapes_of(const Workspace& workspace) {
  std::vector<ReturnsShape> shapes;
  for (const DataFile& file : workspace.data) {
    if (file.tables) shapes.push_back(shape_of(file.name, *file.tables));
  }
  return shapes;
}

void audit_outputs(const Workspace& workspace, const Published& published, const std::vector<Output>& outputs,
                   Diagnostics& diagnostics) {
  const DisclosureSettings& settings = workspace.disclosure;
  AuditInput input{shapes_of(workspace),
                   {settings.threshold, settings.min_width, settings.round, settings.hides_zeros},
                   published,
                   {},
                   {}};
  for (const ReleaseFile& release : workspace.releases)
    input.releases.push_back(read_release(release.name, release.root, diagnostics));
  for (const Output& output : outputs) {
    for (const OutputFile& file : output.files)
      input.files.push_back({file.path.generic_string(), file.bytes});
  }
  audit(input, diagnostics);
}

OutputFile release_file(const Workspace& workspace, const std::string& name, const std::string& publication,
                        const std::vector<Output>& outputs) {
  std::vector<FigureEntry> printed;
  for (const Output& output : outputs) {
    for (const LedgerLine& line : output.ledger) {
      if (!line.uses.empty()) printed.push_back(line.figure);
    }
  }
  const Release release = release_of(name, printed, shapes_of(workspace));
  if (release.figures.empty()) return {};
  return {"data/releases/" + name + ".yaml", write_release(release, publication, workspace.date)};
}

}  // namespace evident
