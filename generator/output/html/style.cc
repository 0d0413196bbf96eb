#include "output/html/html.h"
#include "output/html/scripts.h"
#include "output/html/style_structure.h"
#include "output/html/style_theme.h"

namespace evident {

HtmlStyle make_style(const Theme& theme, const std::vector<WebFace>& faces) {
  CssBuilder css;
  add_faces(css, faces);
  add_colours(css, theme);
  css.raw(base_css());
  add_text_styles(css, theme);
  add_table(css, theme);
  add_boxes(css, theme);
  add_illustrations(css, theme);
  css.raw(adaptive_css());
  if (theme.hang_section_numbers) css.raw(hanging_numbers_css());
  HtmlStyle style;
  style.css = css.take();
  // On one line: the Nu HTML checker takes line ends for another text than the one it hashes.
  std::erase(style.css, '\n');
  style.csp_hash = policy_hash(style.css);
  return style;
}

}  // namespace evident
