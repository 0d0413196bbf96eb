#include "design/illustrations/figure_data.h"
#include "design/illustrations/illustrator.h"

namespace evident {

Illustrated illustrate(Document document, const Merged& merged, const Published& published,
                       const FindPicture& find_picture, Diagnostics& diagnostics) {
  Illustrator illustrator(merged, published, find_picture, diagnostics);
  illustrator.replace(document.blocks);
  for (Footnote& footnote : document.footnotes) illustrator.replace(footnote.content);
  collect_figure_data(document, diagnostics);
  return {std::move(document), illustrator.take()};
}

}  // namespace evident
