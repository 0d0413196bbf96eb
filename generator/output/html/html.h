#pragma once
// A document and a theme into one self-contained page: no script that the page does not need, no request to
// anywhere. Escaping has its one place here. It knows no publication and no figure but the printed one.

#include <string>
#include <vector>

#include "design/theme/theme.h"
#include "writing/document/document.h"

namespace evident {

// A face for the page's @font-face: bytes of a WOFF2 file.
struct WebFace {
  std::string family;
  FaceStyle style = FaceStyle::Regular;
  std::string bytes;
};

// What of the page depends on theme and fonts alone; made once per theme and shared by threads.
struct HtmlStyle {
  std::string css;
  std::string csp_hash;  // 'sha256-…' of the style element's text
};
[[nodiscard]] HtmlStyle make_style(const Theme& theme, const std::vector<WebFace>& faces);

// HTML 5, UTF-8, well formed. Landmarks header, nav, main, footer; a skip link; sections by headings; tables
// with caption and scope in a scroll region; footnotes and references linked both ways; figures as
// <data value>. What HTML says and the PDF does not carries data-html-only.
[[nodiscard]] std::string write_html(const Document& document, const Theme& theme, const HtmlStyle& style);

}  // namespace evident
