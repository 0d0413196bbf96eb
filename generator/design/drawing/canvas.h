#pragma once
// A plane to draw on. It measures and wraps words with the theme's faces, adds shapes and lines of text to a
// scene, and remembers what is taken, so that labels find a free place. It knows neither charts nor diagrams.
// Lengths of a drawing follow from the size of its text: a theme for slides gets a larger drawing.

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "design/drawing/palette.h"
#include "design/fonts/fonts.h"
#include "design/scene/scene.h"
#include "foundation/text/text.h"

namespace evident {

enum class Anchor { Start, Middle, End };

// A text style made ready to measure and to draw.
struct Lettering {
  std::string family;
  FaceStyle face = FaceStyle::Regular;
  Length size, leading;
  Colour colour;
  bool tabular_figures = false;
  FaceStack faces;
  Length ascent, descent, cap_height;  // of the first face at this size, all positive

  // From the top of a line of this leading down to its baseline, so that lines stand in the middle of it.
  [[nodiscard]] Length baseline() const { return (leading - ascent - descent) / 2 + ascent; }
};

class Canvas {
 public:
  Canvas(const Theme& theme, Shaper& shaper, Length width);

  [[nodiscard]] Length width() const { return scene_.width; }
  [[nodiscard]] const Palette& palette() const { return palette_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }
  // The theme's styles `chart` and `chart-strong`; of a theme without them, `aside` or `body`, and its bold.
  [[nodiscard]] const Lettering& regular() const { return regular_; }
  [[nodiscard]] const Lettering& strong() const { return strong_; }
  [[nodiscard]] Length em() const { return regular_.size; }
  // Any style of the theme, and one in another size with the leading in proportion.
  [[nodiscard]] Lettering lettering(std::string_view style) const;
  [[nodiscard]] Lettering sized(Lettering lettering, Length size) const;

  // --- Measuring ---
  [[nodiscard]] Length measure(std::string_view text, const Lettering& lettering);
  // Lines no wider than `width`, broken between words; a word that is wider is broken between characters, and
  // every line has one at least. Balanced lines are about equally long. An empty text has no lines.
  [[nodiscard]] std::vector<std::string> wrap(std::string_view text, const Lettering& lettering,
                                              Length width);
  [[nodiscard]] std::vector<std::string> wrap_balanced(std::string_view text, const Lettering& lettering,
                                                       Length width);
  // The widest part that no line break may split.
  [[nodiscard]] Length widest_word(std::string_view text, const Lettering& lettering);
  [[nodiscard]] Length widest(const std::vector<std::string>& lines, const Lettering& lettering);
  // What a line of text would take, from ascent to descent.
  [[nodiscard]] Rectangle box(Point baseline, std::string_view text, const Lettering& lettering,
                              Anchor anchor = Anchor::Start);

  // --- Drawing: what is drawn later lies above ---
  // One line of text; `baseline` is its anchor. Takes its box, which is returned.
  Rectangle text(Point baseline, std::string_view text, const Lettering& lettering, Colour colour,
                 Anchor anchor = Anchor::Start);
  // Lines below one another, the first on `baseline`. Returns the box around all.
  Rectangle text(Point baseline, const std::vector<std::string>& lines, const Lettering& lettering,
                 Colour colour, Anchor anchor = Anchor::Start);
  void rectangle(const Rectangle& rectangle, std::optional<Colour> fill, std::optional<Stroke> stroke = {});
  void rounded_rectangle(const Rectangle& rectangle, Length radius, std::optional<Colour> fill,
                         std::optional<Stroke> stroke = {});
  void circle(Point centre, Length radius, std::optional<Colour> fill, std::optional<Stroke> stroke = {});
  void line(Point from, Point to, const Stroke& stroke);
  void polyline(const std::vector<Point>& corners, const Stroke& stroke);
  void polygon(const std::vector<Point>& corners, std::optional<Colour> fill,
               std::optional<Stroke> stroke = {});
  void shape(Shape shape);
  // The figure that its length says, or those at its corners: none when one of them has no name.
  void name_last_shape(const std::string& figure);
  void name_last_shape(const std::vector<std::string>& figures);

  // --- What is taken ---
  // Whether a box lies within the canvas's width, not above it, and on no text and nothing reserved.
  [[nodiscard]] bool is_free(const Rectangle& box) const;
  void reserve(const Rectangle& box);
  // Small boxes along a line, so that labels may stand near it but not on it.
  void reserve_line(Point from, Point to, Length width);

  // --- Result ---
  void set_height(Length height) { scene_.height = height; }
  [[nodiscard]] Length height() const { return scene_.height; }
  [[nodiscard]] Scene finish() { return std::move(scene_); }

 private:
  [[nodiscard]] Lettering lettering_of(const TextStyle& style) const;
  [[nodiscard]] std::vector<std::size_t> break_offsets(std::string_view text);
  [[nodiscard]] std::vector<std::string_view> broken_word(std::string_view text, const Lettering& lettering,
                                                          Length width);
  TextBreaker& breaker();

  const Theme& theme_;
  Shaper& shaper_;
  Palette palette_;
  Lettering regular_, strong_;
  std::unique_ptr<TextBreaker> breaker_;  // made when a text needs it: it costs more than a chart
  std::vector<Rectangle> taken_;
  Scene scene_;
};

[[nodiscard]] bool overlap(const Rectangle& a, const Rectangle& b);
[[nodiscard]] Rectangle around(const Rectangle& box, Length margin);

}  // namespace evident
