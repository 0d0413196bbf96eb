#include "design/theme/theme.h"

namespace evident {

const TextStyle& Theme::style(std::string_view style_name) const {
  static const TextStyle plain;
  if (const auto found = styles.find(style_name); found != styles.end()) return found->second;
  const auto body = styles.find("body");
  return body != styles.end() ? body->second : plain;
}

const BoxStyle& Theme::box(std::string_view container, const std::vector<std::string>& classes) const {
  static const BoxStyle none;
  for (const std::string& one : classes) {
    const auto special = boxes.find(std::string(container) + "." + one);
    if (special != boxes.end()) return special->second;
  }
  const auto found = boxes.find(container);
  return found != boxes.end() ? found->second : none;
}

const std::vector<std::string>& common_style_names() {
  static const std::vector<std::string> names = {"body",         "title",
                                                 "subtitle",     "series",
                                                 "byline",       "lead",
                                                 "h2",           "h3",
                                                 "h4",           "h5",
                                                 "h6",           "caption",
                                                 "table",        "table-head",
                                                 "note",         "running",
                                                 "stat-number",  "stat-label",
                                                 "stat-source",  "code",
                                                 "contents",     "contents-deep",
                                                 "reference",    "list",
                                                 "bullet",       "chart",
                                                 "chart-strong", "figure-caption",
                                                 "measure",      "source"};
  return names;
}

}  // namespace evident
