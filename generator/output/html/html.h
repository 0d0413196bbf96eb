#pragma once
// A document and a theme into one self-contained page: no script that the page does not need, no request to
// anywhere. Escaping has its one place here. It knows no publication and no figure but the printed one.

#include <string>
#include <vector>

#include "design/illustrations/illustrations.h"
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
  std::string css;       // without line ends
  std::string csp_hash;  // of the style element's text, as a policy names it: 'sha256-…' with its quotes
};
[[nodiscard]] HtmlStyle make_style(const Theme& theme, const std::vector<WebFace>& faces);

// What a publication's page can do beside being read.
struct HtmlFeatures {
  bool deck = false;    // shows one slide at a time
  bool filter = false;  // finds the items of its lists by what a reader types
  std::string exit;     // where the link that leaves the page at once goes; empty: there is none
};

// HTML 5, UTF-8, well formed. A skip link; then <main id=main> around all that the PDF says too: the cover as
// header, the contents as nav, sections by headings, side remarks as aside (role=note inside a section),
// tables with caption and scope in a scroll region, figures as <data value>, those of returns with their
// names for the audit, footnotes and references linked both ways
// (#fn-1, #fnref-1, #fnref-1-2, #ref-<key>). What HTML says and the PDF does not carries data-html-only: the
// heading and the links back of the notes, and the title when no heading of level 1 gives it.
// Illustrations are drawn twice, for a page's measure and for a small screen; the style sheet shows one.
// Without scripts slides stand one below the other, and the link that leaves the page is a link.
// Errors: those of draw().
[[nodiscard]] std::string write_html(const Document& document, const Theme& theme, const HtmlStyle& style,
                                     const Drawables& drawables, Shaper& shaper, Diagnostics& diagnostics,
                                     const HtmlFeatures& features = {});
// Of a document without illustrations.
[[nodiscard]] std::string write_html(const Document& document, const Theme& theme, const HtmlStyle& style);

}  // namespace evident
