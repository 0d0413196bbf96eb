#include "output/html/style_theme.h"

namespace evident {

void add_illustrations(CssBuilder& css, const Theme& theme) {
  const Length measure = theme.page.width - theme.page.left - theme.page.right;
  css.raw(
      "figure{margin:1.5rem 0}"
      "figcaption p,figure>.source{margin-bottom:.4rem}"
      "figure svg,figure img{display:block;height:auto;max-width:100%;margin:.5rem 0 .7rem}"
      "figure img.square{aspect-ratio:1;object-fit:contain}"
      "svg text.tabular{font-variant-numeric:tabular-nums}"
      ".narrow{display:none}"
      "details>:not(summary){margin-top:.6rem}");
  css.rule("figure>svg", {{"width", "100%"}, {"max-width", css_length(measure)}});
  // Where the wide drawing's words would be too small to read, the narrow one takes its place: on a small
  // screen, and where panels stand side by side.
  css.raw(
      "@media (max-width:30rem){figure>svg.wide{display:none}.narrow{display:block}"
      ".narrow svg{width:100%}}"
      "@media (min-width:36rem){[class*=panels-] figure>svg.wide{display:none}"
      "[class*=panels-] .narrow{display:block}[class*=panels-] .narrow svg{width:100%}}");
  add_named_style(css, theme, "figure-caption", "figcaption .caption");
  add_named_style(css, theme, "measure", "figcaption .measure");
  add_named_style(css, theme, "source", "figure>.source");
  add_named_style(css, theme, "aside", "figure details p");
}

}  // namespace evident
