#pragma once
// The way of the data in one function: facts, published, merge, parse, resolve; write HTML; lay out, write
// PDF.

#include <memory>
#include <string>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"
#include "press/store/store.h"
#include "press/workspace/workspace.h"

namespace evident {

struct PublishOptions {
  std::vector<std::string> publications;  // ids; empty: all
  bool html = true;
  bool pdf = true;
  unsigned jobs = 1;
};

struct Output {
  std::string publication;
  std::vector<OutputFile> files;
  std::size_t pages = 0;  // of the PDF
};

// Makes every output in memory, several at a time; each is the same whatever `jobs` says.
// Errors: unknown-publication, nothing-to-publish and those of all stages.
[[nodiscard]] std::vector<Output> publish(const Workspace& workspace, const PublishOptions& options,
                                          Diagnostics& diagnostics);

}  // namespace evident
