// Releases: what was published at one time, as a file that the publisher keeps.

#include <algorithm>

#include <optional>
#include "press/audit/audit.h"

#include "press/audit/table_names.h"

namespace evident {
namespace {

constexpr std::string_view prefix = "returns.";

// Of "returns.north_hub.referrals.2025-Q1.north.police.all": "north_hub", "referrals" and the rest.
struct SplitName {
  std::string service, table, cell;
};

std::optional<SplitName> split(std::string_view name) {
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  const std::size_t first = name.find('.');
  const std::size_t second = first == name.npos ? first : name.find('.', first + 1);
  if (second == name.npos) return std::nullopt;
  return SplitName{std::string(name.substr(0, first)),
                   std::string(name.substr(first + 1, second - first - 1)),
                   std::string(name.substr(second + 1))};
}

bool read_printed(const std::string& text, Quantity& quantity) {
  if (missing_of_symbol(text, quantity.missing)) return true;
  if (!read_number(text, quantity.number)) return false;
  const std::size_t point = text.find('.');
  quantity.decimals = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
  return true;
}

}  // namespace

Release read_release(const std::string& name, const Node& root, Diagnostics& diagnostics) {
  Release release{name, {}, {}};
  const Node* services = root.find("returns");
  if (services == nullptr) return release;
  for (const Entry& service : services->entries) {
    for (const Entry& table : service.value.entries) {
      const std::string of = service.key + '.' + table.key;
      if (const Node* periods = table.value.find("periods")) {
        for (const Node& period : periods->items) release.periods[of].push_back(period.text);
      }
      const Node* numbers = table.value.find("numbers");
      if (numbers == nullptr) continue;
      for (const Entry& number : numbers->entries) {
        Quantity quantity;
        if (!read_printed(number.value.text, quantity)) {
          diagnostics.error("bad-release", number.value.span,
                            "This is neither a number nor a code such as [c]",
                            "A release says what was published then: restore it as it was written");
          continue;
        }
        release.figures.emplace(std::string(prefix) + of + '.' + number.key, quantity);
      }
    }
  }
  return release;
}

std::string write_release(const Release& release, const std::string& publication, const std::string& date) {
  std::string text =
      "# What was published as " + release.name +
      ". What is published later is audited together with it: keep it as it is.\npublication: " +
      publication + "\ndate: " + date + "\nreturns:\n";
  std::string service, table;
  for (const auto& [name, quantity] : release.figures) {
    const auto part = split(name);
    if (!part) continue;
    if (part->service != service) {
      text += "  " + part->service + ":\n";
      table.clear();
    }
    if (part->service != service || part->table != table) {
      text += "    " + part->table + ":\n      periods: [";
      const auto periods = release.periods.find(part->service + '.' + part->table);
      if (periods != release.periods.end()) {
        for (std::size_t i = 0; i < periods->second.size(); ++i)
          text += (i > 0 ? ", " : "") + periods->second[i];
      }
      text += "]\n      numbers:\n";
    }
    service = part->service;
    table = part->table;
    text += "        \"" + part->cell + "\": \"" + machine_value(quantity) + "\"\n";
  }
  return text;
}

Release release_of(const std::string& name, const std::vector<FigureEntry>& printed,
                   const std::vector<ReturnsShape>& returns) {
  Release release{name, {}, {}};
  for (const FigureEntry& figure : printed) {
    if (figure.name.starts_with(prefix)) release.figures.emplace(figure.name, figure.quantity);
  }
  for (const ReturnsShape& service : returns) {
    for (const ReturnTable& table : service.tables) {
      std::vector<std::string>& periods = release.periods[table_name(service.service, table.declaration)];
      for (std::size_t i = 0; i < table.returned.size(); ++i) {
        if (table.returned[i]) periods.push_back(table.declaration.periods.categories[i].id);
      }
    }
  }
  return release;
}

}  // namespace evident
