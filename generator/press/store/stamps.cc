#include "press/store/store.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <system_error>

namespace evident {
namespace {

namespace fs = std::filesystem;

std::int64_t nanoseconds(const timespec& time) { return time.tv_sec * 1'000'000'000LL + time.tv_nsec; }

struct Stamp {
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::int64_t changed = 0;   // its inode: also when it was renamed or its times were set
  std::uint64_t inode = 0;

  bool operator==(const Stamp&) const = default;
};

// The kernel stamps files with a clock that may be some milliseconds behind the one that we ask.
constexpr std::int64_t clock_slack = 20'000'000;  // nanoseconds

std::optional<Stamp> stamp_of(const fs::path& path) {
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0) return std::nullopt;
  return Stamp{nanoseconds(state.st_mtim), nanoseconds(state.st_ctim), state.st_ino};
}

// What stands behind the first words of a line; nothing when it has no more than those.
std::string_view after_words(std::string_view line, int words) {
  for (int i = 0; i < words; ++i) line.remove_prefix(std::min(line.find(' '), line.size() - 1) + 1);
  return line;
}

std::string in_words(const Stamp& stamp) {
  return std::to_string(stamp.modified) + ' ' + std::to_string(stamp.changed) + ' ' +
         std::to_string(stamp.inode);
}

}  // namespace

std::optional<std::string> stamps_of(const std::vector<fs::path>& files, std::int64_t began) {
  std::string stamps;
  for (const fs::path& file : files) {
    const std::optional<Stamp> stamp = stamp_of(file);
    if (stamp && stamp->changed >= began - clock_slack) return std::nullopt;
    stamps += (stamp ? in_words(*stamp) : "none") + ' ' + file.string() + ' ';
  }
  return stamps;
}

void write_record(const fs::path& file, const RunRecord& record, std::int64_t began) {
  std::error_code error;
  fs::remove(file, error);
  std::ostringstream text;
  text << record.key << '\n' << record.made.size() << '\n';
  const auto add = [&](const fs::path& path, bool is_read) {
    const std::optional<Stamp> stamp = stamp_of(path);
    if (!stamp || (is_read && stamp->changed >= began - clock_slack)) return false;
    text << in_words(*stamp) << ' ' << path.string() << '\n';
    return true;
  };
  for (const fs::path& path : record.read) {
    if (!add(path, true)) return;
  }
  for (const fs::path& path : record.made) {
    if (!add(path, false)) return;
  }
  fs::create_directories(file.parent_path(), error);
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text.str();
}

std::optional<std::size_t> unchanged_since(const fs::path& file, std::string_view key) {
  std::ifstream stream(file, std::ios::binary);
  std::string line;
  std::size_t made = 0;
  if (!std::getline(stream, line) || line != key) return std::nullopt;
  if (!(stream >> made)) return std::nullopt;
  for (Stamp stamp; stream >> stamp.modified >> stamp.changed >> stamp.inode;) {
    stream.get();
    if (!std::getline(stream, line) || stamp_of(line) != stamp) return std::nullopt;
  }
  if (!stream.eof()) return std::nullopt;
  return made;
}

void record_made(const fs::path& record, const std::vector<MadeFile>& made) {
  std::map<std::string, std::string> lines;  // by path, so that a new line of a file replaces its old one
  std::ifstream earlier(record, std::ios::binary);
  std::error_code error;
  for (std::string line; std::getline(earlier, line);) {
    const std::string_view path = after_words(line, 4);
    if (fs::exists(path, error)) lines.emplace(path, line);
  }
  for (const MadeFile& file : made) {
    const std::optional<Stamp> stamp = stamp_of(file.path);
    const std::string path = file.path.string();
    if (stamp && path.find('\n') == std::string::npos)
      lines[path] = file.key + ' ' + in_words(*stamp) + ' ' + path;
  }
  fs::create_directories(record.parent_path(), error);
  std::ofstream stream(record, std::ios::binary | std::ios::trunc);
  for (const auto& [path, line] : lines) stream << line << '\n';
}

MadeBefore::MadeBefore(const fs::path& record) {
  std::ifstream stream(record, std::ios::binary);
  for (std::string line; std::getline(stream, line);) {
    const std::string path(after_words(line, 4));
    if (!path.empty()) made_[path] = line.substr(0, line.size() - path.size());
  }
}

bool MadeBefore::is_as_made(const fs::path& file, std::string_view key) const {
  const auto made = made_.find(file.string());
  if (made == made_.end()) return false;
  const std::optional<Stamp> stamp = stamp_of(file);
  return stamp && made->second == std::string(key) + ' ' + in_words(*stamp) + ' ';
}

}  // namespace evident
