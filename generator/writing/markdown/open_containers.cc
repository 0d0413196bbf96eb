#include "writing/markdown/open_containers.h"

#include "foundation/text/text.h"
#include "writing/markdown/attribute_syntax.h"
#include "writing/markdown/table_converter.h"

namespace evident {

void OpenContainers::marker(std::string_view info, Span span) {
  if (!info.empty()) return open(info, span);
  if (!open_.empty()) return close();
  context_.diagnostics.error("unopened-container", span, "This ::: closes nothing, since no box is open here",
                             "Take it out, or open a box above it: ::: name");
}

void OpenContainers::open(std::string_view info, Span span) {
  const std::size_t name_end = std::min(info.find_first_of(" \t{"), info.size());
  OpenContainer container{std::string(info.substr(0, name_end)), {}, span, {}};
  const std::string_view rest = trim(info.substr(name_end));
  if (!rest.empty()) {
    auto written = find_attributes(rest, context_.values);
    if (!written || written->begin != 0) {
      written = WrittenAttributes{0, {}, WrittenAttributes::Problem::Malformed};
    }
    report_attributes(*written, span, context_.diagnostics);
    container.attributes = std::move(written->attributes);
  }
  if (container.name.empty()) {
    context_.diagnostics.error("unknown-container", span, "This box has no name",
                               "Write what it is before its attributes: ::: callout { #id }");
  } else if (container_kind(container.name) == nullptr) {
    const auto nearest = nearest_name(container.name, container_names());
    context_.diagnostics.error("unknown-container", span, "There is no box `" + container.name + "`",
                               nearest
                                   ? "Did you mean `" + *nearest + "`?"
                                   : "Boxes have names such as callout, definition, key-messages or stats");
  }
  open_.push_back(std::move(container));
}

void OpenContainers::close() {
  OpenContainer container = std::move(open_.back());
  open_.pop_back();
  if (depth() >= max_nesting) {
    context_.report_too_deep(container.span);
    return;
  }
  blocks().push_back(closed(std::move(container)));
}

Block OpenContainers::closed(OpenContainer container) {
  const ContainerKind* kind = container_kind(container.name);
  const bool is_list =
      kind != nullptr && (*kind == ContainerKind::Contents || *kind == ContainerKind::References);
  check_captions(container.content, context_.diagnostics);
  if (!is_list) {
    return {
        Container{std::move(container.name), std::move(container.attributes), std::move(container.content)},
        container.span};
  }
  if (!container.content.empty()) {
    context_.diagnostics.error("unexpected-content", container.content.front().span,
                               "Nothing can stand between ::: " + container.name + " and its :::",
                               "The list is made by itself; write the text above or below it");
  }
  if (*kind == ContainerKind::Contents) return {Contents{}, container.span};
  return {ReferenceList{}, container.span};
}

Blocks OpenContainers::finish() {
  while (!open_.empty()) {
    const OpenContainer& container = open_.back();
    context_.diagnostics.error("unclosed-container", container.span,
                               "The box `" + container.name + "` is opened here and never closed",
                               "Write ::: on a line of its own where it ends");
    close();
  }
  check_captions(result_, context_.diagnostics);
  return std::move(result_);
}

}  // namespace evident
