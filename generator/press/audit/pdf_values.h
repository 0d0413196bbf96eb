#pragma once
// The values of a written PDF, as text (ISO 32000-1, 7.2 and 7.3): numbers, names, strings, arrays,
// dictionaries, references. Operators of a page's content are values too.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evident {

struct PdfValue {
  enum class Kind { End, Number, Name, String, Array, Dictionary, Reference, Operator };
  Kind kind = Kind::End;
  double number = 0;  // of a reference: the object
  std::string text;   // a name without its slash, a string's bytes, an operator
  std::vector<PdfValue> items = {};
  std::vector<std::pair<std::string, PdfValue>> entries = {};

  [[nodiscard]] bool is(Kind other) const { return kind == other; }
  [[nodiscard]] std::size_t object() const;                          // that a reference names; 0 otherwise
  [[nodiscard]] const PdfValue& operator[](std::string_view) const;  // End where there is no such entry
};

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

// UTF-16 that begins with its byte order mark, or bytes, as UTF-8.
[[nodiscard]] std::string words_of_string(std::string_view bytes);

}  // namespace evident
