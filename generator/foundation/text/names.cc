#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <utility>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::size_t longest_name = 200;  // a longer one was not mistyped, and comparing it costs its square

// What is compared of a name: code points in lower case, without - and _.
std::u32string folded(std::string_view name) {
  std::u32string out;
  for (std::size_t offset = 0; offset < name.size();) {
    const char32_t c = next_code_point(name, offset);
    if (c == '-' || c == '_') continue;
    out += static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
  }
  return out;
}

// Optimal string alignment: inserting, deleting, replacing or swapping two neighbours costs one each.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> two_above(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(two_above, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return row[b.size()];
}

// Letters that do not decompose into an ASCII letter and an accent.
std::string_view ascii_of(char32_t c) {
  switch (c) {
    case U'ß':
      return "ss";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'þ':
      return "th";
    case U'ħ':
      return "h";
    case U'ŧ':
      return "t";
    case U'ı':
      return "i";
    default:
      return {};
  }
}

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string out;
  return nfkd->normalize(source, status).toUTF8String(out);
}

// Made once; comparing is const and safe from any thread. Null without ICU's data.
const icu::Collator* british_collator() {
  static const std::unique_ptr<const icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale::getUK(), status));
    if (U_FAILURE(status)) made.reset();
    return made;
  }();
  return collator.get();
}

icu::StringPiece piece_of(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

std::optional<std::string> nearest_name(std::string_view name, std::span<const std::string> candidates) {
  const std::u32string wanted = folded(name);
  if (wanted.empty() || wanted.size() > longest_name) return std::nullopt;
  const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
  std::size_t least = limit + 1;
  const std::string* nearest = nullptr;
  for (const std::string& candidate : candidates) {
    const std::u32string other = folded(candidate);
    const std::size_t lengths = std::max(wanted.size(), other.size()) - std::min(wanted.size(), other.size());
    if (lengths >= least) continue;
    const std::size_t found = distance(wanted, other);
    // Nothing in common is no likeness, however short the name.
    if (found < least && found < std::max(wanted.size(), other.size())) {
      least = found;
      nearest = &candidate;
    }
  }
  return nearest != nullptr ? std::optional(*nearest) : std::nullopt;
}

std::string slug(std::string_view text) {
  const std::string letters = decomposed(to_lower(text));
  std::string out;
  bool gap = false;
  for (std::size_t offset = 0; offset < letters.size();) {
    const char32_t c = next_code_point(letters, offset);
    const bool is_accent = u_getCombiningClass(static_cast<UChar32>(c)) != 0;
    if (is_accent || c == '\'' || c == U'’' || c == 0xAD) continue;
    const bool is_ascii = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const std::string part = is_ascii ? std::string(1, static_cast<char>(c)) : std::string(ascii_of(c));
    if (!part.empty() && gap && !out.empty()) out += '-';
    gap = part.empty();
    out += part;
  }
  return out.empty() ? "section" : out;
}

int compare_names(std::string_view a, std::string_view b) {
  if (const icu::Collator* const collator = british_collator()) {
    UErrorCode status = U_ZERO_ERROR;
    const UCollationResult order = collator->compareUTF8(piece_of(a), piece_of(b), status);
    if (U_SUCCESS(status) && order != UCOL_EQUAL) return order == UCOL_LESS ? -1 : 1;
  }
  const int bytes = a.compare(b);
  return bytes < 0 ? -1 : bytes > 0 ? 1 : 0;
}

}  // namespace evident
