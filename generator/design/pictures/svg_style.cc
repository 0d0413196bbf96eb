#include "design/pictures/svg_style.h"

#include <algorithm>
#include <array>

#include "design/pictures/limits.h"
#include "design/pictures/svg_scanner.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

// What changes nothing in shapes that are drawn with plain fills and strokes. Drawing programs write many of
// them into every file.
constexpr std::array without_effect{"alignment-baseline",
                                    "baseline-shift",
                                    "clip-rule",
                                    "color-interpolation",
                                    "color-interpolation-filters",
                                    "color-rendering",
                                    "cursor",
                                    "direction",
                                    "dominant-baseline",
                                    "enable-background",
                                    "flood-color",
                                    "flood-opacity",
                                    "glyph-orientation-horizontal",
                                    "glyph-orientation-vertical",
                                    "image-rendering",
                                    "inline-size",
                                    "kerning",
                                    "letter-spacing",
                                    "lighting-color",
                                    "line-height",
                                    "overflow",
                                    "pointer-events",
                                    "shape-margin",
                                    "shape-padding",
                                    "shape-rendering",
                                    "solid-color",
                                    "solid-opacity",
                                    "stop-color",
                                    "stop-opacity",
                                    "stroke-miterlimit",
                                    "text-align",
                                    "text-align-last",
                                    "text-anchor",
                                    "text-decoration",
                                    "text-decoration-color",
                                    "text-decoration-line",
                                    "text-decoration-style",
                                    "text-indent",
                                    "text-orientation",
                                    "text-overflow",
                                    "text-rendering",
                                    "text-transform",
                                    "unicode-bidi",
                                    "white-space",
                                    "word-spacing",
                                    "writing-mode",
                                    "will-change"};

// What must stay as it is by default, since a scene has nothing of the kind.
struct Fixed {
  std::string_view name;
  std::string_view value;
  SvgFault fault;
};
constexpr std::array fixed{Fixed{"filter", "none", SvgFault::Filter},
                           Fixed{"backdrop-filter", "none", SvgFault::Filter},
                           Fixed{"mix-blend-mode", "normal", SvgFault::Filter},
                           Fixed{"isolation", "auto", SvgFault::Filter},
                           Fixed{"isolation", "isolate", SvgFault::Filter},
                           Fixed{"mask", "none", SvgFault::Mask},
                           Fixed{"clip-path", "none", SvgFault::Mask},
                           Fixed{"clip", "auto", SvgFault::Mask},
                           Fixed{"marker", "none", SvgFault::Marker},
                           Fixed{"marker-start", "none", SvgFault::Marker},
                           Fixed{"marker-mid", "none", SvgFault::Marker},
                           Fixed{"marker-end", "none", SvgFault::Marker},
                           Fixed{"vector-effect", "none", SvgFault::Value},
                           Fixed{"paint-order", "normal", SvgFault::Value},
                           Fixed{"paint-order", "fill", SvgFault::Value},
                           Fixed{"paint-order", "fill stroke markers", SvgFault::Value},
                           Fixed{"paint-order", "markers fill stroke", SvgFault::Value},
                           Fixed{"paint-order", "fill markers stroke", SvgFault::Value}};

bool is_without_effect(std::string_view name) {
  return name.starts_with("-inkscape-") || name.starts_with("font") || name.starts_with("text-emphasis") ||
         std::find(without_effect.begin(), without_effect.end(), name) != without_effect.end();
}

class Property {
 public:
  Property(std::string_view name, std::string_view value, SvgStyle& style, const FaultSink& fault)
      : name_(name), value_(trim(value)), style_(style), fault_(fault) {}

  PropertyResult apply() {
    if (is_without_effect(name_)) return PropertyResult::Applied;
    if (const auto result = fixed_property()) return *result;
    // Every property that is applied is inherited in any case, except those that must be 1.
    if (value_ == "inherit") return known() ? PropertyResult::Applied : PropertyResult::Unknown;
    if (name_ == "fill") return paint(style_.fill);
    if (name_ == "stroke") return paint(style_.stroke);
    if (name_ == "color") return colour(style_.current);
    if (name_ == "opacity") return opacity();
    if (name_ == "fill-opacity") return part(style_.fill_opacity);
    if (name_ == "stroke-opacity") return part(style_.stroke_opacity);
    if (name_ == "stroke-width") return length(style_.stroke_width);
    if (name_ == "stroke-dasharray") return dashes();
    if (name_ == "stroke-dashoffset") return dash_offset();
    return keyword();
  }

 private:
  PropertyResult faulty(SvgFault fault) {
    fault_(fault);
    return PropertyResult::Faulty;
  }

  [[nodiscard]] bool known() const {
    constexpr std::array names{
        "fill",         "stroke",           "color",          "fill-opacity",    "stroke-opacity",
        "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "fill-rule",
        "visibility",   "stroke-dashoffset"};
    return std::find(names.begin(), names.end(), name_) != names.end();
  }

