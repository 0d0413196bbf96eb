#pragma once
// Builds the inlines of one reference: joins text, sets italics, and ends sentences with one mark.

#include <string>
#include <string_view>

#include "writing/document/document.h"

namespace evident {

class EntryWriter {
 public:
  explicit EntryWriter(Span span = {}) : span_(span) {}

  void text(std::string_view text);
  void italic(std::string_view text);
  void link(const std::string& url);  // as text when it is no web address
  // A sentence of its own; nothing when it is empty.
  void sentence(std::string_view text);
  void italic_sentence(std::string_view text);
  // A full stop, unless a mark that ends a sentence stands there; then a space when more comes.
  void end_sentence();

  [[nodiscard]] bool empty() const { return inlines_.empty(); }
  [[nodiscard]] Inlines take() { return std::move(inlines_); }

 private:
  void space();  // before a new sentence

  Inlines inlines_;
  Span span_;
  std::string last_;  // what was printed last, for its mark
};

}  // namespace evident
