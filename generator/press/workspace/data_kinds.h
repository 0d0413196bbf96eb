#pragma once
// Which kind of file a file of data/ is, and what each kind may hold.

#include <filesystem>

#include "evidence/data/data.h"

namespace evident {

enum class DataKind {
  Facts,
  References,
  Tables,
  Service,
  Release,
  Principles,
  Helplines,
  Glossary,
  PlainWords
};

// By its path below the workspace.
[[nodiscard]] DataKind data_kind(const std::filesystem::path& path);

[[nodiscard]] const Schema& service_schema();
[[nodiscard]] const Schema& release_schema();
[[nodiscard]] const Schema& principles_schema();
// A place for somebody's picture: file, alt, credit and licence, of which none may be missing.
[[nodiscard]] Schema picture_slot(std::string description);
[[nodiscard]] const Schema& helplines_schema();
[[nodiscard]] const Schema& glossary_schema();

// Facts, references and tables are checked where they are read.
void check_data_kind(const Node& root, DataKind kind, Diagnostics& diagnostics);

}  // namespace evident