  std::optional<PropertyResult> fixed_property() {
    const Fixed* known = nullptr;
    for (const Fixed& property : fixed) {
      if (property.name != name_) continue;
      if (property.value == value_) return PropertyResult::Applied;
      known = &property;
    }
    if (known == nullptr) return {};
    return faulty(known->fault);
  }

  PropertyResult paint(SvgPaint& target) {
    const std::string lower = to_lower(value_);
    if (lower == "none" || lower == "transparent") {
      target.kind = SvgPaint::Kind::None;
    } else if (lower == "currentcolor") {
      target.kind = SvgPaint::Kind::Current;
    } else if (lower.starts_with("url(")) {
      return faulty(SvgFault::Gradient);
    } else if (colour(target.plain) == PropertyResult::Applied) {
      target.kind = SvgPaint::Kind::Plain;
    } else {
      return PropertyResult::Faulty;
    }
    return PropertyResult::Applied;
  }

  PropertyResult colour(SvgColour& target) {
    if (to_lower(value_) == "currentcolor") return PropertyResult::Applied;  // of color itself: as it was
    const auto read = read_svg_colour(value_);
    if (!read) return faulty(SvgFault::Value);
    target = *read;
    return PropertyResult::Applied;
  }

  PropertyResult part(double& target) {
    const auto read = read_svg_length(value_, 1);
    if (!read) return faulty(SvgFault::Unreadable);
    target = std::clamp(*read, 0.0, 1.0);
    return PropertyResult::Applied;
  }

  PropertyResult opacity() {
    double opacity = 1;
    if (part(opacity) == PropertyResult::Faulty) return PropertyResult::Faulty;
    return opacity == 1 ? PropertyResult::Applied : faulty(SvgFault::Transparency);
  }

  PropertyResult length(double& target) {
    const auto read = value_.ends_with('%') ? std::nullopt : read_svg_length(value_, 0);
    if (!read || *read < 0) return faulty(SvgFault::Unreadable);
    target = *read;
    return PropertyResult::Applied;
  }

  PropertyResult dashes() {
    std::vector<double> read;
    std::string_view left = value_ == "none" ? std::string_view() : value_;
    while (!left.empty()) {
      const std::string_view one = left.substr(0, left.find_first_of(", \t\r\n"));
      const auto dash = one.ends_with('%') ? std::nullopt : read_svg_length(one, 0);
      if (!dash || *dash < 0 || read.size() == most_dashes) return faulty(SvgFault::Unreadable);
      read.push_back(*dash);
      SvgScanner rest(left.substr(one.size()));
      rest.skip_separator();
      left = rest.left();
    }
    style_.dashes = std::move(read);
    return PropertyResult::Applied;
  }

  PropertyResult dash_offset() {
    const auto read = read_svg_length(value_, 0);
    if (!read) return faulty(SvgFault::Unreadable);
    return *read == 0 ? PropertyResult::Applied : faulty(SvgFault::Value);
  }

  template <class Value>
  struct Choice {
    std::string_view word;
    Value value;
  };
  template <class Value, std::size_t size>
  PropertyResult choose(const Choice<Value> (&choices)[size], Value& target) {
    for (const auto& choice : choices) {
      if (choice.word != value_) continue;
      target = choice.value;
      return PropertyResult::Applied;
    }
    return faulty(SvgFault::Value);
  }

  PropertyResult keyword() {
    using Cap = SvgStyle::Cap;
    using Join = SvgStyle::Join;
    if (name_ == "fill-rule") {
      return choose<bool>({{"nonzero", false}, {"evenodd", true}}, style_.even_odd);
    }
    if (name_ == "visibility") {
      return choose<bool>({{"visible", true}, {"hidden", false}, {"collapse", false}}, style_.is_visible);
    }
    if (name_ == "display") {
      return choose<bool>({{"none", false}, {"inline", true}, {"block", true}}, style_.is_displayed);
    }
    if (name_ == "stroke-linecap") {
      return choose<Cap>({{"butt", Cap::Butt}, {"round", Cap::Round}, {"square", Cap::Square}}, style_.cap);
    }
    if (name_ == "stroke-linejoin") {
      return choose<Join>({{"miter", Join::Mitre}, {"round", Join::Round}, {"bevel", Join::Bevel}},
                          style_.join);
    }
    return PropertyResult::Unknown;
  }

  std::string_view name_, value_;
  SvgStyle& style_;
  const FaultSink& fault_;
};

}  // namespace

PropertyResult apply_property(std::string_view name, std::string_view value, SvgStyle& style,
                              const FaultSink& fault) {
  return Property(name, value, style, fault).apply();
}

std::optional<SvgColour> colour_of(const SvgPaint& paint, const SvgStyle& style) {
  if (paint.kind == SvgPaint::Kind::None) return {};
  return paint.kind == SvgPaint::Kind::Current ? style.current : paint.plain;
}

}  // namespace evident
