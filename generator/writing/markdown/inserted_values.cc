#include "writing/markdown/inserted_values.h"

#include "foundation/text/text.h"

namespace evident {
namespace {

// Calls `plain(text)` and `inserted(insertion)` for the parts of a text, in order.
template <class Plain, class Inserted>
void each_part(std::string_view text, const InsertedValues& values, Plain&& plain, Inserted&& inserted) {
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t at = offset;
    // Tokens are four bytes long and start with F3 or F4: everything else is skipped bytewise.
    if (static_cast<unsigned char>(text[at]) < 0xF3) {
      ++offset;
      continue;
    }
    const Insertion* insertion = values.find(next_code_point(text, offset));
    if (insertion == nullptr) continue;
    if (at > begin) plain(text.substr(begin, at - begin));
    inserted(*insertion);
    begin = offset;
  }
  if (begin < text.size()) plain(text.substr(begin));
}

std::string on_one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return text;
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// RFC 3986, 2.1: bytes that are neither letters, digits nor in `kept`.
std::string percent_encoded(std::string_view text, std::string_view kept) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_letter_or_digit(c) || kept.find(c) != kept.npos) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

constexpr std::string_view unreserved = "-._~";
// What may stand in an address as it is; brackets may only in a host that is a number.
constexpr std::string_view address_characters = "-._~:/?#@!$&'()*+,;=%";

}  // namespace

const Insertion* InsertedValues::find(char32_t code_point) const {
  if (!is_reserved_code_point(code_point)) return nullptr;
  static const Insertion unknown = [] {
    Insertion insertion;
    insertion.text = "\uFFFD";
    return insertion;
  }();
  const std::int64_t index = insertion_index(code_point);
  if (index < 0 || static_cast<std::size_t>(index) >= merged_.insertions.size()) return &unknown;
  return &merged_.insertions[static_cast<std::size_t>(index)];
}

std::string InsertedValues::plain(std::string_view text) const {
  std::string out;
  each_part(
      text, *this, [&](std::string_view part) { out += part; },
      [&](const Insertion& insertion) { out += on_one_line(insertion.text); });
  return out;
}

std::string InsertedValues::verbatim(std::string_view text) const {
  std::string out;
  each_part(
      text, *this, [&](std::string_view part) { out += part; },
      [&](const Insertion& insertion) { out += insertion.text; });
  return out;
}

std::string InsertedValues::address(std::string_view text) const {
  std::size_t offset = 0;
  if (!text.empty() && static_cast<unsigned char>(text[0]) >= 0xF3) {
    const Insertion* whole = find(next_code_point(text, offset));
    if (whole != nullptr && offset == text.size()) return percent_encoded(whole->text, address_characters);
  }
  // The name of an output is no address yet, and may lie in a folder.
  const bool is_output = text.starts_with("output:");
  std::string out;
  each_part(
      text, *this, [&](std::string_view part) { out += percent_encoded(part, address_characters); },
      [&](const Insertion& insertion) {
        out += percent_encoded(insertion.text, is_output ? address_characters : unreserved);
      });
  return out;
}

void append_inline(Inlines& inlines, Inline element) {
  auto* text = std::get_if<Text>(&element.node);
  if (text != nullptr && text->text.empty()) return;
  if (text != nullptr && !inlines.empty()) {
    Inline& last = inlines.back();
    if (auto* before = std::get_if<Text>(&last.node)) {
      before->text += text->text;
      // The joined span ends where the new text ends, as long as both come from one stretch of a source.
      if (last.span.source == element.span.source && element.span.end >= last.span.end) {
        last.span.end = element.span.end;
      }
      return;
    }
  }
  inlines.push_back(std::move(element));
}

}  // namespace evident
