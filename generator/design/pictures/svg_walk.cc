#include "design/pictures/svg_walk.h"

#include <iterator>

#include "design/pictures/limits.h"
#include "design/pictures/svg_elements.h"
#include "design/pictures/svg_frame.h"
#include "design/pictures/svg_names.h"
#include "design/pictures/svg_safety.h"
#include "design/pictures/svg_shapes.h"
#include "design/pictures/svg_stroke.h"
#include "design/pictures/svg_style.h"
#include "design/pictures/svg_words.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

// What an element hands to those inside it.
struct Surroundings {
  SvgStyle style;
  Matrix matrix;
  int depth = 1;
};

class Walk {
 public:
  Walk(const char* file, Colour ink, SvgReport& report) : file_(file), report_(report) {
    outer_.style.current = {ink, 1};
  }

  Picture walk(const pugi::xml_document& document, pugi::xml_node root) {
    prologue(document);
    const std::string_view name = root.name();
    if (!scopes_.enter(root)) add(SvgFault::TooManyNamespaces, root, {});
    if (local_name(name) != "svg" || scopes_.of(name) != SvgNamespace::Svg) return {};
    scopes_.leave(0);
    if (const auto frame = read_frame(root, sink(root))) frame_ = *frame;
    outer_.matrix = frame_.to_scene;
    element(root, outer_);
    Picture picture{std::move(scene_), frame_.width, frame_.height, suggestion(root)};
    auto& scene = std::get<Scene>(picture.content);
    scene.width = picture.width;
    scene.height = picture.height;
    return picture;
  }

 private:
  // --- Reports ---

  [[nodiscard]] std::size_t place(const char* name) const { return static_cast<std::size_t>(name - file_); }
  // An empty attribute stands for the element itself.
  void add(SvgFault fault, pugi::xml_node node, std::string_view attribute) {
    std::string subject = attribute.empty() ? "" : shortened(attribute) + " of ";
    subject += "<" + shortened(node.name()) + ">";
    // A property of a style has the place of the element.
    const pugi::xml_attribute found = node.attribute(std::string(attribute).c_str());
    report_.add(fault, std::move(subject), place(found ? found.name() : node.name()));
  }
  [[nodiscard]] AttributeFaultSink sink(pugi::xml_node node) {
    return [this, node](SvgFault fault, std::string_view attribute) { add(fault, node, attribute); };
  }

  // --- Before the outermost element ---

