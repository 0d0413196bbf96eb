#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdio>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr const char* british = "en_GB";

icu::StringPiece piece_of(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// Runs one of ICU's functions from UTF-8 to UTF-8. Without ICU's data the text stays as it is.
template <class Function>
std::string mapped(std::string_view text, Function function) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  function(piece_of(text), sink, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
// The code point at `offset`, which moves past it; negative for what is not well-formed.
UChar32 read(std::string_view text, std::size_t& offset) {
  UChar32 c = 0;
  U8_NEXT(text.data(), offset, text.size(), c);
  return c;
}
#pragma GCC diagnostic pop

// For code points that have no name of their own.
std::string_view kind_without_name(char32_t code_point) {
  switch (u_charType(static_cast<UChar32>(code_point))) {
    case U_CONTROL_CHAR:
      return "(control character)";
    case U_PRIVATE_USE_CHAR:
      return "(private use)";
    case U_SURROGATE:
      return "(surrogate)";
    default:
      return "(unassigned)";
  }
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  if (offset >= text.size()) return 0xFFFD;
  std::size_t next = offset;
  const UChar32 c = read(text, next);
  // ICU skips the whole of a sequence cut short; byte by byte is what places in a source count.
  offset = c < 0 ? offset + 1 : next;
  return c < 0 ? 0xFFFD : static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t code_point) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  UBool failed = false;
  U8_APPEND(bytes.data(), length, bytes.size(), code_point, failed);
  if (failed) {
    out += "\uFFFD";
  } else {
    out.append(bytes.data(), length);
  }
}

std::string to_utf8(char32_t code_point) {
  std::string out;
  append_utf8(out, code_point);
  return out;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t next = 0; next < text.size();) {
    const std::size_t begin = next;
    if (read(text, next) < 0) return begin;
  }
  return std::nullopt;
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) (void)next_code_point(text, offset);
  return count;
}

std::string normalise_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  return mapped(text, [nfc](icu::StringPiece piece, icu::ByteSink& sink, UErrorCode& error) {
    nfc->normalizeUTF8(0, piece, sink, nullptr, error);
  });
}

std::string describe_code_point(char32_t code_point) {
  std::array<char, 16> number{};
  std::snprintf(number.data(), number.size(), "U+%04X", static_cast<unsigned>(code_point));
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  u_charName(static_cast<UChar32>(code_point), U_UNICODE_CHAR_NAME, name.data(), name.size(), &status);
  const bool named = U_SUCCESS(status) && name[0] != '\0';
  return std::string(number.data()) + ' ' +
         (named ? name.data() : std::string(kind_without_name(code_point)));
}

std::string to_upper(std::string_view text) {
  return mapped(text, [](icu::StringPiece piece, icu::ByteSink& sink, UErrorCode& status) {
    icu::CaseMap::utf8ToUpper(british, 0, piece, sink, nullptr, status);
  });
}

std::string to_lower(std::string_view text) {
  return mapped(text, [](icu::StringPiece piece, icu::ByteSink& sink, UErrorCode& status) {
    icu::CaseMap::utf8ToLower(british, 0, piece, sink, nullptr, status);
  });
}

std::string to_title(std::string_view text) {
  return mapped(text, [](icu::StringPiece piece, icu::ByteSink& sink, UErrorCode& status) {
    icu::CaseMap::utf8ToTitle(british, 0, nullptr, piece, sink, nullptr, status);
  });
}

std::string capitalise(std::string_view text) {
  return mapped(text, [](icu::StringPiece piece, icu::ByteSink& sink, UErrorCode& status) {
    constexpr std::uint32_t options = U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE;
    icu::CaseMap::utf8ToTitle(british, options, nullptr, piece, sink, nullptr, status);
  });
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view white_space = " \t\n\v\f\r";
  const std::size_t begin = text.find_first_not_of(white_space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white_space) - begin + 1);
}

bool is_white_space(char32_t code_point) { return u_isUWhiteSpace(static_cast<UChar32>(code_point)); }

}  // namespace evident
