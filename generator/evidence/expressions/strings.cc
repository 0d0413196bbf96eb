#include "evidence/expressions/strings.h"

#include "evidence/expressions/operations.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

Value too_long(const Invocation& invocation) {
  return invocation.evaluator.fail("merge-limit", invocation.span, "The result is too long",
                                   "A text has up to 4 MiB");
}

bool strips(std::string_view character, std::string_view set) {
  std::size_t offset = 0;
  if (set.empty()) return is_white_space(next_code_point(character, offset));
  for (const std::string_view member : characters(set)) {
    if (member == character) return true;
  }
  return false;
}

}  // namespace

std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  std::size_t rest = 0;
  next_code_point(text, rest);
  return to_upper(text.substr(0, rest)) + to_lower(text.substr(rest));
}

std::string titled(std::string_view text) {
  // Jinja cuts at white space and at - ( { [ <, and changes the first letter of each piece.
  std::string result;
  std::size_t begin = 0;
  const auto flush = [&](std::size_t end) { result += capitalised(text.substr(begin, end - begin)); };
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t at = offset;
    const char32_t c = next_code_point(text, offset);
    if (c != '-' && c != '(' && c != '{' && c != '[' && c != '<' && !is_white_space(c)) continue;
    flush(at);
    result += text.substr(at, offset - at);
    begin = offset;
  }
  flush(text.size());
  return result;
}

std::string_view stripped(std::string_view text, std::string_view set, Sides sides) {
  const std::vector<std::string_view> letters = characters(text);
  std::size_t first = 0;
  std::size_t last = letters.size();
  if (sides != Sides::Right) {
    while (first < last && strips(letters[first], set)) ++first;
  }
  if (sides != Sides::Left) {
    while (last > first && strips(letters[last - 1], set)) --last;
  }
  if (first == last) return {};
  const char* begin = letters[first].data();
  const std::string_view final = letters[last - 1];
  return {begin, static_cast<std::size_t>(final.data() + final.size() - begin)};
}

Value replaced(const Invocation& invocation, std::string_view text, std::string_view old,
               std::string_view with, std::int64_t count) {
  std::string result;
  std::size_t at = 0;
  for (; count != 0 && result.size() <= max_text_length; --count) {
    const std::size_t found = text.find(old, at);
    if (found == std::string_view::npos || (old.empty() && at > text.size())) break;
    result += text.substr(at, found - at);
    result += with;
    at = found + old.size();
    if (!old.empty()) continue;
    // Nothing stands before, between and after all characters.
    if (at == text.size()) break;
    const std::size_t begin = at;
    next_code_point(text, at);
    result += text.substr(begin, at - begin);
  }
  if (at < text.size()) result += text.substr(at);
  if (result.size() > max_text_length) return too_long(invocation);
  return text_like(invocation.input, std::move(result));
}

Value joined(const Invocation& invocation, const ValueList& items, std::string_view separator) {
  std::string result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!invocation.evaluator.require(items[i], invocation.span)) return reported();
    if (i > 0) result += separator;
    result += printed(items[i]);
    if (result.size() > max_text_length) return too_long(invocation);
  }
  return Value::text(std::move(result));
}

}  // namespace evident
