#include "output/layout/layout.h"

#include <utility>

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
