#include "press/workspace/overlay.h"

#include <algorithm>

namespace evident {

Node overlay(const Node& base, const Node& changes) {
  Node result = base;
  for (const Entry& change : changes.entries) {
    const auto found = std::find_if(result.entries.begin(), result.entries.end(),
                                    [&](const Entry& entry) { return entry.key == change.key; });
    if (found == result.entries.end()) {
      result.entries.push_back(change);
    } else if (found->value.is_map() && change.value.is_map()) {
      found->value = overlay(found->value, change.value);
    } else {
      *found = change;
    }
  }
  return result;
}

void add_news(Diagnostics said, Diagnostics& diagnostics) {
  for (const Diagnostic& news : said.all()) {
    const auto is_it = [&](const Diagnostic& known) {
      return known.code == news.code && known.span == news.span && known.message == news.message;
    };
    if (std::none_of(diagnostics.all().begin(), diagnostics.all().end(), is_it)) diagnostics.add(news);
  }
}

}  // namespace evident
