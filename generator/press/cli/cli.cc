#include "press/cli/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <ostream>

#include "press/cli/report.h"
#include "press/publish/publish.h"
#include "press/store/store.h"
#include "press/workspace/workspace.h"

namespace evident {
namespace {

struct Arguments {
  std::string root = ".";
  std::string out;  // empty: out/ in the workspace
  std::vector<std::string> publications;
  std::vector<std::string> formats;
  unsigned jobs = 0;
  bool strict = false;
  bool show_data = false;
  std::string diagnostics = "human";
  std::string colour = "auto";
  bool store = false;
};

constexpr const char* about =
    "Merges YAML data with Markdown templates into briefings as HTML and tagged PDF.\n"
    "Every number has a source, no small number gives a person away, everyone can read it.";
constexpr const char* exit_codes =
    "Exit codes: 0 ok, 1 errors, 2 usage, 3 warnings under --strict, 7 disclosure or consent, 70 internal";

void add_options(CLI::App& command, Arguments& arguments) {
  command.add_option("publication", arguments.publications, "Names of files in content/; all when left out");
  command.add_option("--root", arguments.root, "The folder that holds evident.yaml")->capture_default_str();
  command.add_option("--format", arguments.formats, "html, pdf, or both with a comma between")
      ->delimiter(',')
      ->check(CLI::IsMember({"html", "pdf"}));
  command.add_option("-j,--jobs", arguments.jobs, "How many outputs are made at a time")
      ->check(CLI::Range(1, 256));
  command.add_flag("--strict", arguments.strict, "Warnings fail the run (exit code 3)");
  command.add_flag("--show-data", arguments.show_data, "Show digits of data files in messages");
  command.add_option("--diagnostics", arguments.diagnostics, "human, short or json")
      ->check(CLI::IsMember({"human", "short", "json"}))
      ->capture_default_str();
  command.add_option("--color", arguments.colour, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
}

RenderOptions render_options(const Arguments& arguments, const Surroundings& surroundings) {
  RenderOptions options;
  options.style = arguments.diagnostics == "json"    ? DiagnosticStyle::Json
                  : arguments.diagnostics == "short" ? DiagnosticStyle::Short
                                                     : DiagnosticStyle::Human;
  const bool wanted =
      arguments.colour == "always" ||
      (arguments.colour == "auto" && surroundings.err_is_terminal && surroundings.no_color.empty());
  options.colour = wanted && options.style != DiagnosticStyle::Json;
  options.show_data = arguments.show_data;
  return options;
}

bool wants(const std::vector<std::string>& formats, std::string_view format) {
  return formats.empty() || std::find(formats.begin(), formats.end(), format) != formats.end();
}

// Seconds since 1970, or negative when unset. A value that is no number is as good as a wrong flag.
bool read_source_date(const std::string& text, std::int64_t& seconds) {
  seconds = -1;
  if (text.empty()) return true;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  // The last second of the year 9999: later dates have no form in XMP or PDF.
  return error == std::errc() && end == text.data() + text.size() && seconds >= 0 && seconds <= 253402300799;
}

int make(const Arguments& arguments, std::int64_t source_date, const Surroundings& surroundings) {
  const auto start = std::chrono::steady_clock::now();
  Diagnostics diagnostics;
  const Workspace workspace = read_workspace({arguments.root, surroundings.now, source_date}, diagnostics);
  std::vector<Output> outputs;
  if (!workspace.publications.empty()) {
    outputs =
        publish(workspace,
                {arguments.publications, wants(arguments.formats, "html"), wants(arguments.formats, "pdf"),
                 arguments.jobs > 0 ? arguments.jobs : std::max(1U, surroundings.cores)},
                diagnostics);
  } else if (!diagnostics.has_errors()) {
    diagnostics.error("nothing-to-publish", {}, "There is no publication in this workspace",
                      "Write one into content/, as a Markdown file with front matter");
  }
  const bool good =
      !diagnostics.has_errors() && !(arguments.strict && diagnostics.count(Severity::Warning) > 0);
  Tally tally;
  if (good && arguments.store) {
    const std::filesystem::path out =
        arguments.out.empty() ? workspace.root / "out" : std::filesystem::path(arguments.out);
    std::vector<OutputFile> files;
    for (const Output& output : outputs) files.insert(files.end(), output.files.begin(), output.files.end());
    tally.built = store(out, files, diagnostics);
    tally.reused = diagnostics.has_errors() ? 0 : files.size() - tally.built;
    if (!diagnostics.has_errors()) print_outputs(outputs, out, surroundings.out);
  }
  diagnostics.sort(workspace.sources);
  print_diagnostics(diagnostics, workspace.sources, render_options(arguments, surroundings),
                    surroundings.err);
  tally.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  print_tally(tally, diagnostics, surroundings.out);
  return exit_code(diagnostics, arguments.strict);
}

}  // namespace

int run(const std::vector<std::string>& words, const Surroundings& surroundings) {
  Arguments arguments;
  CLI::App app(about, "evident");
  app.footer(exit_codes);
  app.require_subcommand(1);
  app.set_version_flag("--version", "evident 0.1.0");
  CLI::App* build = app.add_subcommand("build", "Make the publications and write them to out/");
  CLI::App* check = app.add_subcommand("check", "Do all that build does, and write nothing");
  add_options(*build, arguments);
  add_options(*check, arguments);
  build->add_option("--out", arguments.out, "The folder to write to; out/ in the workspace when left out");
  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());  // CLI11 takes them from the back
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, surroundings.out, surroundings.err);
    return code == 0 ? 0 : 2;
  }
  arguments.store = build->parsed();
  std::int64_t source_date = -1;
  if (!read_source_date(surroundings.source_date_epoch, source_date)) {
    surroundings.err << "SOURCE_DATE_EPOCH is no number of seconds since 1970: "
                     << surroundings.source_date_epoch << '\n';
    return 2;
  }
  return make(arguments, source_date, surroundings);
}

}  // namespace evident
