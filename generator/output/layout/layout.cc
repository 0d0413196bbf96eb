#include "output/layout/layout.h"

#include <utility>

#include "output/layout/collect.h"
#include "output/layout/finish.h"
#include "output/layout/lines.h"
#include "output/layout/pages.h"

namespace evident {

Pages lay_out(const Document& document, const Theme& theme, Shaper& shaper, Diagnostics& diagnostics,
              const Hyphenator* hyphenator) {
  Material material = collect(document, theme, shaper.fonts(), hyphenator);
  WordShaper words(material.looks, shaper, document.metadata.language, diagnostics);
  Galley galley = make_galley(material, theme, words);
  Sheets sheets = paginate(std::move(galley), material, theme);
  return finish(std::move(sheets), material, document, theme, words);
}

}  // namespace evident
