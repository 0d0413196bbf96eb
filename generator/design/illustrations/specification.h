#pragma once
// One fence as YAML: what it says, where each part of it stands in content or template, and which values the
// template put into it.

#include <string>
#include <vector>

#include "evidence/data/data.h"
#include "writing/document/document.h"
#include "writing/merge/merge.h"

namespace evident {

class Specification {
 public:
  // Reads the fence and checks it; mistakes are reported at their places in the fence's source.
  Specification(const Fence& fence, Span span, const Merged& merged, const Schema& schema,
                Diagnostics& diagnostics);

  // Whether it could be read and keeps to its schema.
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] const Node* find(std::string_view key) const { return root_.find(key); }
  // Where a part of it stands in content or template.
  [[nodiscard]] Span place(Span local) const;
  [[nodiscard]] Span place(const Node& node) const { return place(node.span); }
  [[nodiscard]] Span span() const { return span_; }

  // Text as it is printed, with inserted values.
  [[nodiscard]] std::string plain(std::string_view text) const;
  [[nodiscard]] std::string plain(const Node* node) const;                    // empty for null
  [[nodiscard]] std::vector<std::string> plain_list(const Node* node) const;  // one for a scalar
  [[nodiscard]] Inlines inlines(const Node* node) const;
  // The value that the text is, when it is one and nothing else; else null.
  [[nodiscard]] const Insertion* only_value(std::string_view text) const;
  // All values in the specification, in order.
  [[nodiscard]] std::vector<const Insertion*> values() const;

 private:
  template <class Plain, class Inserted>
  void each_part(std::string_view text, Plain&& plain, Inserted&& inserted) const;

  const Fence& fence_;
  const Merged& merged_;
  Span span_;
  std::string text_;  // with stand-ins that YAML lets through, byte for byte as long as the fence's own
  std::vector<std::uint32_t> lines_;
  Node root_;
  bool good_ = false;
};

}  // namespace evident
