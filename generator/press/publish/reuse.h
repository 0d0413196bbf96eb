#pragma once
// Whether what an earlier run made for a row still stands: when nothing changed of all that it is made of.
// In: the view that disclosure control published, and what the file system knows of files. A digest of
// confidential numbers would let others try their guesses on it, so of returns only the times count.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "press/publish/plan.h"
#include "press/publish/publish.h"

namespace evident {

// SHA-256 in hexadecimal of a value of the published view, with all that may be printed of its figures.
[[nodiscard]] std::string digest_of(const Value& value, const FigureList& figures);

// Read by many threads at a time.
class EarlierRows {
 public:
  // `earlier` is what PublishOptions has; without it nothing is used again.
  EarlierRows(const Workspace& workspace, const std::shared_ptr<const EarlierRun>& earlier, const Plan& plan,
              const Published& common);

  // What the outputs of a batch are made of; empty for one without a row, and where nobody can know.
  [[nodiscard]] std::string key_of(const Batch& batch, const Published& common) const;
  // A batch's outputs as they are known from before, when all their files are as they were made.
  [[nodiscard]] std::optional<std::vector<Output>> find(const Batch& batch, const PublishOptions& options,
                                                        const std::string& key) const;

 private:
  const Workspace& workspace_;
  std::shared_ptr<const EarlierRun> earlier_;
  std::map<std::string, std::string, std::less<>> common_;                  // digest, by list
  std::multimap<std::string, std::filesystem::path, std::less<>> returns_;  // files, by service
  std::map<std::string, const ManifestEntry*, std::less<>> entries_;        // by name
};

}  // namespace evident
