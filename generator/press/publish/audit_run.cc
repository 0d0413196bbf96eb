#include "press/publish/audit_run.h"

#include "press/audit/audit.h"

namespace evident {

namespace {

std::vector<ReturnsShape> shapes_of(const Workspace& workspace) {
  std::vector<ReturnsShape> shapes;
  for (const DataFile& file : workspace.data) {
    if (file.tables) shapes.push_back(shape_of(file.name, *file.tables));
  }
  return shapes;
}

}  // namespace

AuditGround audit_ground(const Workspace& workspace, Diagnostics& diagnostics) {
  const DisclosureSettings& settings = workspace.disclosure;
  AuditGround ground{shapes_of(workspace),
                     {settings.threshold, settings.min_width, settings.round, settings.hides_zeros},
                     {},
                     {}};
  for (const ReleaseFile& release : workspace.releases)
    ground.releases.push_back(read_release(release.name, release.root, diagnostics));
  const Sources& sources = workspace.sources;
  for (SourceId id = 0; id < sources.size(); ++id) {
    const std::string_view name = sources.name(id);
    if (name.starts_with("content/") || name.starts_with("templates/"))
      ground.typed.push_back(sources.text(id));
  }
  return ground;
}

void audit_files(const AuditGround& ground, std::string_view service, const Published& published,
                 const std::vector<OutputFile>& files, Diagnostics& diagnostics) {
  AuditInput input{{}, ground.policy, published, ground.releases, {}, ground.typed};
  for (const ReturnsShape& shape : ground.returns) {
    if (service.empty() || shape.service == service) input.returns.push_back(shape);
  }
  if (input.returns.empty()) return;
  for (const OutputFile& file : files) input.files.push_back({file.path.generic_string(), file.bytes});
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
