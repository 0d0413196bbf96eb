#pragma once
// The files of data/: references, declarations and returns of services, and facts.

#include "press/workspace/workspace.h"

namespace evident {

// Fills `data`, `references`, `plain_words` and `glossary`. data/programme.yaml is `programme` in templates;
// the files of data/services/ are the list `services`, each with its `id`; data/tables.yaml declares the
// tables of the returns, and the CSV files below data/returns/ belong to the service of their name. Errors:
// unknown-service, missing-file, those of check_consent and check_helplines, and those of the rooms that read
// them.
void read_data(Workspace& workspace, Diagnostics& diagnostics);

}  // namespace evident
