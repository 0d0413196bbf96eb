#include "press/publish/returns_csv.h"

#include <set>
#include <string_view>
#include <vector>

#include "foundation/text/text.h"

namespace evident {
namespace {

// returns.<service>.<table>.<period>.<area>.<row>.<column>
constexpr std::size_t parts_of_a_cell = 7;

std::vector<std::string_view> parts_of(std::string_view name) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    parts.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string line_of(const FigureEntry& figure) {
  const std::vector<std::string_view> parts = parts_of(figure.name);
  const bool missing = figure.quantity.missing != Missing::None;
  const std::string_view code = symbol(figure.quantity.missing);  // "[c]"
  std::string line;
  for (const std::size_t part : {3U, 4U, 2U, 5U, 6U}) line += csv_field(parts[part]) + ',';
  line += missing ? "," + std::string(code.substr(1, code.size() - 2)) : machine_value(figure.quantity) + ",";
  return line + ',' + csv_field(figure.label) + "\r\n";
}

}  // namespace

std::string returns_csv(const Merged& merged, const Published& published) {
  std::set<FigureId> printed;
  for (const Insertion& insertion : merged.insertions) {
    if (insertion.figure < published.figures.size()) printed.insert(insertion.figure);
  }
  std::string csv = "period,area,table,row,column,value,code,label\r\n";
  for (const FigureId id : printed) {
    const FigureEntry& figure = published.figures[id];
    if (figure.name.starts_with("returns.") && parts_of(figure.name).size() == parts_of_a_cell)
      csv += line_of(figure);
  }
  return csv;
}

Attachment attached_returns(const std::string& name, std::string csv) {
  return {name.substr(name.rfind('/') + 1) + ".csv", "text/csv", "The numbers of returns in this document",
          std::move(csv), Attachment::Relationship::Data};
}

}  // namespace evident
