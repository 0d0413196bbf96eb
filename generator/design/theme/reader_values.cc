// The single values of a theme file. The schema has already spoken about missing keys and wrong types.

#include <string>

#include "design/theme/reader.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

const Node* scalar(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return value && value->is_scalar() ? value : nullptr;
}

template <class Map>
std::vector<std::string> names_of(const Map& map) {
  std::vector<std::string> names;
  for (const auto& [name, value] : map) names.push_back(name);
  return names;
}

}  // namespace

bool ThemeReader::length_of(const Node& value, Length& target) {
  if (!value.is_scalar()) return false;
  if (read_length(value.text, target)) return true;
  diagnostics_.error("bad-length", value.span, "`" + value.text + "` is no length",
                     "Write a number with its unit: 12pt, 22mm, 2.5cm, or 0");
  return false;
}

void ThemeReader::length(const Node& node, std::string_view key, Length& target) {
  if (const Node* value = scalar(node, key)) length_of(*value, target);
}

bool ThemeReader::colour_of(const Node& value, Colour& target) {
  if (value.is_null()) {
    diagnostics_.error("bad-colour", value.span, "A colour is missing here",
                       "Put a colour in quotes, \"#12436D\": without them # starts a comment");
    return false;
  }
  if (!value.is_scalar()) return false;
  if (read_colour(value.text, target)) return true;
  if (const auto named = theme_.colours.find(value.text); named != theme_.colours.end()) {
    target = named->second;
    return true;
  }
  const auto near = nearest_name(value.text, names_of(theme_.colours));
  diagnostics_.error("bad-colour", value.span, "`" + value.text + "` is no colour",
                     near ? "Did you mean `" + *near + "`?"
                          : "Write six hexadecimal digits in quotes, \"#12436D\", or a name from `colours`");
  return false;
}

bool ThemeReader::colour(const Node& node, std::string_view key, Colour& target) {
  const Node* value = node.find(key);
  return value && colour_of(*value, target);
}

void ThemeReader::flag(const Node& node, std::string_view key, bool& target) {
  const Node* value = scalar(node, key);
  bool read = false;
  if (value && read_boolean(value->text, read)) target = read;
}

void ThemeReader::text(const Node& node, std::string_view key, std::string& target) {
  if (const Node* value = scalar(node, key)) target = value->text;
}

void ThemeReader::style_name(const Node& node, std::string_view key, std::string& target) {
  const Node* value = scalar(node, key);
  if (!value) return;
  if (theme_.styles.contains(value->text)) {
    target = value->text;
    return;
  }
  const auto near = nearest_name(value->text, names_of(theme_.styles));
  diagnostics_.error("unknown-style", value->span, "There is no style `" + value->text + "`",
                     near ? "Did you mean `" + *near + "`?" : "Add it under `styles`");
}

void ThemeReader::integer(const Node& node, std::string_view key, int least, int most, int& target) {
  const Node* value = scalar(node, key);
  double number = 0;
  if (!value || !read_number(value->text, number)) return;
  if (number >= least && number <= most) {
    target = static_cast<int>(number);
    return;
  }
  diagnostics_.error(
      "out-of-range", value->span,
      "`" + std::string(key) + "` must be from " + std::to_string(least) + " to " + std::to_string(most));
}

}  // namespace evident
