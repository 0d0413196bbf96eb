#pragma once
// Where links and bookmarks lead: names, places and addresses (ISO 32000-1, 7.9.6, 12.3 and 12.6).

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "output/pdf/pdf_values.h"

namespace evident::pdf_reader {

class NavigationReader {
 public:
  NavigationReader(const File& file, std::vector<std::string>& faults) : file_(file), faults_(faults) {}

  // The name tree of destinations; its names must rise, or readers do not find them.
  void read_names(const Value& root) { read_node(root, 0); }
  [[nodiscard]] const std::set<std::string>& names() const { return names_; }

  void check_link(const Value& annotation) {
    const Value& action = file_.get(annotation, "A");
    const bool outside = action.at("S").is_name("URI") && !action.at("URI").text.empty();
    const bool inside = action.at("S").is_name("GoTo") && leads_somewhere(action.at("D"));
    if (!outside && !inside && !leads_somewhere(annotation.at("Dest"))) fault("a link leads nowhere");
  }

  void read_outline(const Value& root) {
    std::vector<std::uint32_t> open;
    std::set<std::uint32_t> seen;
    if (root.has("First")) open.push_back(root.at("First").object());
    while (!open.empty()) {
      const std::uint32_t number = open.back();
      open.pop_back();
      if (!seen.insert(number).second) return fault("the outline runs in a circle");
      const Value& item = file_.object(number);
      if (item.at("Title").text.empty()) fault("a bookmark has no title");
      if (!leads_somewhere(item.at("Dest"))) fault("a bookmark leads nowhere");
      for (const char* key : {"Next", "First"}) {
        if (item.has(key)) open.push_back(item.at(key).object());
      }
    }
  }

 private:
  void fault(std::string text) { faults_.push_back(std::move(text)); }

  void read_node(const Value& node, int depth) {
    if (depth > 10) return;
    const std::vector<Value>& limits = file_.get(node, "Limits").items;
    const std::vector<Value>& pairs = file_.get(node, "Names").items;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
      const std::string& name = pairs[i].text;
      const bool inside = limits.size() != 2 || (limits[0].text <= name && name <= limits[1].text);
      if ((last_ && name <= *last_) || !inside) fault("the names of places do not rise");
      if (!is_place(file_.resolve(pairs[i + 1]))) fault("a name stands for no place");
      last_ = name;
      names_.insert(name);
    }
    for (const Value& kid : file_.get(node, "Kids").items) read_node(file_.resolve(kid), depth + 1);
  }

  [[nodiscard]] bool is_place(const Value& value) const {
    return value.items.size() >= 2 && file_.resolve(value.items[0]).at("Type").is_name("Page") &&
           value.items[1].is(Value::Kind::Name);
  }

  [[nodiscard]] bool leads_somewhere(const Value& destination) const {
    const Value& value = file_.resolve(destination);
    return value.is(Value::Kind::String) ? names_.contains(value.text) : is_place(value);
  }

  const File& file_;
  std::vector<std::string>& faults_;
  std::set<std::string> names_;
  std::optional<std::string> last_;
};

}  // namespace evident::pdf_reader
