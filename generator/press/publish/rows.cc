#include "press/publish/rows.h"

#include <algorithm>
#include <map>
#include <optional>

#include "foundation/text/text.h"

namespace evident {
namespace {

void report_unknown(const FrontMatter& front_matter, const Published& published, Diagnostics& diagnostics) {
  std::vector<std::string> lists;
  for (const auto& [name, value] : published.values.entries()) {
    if (value.list()) lists.push_back(name);
  }
  const auto nearest = nearest_name(front_matter.rows, lists);
  diagnostics.error("unknown-list", front_matter.rows_span,
                    "There is no list `" + front_matter.rows + "` in the data",
                    nearest ? "Did you mean `" + *nearest + "`?"
                            : "The files of a folder are a list: data/services/*.yaml is `services`");
}

// The id of an item, when it has one that can stand in an address.
std::optional<std::string> id_of(const Value& item, Diagnostics& diagnostics) {
  const Value* id = item.map() ? item.map()->find("id") : nullptr;
  const std::string text = id ? print(*id) : std::string();
  if (text.empty()) {
    diagnostics.error("row-without-id", item.span(), "This row has no `id`, so its output would have no name",
                      "Give every row an `id` of small letters, digits and hyphens");
    return std::nullopt;
  }
  if (is_identifier(text)) return text;
  diagnostics.error("bad-id", id->span().source == no_source ? item.span() : id->span(),
                    "The row's id `" + text + "` cannot be part of an address",
                    "Use small letters, digits and hyphens");
  return std::nullopt;
}

}  // namespace

std::vector<Row> rows_of(const FrontMatter& front_matter, const Published& published,
                         Diagnostics& diagnostics) {
  std::vector<Row> rows;
  const Value* found = published.values.find(front_matter.rows);
  if (found == nullptr || !found->list()) {
    report_unknown(front_matter, published, diagnostics);
    return rows;
  }
  std::map<std::string, Span> seen;
  for (const Value& item : *found->list()) {
    const std::optional<std::string> id = id_of(item, diagnostics);
    if (!id) continue;
    const auto [earlier, is_new] = seen.emplace(*id, item.span());
    if (is_new) {
      rows.push_back({*id, item});
      continue;
    }
    diagnostics
        .error("duplicate-id", item.span(), "Two rows have the id `" + *id + "`",
               "Their outputs would be one file; give one of them another id")
        .labels.push_back({earlier->second, "the other row"});
  }
  return rows;
}

Published view_of_row(const Row& row, const std::string& list, const std::shared_ptr<const Published>& common,
                      const std::vector<ServiceReturns>& returns, const DisclosurePolicy& policy) {
  Published view{{}, FigureList({common, &common->figures})};
  for (const auto& [name, value] : common->values.entries()) {
    if (name != list) view.values.set(name, value);
  }
  view.values.set("row", row.value);
  const std::string name = service_name(row.id);
  const auto own = std::lower_bound(
      returns.begin(), returns.end(), name,
      [](const ServiceReturns& one, const std::string& wanted) { return one.service < wanted; });
  const bool found = own != returns.end() && own->service == name;
  view.values.set("returns", found
                                 ? disclose_returns(*own, decide_returns(*own, policy), policy, view.figures)
                                 : Value::map({}));
  return view;
}

std::string service_name(std::string id) {
  std::replace(id.begin(), id.end(), '-', '_');
  return id;
}

bool has(const Row& row, const std::string& key, const std::string& value) {
  const Value* found = row.value.map() ? row.value.map()->find(key) : nullptr;
  return found != nullptr && print(*found) == value;
}

}  // namespace evident
