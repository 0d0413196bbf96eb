#include "press/cli/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <ostream>

#include "press/cli/arguments.h"
#include "press/cli/build.h"
#include "press/cli/release.h"
#include "press/cli/views.h"

namespace evident {
namespace {

constexpr const char* about =
    "Merges YAML data with Markdown templates into briefings as HTML and tagged PDF.\n"
    "Every number has a source, no small number gives a person away, everyone can read it.";
constexpr const char* exit_codes =
    "Exit codes: 0 ok, 1 errors, 2 usage, 3 warnings under --strict, 7 disclosure or consent, 70 internal";

void add_publications(CLI::App& command, Arguments& arguments) {
  command.add_option("publication", arguments.publications, "Names of files in content/; all when left out");
}

void add_making_options(CLI::App& command, Arguments& arguments) {
  command.add_option("--format", arguments.formats, "html, pdf or csv, or several with commas between")
      ->delimiter(',')
      ->check(CLI::IsMember({"html", "pdf", "csv"}));
  command.add_option("-j,--jobs", arguments.jobs, "How many outputs are made at a time")
      ->check(CLI::Range(1, 256));
}

void add_shared_options(CLI::App& command, Arguments& arguments) {
  command.add_option("--root", arguments.root, "The folder that holds evident.yaml")->capture_default_str();
  command.add_flag("--strict", arguments.strict, "Warnings fail the run (exit code 3)");
  command.add_flag("--show-data", arguments.show_data, "Show digits of data files in messages");
  command.add_option("--diagnostics", arguments.diagnostics, "human, short or json")
      ->check(CLI::IsMember({"human", "short", "json"}))
      ->capture_default_str();
  command.add_option("--color", arguments.colour, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
}

struct Commands {
  CLI::App* build;
  CLI::App* check;
  CLI::App* figures;
  CLI::App* inspect;
  CLI::App* release;
};

Commands add_commands(CLI::App& app, Arguments& arguments) {
  const Commands commands{
      app.add_subcommand("build", "Make the publications and write them to out/"),
      app.add_subcommand("check", "Do all that build does, and write nothing"),
      app.add_subcommand("figures", "List the figures that publications print: sources, values, places"),
      app.add_subcommand("inspect", "Show the data that a publication's templates can read"),
      app.add_subcommand("release",
                         "Record what a publication says, so that later ones are audited with it")};
  for (CLI::App* command : {commands.build, commands.check, commands.figures})
    add_publications(*command, arguments);
  for (CLI::App* command : {commands.build, commands.check}) add_making_options(*command, arguments);
  commands.build->add_option("--out", arguments.out,
                             "The folder to write to; out/ in the workspace when left out");
  commands.build->add_flag("--prune", arguments.prune,
                           "Remove the files of outputs that nothing makes any more");
  commands.build->add_flag("--keep-going", arguments.keep_going,
                           "Publish the outputs that have no errors, although others have");
  for (CLI::App* command : {commands.build, commands.check})
    command->add_option("--only", arguments.only,
                        "KEY=VALUE: only rows like this, for publications made of rows");
  commands.check->add_flag("--disclosure", arguments.disclosure,
                           "Say what was hidden in each table, without any number");
  commands.check
      ->add_flag("--readability{table}", arguments.readability,
                 "Say how hard each paragraph is to read; --readability=json for programs")
      ->check(CLI::IsMember({"table", "json"}));
  commands.figures->add_option("--format", arguments.view_format, "table (the default), csv or json")
      ->check(CLI::IsMember({"table", "csv", "json"}));
  commands.figures->add_flag("--all", arguments.all, "Figures that are printed nowhere, too");
  commands.inspect->add_option("publication", arguments.publications, "The name of a file in content/")
      ->required()
      ->expected(1);
  commands.inspect->add_option("--only", arguments.only,
                               "KEY=VALUE: the row, for a publication made of rows");
  commands.inspect->add_option("--format", arguments.view_format, "yaml (the default) or json")
      ->check(CLI::IsMember({"yaml", "json"}));
  commands.release->add_option("publication", arguments.publications, "The name of a file in content/")
      ->required()
      ->expected(1);
  commands.release->add_option("--as", arguments.release_name, "The name of the release, as in 2026-Q2")
      ->required();
  for (CLI::App* command :
       {commands.build, commands.check, commands.figures, commands.inspect, commands.release})
    add_shared_options(*command, arguments);
  return commands;
}

// Seconds since 1970, or negative when unset. A value that is no number is as good as a wrong flag.
bool read_source_date(const std::string& text, std::int64_t& seconds) {
  seconds = -1;
  if (text.empty()) return true;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  // The last second of the year 9999: later dates have no form in XMP or PDF.
  return error == std::errc() && end == text.data() + text.size() && seconds >= 0 && seconds <= 253402300799;
}

}  // namespace

bool read_only_rows(const Arguments& arguments, OnlyRows& only, std::ostream& err) {
  if (arguments.only.empty()) return true;
  const std::size_t equals = arguments.only.find('=');
  only = {arguments.only.substr(0, equals),
          equals == std::string::npos ? std::string() : arguments.only.substr(equals + 1)};
  if (!only.key.empty() && !only.value.empty()) return true;
  err << "--only takes KEY=VALUE, such as --only id=north-hub\n";
  return false;
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

int run(const std::vector<std::string>& words, const Surroundings& surroundings) {
  Arguments arguments;
  CLI::App app(about, "evident");
  app.footer(exit_codes);
  app.require_subcommand(1);
  app.set_version_flag("--version", "evident " EVIDENT_VERSION);
  const Commands commands = add_commands(app, arguments);
  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());  // CLI11 takes them from the back
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, surroundings.out, surroundings.err);
    return code == 0 ? 0 : 2;
  }
  if (!read_source_date(surroundings.source_date_epoch, arguments.source_date)) {
    surroundings.err << "SOURCE_DATE_EPOCH is no number of seconds since 1970: "
                     << surroundings.source_date_epoch << '\n';
    return 2;
  }
  if (arguments.view_format.empty()) arguments.view_format = commands.inspect->parsed() ? "yaml" : "table";
  if (commands.figures->parsed()) return show_figures(arguments, surroundings);
  if (commands.inspect->parsed()) return inspect(arguments, surroundings);
  if (commands.release->parsed()) return release(arguments, surroundings);
  arguments.store = commands.build->parsed();
  return make(arguments, surroundings);
}

}  // namespace evident
