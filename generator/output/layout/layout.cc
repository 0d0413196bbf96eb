#include "output/layout/layout.h"

#include <utility>

#include "foundation/text/text.h"
#include "output/layout/collect.h"
#include "output/layout/figure_boxes.h"
#include "output/layout/finish.h"
#include "output/layout/lines.h"
#include "output/layout/pages.h"

namespace evident {

Pages lay_out(const Document& document, const Theme& theme, Shaper& shaper, Diagnostics& diagnostics,
              const Hyphenator* hyphenator, const Drawables* drawables) {
  Material material = collect(document, theme, shaper.fonts(), hyphenator);
  material.drawables = drawables;
  for (const FaintText& faint : material.faint) {
    const double ratio = contrast_ratio(faint.text, faint.ground);
    // Cut, not rounded: 4.49 must not read as 4.5.
    const std::string shown = format_number(static_cast<double>(static_cast<int>(ratio * 10)) / 10, 1);
    diagnostics.error("low-contrast", faint.span,
                      "This text has a contrast of " + shown + ":1 on what stands behind it",
                      to_hex(faint.text) + " on " + to_hex(faint.ground) + " needs " +
                          (faint.large ? "3:1, as large text" : "4.5:1") +
                          " (WCAG 1.4.3); give the box another style in the theme");
  }
  WordShaper words(material.looks, shaper, document.metadata.language, diagnostics);
  Galley galley = make_galley(material, theme, words);
  Sheets sheets = paginate(std::move(galley), material, theme);
  for (const Span& span : sheets.overfull) {
    diagnostics.error("does-not-fit", span, "This does not fit on one page",
                      "Shorten it, or divide what it says between two");
  }
  Pages pages = finish(std::move(sheets), material, document, theme, words, diagnostics);
  pages.images = std::move(material.images);
  add_figure_boxes(pages, shaper.fonts());
  return pages;
}

}  // namespace evident
