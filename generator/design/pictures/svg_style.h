#pragma once
// How shapes look: presentation attributes and inline styles of the supported subset.

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "design/pictures/svg_colour.h"
#include "design/pictures/svg_report.h"
#include "design/scene/scene.h"

namespace evident {

struct SvgPaint {
  enum class Kind { None, Plain, Current };
  Kind kind = Kind::None;
  SvgColour plain;
};

// What elements inherit; lengths in user units.
struct SvgStyle {
  enum class Cap { Butt, Round, Square };
  enum class Join { Mitre, Round, Bevel };

  SvgPaint fill{SvgPaint::Kind::Plain, {}};
  SvgPaint stroke;
  SvgColour current;  // CSS's color
  double fill_opacity = 1, stroke_opacity = 1;
  double stroke_width = 1;
  std::vector<double> dashes;
  Cap cap = Cap::Butt;
  Join join = Join::Mitre;
  bool even_odd = false;
  bool is_visible = true;
  // Not inherited, but they end all that lies within.
  bool is_displayed = true;
};

enum class PropertyResult { Applied, Unknown, Faulty };

// Applies a property by its name, as attribute or in a style; what is wrong with its value goes to `fault`.
using FaultSink = std::function<void(SvgFault)>;
[[nodiscard]] PropertyResult apply_property(std::string_view name, std::string_view value, SvgStyle& style,
                                            const FaultSink& fault);

// The colour that is drawn, if any is.
[[nodiscard]] std::optional<SvgColour> colour_of(const SvgPaint& paint, const SvgStyle& style);

}  // namespace evident
