#include "design/theme/theme_schema.h"

#include <utility>

#include "design/theme/theme.h"

namespace evident {
namespace {

using enum Schema::Type;

Schema length() { return schema_of(Text, "A length such as 12pt, 22mm, 2.5cm or 0"); }
Schema colour() {
  return schema_of(Text, "A name from `colours`, or a colour in quotes such as \"#12436D\"");
}
Schema style_name() { return schema_of(Text, "A name from `styles`"); }
Schema file_name() { return schema_of(Text, "The name of a font file, such as Lato-Regular.ttf"); }

Schema family() {
  return map_schema({{"regular", file_name(), true},
                     {"italic", file_name()},
                     {"bold", file_name()},
                     {"bold-italic", file_name()},
                     {"black", file_name()}},
                    "The font files of a family, by their faces");
}

Schema text_style() {
  return map_schema({{"family", schema_of(Text, "A name from `families`")},
                     {"face", choice_schema({"regular", "italic", "bold", "bold-italic", "black"})},
                     {"size", length()},
                     {"leading", length()},
                     {"colour", colour()},
                     {"align", choice_schema({"left", "centre", "right", "justified"})},
                     {"space_before", length()},
                     {"space_after", length()},
                     {"hyphenate", schema_of(Boolean)},
                     {"keep_with_next", schema_of(Boolean)}},
                    "How one kind of text looks; what is left out comes from body");
}

Schema box_style() {
  return map_schema(
      {{"inside", schema_of(Text, "The container that it stands in")},
       {"background", colour()},
       {"padding",
        schema_of(Any, "One length for all sides, [vertical, horizontal], or [top, right, bottom, left]")},
       {"space_before", length()},
       {"space_after", length()},
       {"edge_colour", colour()},
       {"edge_width", length()},
       {"bleed", schema_of(Boolean)},
       {"min_height", length()},
       {"keep_together", schema_of(Boolean)},
       {"text", style_name()},
       {"heading", style_name()},
       {"columns", schema_of(Integer, "How many panels stand side by side, 1 to 12")},
       {"gap", length()},
       {"rule_colour", schema_of(Text, "Of the line between columns of text; without it there is none")},
       {"shares", list_schema(schema_of(Integer, "The share of the width that a panel takes, 1 to 100"))},
       {"bullet", schema_of(Text, "The marker of lists inside")},
       {"vertical", choice_schema({"top", "middle", "bottom"}, "Where the text of a panel stands")},
       {"tail", choice_schema({"top-left", "top-right", "bottom-left", "bottom-right"},
                              "Where a speech bubble's tail stands out of it")},
       {"corner", length()},
       {"own_page", schema_of(Boolean, "Stands alone on one page, and must fit there")},
       {"fills_page", schema_of(Boolean, "Its background covers the page")},
       {"hidden", schema_of(Boolean, "Is not printed; on screen it unfolds")}},
      "How one kind of container looks");
}

Schema table_style() {
  return map_schema({{"head", style_name()},
                     {"body", style_name()},
                     {"caption", style_name()},
                     {"rule_strong", colour()},
                     {"rule_light", colour()},
                     {"rule_strong_width", length()},
                     {"rule_light_width", length()},
                     {"padding_vertical", length()},
                     {"padding_horizontal", length()}});
}

Schema page_style() {
  const Schema running = schema_of(Text, "Text with {title}, {section}, {page}, {pages} or {publisher}");
  std::vector<Schema::Field> fields = page_format_fields();
  for (const char* key :
       {"running_head_left", "running_head_right", "running_foot_left", "running_foot_right"}) {
    fields.push_back({key, running});
  }
  return map_schema(std::move(fields));
}

Schema whole_theme() {
  const Schema lists = map_schema({{"indent", length()}, {"bullet", schema_of(Text)}});
  const Schema sections = map_schema(
      {{"hang_numbers", schema_of(Boolean)}, {"rule", schema_of(Boolean)}, {"rule_colour", colour()}});
  return map_schema({{"extends", schema_of(Text, "A theme whose file this one changes")},
                     {"families", open_schema(family()), true},
                     {"fallbacks", list_schema(file_name())},
                     {"colours", open_schema(colour())},
                     {"styles", open_schema(text_style())},
                     {"boxes", open_schema(box_style())},
                     {"table", table_style()},
                     {"page", page_style()},
                     {"lists", lists},
                     {"sections", sections}});
}

}  // namespace

const Schema& theme_schema() {
  static const Schema schema = whole_theme();
  return schema;
}

}  // namespace evident
