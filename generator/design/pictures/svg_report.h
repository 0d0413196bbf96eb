#pragma once
// What an SVG may not hold, and the list of what one file does hold of it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

enum class SvgFault {
  // svg-unsafe
  Script,
  Handler,
  Outside,
  OtherFile,
  ForeignContent,
  DocumentType,
  // svg-unsupported
  Text,
  StyleSheet,
  Image,
  Copies,
  Link,
  Animation,
  Gradient,
  Transparency,
  Filter,
  Mask,
  Marker,
  UnevenStroke,
  Ends,
  Element,
  Attribute,
  Value,
  // bad-picture
  NoSize,
  Unreadable,
  OutOfRange,
  // picture-too-large
  TooDeep,
  TooManyElements,
  TooManyPoints,
  TooManyNamespaces,
  TooManyAttributes,
};

// Gathers the mistakes of one file, each kind of each element or attribute once, with its lines.
class SvgReport {
 public:
  explicit SvgReport(std::string_view file);

  // `subject` is the element or attribute: "<text>", "fill of <rect>"; `offset` its place in the file.
  void add(SvgFault fault, std::string subject, std::size_t offset);
  [[nodiscard]] bool is_empty() const { return mistakes_.empty(); }
  // So many mistakes came that looking for more is no use.
  [[nodiscard]] bool is_full() const;
  [[nodiscard]] std::size_t line_at(std::size_t offset) const;
  // In the order in which they came, at most most_mistakes.
  void write(Span span, Diagnostics& diagnostics) const;

 private:
  struct Mistake {
    SvgFault fault;
    std::string subject;
    std::vector<std::size_t> lines;  // the first few, each once
    std::size_t more = 0;            // further lines
    std::size_t last_line = 0;
  };

  std::vector<std::size_t> line_starts_;
  std::vector<Mistake> mistakes_;
  std::size_t places_ = 0;
};

}  // namespace evident
