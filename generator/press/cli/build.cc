#include "press/cli/build.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <ostream>

#include "press/audit/audit.h"
#include "press/cli/last_run.h"
#include "press/cli/progress.h"
#include "press/cli/readability_report.h"
#include "press/cli/report.h"
#include "press/publish/publish.h"
#include "press/store/store.h"
#include "press/workspace/workspace.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

bool wants(const std::vector<std::string>& formats, std::string_view format) {
  return formats.empty() || std::find(formats.begin(), formats.end(), format) != formats.end();
}

// Mistakes in the data have been reported by the run itself.
void print_decisions(const Workspace& workspace, const Diagnostics& diagnostics, std::ostream& out) {
  Diagnostics reported;
  const std::vector<std::string> decisions = disclosure_decisions(workspace, reported);
  for (const std::string& decision : decisions) out << decision << '\n';
  if (decisions.empty()) {
    out << "There are no returns for disclosure control to decide on\n";
    return;
  }
  const std::vector<Diagnostic>& all = diagnostics.all();
  const auto found = std::count_if(all.begin(), all.end(),
                                   [](const Diagnostic& one) { return is_disclosure_error(one.code); });
  out << "The audit of all files, and of earlier releases, found "
      << (found == 0 ? "nothing that gives a person away"
                     : count_of(static_cast<std::size_t>(found), "thing") + " that may give a person away")
      << '\n';
}

void print_scores(const std::vector<Output>& outputs, const std::string& asked_for, const Sources& sources,
                  std::ostream& out) {
  if (asked_for == "json") return print_readability_json(outputs, sources, out);
  const ReadingDetail detail = asked_for.empty() ? ReadingDetail::Scores : ReadingDetail::Paragraphs;
  print_readability(outputs, detail, sources, out);
}

PublishOptions publish_options(const Arguments& arguments, const Surroundings& surroundings) {
  PublishOptions options;
  options.publications = arguments.publications;
  options.html = wants(arguments.formats, "html");
  options.pdf = wants(arguments.formats, "pdf");
  options.csv = wants(arguments.formats, "csv");
  options.readability = !arguments.store;
  options.jobs = arguments.jobs > 0 ? arguments.jobs : std::max(1U, surroundings.cores);
  return options;
}

std::string day_of(const Arguments& arguments, const Surroundings& surroundings) {
  return std::to_string(arguments.source_date >= 0 ? arguments.source_date
                                                   : surroundings.now / 86400 * 86400);
}

// What decides what a run makes, beside files.
std::string key_of(const Arguments& arguments, const std::string& day, const fs::path& out) {
  std::string key = "evident " EVIDENT_VERSION " " + day + " " + out.string();
  for (const std::string& publication : arguments.publications) key += " " + publication;
  for (const std::string& format : arguments.formats) key += " --format " + format;
  if (!arguments.only.empty()) key += " --only " + arguments.only;
  std::replace(key.begin(), key.end(), '\n', ' ');
  return key;
}

std::int64_t nanoseconds_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

}  // namespace

int make(const Arguments& arguments, const Surroundings& surroundings) {
  const Stopwatch stopwatch;
  const std::int64_t began = nanoseconds_now();
  PublishOptions options = publish_options(arguments, surroundings);
  if (!read_only_rows(arguments, options.only, surroundings.err)) return 2;
  const fs::path root = arguments.root;
  const fs::path out = arguments.out.empty() ? root / "out" : fs::path(arguments.out);
  const std::string day = day_of(arguments, surroundings);
  const std::string key = key_of(arguments, day, out);
  Diagnostics diagnostics;
  Tally tally;
  if (arguments.store && !arguments.prune) {
    if (const std::optional<std::size_t> made = unchanged_last_run(root, key)) {
      tally.reused = *made;
      tally.seconds = stopwatch.seconds();
      print_tally(tally, diagnostics, surroundings.out);
      return 0;
    }
  }
  const Workspace workspace = read_workspace({root, surroundings.now, arguments.source_date}, diagnostics);
  std::optional<Staging> staging;
  if (arguments.store) {
    staging.emplace(out);
    options.earlier = earlier_run(workspace, out, day, began);
    options.take = [&](const std::vector<OutputFile>& files) {
      for (const OutputFile& file : files) staging->add(file);
    };
  }
  PressRun run;
  if (!workspace.publications.empty()) {
    ProgressBar bar(surroundings.err, surroundings.err_is_terminal);
    options.progress = [&](std::size_t made, std::size_t of) { bar.show(made, of); };
    run = publish(workspace, options, diagnostics);
  } else if (!diagnostics.has_errors()) {
    diagnostics.error("nothing-to-publish", {}, "There is no publication in this workspace",
                      "Write one into content/, as a Markdown file with front matter");
  }
  if (staging) {
    if (!diagnostics.has_errors() || arguments.keep_going)
      update_manifests(run, out, arguments.prune ? Stale::Remove : Stale::Report, *staging, diagnostics);
    const bool strict_and_warned = arguments.strict && diagnostics.count(Severity::Warning) > 0;
    if ((!diagnostics.has_errors() && !strict_and_warned) || arguments.keep_going) {
      const Staging::Tally stored = staging->publish(diagnostics);
      tally.built = stored.written.size();
      tally.reused = stored.reused;
      for (const Output& output : run.outputs) tally.reused += output.reused ? output.files.size() : 0;
      print_written(run.outputs, stored.written, out, surroundings.out);
      if (diagnostics.all().empty()) remember(workspace, run, out, key, began);
    }
  }
  if (arguments.disclosure) print_decisions(workspace, diagnostics, surroundings.out);
  if (!arguments.store) print_scores(run.outputs, arguments.readability, workspace.sources, surroundings.out);
  diagnostics.sort(workspace.sources);
  print_diagnostics(diagnostics, workspace.sources, render_options(arguments, surroundings),
                    surroundings.err);
  tally.seconds = stopwatch.seconds();
  const bool for_programs = arguments.readability == "json";
  print_tally(tally, diagnostics, for_programs ? surroundings.err : surroundings.out);
  return exit_code(diagnostics, arguments.strict);
}

}  // namespace evident
