#pragma once
// `evident release PUBLICATION --as NAME`: what was published, recorded in data/releases/.

#include "press/cli/arguments.h"

namespace evident {

// Makes the publication, audits it, and writes what it prints of returns; gives an exit code. Errors: those
// of building; bad-release-name, nothing-to-release, release-exists (one with other numbers: what has been
// published stays published).
[[nodiscard]] int release(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace evident
