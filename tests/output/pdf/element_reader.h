#pragma once
// The structure tree: elements in reading order, and what each must have (ISO 14289-1, 7.1 to 7.9).

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "output/pdf/pdf_values.h"

namespace evident::pdf_reader {

class ElementReader {
 public:
  ElementReader(const File& file, std::vector<std::string>& faults) : file_(file), faults_(faults) {}

  void read(const Value& root) {
    const Value& kids = root.at("K");
    const Value& first = kids.is(Value::Kind::Array) && !kids.items.empty() ? kids.items[0] : kids;
    if (!first.is(Value::Kind::Reference)) return fault("the structure tree is empty");
    walk(first, 0);
    check_headings();
  }

  // (page object, MCID) → the element that lists it; annotation object → the element that refers to it.
  [[nodiscard]] const std::map<std::pair<std::uint32_t, int>, std::uint32_t>& marks() const { return marks_; }
  [[nodiscard]] const std::map<std::uint32_t, std::uint32_t>& annotations() const { return annotations_; }
  [[nodiscard]] const std::set<std::string>& identifiers() const { return identifiers_; }

 private:
  void fault(std::string text) { faults_.push_back(std::move(text)); }

  // Iterative, so that no nesting is too deep; each element is met once.
  void walk(const Value& first, std::uint32_t root) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> open = {{first.object(), root}};
    while (!open.empty()) {
      const auto [number, parent] = open.back();
      open.pop_back();
      if (!seen_.insert(number).second) {
        fault("an element has two parents");
        continue;
      }
      const Value& element = file_.object(number);
      if (parent != 0 && element.at("P").object() != parent) fault("an element does not name its parent");
      const std::vector<std::uint32_t> kids = kids_of(number, element);
      for (auto kid = kids.rbegin(); kid != kids.rend(); ++kid) open.emplace_back(*kid, number);
      check(element, kids);
    }
  }

  std::vector<std::uint32_t> kids_of(std::uint32_t number, const Value& element) {
    const Value& kids = element.at("K");
    std::vector<std::uint32_t> elements;
    const std::vector<Value> single = {kids};
    for (const Value& kid : kids.is(Value::Kind::Array) ? kids.items : single) {
      if (kid.is(Value::Kind::Reference)) elements.push_back(kid.object());
      if (kid.is(Value::Kind::Number))
        list_mark(element.at("Pg").object(), static_cast<int>(kid.number), number);
      if (kid.at("Type").is_name("MCR")) {
        list_mark(kid.at("Pg").object(), static_cast<int>(kid.at("MCID").number), number);
      }
      if (kid.at("Type").is_name("OBJR")) annotations_.emplace(kid.at("Obj").object(), number);
    }
    return elements;
  }

  void list_mark(std::uint32_t page, int mark, std::uint32_t element) {
    if (!marks_.emplace(std::pair(page, mark), element).second) fault("two elements list the same mark");
  }

  [[nodiscard]] bool has_attribute(const Value& element, std::string_view key) const {
    for (const Value& attributes : element.at("A").items) {
      if (file_.get(attributes, key).kind != Value::Kind::Null) return true;
    }
    return false;
  }

  [[nodiscard]] std::string role_of(std::uint32_t number) const { return file_.object(number).at("S").text; }

  void check(const Value& element, const std::vector<std::uint32_t>& kids) {
    static const std::set<std::string, std::less<>> standard = {
        "Document", "Part", "Sect",  "Div",   "BlockQuote", "Caption", "TOC",  "TOCI",
        "P",        "H1",   "H2",    "H3",    "H4",         "H5",      "H6",   "L",
        "LI",       "Lbl",  "LBody", "Table", "TR",         "TH",      "TD",   "THead",
        "TBody",    "Span", "Quote", "Note",  "Reference",  "Code",    "Link", "Figure"};
    const std::string& role = element.at("S").text;
    if (!standard.contains(role)) fault("an element has the role " + role + ", which is not a standard one");
    if (role == "TH" && !has_attribute(element, "Scope")) fault("a table header has no Scope");
    if (role == "Figure" && element.at("Alt").text.empty()) fault("a figure has no alternative text");
    if (role == "Figure" && !has_attribute(element, "BBox")) fault("a figure has no BBox");
    if (role == "Note" && element.at("ID").text.empty()) fault("a note has no ID");
    if (role == "L" && !has_attribute(element, "ListNumbering")) fault("a list has no ListNumbering");
    if (element.has("ID") && !identifiers_.insert(element.at("ID").text).second) fault("an ID is used twice");
    if (role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6')
      headings_.push_back(role[1] - '0');
    if (role == "L") check_kids(kids, {"LI", "Caption", "L"}, "a list");
    if (role == "LI") check_kids(kids, {"Lbl", "LBody"}, "a list item");
    if (role == "TR") check_kids(kids, {"TH", "TD"}, "a table row");
    if (role == "Table") check_table(kids);
  }

  void check_kids(const std::vector<std::uint32_t>& kids, const std::set<std::string>& allowed,
                  const std::string& what) {
    for (const std::uint32_t kid : kids) {
      if (!allowed.contains(role_of(kid))) fault(what + " holds " + role_of(kid));
    }
  }

  void check_table(const std::vector<std::uint32_t>& kids) {
    check_kids(kids, {"TR", "THead", "TBody", "Caption"}, "a table");
    std::set<std::size_t> widths;
    const auto add_row = [&](std::uint32_t row) { widths.insert(file_.object(row).at("K").items.size()); };
    for (const std::uint32_t kid : kids) {
      if (role_of(kid) == "TR") add_row(kid);
      if (role_of(kid) != "THead" && role_of(kid) != "TBody") continue;
      for (const Value& row : file_.object(kid).at("K").items) add_row(row.object());
    }
    if (widths.size() > 1) fault("the rows of a table differ in columns");
  }

  void check_headings() {
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (i == 0 && headings_[i] != 1) fault("the first heading is not H1");
      if (i > 0 && headings_[i] > headings_[i - 1] + 1) fault("a heading level is skipped");
    }
  }

  const File& file_;
  std::vector<std::string>& faults_;
  std::set<std::uint32_t> seen_;
  std::map<std::pair<std::uint32_t, int>, std::uint32_t> marks_;
  std::map<std::uint32_t, std::uint32_t> annotations_;
  std::set<std::string> identifiers_;
  std::vector<int> headings_;
};

}  // namespace evident::pdf_reader
