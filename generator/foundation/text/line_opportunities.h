#pragma once
// What print wants of line breaks beyond UAX 14: ties that hold, and places to break inside a long address.

#include <cstddef>
#include <string_view>
#include <vector>

namespace evident {

// Whether a break before `offset` would tear what belongs together: beside U+00A0, U+202F, U+2011, U+2060
// or U+FEFF, or before an en or em dash that is no sign of a number (a dash ends a line, it begins none).
[[nodiscard]] bool is_tied(std::string_view text, std::size_t offset);

// Opportunities between a closing quotation mark with a space and an opening bracket. UAX 14 took every
// quotation mark there for an opening one until Unicode 15.1 (LB15), and ICU 72 still does.
[[nodiscard]] std::vector<std::size_t> quote_breaks(std::string_view text);

// Opportunities inside web addresses: after / ? & - . = # _ where a further part of the address follows
// (after The Chicago Manual of Style, 17th edition, 14.18), never inside `//`.
[[nodiscard]] std::vector<std::size_t> address_breaks(std::string_view text);

}  // namespace evident
