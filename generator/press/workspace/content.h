#pragma once
// A file of content/: its front matter, and where its Markdown begins.

#include <cstdint>

#include "press/workspace/settings.h"
#include "press/workspace/workspace.h"

namespace evident {

// Where the YAML between the first two `---` lines stands, and where the Markdown after it begins.
struct FrontMatterPlace {
  std::uint32_t begin = 0, end = 0, body = 0;
  bool found = false;
};
[[nodiscard]] FrontMatterPlace find_front_matter(std::string_view text);

[[nodiscard]] const Schema& front_matter_schema();

// The publication's own, and one for each of its variants, which have its keys but for those that they
// change. Errors: no-front-matter, unclosed-front-matter, missing-key (title), unknown-key, bad-id …
[[nodiscard]] std::vector<FrontMatter> read_front_matter(SourceId source, const Sources& sources,
                                                         FrontMatterPlace place, const Settings& settings,
                                                         Diagnostics& diagnostics);

// A plain YAML tree as templates see it: text, numbers, true and false, lists and maps.
[[nodiscard]] Value plain_value(const Node& node);

}  // namespace evident
