#include "press/workspace/files.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "foundation/text/text.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_text_file = 64U << 20;

bool check_text(SourceId source, const Sources& sources, Diagnostics& diagnostics) {
  const std::optional<std::size_t> invalid = first_invalid_utf8(sources.text(source));
  if (!invalid) return true;
  const auto at = static_cast<std::uint32_t>(*invalid);
  diagnostics.error("invalid-utf8", {source, at, at + 1}, "This file is not UTF-8 from here on",
                    "Save it as UTF-8; in a spreadsheet or editor this is an option of “Save as”");
  return false;
}

}  // namespace

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (stream.bad()) return std::nullopt;
  return bytes;
}

std::optional<SourceId> add_text_file(const fs::path& root, const fs::path& relative, Privacy privacy,
                                      Span asked_by, Sources& sources, Diagnostics& diagnostics) {
  const fs::path path = root / relative;
  std::error_code error;
  const std::uintmax_t size = fs::is_regular_file(path, error) ? fs::file_size(path, error) : 0;
  if (size > largest_text_file) {
    diagnostics.error("file-too-large", asked_by, "The file " + relative.string() + " is larger than 64 MiB");
    return std::nullopt;
  }
  std::optional<std::string> text =
      fs::is_regular_file(path, error) ? read_file(path) : std::optional<std::string>();
  if (!text) {
    diagnostics.error("missing-file", asked_by,
                      "There is no file " + relative.string() + " that can be read");
    return std::nullopt;
  }
  const SourceId source = sources.add(relative.generic_string(), std::move(*text), privacy);
  if (!check_text(source, sources, diagnostics)) return std::nullopt;
  return source;
}

std::vector<fs::path> files_below(const fs::path& root, const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  std::error_code error;
  const auto options =
      fs::directory_options::skip_permission_denied | fs::directory_options::follow_directory_symlink;
  fs::recursive_directory_iterator walk(root / folder, options, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    if (walk->path().filename().string().starts_with('.')) {
      walk.disable_recursion_pending();
    } else if (walk.depth() > 16) {
      walk.disable_recursion_pending();  // a link that leads back into its own folder
    } else if (walk->path().extension() == extension && walk->is_regular_file(error)) {
      files.push_back(walk->path().lexically_relative(root));
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace evident
