#include "press/publish/lints.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace evident {
namespace {

constexpr std::array<std::string_view, 15> lints = {
    "raw-html",        "heading-skipped",       "two-titles",
    "no-title",        "empty-heading",         "empty-link",
    "unsafe-link",     "relative-link",         "unknown-target",
    "unsafe-image",    "missing-picture",       "inline-picture",
    "unused-footnote", "table-without-caption", "typed-value"};

}  // namespace

void drop_lints(Diagnostics& diagnostics) {
  Diagnostics kept;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (std::find(lints.begin(), lints.end(), diagnostic.code) == lints.end()) kept.add(diagnostic);
  }
  diagnostics = std::move(kept);
}

}  // namespace evident
