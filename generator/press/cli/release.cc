#include "press/cli/release.h"

#include <algorithm>
#include <ostream>

#include "press/cli/report.h"
#include "press/publish/publish.h"
#include "press/store/store.h"
#include "press/workspace/workspace.h"

namespace evident {
namespace {

bool is_release_name(const std::string& name) {
  const auto may_stand = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !name.empty() && name.front() != '-' && std::all_of(name.begin(), name.end(), may_stand);
}

// The place of a release that says something else under this name.
const ReleaseFile* released_before(const Workspace& workspace, const OutputFile& file,
                                   const std::string& name) {
  for (const ReleaseFile& release : workspace.releases) {
    if (release.name == name && workspace.sources.text(release.root.span.source) != file.bytes)
      return &release;
  }
  return nullptr;
}

OutputFile make_release(const Workspace& workspace, const Arguments& arguments, unsigned jobs,
                        Diagnostics& diagnostics) {
  const std::string& publication = arguments.publications.front();
  const std::string& name = arguments.release_name;
  if (!is_release_name(name)) {
    diagnostics.error("bad-release-name", {}, "A release cannot be called `" + name + "`",
                      "Use letters, digits and hyphens, as in 2026-Q2");
    return {};
  }
  PublishOptions options;
  options.publications = {publication};
  options.ledger = true;
  options.jobs = jobs;
  const std::vector<Output> outputs = publish(workspace, options, diagnostics).outputs;
  if (diagnostics.has_errors()) return {};
  OutputFile file = release_file(workspace, name, publication, outputs);
  if (file.path.empty()) {
    diagnostics.error("nothing-to-release", {}, "`" + publication + "` prints no number of a return",
                      "Only what is published of returns needs to be recorded");
  } else if (const ReleaseFile* before = released_before(workspace, file, name)) {
    diagnostics.error("release-exists", {before->root.span.source, 0, 0},
                      "There is a release `" + name + "` already, and it says something else",
                      "Choose another name: what has been published stays published");
  }
  return file;
}

}  // namespace

int release(const Arguments& arguments, const Surroundings& surroundings) {
  const Stopwatch stopwatch;
  Diagnostics diagnostics;
  const Workspace workspace =
      read_workspace({arguments.root, surroundings.now, arguments.source_date}, diagnostics);
  const OutputFile file = make_release(workspace, arguments, std::max(1U, surroundings.cores), diagnostics);
  std::size_t written = 0;
  if (!diagnostics.has_errors()) {
    Staging staging(workspace.root);
    staging.add(file);
    written = staging.publish(diagnostics).written.size();
  }
  if (!diagnostics.has_errors())
    surroundings.out << (workspace.root / file.path).lexically_normal().string() << '\n';
  diagnostics.sort(workspace.sources);
  print_diagnostics(diagnostics, workspace.sources, render_options(arguments, surroundings),
                    surroundings.err);
  print_summary(written > 0 ? "recorded" : "nothing new", diagnostics, stopwatch.seconds(), surroundings.out);
  return exit_code(diagnostics, arguments.strict);
}

}  // namespace evident
