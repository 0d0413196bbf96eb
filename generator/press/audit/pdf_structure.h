#pragma once
// The structure tree of a written PDF, as far as it says which words belong together.

#include <string>
#include <vector>

#include "press/audit/pdf_pages.h"

namespace evident {

struct PdfTold {
  // What paragraphs, headings, cells of one row and the like say, each in one piece. Labels are left out:
  // pages make those of lists, notes and contents by themselves.
  std::vector<std::string> blocks;
  struct Figure {
    std::string alternative;
    std::vector<const PdfContent*> contents;
  };
  std::vector<Figure> figures;
  std::vector<std::string> labels;
  // What no element of the tree has, by page: artifacts, and what was forgotten.
  std::vector<std::pair<std::size_t, std::string>> loose;
};

// Valid as long as the pages.
[[nodiscard]] PdfTold read_structure(const WrittenObjects& objects, const std::vector<PdfPage>& pages);

}  // namespace evident
