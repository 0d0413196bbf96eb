#pragma once
// Neighbouring text as one string: cmark cuts text at every bracket, quote and escape. Each byte knows where
// it was written, and whether it was written as itself or by an escape, which takes its meaning away.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writing/markdown/source_places.h"
#include "writing/markdown/text_alignment.h"

namespace evident {

class TextRun {
 public:
  explicit TextRun(const SourcePlaces& places) : places_(places) {}

  // `begin` is where the text was written.
  void add_text(std::string_view text, std::uint32_t begin);
  void add_line_end();
  void clear();
  // Takes off what was written at `offset` or after, and the spaces before it.
  void cut(std::uint32_t offset);

  // The bytes [begin, end) as a run of their own.
  [[nodiscard]] TextRun part(std::size_t begin, std::size_t end) const;
  // The ] that closes the [ at `at`, when no other bracket stands between.
  [[nodiscard]] std::optional<std::size_t> closing_bracket(std::size_t at) const;
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view source() const { return places_.text(); }
  // The byte there, or 0 when it was escaped or there is none.
  [[nodiscard]] char mark(std::size_t at) const {
    return at < text_.size() && !bytes_[at].escaped ? text_[at] : '\0';
  }
  [[nodiscard]] std::uint32_t offset(std::size_t at) const;
  // Of the bytes [begin, end) of the run.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;

 private:
  const SourcePlaces& places_;
  std::string text_;
  std::vector<AlignedByte> bytes_;
};

}  // namespace evident
