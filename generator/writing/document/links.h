#pragma once
// Links and cross references go to places that exist; images say what they show.

#include "writing/document/places.h"

namespace evident {

// Prints cross references. Reports unknown-target, unknown-output and image-without-alternative.
void resolve_links(Document& document, const DocumentPlaces& places, const ResolveOptions& options,
                   Diagnostics& diagnostics);

}  // namespace evident
