#include <array>
#include <charconv>
#include <optional>

#include "foundation/text/text.h"
#include "writing/document/containers.h"
#include "writing/document/walk.h"

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
    ContainerName{"speech", ContainerKind::Division},
    ContainerName{"standing", ContainerKind::Division},
    ContainerName{"stat", ContainerKind::Panel},
    ContainerName{"stats", ContainerKind::Group},
    ContainerName{"subtitle", ContainerKind::Division},
    ContainerName{"table-notes", ContainerKind::Division},
    ContainerName{"writing-space", ContainerKind::Division},
};

constexpr int usual_lines = 4, most_lines = 60;

// Empty where the container does not say, or says what is no number from 1 to the most.
std::optional<int> written_lines(const Container& container) {
  const std::string_view lines = container.attributes.value("lines");
  int count = 0;
  const auto [end, error] = std::from_chars(lines.data(), lines.data() + lines.size(), count);
  if (error != std::errc{} || end != lines.data() + lines.size()) return std::nullopt;
  if (count < 1 || count > most_lines) return std::nullopt;
  return count;
}

void check(const Container& container, Span span, Diagnostics& diagnostics) {
  if (container.name == "only") {
    const std::string_view format = container.attributes.value("format");
    if (format == "html" || format == "pdf") return;
    diagnostics.error("bad-attribute", span,
                      format.empty() ? "This does not say in which format it stands"
                                     : "There is no format `" + std::string(format) + "`",
                      "Write ::: only { format=html } or ::: only { format=pdf }");
  } else if (container.name == "speech") {
    if (!trim(container.attributes.value("who")).empty()) return;
    diagnostics.error("bad-attribute", span, "This does not say who speaks",
                      "Write ::: speech { who=\"A worker\" }: readers who do not see the picture need it");
  } else if (container.name == "writing-space") {
    const std::string_view lines = container.attributes.value("lines");
    if (lines.empty() || written_lines(container)) return;
    diagnostics.error(
        "bad-attribute", span, "`" + std::string(lines) + "` is no number of lines",
        "Write a whole number from 1 to " + std::to_string(most_lines) + ": ::: writing-space { lines=6 }");
  }
}

}  // namespace

void check_containers(const Document& document, Diagnostics& diagnostics) {
  const auto look_at = [&](const Block& block, int) {
    if (const auto* container = std::get_if<Container>(&block.node))
      check(*container, block.span, diagnostics);
  };
  each_block(document.blocks, look_at);
  for (const Footnote& footnote : document.footnotes) each_block(footnote.content, look_at);
}

const ContainerKind* container_kind(std::string_view name) {
  for (const ContainerName& entry : container_table) {
    if (entry.name == name) return &entry.kind;
  }
  return nullptr;
}

int writing_lines(const Container& container) { return written_lines(container).value_or(usual_lines); }

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
