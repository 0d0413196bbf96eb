// Categories, their hierarchy and what they may be merged into.

#include <algorithm>

#include "evidence/tables/declaration_reader.h"

namespace evident {
namespace {

constexpr std::size_t most_categories = 1'000;
constexpr std::size_t most_levels = 8;

class DimensionReader {
 public:
  DimensionReader(const Node& node, Diagnostics& diagnostics) : node_(node), diagnostics_(diagnostics) {}

  Dimension read() {
    dimension_.label = scalar_text(node_, "label");
    dimension_.span = node_.span;
    if (const Node* categories = node_.find("categories")) read_categories(*categories);
    if (const Node* total = scalar_at(node_, "total")) {
      dimension_.total = category_named(*total, dimension_, diagnostics_);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) read_hierarchy(i);
    for (std::size_t i = 0; i < nodes_.size(); ++i) check_levels(i);
    for (std::size_t i = 0; i < nodes_.size(); ++i) read_collapse(i);
    if (dimension_.categories.empty()) dimension_.categories.emplace_back();
    return std::move(dimension_);
  }

 private:
  void read_categories(const Node& list) {
    for (const Node& item : list.items) {
      const Node* id = scalar_at(item, "id");
      if (!id || !check_table_id(*id, diagnostics_)) continue;
      if (const auto first = dimension_.find(id->text)) {
        diagnostics_
            .error("duplicate-id", id->span, "The category " + as_code(id->text) + " is declared twice",
                   "Remove or rename one of the two")
            .labels.push_back({dimension_.categories[*first].span, "First declared here"});
        continue;
      }
      if (nodes_.size() == most_categories) {
        diagnostics_.error("table-limit", id->span, "These are too many categories",
                           "A dimension has up to 1,000 of them");
        return;
      }
      nodes_.push_back(&item);
      dimension_.categories.push_back(read_category(item, *id));
    }
  }

  static Category read_category(const Node& item, const Node& id) {
    Category category;
    category.id = id.text;
    category.label = scalar_text(item, "label");
    category.span = id.span;
    if (Unit unit{}; unit_of_name(scalar_text(item, "unit"), unit)) category.unit = unit;
    if (bool people = true; read_boolean(scalar_text(item, "people"), people)) category.people = people;
    category.over_periods = over_periods_named(scalar_text(item, "over_periods"));
    return category;
  }

  void read_hierarchy(std::size_t i) {
    const Node* within = scalar_at(*nodes_[i], "within");
    if (!within) return;
    if (i == dimension_.total) {
      diagnostics_.error("bad-hierarchy", within->span, "The total cannot lie within another category",
                         "Remove `within` here; the others add up to the total without it");
      return;
    }
    const auto whole = category_named(*within, dimension_, diagnostics_);
    if (whole != dimension_.total) dimension_.categories[i].within = whole;
  }

  void check_levels(std::size_t i) {
    std::size_t levels = 1;
    for (auto at = dimension_.categories[i].within; at; at = dimension_.categories[*at].within) {
      if (++levels <= most_levels) continue;
      diagnostics_.error(
          "bad-hierarchy", scalar_at(*nodes_[i], "within")->span,
          as_code(dimension_.categories[i].id) + " lies within itself or more than 8 levels deep",
          "Let `within` name the category next above, and none below");
      dimension_.categories[i].within.reset();
      return;
    }
  }

  void read_collapse(std::size_t i) {
    const Node* name = scalar_at(*nodes_[i], "collapse");
    if (!name) return;
    const auto into = category_named(*name, dimension_, diagnostics_);
    if (!into) return;
    const bool beside = *into != i && *into != dimension_.total && i != dimension_.total &&
                        dimension_.categories[*into].within == dimension_.categories[i].within;
    if (beside) {
      dimension_.categories[i].collapse = into;
    } else {
      diagnostics_.error(
          "bad-collapse", name->span,
          as_code(dimension_.categories[i].id) + " cannot be merged into " + as_code(name->text),
          "Name another category within the same one; totals and wholes take no part");
    }
  }

  const Node& node_;
  Diagnostics& diagnostics_;
  Dimension dimension_;
  std::vector<const Node*> nodes_;  // of the categories
};

}  // namespace

Dimension read_dimension(const Node* node, Diagnostics& diagnostics) {
  if (node && node->is_map()) return DimensionReader(*node, diagnostics).read();
  Dimension nameless;
  nameless.categories.emplace_back();
  return nameless;
}

}  // namespace evident
