#pragma once
// The structure tree: elements in reading order, and what each must have (ISO 14289-1, 7.1 to 7.9).

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "output/pdf/catalog_reader.h"
#include "output/pdf/nesting.h"
#include "output/pdf/pdf_values.h"

namespace evident::pdf_reader {

class ElementReader {
 public:
  ElementReader(const File& file, std::vector<std::string>& faults) : file_(file), faults_(faults) {}

  void read(const Value& root) {
    const Value& kids = root.at("K");
    const Value& first = kids.is(Value::Kind::Array) && !kids.items.empty() ? kids.items[0] : kids;
    if (!first.is(Value::Kind::Reference)) return fault("the structure tree is empty");
    if (role_of(first.object()) != "Document") fault("the first element is no Document");
    walk(first);
    check_headings();
    read_identifiers(file_.get(root, "IDTree"), 0);
    for (const auto& [name, element] : identifiers_) {
      const auto listed = listed_identifiers_.find(name);
      const bool found = listed != listed_identifiers_.end() && listed->second == element;
      if (!found) fault("an ID is not in the tree of IDs");
    }
  }

  // (page object, MCID) → the element that lists it; annotation object → the element that refers to it.
  [[nodiscard]] const std::map<std::pair<std::uint32_t, int>, std::uint32_t>& marks() const { return marks_; }
  [[nodiscard]] const std::map<std::uint32_t, std::uint32_t>& annotations() const { return annotations_; }

 private:
  struct Kids {
    std::vector<std::uint32_t> elements;
    bool content = false;  // marks or annotations directly in the element
  };

  void fault(std::string text) { faults_.push_back(std::move(text)); }

  // Iterative, so that no nesting is too deep; each element is met once.
  void walk(const Value& first) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> open = {{first.object(), 0}};
    while (!open.empty()) {
      const auto [number, parent] = open.back();
      open.pop_back();
      if (!seen_.insert(number).second) {
        fault("an element has two parents");
        continue;
      }
      const Value& element = file_.object(number);
      if (parent != 0 && element.at("P").object() != parent) fault("an element does not name its parent");
      const Kids kids = kids_of(number, element);
      for (auto kid = kids.elements.rbegin(); kid != kids.elements.rend(); ++kid)
        open.emplace_back(*kid, number);
      check_place(element, parent);
      check_kids(element, kids);
      check_needs(number, element);
    }
  }

  Kids kids_of(std::uint32_t number, const Value& element) {
    const Value& list = element.at("K");
    const std::vector<Value> single = {list};
    Kids kids;
    for (const Value& kid : list.is(Value::Kind::Array) ? list.items : single) {
      if (kid.is(Value::Kind::Null)) continue;
      if (kid.is(Value::Kind::Reference)) {
        kids.elements.push_back(kid.object());
        continue;
      }
      kids.content = true;
      if (kid.is(Value::Kind::Number)) {
        list_mark(element.at("Pg").object(), static_cast<int>(kid.number), number);
      } else if (kid.at("Type").is_name("MCR")) {
        list_mark(kid.at("Pg").object(), static_cast<int>(kid.at("MCID").number), number);
      } else if (kid.at("Type").is_name("OBJR")) {
        annotations_.emplace(kid.at("Obj").object(), number);
      }
    }
    return kids;
  }

  void list_mark(std::uint32_t page, int mark, std::uint32_t element) {
    if (!marks_.emplace(std::pair(page, mark), element).second) fault("two elements list the same mark");
  }

  [[nodiscard]] const Value& attribute(const Value& element, std::string_view key) const {
    for (const Value& attributes : element.at("A").items) {
      const Value& value = file_.get(attributes, key);
      if (value.kind != Value::Kind::Null) return value;
    }
    return null_value;
  }

  [[nodiscard]] std::string role_of(std::uint32_t number) const { return file_.object(number).at("S").text; }

  void check_place(const Value& element, std::uint32_t parent) {
    const std::string& role = element.at("S").text;
    const Roles* const parents = allowed_parents(role);
    if (parents != nullptr && parent != 0 && !parents->contains(role_of(parent))) {
      fault(role + " stands in " + role_of(parent));
    }
  }

  void check_kids(const Value& element, const Kids& kids) {
    const std::string& role = element.at("S").text;
    const Roles* const allowed = allowed_kids(role);
    if (allowed == nullptr) return;
    if (kids.content) fault(role + " holds content of its own");
    std::vector<std::string> roles;
    for (const std::uint32_t kid : kids.elements) {
      roles.push_back(role_of(kid));
      if (!allowed->contains(roles.back())) fault(role + " holds " + roles.back());
    }
    if (role != "Table") return;
    for (std::string& text : faults_of_table_order(roles)) fault(std::move(text));
    check_columns(kids.elements);
  }

