#pragma once
// The footnotes of a document: what is defined, and what is referred to, in the order of first reference.

#include <cmark-gfm.h>

#include <map>
#include <string>
#include <vector>

#include "writing/document/document.h"

namespace evident {

class FootnoteBook {
 public:
  struct Definition {
    cmark_node* node;
    Span span;
    std::uint32_t number = 0;  // 0: nothing refers to it yet
  };

  // Reports duplicate-footnote.
  void define(const std::string& label, cmark_node* node, Span span, Diagnostics& diagnostics);
  // The next reference to a label. Reports unknown-footnote, with the nearest label, and returns number 0.
  FootnoteReference refer(const std::string& label, Span span, Diagnostics& diagnostics);
  // Warns unused-footnote.
  void report_unused(Diagnostics& diagnostics) const;

  // In order of first reference, without content; grows while contents are converted.
  [[nodiscard]] std::vector<Footnote>& footnotes() { return footnotes_; }
  [[nodiscard]] cmark_node* node(std::size_t index) const {
    return definitions_.at(footnotes_[index].label).node;
  }

 private:
  std::map<std::string, Definition> definitions_;
  std::vector<Footnote> footnotes_;
};

}  // namespace evident
