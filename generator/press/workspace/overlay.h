#pragma once
// YAML trees that build on others: variants on their publication, themes on another theme.

#include "evidence/data/data.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// A tree with the entries of another in the places of its own; maps are changed entry by entry, all the way
// down.
[[nodiscard]] Node overlay(const Node& base, const Node& changes);

// Adds what has not been said yet: what is wrong in the base is wrong in every tree that builds on it.
void add_news(Diagnostics said, Diagnostics& diagnostics);

}  // namespace evident
