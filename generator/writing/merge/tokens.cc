#include "writing/merge/tokens.h"

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::size_t per_plane = 65534;
constexpr std::size_t token_size = 4;

std::int64_t index_at(std::string_view text, std::size_t offset) {
  return insertion_index(next_code_point(text, offset));
}

}  // namespace

std::string insertion_token(std::size_t index) {
  const std::size_t plane = index < per_plane ? 0xF0000 : 0x100000 - per_plane;
  return to_utf8(static_cast<char32_t>(plane + index));
}

std::int64_t insertion_index(char32_t code_point) {
  if (!is_reserved_code_point(code_point)) return -1;
  if (code_point < 0x100000) return static_cast<std::int64_t>(code_point) - 0xF0000;
  return static_cast<std::int64_t>(code_point) - 0x100000 + static_cast<std::int64_t>(per_plane);
}

std::size_t find_token(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0xF3 && index_at(text, at) >= 0) return at;
  }
  return std::string_view::npos;
}

std::string expanded(std::string_view text, const std::vector<Insertion>& insertions) {
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = find_token(text, 0); at != std::string_view::npos; at = find_token(text, done)) {
    result += text.substr(done, at - done);
    const auto index = static_cast<std::size_t>(index_at(text, at));
    if (index < insertions.size()) result += insertions[index].text;
    done = at + token_size;
  }
  result += text.substr(done);
  return result;
}

bool renumber(std::string& text, std::vector<Insertion>& insertions) {
  std::size_t count = 0;
  for (std::size_t at = find_token(text, 0); at != std::string::npos;
       at = find_token(text, at + token_size)) {
    if (static_cast<std::size_t>(index_at(text, at)) >= insertions.size()) return false;
    ++count;
  }
  if (count > max_insertions) return false;
  std::vector<Insertion> used;
  used.reserve(count);
  std::vector<std::size_t> first_use(insertions.size(), count);
  for (std::size_t at = find_token(text, 0); at != std::string::npos;
       at = find_token(text, at + token_size)) {
    const auto old = static_cast<std::size_t>(index_at(text, at));
    text.replace(at, token_size, insertion_token(used.size()));
    const bool again = first_use[old] != count;
    if (!again) first_use[old] = used.size();
    used.push_back(again ? Insertion(used[first_use[old]]) : std::move(insertions[old]));
  }
  insertions = std::move(used);
  return true;
}

}  // namespace evident
