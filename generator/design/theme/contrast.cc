#include "design/theme/contrast.h"

#include <algorithm>
#include <set>
#include <utility>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr int most_nesting = 8;

bool is_large(const TextStyle& style) {
  const bool bold =
      style.face == FaceStyle::Bold || style.face == FaceStyle::BoldItalic || style.face == FaceStyle::Black;
  return style.size >= points(18) || (bold && style.size >= points(14));
}

// Styles that a container uses by its nature, beside those that its box names.
const std::vector<std::pair<std::string, std::string>>& natural_styles() {
  static const std::vector<std::pair<std::string, std::string>> pairs = {
      {"stat", "stat-number"},  {"stat", "stat-label"},        {"stat", "stat-source"},
      {"contents", "contents"}, {"contents", "contents-deep"}, {"references", "reference"}};
  return pairs;
}

class Checker {
 public:
  Checker(const Theme& theme, const Places& styles, const Places& backgrounds, Diagnostics& diagnostics)
      : theme_(theme), styles_(styles), backgrounds_(backgrounds), diagnostics_(diagnostics) {}

  void check() {
    std::set<std::string, std::less<>> off_page;  // styles that stand on backgrounds only
    for (const auto& [name, box] : theme_.boxes) {
      const std::string* ground = background_of(name);
      for (const std::string& style : styles_in(name, box)) {
        if (ground) on_box(style, *ground);
        if (ground && box_alone_names(style)) off_page.insert(style);
      }
      if (ground) link_on(*ground, box);
    }
    for (const auto& [name, style] : theme_.styles) {
      if (!off_page.contains(name)) on_page(name, style);
    }
    link_on_page();
  }

 private:
  // The box whose background shows behind a container's text; null for the page.
  const std::string* background_of(const std::string& container) const {
    auto at = theme_.boxes.find(container);
    for (int level = 0; level < most_nesting && at != theme_.boxes.end(); ++level) {
      if (at->second.has_background) return &at->first;
      at = theme_.boxes.find(at->second.inside);
    }
    return nullptr;
  }

  static std::vector<std::string> styles_in(const std::string& name, const BoxStyle& box) {
    std::vector<std::string> styles = {box.text.empty() ? "body" : box.text};
    if (!box.heading.empty()) styles.push_back(box.heading);
    for (const auto& [container, style] : natural_styles()) {
      if (container == name.substr(0, name.find('.'))) styles.push_back(style);
    }
    return styles;
  }

  // Whether a style is met on backgrounds only: it is no common one, or its own container has one.
  bool box_alone_names(const std::string& style) const {
    static const std::set<std::string, std::less<>> of_containers = {
        "series", "subtitle", "byline", "lead", "stat-number", "stat-label", "stat-source"};
    const auto& common = common_style_names();
    const bool everywhere =
        std::find(common.begin(), common.end(), style) != common.end() && !of_containers.contains(style);
    if (everywhere) return false;
    return std::all_of(theme_.boxes.begin(), theme_.boxes.end(), [&](const auto& box) {
      const auto styles = styles_in(box.first, box.second);
      return std::find(styles.begin(), styles.end(), style) == styles.end() || background_of(box.first);
    });
  }

  void on_page(const std::string& name, const TextStyle& style) {
    report(name, style.colour, theme_.colours.at("paper"), is_large(style), "the page", place(name), {});
  }

  void on_box(const std::string& name, const std::string& ground) {
    const TextStyle& style = theme_.style(name);
    const Label label{backgrounds_.at(ground), "The background"};
    report(name, style.colour, theme_.box(ground).background, is_large(style), "the box `" + ground + "`",
           place(name), {label});
  }

  void link_on_page() {
    const auto link = theme_.colours.find("link");
    if (link != theme_.colours.end())
      report("link", link->second, theme_.colours.at("paper"), false, "the page", {}, {});
  }

  // Links take their own colour in body text, and the colour of the text elsewhere.
  void link_on(const std::string& ground, const BoxStyle& box) {
    const auto link = theme_.colours.find("link");
    if (link == theme_.colours.end() || !(box.text.empty() || box.text == "body")) return;
    report("link", link->second, theme_.box(ground).background, false, "the box `" + ground + "`",
           backgrounds_.at(ground), {});
  }

  Span place(const std::string& name) const {
    const auto found = styles_.find(name);
    if (found != styles_.end()) return found->second;
    const auto body = styles_.find("body");
    return body != styles_.end() ? body->second : Span{};
  }

  void report(const std::string& name, Colour text, Colour ground, bool large, const std::string& where,
              Span span, std::vector<Label> labels) {
    const double wanted = large ? 3.0 : 4.5;
    const double ratio = contrast_ratio(text, ground);
    if (ratio >= wanted) return;
    // Cut, not rounded: 4.49 must not read as 4.5.
    const std::string shown = format_number(static_cast<double>(static_cast<int>(ratio * 10)) / 10, 1);
    Diagnostic& diagnostic = diagnostics_.error(
        "low-contrast", span, "The text of `" + name + "` has a contrast of " + shown + ":1 on " + where,
        to_hex(text) + " on " + to_hex(ground) + " needs " + (large ? "3:1, as large text" : "4.5:1") +
            " (WCAG 1.4.3); choose a darker or a lighter colour");
    diagnostic.labels = std::move(labels);
  }

  const Theme& theme_;
  const Places& styles_;
  const Places& backgrounds_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_contrast(const Theme& theme, const Places& style_places, const Places& background_places,
                    Diagnostics& diagnostics) {
  Checker(theme, style_places, background_places, diagnostics).check();
}

}  // namespace evident
