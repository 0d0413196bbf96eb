#pragma once
// The containers that are open while a list of blocks is converted, and the list that grows at the moment.

#include <string_view>

#include "writing/markdown/parse_context.h"

namespace evident {

class OpenContainers {
 public:
  // `depth`: how deep the list itself is nested.
  OpenContainers(int depth, ParseContext& context) : depth_(depth), context_(context) {}

  // `info` is what follows the colons; nothing closes the innermost container.
  // Reports unknown-container, unopened-container, attribute-without-space and bad-attribute.
  void marker(std::string_view info, Span span);
  void add(Block block) { blocks().push_back(std::move(block)); }
  [[nodiscard]] Blocks& blocks() { return open_.empty() ? result_ : open_.back().content; }
  [[nodiscard]] int depth() const { return depth_ + static_cast<int>(open_.size()); }
  // Reports unclosed-container.
  [[nodiscard]] Blocks finish();

 private:
  struct OpenContainer {
    std::string name;
    Attributes attributes;
    Span span;
    Blocks content;
  };
  void open(std::string_view info, Span span);
  void close();
  [[nodiscard]] Block closed(OpenContainer container);

  int depth_;
  ParseContext& context_;
  std::vector<OpenContainer> open_;
  Blocks result_;
};

}  // namespace evident
