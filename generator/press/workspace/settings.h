#pragma once
// evident.yaml: what holds for the whole workspace.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "evidence/data/data.h"
#include "foundation/diagnostics/diagnostics.h"
#include "press/workspace/workspace.h"

namespace evident {

struct Settings {
  std::string publisher;
  std::string language = "en-GB";
  std::string theme = "evident";
  std::string date;  // ISO; empty when not given
  Logo logo;
  DisclosureSettings disclosure;
  std::vector<std::pair<std::string, Span>> publications;  // empty: all of content/
};

[[nodiscard]] const Schema& settings_schema();

// Checks the tree against the schema of evident.yaml and reads it.
[[nodiscard]] Settings read_settings(const Node& root, Diagnostics& diagnostics);

}  // namespace evident
