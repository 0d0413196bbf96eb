#pragma once
// The way of the data in one function: facts, published, merge, parse, resolve; write HTML; lay out, write
// PDF.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "evidence/published/published.h"
#include "foundation/diagnostics/diagnostics.h"
#include "press/store/store.h"
#include "press/workspace/workspace.h"
#include "writing/ledger/ledger.h"
#include "writing/readability/readability.h"

namespace evident {

// The rows whose `key` prints as `value`; without a key, all.
struct OnlyRows {
  std::string key, value;
};

// What an earlier run made, that may stand again for rows of which nothing changed.
struct EarlierRun {
  std::filesystem::path out;
  std::vector<ManifestEntry> entries;
  MadeBefore made;
  std::string shared;      // tells of all that every output is made of, but for data and returns
  std::int64_t began = 0;  // this run, in nanoseconds since 1970
};

struct PublishOptions {
  std::vector<std::string> publications;  // ids; empty: all
  bool html = true;
  bool pdf = true;
  bool csv = true;
  bool ledger = false;  // whether outputs say where they print which figure
  unsigned jobs = 1;
  bool readability = false;  // whether outputs say how hard they are to read
  OnlyRows only = {};
  std::shared_ptr<const EarlierRun> earlier = {};
  // Takes the files of outputs that have no errors, as soon as they are made, from several threads at a time;
  // without it they are made and dropped.
  std::function<void(std::vector<OutputFile>)> take = {};
  // Hears how many of the batches of outputs are made, from several threads at a time.
  std::function<void(std::size_t made, std::size_t of)> progress = {};
};

// How hard a publication is to read. The formulas are made for English: nothing is said of other languages.
struct Reading {
  Readability readability;
  std::string readers;      // for whom it is written, in words; empty when nobody is named
  Diagnostics over_limits;  // for audiences whose limits are reported, and no warnings
};

// What the manifest says of an output, and what a run knows besides.
struct Output : ManifestEntry {
  bool restricted = false;
  bool good = false;    // made without errors
  bool reused = false;  // not made in this run: an earlier one made its files of the same
  std::string key;      // says what a row's output is made of; empty when nobody can know
  std::vector<LedgerLine> ledger;
  std::optional<Reading> reading;
};

struct PressRun {
  std::vector<Output> outputs;
  std::vector<std::string> files;  // of all outputs of this workspace, made in this run or not; sorted
};

// Makes every output, several rows at a time; each is the same whatever `jobs` says. A publication with
// `rows` is made for each of them, and sees that row's data alone.
// What each batch tells is audited for what it gives away. Errors: unknown-publication,
// nothing-to-publish, no-rows, unknown-list, row-without-id, bad-id, duplicate-id those of all stages
// and of the audit.
[[nodiscard]] PressRun publish(const Workspace& workspace, const PublishOptions& options,
                               Diagnostics& diagnostics);

// What becomes of the files of outputs that nothing makes any more.
enum class Stale { Report, Remove };

// Stages out/manifest.json and out/restricted/manifest.json: what the run made, and what stood in them of
// outputs that it did not make. The public one does not name what is restricted. Warnings: stale-output.
void update_manifests(const PressRun& run, const std::filesystem::path& out, Stale stale, Staging& staging,
                      Diagnostics& diagnostics);

// What disclosure control decided, one line for each table of each return, without any number of a return.
// For the publisher's eyes.
[[nodiscard]] std::vector<std::string> disclosure_decisions(const Workspace& workspace,
                                                            Diagnostics& diagnostics);

// The file, below the workspace, that records what outputs made with their ledgers print of returns; one
// without a path when they print nothing of them.
[[nodiscard]] OutputFile release_file(const Workspace& workspace, const std::string& name,
                                      const std::string& publication, const std::vector<Output>& outputs);

// What a publication's templates can read: its front matter as `page` and the workspace's names; and behind
// them the data, as published. Of one with rows, the view of the first row that `only` leaves.
struct ReadableView {
  ValueMap names;
  Published published;
};
// Nothing for an unknown publication, which is reported (unknown-publication).
[[nodiscard]] std::optional<ReadableView> readable_view(const Workspace& workspace,
                                                        const std::string& publication, const OnlyRows& only,
                                                        Diagnostics& diagnostics);

}  // namespace evident
