#pragma once
// Consent to show what young people said or made. In: the services as their files say them, and the day of
// the run. It knows no publication: material that may not be shown has no place in the data.

#include <string_view>

#include "evidence/data/data.h"

namespace evident {

// Looks at the `voice` of every service; `today` is an ISO date, and the last day of `until` is still a good
// one. Errors: no-consent (not given, given on a day to come, without an end, or said to be invented by a
// service that is not illustrative), consent-expired.
void check_consent(const Node& services, std::string_view today, Diagnostics& diagnostics);

}  // namespace evident
