#pragma once
// The code points that stand for inserted values, swapped for what they stand for. A value is plain
// characters wherever it lands: this is the one place that knows it.

#include <string>
#include <string_view>

#include "writing/document/document.h"
#include "writing/merge/merge.h"

namespace evident {

class InsertedValues {
 public:
  explicit InsertedValues(const Merged& merged) : merged_(merged) {}

  // What the code point stands for; null when it is no token.
  [[nodiscard]] const Insertion* find(char32_t code_point) const;
  // In prose, attributes and titles: line ends in values become spaces.
  [[nodiscard]] std::string plain(std::string_view text) const;
  // In code blocks: values stay as they are.
  [[nodiscard]] std::string verbatim(std::string_view text) const;
  // In addresses: each value is percent-encoded (RFC 3986, 2.3), unless it is the whole address; so is what
  // may not stand in one.
  [[nodiscard]] std::string address(std::string_view text) const;

 private:
  const Merged& merged_;
};

// Adds an inline, joining text to text that stands right before it.
void append_inline(Inlines& inlines, Inline element);

}  // namespace evident
