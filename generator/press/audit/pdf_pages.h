#pragma once
// The pages of a written PDF: what is said and drawn in each of their marked contents.

#include <map>
#include <string>
#include <vector>

#include "press/audit/pdf_fonts.h"

namespace evident {

// Words on one line of a drawing, or a piece of running text.
struct PdfWords {
  std::string text;
  double right = 0, y = 0;
};

// A painted path: its corners, and with which colours ("#12436D", "none").
struct PdfShape {
  std::vector<std::pair<double, double>> points;
  std::string fill = "none", stroke = "none";
};

struct PdfContent {
  std::vector<PdfWords> words;
  std::vector<PdfShape> shapes;
  [[nodiscard]] std::string text() const;
};

struct PdfPage {
  std::size_t object = 0;
  std::map<int, PdfContent> marked;  // by MCID
  std::vector<PdfContent> loose;     // artifacts, and what is not marked
};

[[nodiscard]] std::vector<PdfPage> read_pages(const WrittenObjects& objects);

}  // namespace evident
