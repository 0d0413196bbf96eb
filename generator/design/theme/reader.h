#pragma once
// Reads the parts of a theme file into values. Where a value is wrong it says so and keeps the default.

#include <map>
#include <string>
#include <string_view>

#include "design/theme/theme.h"

namespace evident {

// Where names of a theme stand in its file, for what is found only when all of it is known.
using Places = std::map<std::string, Span, std::less<>>;

class ThemeReader {
 public:
  ThemeReader(const Node& root, Theme& theme, Diagnostics& diagnostics)
      : root_(root), theme_(theme), diagnostics_(diagnostics) {}

  void read();
  // Of a style's colour, or else of its name; of a box's background.
  [[nodiscard]] const Places& style_places() const { return style_places_; }
  [[nodiscard]] const Places& background_places() const { return background_places_; }

 private:
  void read_families();
  void read_colours();
  void read_body();
  void read_styles();
  void read_boxes();
  void read_table();
  void read_page();
  void read_rest();
  void read_text_style(const Node& node, TextStyle& style);
  void read_box(const Node& node, BoxStyle& box);
  void add_box(const Entry& entry, BoxStyle box);
  void read_shares(const Node& node, BoxStyle& box);
  void read_padding(const Node& node, BoxStyle& box);
  void check_box_name(const Entry& entry);
  void check_style_names();

  // Each reads the value of a key into its target and leaves it alone when the key is absent or wrong.
  void length(const Node& node, std::string_view key, Length& target);
  bool length_of(const Node& value, Length& target);
  bool colour(const Node& node, std::string_view key, Colour& target);
  bool colour_of(const Node& value, Colour& target);
  void flag(const Node& node, std::string_view key, bool& target);
  void text(const Node& node, std::string_view key, std::string& target);
  void style_name(const Node& node, std::string_view key, std::string& target);
  void integer(const Node& node, std::string_view key, int least, int most, int& target);

  const Node& root_;
  Theme& theme_;
  Diagnostics& diagnostics_;
  Places style_places_;
  Places background_places_;
};

}  // namespace evident
