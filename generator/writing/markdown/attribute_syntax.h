#pragma once
// `{ #id .class key=value key="a b" }` at the end of a line.

#include <optional>
#include <string_view>

#include "writing/markdown/inserted_values.h"

namespace evident {

struct WrittenAttributes {
  enum class Problem { None, NoSpace, Malformed };
  std::size_t begin = 0;  // of the brace in the line
  Attributes attributes;
  Problem problem = Problem::None;
};

// Nothing when the line does not end in what is meant as attributes: "the set {a, b}".
[[nodiscard]] std::optional<WrittenAttributes> find_attributes(std::string_view line,
                                                               const InsertedValues& values);

// Those that start with the text's first byte, an opening brace, and end with the first brace that closes.
[[nodiscard]] std::optional<WrittenAttributes> attributes_at(std::string_view text,
                                                             const InsertedValues& values);

// Reports attribute-without-space and bad-attribute.
void report_attributes(const WrittenAttributes& written, Span span, Diagnostics& diagnostics);

}  // namespace evident
