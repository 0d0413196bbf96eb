#include "press/workspace/helplines.h"

#include <chrono>
#include <optional>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr double usual_age = 90;  // days
constexpr const char* advice =
    "Look the helpline up, correct what has changed, and write down the day as `checked_on`";

std::optional<std::chrono::sys_days> day_of(std::string_view text) {
  const auto date = parse_date(text);
  if (!date || date->day == 0) return {};
  return std::chrono::sys_days(std::chrono::year(date->year) / date->month / date->day);
}

double age_allowed(const Node& helpline) {
  const Node* said = helpline.find("max_age_days");
  double days = 0;
  return said != nullptr && said->is_scalar() && read_number(said->text, days) ? days : usual_age;
}

}  // namespace

void check_helplines(const Node& helplines, std::string_view today, Diagnostics& diagnostics) {
  const auto now = day_of(today);
  if (!now) return;
  for (const Node& helpline : helplines.items) {
    const Node* checked = helpline.find("checked_on");
    if (checked == nullptr || !checked->is_scalar()) continue;
    const auto day = day_of(checked->text);
    if (!day) {
      diagnostics.warning("stale-helpline", checked->span,
                          "How long ago this helpline was checked cannot be told", advice);
    } else if (*day > *now) {
      diagnostics.warning("stale-helpline", checked->span,
                          "The day on which this helpline was checked has not come yet", advice);
    } else if (static_cast<double>((*now - *day).count()) > age_allowed(helpline)) {
      diagnostics.warning("stale-helpline", checked->span,
                          "This helpline was checked longer ago than its `max_age_days` allows", advice);
    }
  }
}

}  // namespace evident
