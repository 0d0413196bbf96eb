#pragma once
// Full stops that end no sentence and that ICU's list of abbreviations does not know.

#include <string_view>

namespace evident {

// Whether what ends with a full stop goes on in `next`: "Dr." before a name, "p." before a number.
[[nodiscard]] bool goes_on(std::string_view sentence, std::string_view next);

}  // namespace evident
