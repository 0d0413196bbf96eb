#include "press/store/store.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>

#include "foundation/text/text.h"

namespace evident {
namespace {

std::string line_of(const ManifestEntry& entry) {
  std::string line = "{\"name\":" + json_text(entry.name) +
                     ",\"publication\":" + json_text(entry.publication) + ",\"row\":" + json_text(entry.row) +
                     ",\"variant\":" + json_text(entry.variant) + ",\"title\":" + json_text(entry.title) +
                     ",\"pages\":" + std::to_string(entry.pages) +
                     ",\"figures\":" + std::to_string(entry.figures) + ",\"files\":[";
  for (const ManifestFile& file : entry.files) {
    line += (&file == entry.files.data() ? "" : ",") + std::string("{\"path\":") +
            json_text(file.path.generic_string()) + ",\"size\":" + std::to_string(file.size) +
            ",\"sha256\":" + json_text(file.sha256) + "}";
  }
  return line + "]}";
}

// Reads what line_of() writes, from left to right. After the first surprise everything is nothing.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : rest_(line) {}

  LineReader& expect(std::string_view text) {
    good_ = good_ && rest_.starts_with(text);
    if (good_) rest_.remove_prefix(text.size());
    return *this;
  }
  LineReader& read(std::string& text) {
    expect("\"");
    text.clear();
    while (good_ && !rest_.starts_with('"')) {
      good_ = !rest_.empty();
      if (good_ && rest_.front() == '\\') {
        rest_.remove_prefix(1);
        // Of the others, no name and no title has one.
        good_ = rest_.starts_with('"') || rest_.starts_with('\\');
      }
      if (!good_) break;
      text += rest_.front();
      rest_.remove_prefix(1);
    }
    return expect("\"");
  }
  LineReader& read(std::size_t& number) {
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    good_ = good_ && error == std::errc();
    if (good_) rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return *this;
  }
  [[nodiscard]] bool next_is(char c) const { return good_ && rest_.starts_with(c); }
  [[nodiscard]] bool is_good() const { return good_; }

 private:
  std::string_view rest_;
  bool good_ = true;
};

std::optional<ManifestEntry> read_line(std::string_view line) {
  ManifestEntry entry;
  LineReader reader(line);
  reader.expect("{\"name\":").read(entry.name).expect(",\"publication\":").read(entry.publication);
  reader.expect(",\"row\":").read(entry.row).expect(",\"variant\":").read(entry.variant);
  reader.expect(",\"title\":").read(entry.title).expect(",\"pages\":").read(entry.pages);
  reader.expect(",\"figures\":").read(entry.figures).expect(",\"files\":[");
  while (reader.next_is('{') || reader.next_is(',')) {
    if (reader.next_is(',')) reader.expect(",");
    ManifestFile file;
    std::string path;
    reader.expect("{\"path\":").read(path).expect(",\"size\":").read(file.size);
    reader.expect(",\"sha256\":").read(file.sha256).expect("}");
    file.path = path;
    entry.files.push_back(std::move(file));
  }
  if (!reader.expect("]}").is_good()) return std::nullopt;
  return entry;
}

}  // namespace

std::string write_manifest(std::vector<ManifestEntry> entries, std::string_view tool) {
  std::sort(entries.begin(), entries.end(),
            [](const ManifestEntry& a, const ManifestEntry& b) { return a.name < b.name; });
  std::string json = "{\"tool\":" + json_text(tool) + ",\n\"outputs\":[\n";
  for (ManifestEntry& entry : entries) {
    std::sort(entry.files.begin(), entry.files.end(),
              [](const ManifestFile& a, const ManifestFile& b) { return a.path < b.path; });
    json += line_of(entry);
    json += &entry == &entries.back() ? "\n" : ",\n";
  }
  return json + "]}\n";
}

std::vector<ManifestEntry> read_manifest(std::string_view json) {
  std::vector<ManifestEntry> entries;
  while (!json.empty()) {
    std::string_view line = json.substr(0, json.find('\n'));
    json.remove_prefix(std::min(line.size() + 1, json.size()));
    if (line.ends_with(',')) line.remove_suffix(1);
    if (std::optional<ManifestEntry> entry = read_line(line)) entries.push_back(std::move(*entry));
  }
  return entries;
}

std::vector<ManifestEntry> read_manifest_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return read_manifest(json);
}

}  // namespace evident
