#include "writing/markdown/bare_urls.h"

#include <algorithm>

namespace evident {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The length of "https://", "http://" or "www." at the start, or 0.
std::size_t start_length(std::string_view text) {
  for (const std::string_view start : {"https://", "http://", "www."}) {
    if (text.starts_with(start)) return start.size();
  }
  return 0;
}

// Takes off what belongs to the sentence: end punctuation, and a bracket that was opened before the address.
std::string_view without_sentence_end(std::string_view url) {
  auto unopened = std::count(url.begin(), url.end(), ')') - std::count(url.begin(), url.end(), '(');
  while (!url.empty()) {
    const char last = url.back();
    const bool bracket = last == ')' && unopened > 0;
    if (!bracket && std::string_view("?!.,:;*_~'\"").find(last) == std::string_view::npos) break;
    if (bracket) --unopened;
    url.remove_suffix(1);
  }
  return url;
}

// Up to a space or another sign that no address holds; E2 80 begins dashes, curly quotes and the like.
std::string_view up_to_end(std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n<>[]|`\\"));
  return word.substr(0, word.find("\xE2\x80"));
}

bool has_host(std::string_view url, std::size_t start) {
  const std::string_view rest = url.substr(start);
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#:"));
  if (host.empty() || !is_letter_or_digit(host.front()) || !is_letter_or_digit(host.back())) return false;
  return host.find('.') != std::string_view::npos;
}

}  // namespace

std::optional<BareUrl> bare_url(const TextRun& run, std::size_t at, const InsertedValues& values) {
  const char first = run.mark(at);
  if (first != 'h' && first != 'w') return std::nullopt;
  const std::string_view text = run.text();
  if (at > 0 && is_letter_or_digit(text[at - 1])) return std::nullopt;
  const std::size_t start = start_length(text.substr(at));
  if (start == 0) return std::nullopt;
  const std::string_view written =
      run.source().substr(std::min<std::size_t>(run.offset(at), run.source().size()));
  if (start_length(written) != start) return std::nullopt;
  const std::string_view url = without_sentence_end(up_to_end(written));
  if (url.size() <= start || !has_host(url, start)) return std::nullopt;
  // The run may end before the address does, where emphasis starts.
  const std::uint32_t end_offset = run.offset(at) + static_cast<std::uint32_t>(url.size());
  std::size_t end = at;
  while (end < run.size() && run.offset(end) < end_offset && text[end] != '\n') ++end;
  const std::size_t length = std::min<std::size_t>(url.size(), run.offset(end) - run.offset(at));
  const std::string_view taken = url.substr(0, length);
  const std::string scheme = first == 'w' ? "http://" : "";
  return BareUrl{end, values.plain(taken), scheme + values.address(taken)};
}

}  // namespace evident
