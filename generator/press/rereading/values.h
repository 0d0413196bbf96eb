#pragma once
// Reads the values of a written PDF from its text, one after the other (ISO 32000-1, 7.2).

#include <string>
#include <string_view>

#include "press/rereading/rereading.h"

namespace evident {

class PdfReader {
 public:
  explicit PdfReader(std::string_view text) : text_(text) {}

  // Kind::End behind the last one. What nests deeper than any file of ours is read as End.
  [[nodiscard]] PdfValue next(int depth = 0);
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  void skip_blanks();
  [[nodiscard]] PdfValue number_or_reference();
  [[nodiscard]] PdfValue word(PdfValue::Kind kind);
  [[nodiscard]] std::string bracketed();
  [[nodiscard]] std::string hexadecimal();
  [[nodiscard]] bool takes(std::string_view word);

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace evident
