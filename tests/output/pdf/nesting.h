#pragma once
// Which structure element may hold which (ISO 32000-1, 14.8.4; Matterhorn Protocol 1.1, 09-004 to 09-006).

#include <map>
#include <set>
#include <string>
#include <vector>

namespace evident::pdf_reader {

using Roles = std::set<std::string, std::less<>>;

// The standard roles that we write.
[[nodiscard]] inline bool is_standard_role(std::string_view role) {
  static const Roles standard = {"Document",  "Part", "Sect",  "Div",   "BlockQuote", "Caption", "TOC",
                                 "TOCI",      "P",    "H1",    "H2",    "H3",         "H4",      "H5",
                                 "H6",        "L",    "LI",    "Lbl",   "LBody",      "Table",   "TR",
                                 "TH",        "TD",   "THead", "TBody", "Span",       "Quote",   "Note",
                                 "Reference", "Code", "Link",  "Figure"};
  return standard.contains(role);
}

// Elements that hold only elements, and which.
[[nodiscard]] inline const Roles* allowed_kids(std::string_view role) {
  static const std::map<std::string, Roles, std::less<>> allowed = {
      {"L", {"L", "LI", "Caption"}},
      {"LI", {"Lbl", "LBody"}},
      {"TR", {"TH", "TD"}},
      {"Table", {"TR", "THead", "TBody", "Caption"}},
      {"THead", {"TR"}},
      {"TBody", {"TR"}},
      {"TOC", {"TOC", "TOCI", "Caption"}}};
  const auto found = allowed.find(role);
  return found == allowed.end() ? nullptr : &found->second;
}

// Elements that only stand in some others.
[[nodiscard]] inline const Roles* allowed_parents(std::string_view role) {
  static const std::map<std::string, Roles, std::less<>> allowed = {{"LI", {"L"}},
                                                                    {"LBody", {"LI"}},
                                                                    {"TH", {"TR"}},
                                                                    {"TD", {"TR"}},
                                                                    {"THead", {"Table"}},
                                                                    {"TBody", {"Table"}},
                                                                    {"TR", {"Table", "THead", "TBody"}},
                                                                    {"TOCI", {"TOC"}},
                                                                    {"Document", {}}};
  const auto found = allowed.find(role);
  return found == allowed.end() ? nullptr : &found->second;
}

// What is wrong with the order of a table's kids.
[[nodiscard]] inline std::vector<std::string> faults_of_table_order(const std::vector<std::string>& kids) {
  std::vector<std::string> faults;
  std::size_t heads = 0, bodies = 0, rows = 0, captions = 0;
  for (std::size_t i = 0; i < kids.size(); ++i) {
    heads += kids[i] == "THead" ? 1 : 0;
    bodies += kids[i] == "TBody" ? 1 : 0;
    rows += kids[i] == "TR" ? 1 : 0;
    captions += kids[i] == "Caption" ? 1 : 0;
    if (kids[i] == "Caption" && i != 0 && i + 1 != kids.size())
      faults.push_back("a caption stands amid its table");
    if (kids[i] == "THead" && bodies > 0) faults.push_back("a table's head stands below its body");
  }
  if (heads > 0 && bodies == 0) faults.push_back("a table has a head but no body");
  if (heads > 1) faults.push_back("a table has two heads");
  if (captions > 1) faults.push_back("a table has two captions");
  if (rows > 0 && heads + bodies > 0) faults.push_back("a table's rows stand beside its body");
  return faults;
}

}  // namespace evident::pdf_reader
