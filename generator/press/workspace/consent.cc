#include "press/workspace/consent.h"

#include "foundation/text/text.h"

namespace evident {
namespace {

bool is_true(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  bool value = false;
  return found != nullptr && found->is_scalar() && read_boolean(found->text, value) && value;
}

// A whole day; months and years leave open when consent ends.
std::string day_at(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  if (found == nullptr || !found->is_scalar()) return {};
  const auto date = parse_date(found->text);
  return date && date->day > 0 ? date_iso(*date) : std::string();
}

void check_material(const Node& material, bool illustrative, std::string_view today,
                    Diagnostics& diagnostics) {
  const Node* consent = material.find("consent");
  if (consent == nullptr || !consent->is_map()) return;  // the schema says so
  const std::string given = day_at(*consent, "given");
  const std::string until = day_at(*consent, "until");
  if (is_true(*consent, "invented")) {
    if (illustrative) return;
    diagnostics.error("no-consent", consent->span, "Only an illustrative service may show what was invented",
                      "Give the days of consent, or say `illustrative: true` of the service");
  } else if (given.empty() || until.empty()) {
    diagnostics.error("no-consent", consent->span, "There is no consent to show this",
                      "Give the day on which they agreed and the last day on which it may be shown: `{given: "
                      "2026-01-31, until: 2027-01-31}`; or take the material out");
  } else if (given > today) {
    diagnostics.error("no-consent", consent->span, "The day of this consent has not come yet",
                      "Correct `given`, or wait until then");
  } else if (until < today) {
    diagnostics.error("consent-expired", consent->span, "The consent to show this has ended",
                      "Ask those who made it again, or take the material out");
  }
}

}  // namespace

void check_consent(const Node& services, std::string_view today, Diagnostics& diagnostics) {
  for (const Node& service : services.items) {
    const Node* voice = service.find("voice");
    if (voice == nullptr || !voice->is_list()) continue;
    for (const Node& material : voice->items) {
      if (material.is_map()) check_material(material, is_true(service, "illustrative"), today, diagnostics);
    }
  }
}

}  // namespace evident
