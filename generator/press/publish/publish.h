#pragma once
// The way of the data in one function: facts, published, merge, parse, resolve; write HTML; lay out, write
// PDF.

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

struct PublishOptions {
  std::vector<std::string> publications;  // ids; empty: all
  bool html = true;
  bool pdf = true;
  bool ledger = false;  // whether outputs say where they print which figure
  unsigned jobs = 1;
  bool readability = false;  // whether outputs say how hard they are to read
};

// How hard a publication is to read. The formulas are made for English: nothing is said of other languages.
struct Reading {
  Readability readability;
  std::string readers;      // for whom it is written, in words; empty when nobody is named
  Diagnostics over_limits;  // for audiences whose limits are reported, and no warnings
};

struct Output {
  std::string publication;
  std::vector<OutputFile> files;
  std::size_t pages = 0;  // of the PDF
  std::vector<LedgerLine> ledger;
  std::optional<Reading> reading;
};

// Makes every output in memory, several at a time; each is the same whatever `jobs` says.
// All of them are audited together for what they give away. Errors: unknown-publication, nothing-to-publish
// and those of all stages and of the audit.
[[nodiscard]] std::vector<Output> publish(const Workspace& workspace, const PublishOptions& options,
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
// them the data, as published.
struct ReadableView {
  ValueMap names;
  Published published;
};
// Nothing for an unknown publication, which is reported (unknown-publication).
[[nodiscard]] std::optional<ReadableView> readable_view(const Workspace& workspace,
                                                        const std::string& publication,
                                                        Diagnostics& diagnostics);

}  // namespace evident
