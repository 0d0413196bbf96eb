#include "evidence/tables/cell_value.h"

#include <string>

namespace evident {
namespace {

constexpr const char* codes_help =
    "The codes are c (confidential), x (not available), z (not applicable), low (rounds to 0 but is not 0) "
    "and u (low reliability)";

bool is_count(Unit unit) { return unit == Unit::People || unit == Unit::Cases || unit == Unit::Things; }

// A code with or without its brackets.
std::optional<Missing> missing_named(std::string_view text) {
  Missing missing{};
  const std::string symbol = text.starts_with('[') ? std::string(text) : "[" + std::string(text) + "]";
  return missing_of_symbol(symbol, missing) ? std::optional(missing) : std::nullopt;
}

// What people write instead of a plain number.
const char* help_with_number(std::string_view text) {
  const bool stands_for_none = text.starts_with('<') || text.starts_with('*') || text.starts_with('[') ||
                               text == "-" || text == "–" || missing_named(text);
  if (stands_for_none) {
    return "Leave `value` empty and write a code, such as c or x, in the column `code`";
  }
  if (text.find(',') != std::string_view::npos) return "Write it without commas: 1060, not 1,060";
  if (text.find("£") != std::string_view::npos || text.find('%') != std::string_view::npos) {
    return "Write the digits alone; data/tables.yaml says what they are";
  }
  if (text.find(' ') != std::string_view::npos) return "Write it without spaces";
  if (text.starts_with("−") || text.starts_with("–")) return "Write the minus sign as a hyphen: -5";
  return "Write digits, with a point before decimals: 12 or 3.5";
}

bool check_count(const CsvField& field, double number, Unit unit, Diagnostics& diagnostics) {
  if (!is_count(unit)) return true;
  const std::string what = "A count of " + std::string(name(unit));
  if (number < 0) {
    diagnostics.error("negative-count", field.span, what + " cannot be negative",
                      "Correct the number; where it is not known, leave it empty and write the code x");
    return false;
  }
  if (field.text.find('.') != std::string::npos) {
    diagnostics.error("bad-number", field.span, what + " is a whole number", "Write it without decimals");
    return false;
  }
  return true;
}

std::optional<Quantity> read_quantity(const CsvField& field, Unit unit, Diagnostics& diagnostics) {
  constexpr std::size_t most_characters = 16;  // a double holds them exactly
  Quantity quantity;
  quantity.unit = unit;
  if (field.text.size() > most_characters || !read_number(field.text, quantity.number)) {
    diagnostics.error(
        "bad-number", field.span, "This is no number that can be read",
        field.text.size() > most_characters ? "Write up to 15 digits" : help_with_number(field.text));
    return std::nullopt;
  }
  if (!check_count(field, quantity.number, unit, diagnostics)) return std::nullopt;
  if (const std::size_t point = field.text.find('.'); point != std::string::npos) {
    quantity.decimals = static_cast<int>(field.text.size() - point - 1);
  }
  if (quantity.number == 0) quantity.number = 0;  // never −0
  return quantity;
}

}  // namespace

std::optional<Quantity> read_cell_value(const CsvField& value, const CsvField& code, Unit unit,
                                        Diagnostics& diagnostics) {
  if (!value.text.empty() && !code.text.empty()) {
    diagnostics
        .error("value-and-code", code.span, "This row has both a value and a code",
               "Keep the value, or the code that says why there is none")
        .labels.push_back({value.span, "The value"});
    return std::nullopt;
  }
  if (!value.text.empty()) return read_quantity(value, unit, diagnostics);
  if (code.text.empty()) {
    diagnostics.error("no-value", value.span, "This row has neither a value nor a code",
                      std::string("Write a number, 0 included, or say why there is none. ") + codes_help);
    return std::nullopt;
  }
  const std::optional<Missing> missing = missing_named(code.text);
  if (!missing) {
    diagnostics.error("unknown-code", code.span, "This is no code for a missing value", codes_help);
    return std::nullopt;
  }
  Quantity quantity;
  quantity.unit = unit;
  quantity.missing = *missing;
  return quantity;
}

}  // namespace evident
