#pragma once
// What is true of text in any language the project prints: Unicode, breaks, names that look alike,
// numbers and dates in British English words. The only room that includes ICU.
// In: UTF-8. Out: offsets in bytes, new strings. It knows nothing of documents or figures.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evident {

// --- Unicode ------------------------------------------------------------------------------------

// Reads the code point at `offset` and moves past it. An invalid byte reads as U+FFFD, one byte long.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& out, char32_t code_point);
[[nodiscard]] std::string to_utf8(char32_t code_point);
// The offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), if there is one.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);
[[nodiscard]] std::size_t code_point_count(std::string_view text);
[[nodiscard]] std::string normalise_nfc(std::string_view text);
// "U+2713 CHECK MARK", for messages; "U+000A (control character)" for what has no name.
[[nodiscard]] std::string describe_code_point(char32_t code_point);
// Plane 15 and 16 private-use code points: tokens of inserted values, refused in input.
[[nodiscard]] constexpr bool is_reserved_code_point(char32_t c) {
  return (c >= 0xF0000 && c <= 0xFFFFD) || (c >= 0x100000 && c <= 0x10FFFD);
}
[[nodiscard]] std::string to_upper(std::string_view text);  // en-GB, full case mapping
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string to_title(std::string_view text);    // every word
[[nodiscard]] std::string capitalise(std::string_view text);  // first letter up, the rest unchanged
[[nodiscard]] std::string_view trim(std::string_view text);   // ASCII white space
[[nodiscard]] bool is_white_space(char32_t code_point);

// --- Breaks -------------------------------------------------------------------------------------

struct LineBreak {
  std::size_t offset;  // bytes; the break stands before it
  bool mandatory;
};

// Makes a break iterator when it is first needed and reuses it; one per thread or document, not shared
// between threads.
class TextBreaker {
 public:
  explicit TextBreaker(std::string_view language = "en-GB");
  ~TextBreaker();
  TextBreaker(TextBreaker&&) noexcept;
  TextBreaker& operator=(TextBreaker&&) noexcept;

  // Line break opportunities inside the text (UAX 14), neither at 0 nor at the end. Beyond UAX 14 there is
  // none beside U+00A0, U+202F, U+2011 or U+2060 and none before an en or em dash, whether spaced or not; web
  // addresses break after / ? & - . = # _ too. A soft hyphen's opportunity stands after it.
  [[nodiscard]] std::vector<LineBreak> line_breaks(std::string_view text);
  // The words of a text (UAX 29) that hold a letter or digit, in order; they point into `text`.
  [[nodiscard]] std::vector<std::string_view> words(std::string_view text);
  // Sentences (UAX 29) without white space around them; common abbreviations end none.
  [[nodiscard]] std::vector<std::string_view> sentences(std::string_view text);
  // Offsets of grapheme cluster starts.
  [[nodiscard]] std::vector<std::size_t> graphemes(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// --- Directions ---------------------------------------------------------------------------------

// A stretch of one direction (UAX 9): an odd level runs from right to left.
struct DirectionRun {
  std::size_t begin, end;  // bytes
  std::uint8_t level;
};
// The directions in a paragraph that as a whole runs from left to right, in the text's order. None when all
// of it does.
[[nodiscard]] std::vector<DirectionRun> direction_runs(std::string_view text);
// Which stretch of a line stands first from the left, which second …, by the levels of them all.
[[nodiscard]] std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);
// What is drawn for a character where text runs from right to left: ")" for "(".
[[nodiscard]] char32_t mirrored(char32_t code_point);

// --- Names --------------------------------------------------------------------------------------

// The candidate nearest to a mistyped name (Damerau-Levenshtein, ignoring case, - and _), or nothing when
// none is near enough to be meant (distance above a third of its length, at least 1). The first of equals.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view name,
                                                      std::span<const std::string> candidates);
// "a slug of this Text" → "a-slug-of-this-text": lower case ASCII letters, digits and hyphens; accents
// folded; never empty ("section" then).
[[nodiscard]] std::string slug(std::string_view text);
// Negative, zero or positive: the order of a British index (ICU collation, en-GB), ties by bytes.
[[nodiscard]] int compare_names(std::string_view a, std::string_view b);

// --- Texts for machines -------------------------------------------------------------------------

// As JSON (RFC 8259), with quotation marks. What is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::string json_text(std::string_view text);
// Appends it as text of HTML or XML, with `&`, `<`, `>` and `"` as references. What neither allows in a page
// (control characters, noncharacters, bytes that are no UTF-8) becomes U+FFFD (HTML Living
// Standard, 13.2.3.5).
void append_markup_text(std::string& out, std::string_view text);
// As a field of CSV (RFC 4180): quoted only where it has to be.
[[nodiscard]] std::string csv_field(std::string_view text);

// --- Numbers and dates in British English --------------------------------------------------------

[[nodiscard]] std::string group_thousands(std::int64_t number);  // 1,060 · −1,060 (U+2212)
// Rounded half away from zero to `decimals` places, grouped: (1234.5, 0) → 1,235. The decimal that people
// see is rounded: (1.005, 2) → 1.01. A negative `decimals` keeps all the number has. Empty for no number
// (NaN, infinity); never −0.
[[nodiscard]] std::string format_number(double number, int decimals);
[[nodiscard]] std::string number_in_words(
    std::int64_t number);  // 21 → twenty-one; 1,060 → one thousand and sixty
[[nodiscard]] std::string ordinal_in_words(std::int64_t number);  // 21 → twenty-first
[[nodiscard]] std::string ordinal(std::int64_t number);           // 21 → 21st

// How a text reads as one number: "−£1,060.5% [p]" has its point before ".5% [p]" and its end before " [p]".
struct NumberShape {
  std::size_t point;      // bytes: where sign, currency and whole part end
  std::size_t end;        // and decimals and unit; what follows are marks: symbols in brackets, asterisks
  bool has_word = false;  // the unit is a word: " million"; "%", "pp" and "km" are none
};
// Nothing for words, ranges, dates and what else is no number. A unit has ten letters at most.
[[nodiscard]] std::optional<NumberShape> number_shape(std::string_view text);
// Whether a text is what tables print for a number that is not there: "[c]", "–", "..", "n/a".
[[nodiscard]] bool stands_for_number(std::string_view text);

struct Date {
  int year = 0;
  int month = 0;  // 1-12, or 0: only the year is known
  int day = 0;    // 1-31, or 0: only year and month are known

  bool operator==(const Date&) const = default;
};
// "2018", "2018-01", "2018-01-31"; nothing for what is no real date.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string date_in_words(Date date);          // 31 January 2018 · January 2018 · 2018
[[nodiscard]] std::string date_iso(Date date);               // 2018-01-31 · 2018-01 · 2018
[[nodiscard]] Date date_of_unix_time(std::int64_t seconds);  // UTC

}  // namespace evident
