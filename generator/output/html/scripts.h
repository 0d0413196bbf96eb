#pragma once
// The scripts that a page may hold, each with its style. A page does what it is for without them.

#include <string>
#include <string_view>

namespace evident {

// Shows one slide at a time: arrow keys, page keys, Home and End, O for the overview, N for the notes.
// Buttons do the same.
[[nodiscard]] std::string_view deck_script();
[[nodiscard]] std::string_view deck_css();

// After GOV.UK's "Exit this page" (govuk-frontend 5): Shift three times, each within five seconds of the one
// before and never together with another key, or the link itself; an overlay hides the page at once, and goes
// away when the page is shown again.
[[nodiscard]] std::string_view exit_script();
[[nodiscard]] std::string_view exit_css();

// Finds the items of the page's lists by the words in them. Without it all items stand there.
[[nodiscard]] std::string_view filter_script();
[[nodiscard]] std::string_view filter_css();

// What a feature brings into the page. Style sheets have no line ends: the Nu HTML checker takes them for
// another text than the one it hashes.
struct PageFeature {
  std::string_view script, css;
};

// As a Content-Security-Policy names it: 'sha256-…' with its quotes.
[[nodiscard]] std::string policy_hash(std::string_view text);

}  // namespace evident
