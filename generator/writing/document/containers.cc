#include <algorithm>
#include <array>
#include <charconv>

#include "writing/document/document.h"

namespace evident {
namespace {

struct ContainerName {
  std::string_view name;
  ContainerKind kind;
};

constexpr std::array container_table = {
    ContainerName{"byline", ContainerKind::Division},
    ContainerName{"callout", ContainerKind::Aside},
    ContainerName{"checklist", ContainerKind::Division},
    ContainerName{"cite-this", ContainerKind::Section},
    ContainerName{"column", ContainerKind::Panel},
    ContainerName{"columns", ContainerKind::Group},
    ContainerName{"contact", ContainerKind::Section},
    ContainerName{"contents", ContainerKind::Contents},
    ContainerName{"cover", ContainerKind::Header},
    ContainerName{"definition", ContainerKind::Aside},
    ContainerName{"figure-data", ContainerKind::Division},
    ContainerName{"figure-disagreements", ContainerKind::Division},
    ContainerName{"figure-sources", ContainerKind::Division},
    ContainerName{"key-messages", ContainerKind::Section},
    ContainerName{"landscape", ContainerKind::Division},
    ContainerName{"lead", ContainerKind::Division},
    ContainerName{"masthead", ContainerKind::Header},
    ContainerName{"notes", ContainerKind::Aside},
    ContainerName{"notice", ContainerKind::Aside},
    ContainerName{"only", ContainerKind::Division},
    ContainerName{"pair", ContainerKind::Group},
    ContainerName{"panel", ContainerKind::Panel},
    ContainerName{"panels", ContainerKind::Group},
    ContainerName{"pull-out", ContainerKind::Aside},
    ContainerName{"questions", ContainerKind::Section},
    ContainerName{"quote", ContainerKind::Quotation},
    ContainerName{"references", ContainerKind::References},
    ContainerName{"series", ContainerKind::Division},
    ContainerName{"slide", ContainerKind::Section},
    ContainerName{"standing", ContainerKind::Division},
    ContainerName{"stat", ContainerKind::Panel},
    ContainerName{"stats", ContainerKind::Group},
    ContainerName{"subtitle", ContainerKind::Division},
    ContainerName{"table-notes", ContainerKind::Division},
    ContainerName{"writing-space", ContainerKind::Division},
};

}  // namespace

const ContainerKind* container_kind(std::string_view name) {
  for (const ContainerName& entry : container_table) {
    if (entry.name == name) return &entry.kind;
  }
  return nullptr;
}

int writing_lines(const Container& container) {
  constexpr int usual = 4, most = 60;
  const std::string_view lines = container.attributes.value("lines");
  int count = usual;
  std::from_chars(lines.data(), lines.data() + lines.size(), count);
  return std::clamp(count, 1, most);
}

bool stands_in(const Container& container, std::string_view format) {
  if (container.name != "only") return true;
  const std::string_view only = container.attributes.value("format");
  return only.empty() || only == format;
}

const std::vector<std::string>& container_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const ContainerName& entry : container_table) all.emplace_back(entry.name);
    return all;
  }();
  return names;
}

bool is_fence_kind(std::string_view word) {
  return word == "chart" || word == "diagram" || word == "picture" || word == "table";
}

}  // namespace evident