  void check_needs(std::uint32_t number, const Value& element) {
    const std::string& role = element.at("S").text;
    if (!is_standard_role(role)) fault("an element has the role " + role + ", which is not a standard one");
    if (role == "TH") check_scope(attribute(element, "Scope"));
    if (role == "Figure") check_figure(element);
    if (role == "Note" && element.at("ID").text.empty()) fault("a note has no ID");  // 19-003
    if (role == "L" && !attribute(element, "ListNumbering").is(Value::Kind::Name)) {
      fault("a list has no ListNumbering");
    }
    if (element.has("ID") && !identifiers_.emplace(element.at("ID").text, number).second) {
      fault("an ID is used twice");  // 19-004
    }
    if (element.has("Lang") && !is_language(element.at("Lang").text)) fault("an element's language is none");
    if (role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6')
      headings_.push_back(role[1] - '0');
  }

  // 15-003
  void check_scope(const Value& scope) {
    if (!scope.is(Value::Kind::Name)) return fault("a table header has no Scope");
    if (scope.text != "Row" && scope.text != "Column" && scope.text != "Both") fault("a Scope is none");
  }

  // 13-004; PDF/UA-1, 7.3
  void check_figure(const Value& element) {
    if (element.at("Alt").text.empty() && element.at("ActualText").text.empty()) {
      fault("a figure has no alternative text");
    }
    const std::vector<Value>& box = attribute(element, "BBox").items;
    if (box.size() != 4) return fault("a figure has no BBox");
    if (box[0].number >= box[2].number || box[1].number >= box[3].number)
      fault("a figure's BBox has no size");
  }

  // Each row is as wide as the others, cells counted as often as they span.
  void check_columns(const std::vector<std::uint32_t>& kids) {
    std::set<std::size_t> widths;
    for (const std::uint32_t kid : kids) {
      if (role_of(kid) == "TR") {
        check_rows({kid}, widths);
      } else if (role_of(kid) != "Caption") {
        std::vector<std::uint32_t> rows;
        for (const Value& row : file_.object(kid).at("K").items) rows.push_back(row.object());
        check_rows(rows, widths);
      }
    }
    if (widths.size() > 1) fault("the rows of a table differ in columns");
  }

  void check_rows(const std::vector<std::uint32_t>& rows, std::set<std::size_t>& widths) {
    std::vector<std::size_t> hanging;  // columns that cells of rows above take, by row from here
    for (const std::uint32_t row : rows) {
      std::size_t width = hanging.empty() ? 0 : hanging.front();
      if (!hanging.empty()) hanging.erase(hanging.begin());
      for (const Value& cell : file_.object(row).at("K").items) {
        const Value& element = file_.resolve(cell);
        const std::size_t columns = span(element, "ColSpan"), height = span(element, "RowSpan");
        width += columns;
        if (hanging.size() + 1 < height) hanging.resize(height - 1, 0);
        for (std::size_t i = 0; i + 1 < height; ++i) hanging[i] += columns;
      }
      widths.insert(width);
    }
    if (!hanging.empty()) fault("a cell reaches below its table");
  }

  [[nodiscard]] std::size_t span(const Value& cell, std::string_view key) const {
    const double count = attribute(cell, key).number;
    return count >= 1 && count < 1000 ? static_cast<std::size_t>(count) : 1;
  }

  // 14-002, 14-003
  void check_headings() {
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (i == 0 && headings_[i] != 1) fault("the first heading is not H1");
      if (i > 0 && headings_[i] > headings_[i - 1] + 1) fault("a heading level is skipped");
    }
  }

  void read_identifiers(const Value& node, int depth) {
    if (depth > 10) return;
    const std::vector<Value>& pairs = file_.get(node, "Names").items;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
      listed_identifiers_[pairs[i].text] = pairs[i + 1].object();
    }
    for (const Value& kid : file_.get(node, "Kids").items) read_identifiers(file_.resolve(kid), depth + 1);
  }

  const File& file_;
  std::vector<std::string>& faults_;
  std::set<std::uint32_t> seen_;
  std::map<std::pair<std::uint32_t, int>, std::uint32_t> marks_;
  std::map<std::uint32_t, std::uint32_t> annotations_;
  std::map<std::string, std::uint32_t> identifiers_, listed_identifiers_;
  std::vector<int> headings_;
};

}  // namespace evident::pdf_reader
