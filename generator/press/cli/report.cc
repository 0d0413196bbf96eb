#include "press/cli/report.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <set>
#include <string_view>

#include "press/audit/audit.h"

namespace evident {

std::string count_of(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

void print_written(const std::vector<Output>& outputs, const std::vector<std::filesystem::path>& written,
                   const std::filesystem::path& out, std::ostream& stream) {
  const std::set<std::filesystem::path> is_new(written.begin(), written.end());
  for (const Output& output : outputs) {
    for (const ManifestFile& file : output.files) {
      if (!is_new.contains(file.path)) continue;
      stream << (out / file.path).lexically_normal().string() << "  " << size_in_words(file.size);
      if (file.path.extension() == ".pdf") stream << ", " << count_of(output.pages, "page");
      stream << '\n';
    }
  }
}

void print_diagnostics(const Diagnostics& diagnostics, const Sources& sources, const RenderOptions& options,
                       std::ostream& stream) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    stream << render(diagnostic, sources, options);
    if (options.style == DiagnosticStyle::Human) stream << '\n';
  }
}

void print_tally(const Tally& tally, const Diagnostics& diagnostics, std::ostream& stream) {
  print_summary(std::to_string(tally.built) + " built, " + std::to_string(tally.reused) + " reused",
                diagnostics, tally.seconds, stream);
}

void print_summary(const std::string& counted, const Diagnostics& diagnostics, double seconds,
                   std::ostream& stream) {
  std::array<char, 32> time{};
  std::snprintf(time.data(), time.size(), "%.2f s", seconds);
  stream << counted << ", " << count_of(diagnostics.count(Severity::Error), "error") << ", "
         << count_of(diagnostics.count(Severity::Warning), "warning") << ", " << time.data() << '\n';
}

int exit_code(const Diagnostics& diagnostics, bool strict) {
  const std::vector<Diagnostic>& all = diagnostics.all();
  if (std::any_of(all.begin(), all.end(),
                  [](const Diagnostic& one) { return is_disclosure_error(one.code); }))
    return 7;
  if (diagnostics.has_errors()) return 1;
  return strict && diagnostics.count(Severity::Warning) > 0 ? 3 : 0;
}

}  // namespace evident