  void prologue(const pugi::xml_document& document) {
    for (const pugi::xml_node node : document.children()) {
      const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, node.offset_debug()));
      if (node.type() == pugi::node_doctype) report_.add(SvgFault::DocumentType, "<!DOCTYPE>", offset);
      instruction(node);
    }
  }
  void instruction(pugi::xml_node node) {
    if (node.type() != pugi::node_pi || ascii_lower(node.name()) != "xml-stylesheet") return;
    report_.add(SvgFault::Outside, "<?xml-stylesheet?>", place(node.name()));
  }

  // --- Elements ---

  void element(pugi::xml_node node, const Surroundings& around) {
    if (!enter(node, around.depth)) return;
    const std::size_t declared = scopes_.size();
    if (scopes_.enter(node)) {
      judge(node, around);
    } else {
      add(SvgFault::TooManyNamespaces, node, {});
    }
    scopes_.leave(declared);
  }

  // Once a limit is passed nothing more is looked at.
  bool enter(pugi::xml_node node, int depth) {
    if (is_over_ || report_.is_full()) return false;
    if (depth > deepest_element) return give_up(SvgFault::TooDeep, node);
    if (++elements_ > most_elements) return give_up(SvgFault::TooManyElements, node);
    const auto attributes = node.attributes();
    if (std::distance(attributes.begin(), attributes.end()) > most_attributes) {
      return give_up(SvgFault::TooManyAttributes, node);
    }
    return true;
  }
  bool give_up(SvgFault fault, pugi::xml_node node) {
    add(fault, node, {});
    is_over_ = true;
    return false;
  }

  void judge(pugi::xml_node node, const Surroundings& around) {
    const std::string_view name = local_name(node.name());
    const SvgNamespace space = scopes_.of(node.name());
    if (const auto fault = unsafe_element(name, space)) return refuse(node, *fault);
    if (space == SvgNamespace::Foreign) return store(node, around.depth);
    const ElementKind kind = kind_of_element(name);
    switch (kind.role) {
      case ElementRole::Outermost:
        if (around.depth > 1) return refuse(node, SvgFault::Element);
        [[fallthrough]];
      case ElementRole::Group:
      case ElementRole::Shape:
        return drawn(node, name, around);
      case ElementRole::Words:
      case ElementRole::Store:
        return store(node, around.depth);
      case ElementRole::Refused:
        return refuse(node, kind.fault);
    }
  }

  // What is inside goes away with it, but what is unsafe in its attributes is told as well.
  void refuse(pugi::xml_node node, SvgFault fault) {
    add(fault, node, {});
    check_attributes(node);
    if (fault == SvgFault::StyleSheet && reaches_out(node.child_value())) {
      report_.add(SvgFault::Outside, "<" + shortened(node.name()) + ">", place(node.name()));
    }
  }

  // Not drawn: only what is unsafe counts.
  void store(pugi::xml_node node, int depth) {
    check_attributes(node);
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element) stored(child, depth + 1);
    }
  }
  void stored(pugi::xml_node node, int depth) {
    if (!enter(node, depth)) return;
    const std::size_t declared = scopes_.size();
    if (!scopes_.enter(node)) {
      add(SvgFault::TooManyNamespaces, node, {});
    } else if (const auto fault = unsafe_element(local_name(node.name()), scopes_.of(node.name()))) {
      refuse(node, *fault);
    } else {
      store(node, depth);
    }
    scopes_.leave(declared);
  }

  void drawn(pugi::xml_node node, std::string_view name, const Surroundings& around) {
    Surroundings inside{around.style, around.matrix, around.depth + 1};
    read_attributes(node, name, inside);
    if (!inside.style.is_displayed) return store(node, around.depth);
    if (is_shape(name)) draw(node, name, inside);
    for (const pugi::xml_node child : node.children()) {
      instruction(child);
      if (child.type() == pugi::node_element) element(child, inside);
    }
  }

  void draw(pugi::xml_node node, std::string_view name, const Surroundings& inside) {
    Outline outline(inside.matrix, budget_);
    draw_outline(node, name, frame_, outline, sink(node));
    if (budget_.exceeded) return static_cast<void>(give_up(SvgFault::TooManyPoints, node));
    if (outline.is_out_of_range()) return add(SvgFault::OutOfRange, node, {});
    auto shape = styled_shape(outline.take(), inside.style, inside.matrix, frame_, sink(node));
    if (!shape) return;
    if (name == "line") shape->fill.reset();  // a line has no inside
    if (shape->fill || shape->stroke) scene_.items.emplace_back(std::move(*shape));
  }

  // --- Attributes ---

  // Whether the attribute is safe; else it is reported.
  bool is_safe(pugi::xml_node node, pugi::xml_attribute attribute) {
    if (is_declaration(attribute.name())) return true;
    const auto fault = unsafe_attribute(local_name(node.name()), attribute.name(), attribute.value());
    if (fault) add(*fault, node, attribute.name());
    return !fault;
  }
  void check_attributes(pugi::xml_node node) {
    for (const pugi::xml_attribute attribute : node.attributes()) static_cast<void>(is_safe(node, attribute));
  }

  // Styles go before attributes, wherever they stand (CSS 2.1, 6.4.4).
  void read_attributes(pugi::xml_node node, std::string_view name, Surroundings& inside) {
    std::string_view style;
    for (const pugi::xml_attribute attribute : node.attributes()) {
      if (!is_safe(node, attribute)) continue;
      if (std::string_view(attribute.name()) == "style") {
        style = attribute.value();
      } else {
        read_attribute(node, name, attribute, inside);
      }
    }
    read_style(node, style, inside);
  }

  void read_attribute(pugi::xml_node node, std::string_view element, pugi::xml_attribute attribute,
                      Surroundings& inside) {
    const std::string_view name = attribute.name();
    if (!prefix_of(name).empty() || name == "xmlns" || is_without_meaning(name)) return;
    if (is_geometry(element, name) || (element == "svg" && is_of_frame(name))) return;
    if (name != "transform") return property(node, name, attribute.value(), inside.style);
    const auto matrix = read_transform(attribute.value());
    if (!matrix) return add(SvgFault::Unreadable, node, name);
    inside.matrix = inside.matrix.with(*matrix);
  }
  static bool is_of_frame(std::string_view name) {
    return name == "width" || name == "height" || name == "viewBox" || name == "preserveAspectRatio" ||
           name == "x" || name == "y";
  }

  void read_style(pugi::xml_node node, std::string_view style, Surroundings& inside) {
    while (!style.empty() && !report_.is_full()) {
      const std::string_view one = style.substr(0, style.find(';'));
      style.remove_prefix(std::min(style.size(), one.size() + 1));
      const std::size_t colon = one.find(':');
      if (trim(one).empty()) continue;
      if (colon == std::string_view::npos) {
        add(SvgFault::Unreadable, node, "style");
        continue;
      }
      std::string_view value = trim(one.substr(colon + 1));
      if (value.ends_with("!important")) value = trim(value.substr(0, value.size() - 10));
      property(node, trim(one.substr(0, colon)), value, inside.style);
    }
  }

  void property(pugi::xml_node node, std::string_view name, std::string_view value, SvgStyle& style) {
    const auto result = apply_property(name, value, style, [&](SvgFault fault) { add(fault, node, name); });
    if (result == PropertyResult::Unknown) add(SvgFault::Attribute, node, name);
  }

  const char* file_;
  SvgReport& report_;
  NamespaceScopes scopes_;
  Surroundings outer_;
  SvgFrame frame_;
  PointBudget budget_{most_points};
  Scene scene_;
  int elements_ = 0;
  bool is_over_ = false;
};

}  // namespace

Picture walk_svg(const pugi::xml_document& document, pugi::xml_node root, const char* file, Colour ink,
                 SvgReport& report) {
  return Walk(file, ink, report).walk(document, root);
}

}  // namespace evident
