#pragma once
// Full stops that end no sentence and that ICU's list of abbreviations does not know, and quotations that do
// not end the sentence around them.

#include <string_view>

namespace evident {

// Whether a sentence goes on in `next`: "Dr." before a name, "p." before a number, "“Stop!”" before "they
// said".
[[nodiscard]] bool goes_on(std::string_view sentence, std::string_view next);

}  // namespace evident
