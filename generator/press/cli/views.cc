#include "press/cli/views.h"

#include <algorithm>
#include <ostream>

#include "press/cli/figures_report.h"
#include "press/cli/inspect_report.h"
#include "press/cli/report.h"
#include "press/publish/publish.h"
#include "press/workspace/workspace.h"

namespace evident {
namespace {

// What the run has to say, and a last line about it. That line stands with the results where people read
// them, and with the diagnostics where programs do.
int finish(const Workspace& workspace, Diagnostics& diagnostics, const std::string& counted,
           const Stopwatch& stopwatch, const Arguments& arguments, const Surroundings& surroundings) {
  diagnostics.sort(workspace.sources);
  print_diagnostics(diagnostics, workspace.sources, render_options(arguments, surroundings),
                    surroundings.err);
  const bool for_people = arguments.view_format == "table" || arguments.view_format == "yaml";
  print_summary(counted, diagnostics, stopwatch.seconds(), for_people ? surroundings.out : surroundings.err);
  return exit_code(diagnostics, arguments.strict);
}

}  // namespace

int show_figures(const Arguments& arguments, const Surroundings& surroundings) {
  const Stopwatch stopwatch;
  Diagnostics diagnostics;
  const Workspace workspace =
      read_workspace({arguments.root, surroundings.now, arguments.source_date}, diagnostics);
  PublishOptions options;
  options.publications = arguments.publications;
  options.html = false;
  options.pdf = false;
  options.csv = false;
  options.ledger = true;
  options.jobs = std::max(1U, surroundings.cores);
  std::vector<Output> outputs;
  if (!workspace.publications.empty() || !diagnostics.has_errors())
    outputs = publish(workspace, options, diagnostics).outputs;
  const WhichFigures which = arguments.all ? WhichFigures::All : WhichFigures::Printed;
  if (!diagnostics.has_errors()) {
    if (arguments.view_format == "json") {
      print_figures_json(outputs, which, workspace.sources, surroundings.out);
    } else if (arguments.view_format == "csv") {
      print_figures_csv(outputs, which, workspace.sources, surroundings.out);
    } else {
      print_figures_table(outputs, which, workspace.sources, surroundings.out);
    }
  }
  const FigureCount count = diagnostics.has_errors() ? FigureCount{} : count_figures(outputs, which);
  return finish(workspace, diagnostics,
                count_of(count.figures, "figure") + ", " + count_of(count.places, "place"), stopwatch,
                arguments, surroundings);
}

int inspect(const Arguments& arguments, const Surroundings& surroundings) {
  const Stopwatch stopwatch;
  OnlyRows only;
  if (!read_only_rows(arguments, only, surroundings.err)) return 2;
  Diagnostics diagnostics;
  const Workspace workspace =
      read_workspace({arguments.root, surroundings.now, arguments.source_date}, diagnostics);
  const std::string& publication = arguments.publications.front();
  std::optional<ReadableView> view;
  if (!workspace.publications.empty() || !diagnostics.has_errors())
    view = readable_view(workspace, publication, only, diagnostics);
  std::size_t figures = 0;
  if (view && !diagnostics.has_errors()) {
    figures = view->published.figures.size();
    if (arguments.view_format == "json") {
      print_view_json(*view, workspace.sources, surroundings.out);
    } else {
      print_view(*view, workspace.sources, surroundings.out);
    }
  }
  return finish(workspace, diagnostics, count_of(figures, "figure"), stopwatch, arguments, surroundings);
}

}  // namespace evident
