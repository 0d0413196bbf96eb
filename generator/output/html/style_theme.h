#pragma once
// The part of the style sheet that says what the theme says: faces, colours, styles and boxes.

#include "output/html/css_builder.h"
#include "output/html/html.h"

namespace evident {

void add_faces(CssBuilder& css, const std::vector<WebFace>& faces);
void add_colours(CssBuilder& css, const Theme& theme);
void add_text_styles(CssBuilder& css, const Theme& theme);
void add_boxes(CssBuilder& css, const Theme& theme);
void add_table(CssBuilder& css, const Theme& theme);

void add_illustrations(CssBuilder& css, const Theme& theme);
// A style of the theme, if it has it, for a selector.
void add_named_style(CssBuilder& css, const Theme& theme, std::string_view name, std::string_view selector);

}  // namespace evident
