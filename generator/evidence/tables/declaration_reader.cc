#include "evidence/tables/declaration_reader.h"

#include "foundation/text/text.h"

namespace evident {

const Node* scalar_at(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return value && value->is_scalar() ? value : nullptr;
}

std::string scalar_text(const Node& node, std::string_view key) {
  const Node* value = scalar_at(node, key);
  return value ? value->text : std::string();
}

std::string as_code(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known,
                         std::string_view introduction) {
  if (const auto nearest = nearest_name(name, known)) return "Did you mean " + as_code(*nearest) + "?";
  if (known.empty()) return {};
  constexpr std::size_t most_listed = 20;
  std::string text(introduction);
  for (std::size_t i = 0; i < known.size() && i < most_listed; ++i) {
    text += (i == 0 ? " " : ", ") + known[i];
  }
  return known.size() > most_listed ? text + ", …" : text;
}

std::vector<std::string> ids_of(const Dimension& dimension) {
  std::vector<std::string> ids;
  for (const Category& category : dimension.categories) ids.push_back(category.id);
  return ids;
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") ==
             std::string_view::npos;
}

bool check_table_id(const Node& id, Diagnostics& diagnostics) {
  const bool right = is_id(id.text);
  if (!right) {
    diagnostics.error("bad-id", id.span, "This cannot be an id",
                      "Use up to 64 letters, digits, _ and -; `label` holds the words for readers");
  }
  return right;
}

std::optional<std::size_t> category_named(const Node& name, const Dimension& dimension,
                                          Diagnostics& diagnostics) {
  const auto found = dimension.find(name.text);
  if (found && name.text.empty()) return found;
  if (!found || dimension.is_nameless()) {
    diagnostics.error("unknown-category", name.span, "There is no category " + as_code(name.text) + " here",
                      dimension.is_nameless()
                          ? "This table declares none"
                          : did_you_mean(name.text, ids_of(dimension), "The categories are:"));
    return std::nullopt;
  }
  return found;
}

std::optional<OverPeriods> over_periods_named(std::string_view name) {
  if (name == "sum") return OverPeriods::Sum;
  if (name == "first") return OverPeriods::First;
  if (name == "last") return OverPeriods::Last;
  if (name == "none") return OverPeriods::None;
  return std::nullopt;
}

}  // namespace evident
