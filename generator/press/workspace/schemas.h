#pragma once
// Every kind of file of a workspace, and what it may hold: docs/schemas/<name>.json is written from this.

#include <string_view>
#include <vector>

#include "evidence/data/data.h"

namespace evident {

struct FileKind {
  std::string_view name;  // "helplines"
  std::string_view title;
  const Schema& schema;
};

[[nodiscard]] std::vector<FileKind> file_kinds();

}  // namespace evident
