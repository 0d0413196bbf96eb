// Runs a fuzz target without an engine: the corpus as it is, then seeded changes of it, for a time or a
// number of executions. Files on the command line are run as they are, to see a failure again.
//
//   fuzz-x [--seconds N] [--runs N] [--seed N] [--corpus DIR] [--words FILE] [--failures DIR] [FILE…]
//   fuzz-x … --keep N    stops at that execution and keeps its input
//
// Inputs run in a child, so that whatever ends it (a signal, a sanitizer) leaves the input behind.

#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "mutations.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace evident::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr int seconds_for_one_input = 10;  // of processor time, so that a busy machine fails nobody

struct Options {
  double seconds = 15;
  std::uint64_t runs = 0;  // 0: as many as the time allows
  std::uint64_t seed = 1;
  std::uint64_t keep = 0;
  fs::path corpus, words, failures = ".";
  std::vector<fs::path> files;
};

// What the child is doing, in memory that both share.
struct Progress {
  std::uint64_t executions;
  double slowest;            // seconds of processor time
  std::uint64_t slowest_at;  // its execution
  std::size_t size;
  std::uint8_t input[longest_input];
};

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "%s cannot be read\n", path.c_str());
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

// By name, since the order in a folder is the file system's own.
std::vector<std::string> read_corpus(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> corpus;
  for (const fs::path& path : paths) corpus.push_back(read(path));
  return corpus;
}

void run_one(Progress& progress, std::uint64_t keep, const std::string& input) {
  progress.size = std::min(input.size(), longest_input);
  std::memcpy(progress.input, input.data(), progress.size);
  if (++progress.executions == keep) std::_Exit(3);
  const itimerval limit{{0, 0}, {seconds_for_one_input, 0}};
  setitimer(ITIMER_PROF, &limit, nullptr);
  // A copy of exactly that size, so that reading past its end is seen.
  const std::vector<std::uint8_t> bytes(progress.input, progress.input + progress.size);
  const std::clock_t start = std::clock();
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  if (seconds <= progress.slowest) return;
  progress.slowest = seconds;
  progress.slowest_at = progress.executions;
}

void run_all(Progress& progress, const Options& options) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  for (const fs::path& file : options.files) run_one(progress, options.keep, read(file));
  if (!options.files.empty()) return;
  const std::vector<std::string> corpus =
      options.corpus.empty() ? std::vector<std::string>{} : read_corpus(options.corpus);
  for (const std::string& input : corpus) run_one(progress, options.keep, input);
  Mutator mutator(corpus,
                  options.words.empty() ? std::vector<std::string>{} : read_words(read(options.words)),
                  options.seed);
  const auto time_is_up = [&] {
    return options.runs == 0 && std::chrono::duration<double>(Clock::now() - start).count() > options.seconds;
  };
  while (!time_is_up() && (options.runs == 0 || progress.executions < options.runs)) {
    run_one(progress, options.keep, mutator.next());
  }
}

int report_failure(int status, const Progress& progress, const Options& options, const std::string& target) {
  const fs::path path = options.failures / (target + "-failure-" + std::to_string(options.seed) + "-" +
                                            std::to_string(progress.executions));
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(progress.input), static_cast<std::streamsize>(progress.size));
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF) {
    std::printf("The input takes longer than %d s\n", seconds_for_one_input);
  } else if (WIFSIGNALED(status)) {
    std::printf("The input ends in signal %d (%s)\n", WTERMSIG(status), strsignal(WTERMSIG(status)));
  } else {
    std::printf("The input ends the program with %d\n", WEXITSTATUS(status));
  }
  std::printf("It is kept: %s %s\n", target.c_str(), path.c_str());
  return 1;
}

Options read_options(int count, char** arguments) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string option = arguments[i];
    const auto value = [&] { return std::string(i + 1 < count ? arguments[++i] : ""); };
    if (option == "--seconds")
      options.seconds = std::strtod(value().c_str(), nullptr);
    else if (option == "--runs")
      options.runs = std::strtoull(value().c_str(), nullptr, 10);
    else if (option == "--seed")
      options.seed = std::strtoull(value().c_str(), nullptr, 10);
    else if (option == "--keep")
      options.keep = std::strtoull(value().c_str(), nullptr, 10);
    else if (option == "--corpus")
      options.corpus = value();
    else if (option == "--words")
      options.words = value();
    else if (option == "--failures")
      options.failures = value();
    else
      options.files.emplace_back(option);
  }
  return options;
}

int run(int count, char** arguments) {
  const Options options = read_options(count, arguments);
  const std::string target = fs::path(arguments[0]).filename();
  void* shared = mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return 2;
  auto& progress = *new (shared) Progress{};
  const pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) {
    run_all(progress, options);
    std::fflush(nullptr);
    std::exit(0);  // lets the leak checker look
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::printf("%s: %llu executions, seed %llu; the slowest, %llu, took %.2f s\n", target.c_str(),
              static_cast<unsigned long long>(progress.executions),
              static_cast<unsigned long long>(options.seed),
              static_cast<unsigned long long>(progress.slowest_at), progress.slowest);
  return status == 0 ? 0 : report_failure(status, progress, options, target);
}

}  // namespace
}  // namespace evident::fuzz

int main(int count, char** arguments) { return evident::fuzz::run(count, arguments); }
