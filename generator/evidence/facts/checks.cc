#include "evidence/facts/checks.h"

#include <chrono>
#include <cmath>
#include <optional>

#include "evidence/facts/indicator_scope.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

// The last day of what a date says: of a year, 31 December.
std::optional<std::chrono::sys_days> last_day(std::string_view text) {
  const std::optional<Date> date = parse_date(text);
  if (!date) return std::nullopt;
  const std::chrono::year year{date->year};
  if (date->month == 0) return std::chrono::sys_days{year / std::chrono::December / 31};
  const std::chrono::month month{static_cast<unsigned>(date->month)};
  if (date->day == 0) return std::chrono::sys_days{year / month / std::chrono::last};
  return std::chrono::sys_days{year / month / std::chrono::day{static_cast<unsigned>(date->day)}};
}

// "services.0.staff.share" belongs to the file {services, 0}; "p.share" to {p}.
std::vector<std::string> file_of(const std::string& name, const ValueMap& values) {
  const std::size_t dot = name.find('.');
  std::vector<std::string> way = {name.substr(0, dot)};
  const Value* file = values.find(way.front());
  if (dot != std::string::npos && file && file->list())
    way.push_back(name.substr(dot + 1, name.find('.', dot + 1) - dot - 1));
  return way;
}

std::optional<double> base_of(const Figure& figure, const Facts& facts, Diagnostics& diagnostics) {
  double number = 0;
  if (read_number(figure.base, number)) return number;
  const std::set<FigureId> named =
      IndicatorScope(facts.values, file_of(figure.name, facts.values)).figures_in(figure.base);
  if (named.size() != 1) {
    diagnostics.error("undefined-name", figure.base_span, "This names no figure that could be the base",
                      "Write the number, or the name of one figure of this file or, with the file's name "
                      "before it, of another");
    return std::nullopt;
  }
  const Quantity quantity = at_printed_precision(facts.figures[*named.begin()].quantity);
  return quantity.missing == Missing::None ? std::optional(quantity.number) : std::nullopt;
}

}  // namespace

void find_bases(Facts& facts, Diagnostics& diagnostics) {
  for (Figure& figure : facts.figures) {
    if (!figure.base.empty()) {
      const std::optional<double> base = base_of(figure, facts, diagnostics);
      if (!base || !figure.share_of_people) continue;
      const double numerator = std::round(*base * figure.quantity.number / 100);
      figure.computed.gives_away = {*base, numerator, *base - numerator};
    } else if (figure.share_of_people && !figure.published_source && figure.computed.formula.empty() &&
               figure.quantity.missing == Missing::None) {
      diagnostics.warning("no-base", figure.span, "Of how many people this is a share is not said",
                          "Add `base:` with their number or with the name of a figure; `people: false` when "
                          "it is no share of people");
    }
  }
}

void check_freshness(const Facts& facts, std::string_view today, Diagnostics& diagnostics) {
  const std::optional<std::chrono::sys_days> now = last_day(today);
  if (!now) return;
  for (const Figure& figure : facts.figures) {
    if (figure.max_age_days < 0) continue;
    const auto day = last_day(figure.as_of);
    if (!day) {
      diagnostics.warning("stale-figure", figure.span, "How old this figure is cannot be told",
                          "Add `as_of:` with the day, month or year of which it is true");
    } else if ((*now - *day).count() > figure.max_age_days) {
      diagnostics.warning("stale-figure", figure.span, "This figure is older than its `max_age_days` allows",
                          "Look it up again and correct `value` and `as_of`");
    }
  }
}

}  // namespace evident
