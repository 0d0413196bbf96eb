#pragma once
// How long ago somebody looked a helpline up. In: data/helplines.yaml and the day of the run. It knows no
// publication and asks nobody: whether a number still answers is for people to find out.

#include <string_view>

#include "evidence/data/data.h"

namespace evident {

// Warns at `checked_on` (stale-helpline) where that is more than `max_age_days` ago, 90 without it, or has
// not come yet; `today` is an ISO date. One that nobody has checked is no warning: templates print that.
void check_helplines(const Node& helplines, std::string_view today, Diagnostics& diagnostics);

}  // namespace evident
