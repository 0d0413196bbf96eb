// How figures and dates are printed: number, percent, currency, words, ordinal, plural, date. What they make
// of a figure stays tied to it, so that the ledger keeps it.
#include <algorithm>
#include <array>
#include <cmath>

#include "evidence/expressions/invocation.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/tables.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

std::optional<Quantity> quantity_in(const Value& value) {
  if (const Quantity* quantity = quantity_of(value)) return *quantity;
  const auto number = number_of(value);
  if (!number) return std::nullopt;
  Quantity quantity;
  quantity.number = *number;
  return quantity;
}

// A figure stays a figure; a plain number becomes text.
Value formatted(const Invocation& invocation, Quantity quantity) {
  if (quantity_of(invocation.input) == nullptr) return Value::text(print(quantity), invocation.input.span());
  return Value(Value::Data(std::move(quantity)), invocation.input.span());
}

Value printed_as(const Invocation& invocation, std::string text, const Quantity& quantity) {
  if (quantity_of(invocation.input) == nullptr) return Value::text(std::move(text), invocation.input.span());
  return object_value(std::make_shared<const Printed>(std::move(text), quantity), invocation.input.span());
}

Value with_unit(const Invocation& invocation, Unit unit, int decimals_of_other_units) {
  Bound bound(invocation, {"decimals"});
  const std::int64_t decimals = bound.integer(0, -1);
  if (!bound.ok()) return reported();
  if (decimals < -1 || decimals > 15) {
    return invocation.fail("`decimals` of `" + std::string(invocation.name) + "` is a number from 0 to 15");
  }
  auto quantity = quantity_in(invocation.input);
  if (!quantity) return invocation.wrong_input("a number");
  if (bound.get(0) != nullptr) {
    quantity->decimals = static_cast<int>(decimals);
  } else if (quantity->unit != unit && quantity->decimals < 0) {
    quantity->decimals = decimals_of_other_units;
  }
  quantity->unit = unit;
  quantity->said.clear();
  return formatted(invocation, *std::move(quantity));
}

Value number(const Invocation& invocation) { return with_unit(invocation, Unit::None, -1); }
Value percent(const Invocation& invocation) { return with_unit(invocation, Unit::Percent, 0); }
Value currency(const Invocation& invocation) { return with_unit(invocation, Unit::Pounds, -1); }

std::string qualifier_words(Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::Exact:
      break;
    case Qualifier::About:
      return "about ";
    case Qualifier::Over:
      return "over ";
    case Qualifier::Under:
      return "under ";
    case Qualifier::AtLeast:
      return "at least ";
    case Qualifier::AtMost:
      return "at most ";
  }
  return {};
}

template <class Spell>
Value spelled(const Invocation& invocation, Spell spell) {
  const auto quantity = quantity_in(invocation.input);
  if (!quantity) return invocation.wrong_input("a whole number");
  if (quantity->missing != Missing::None) {
    return printed_as(invocation, std::string(symbol(quantity->missing)), *quantity);
  }
  if (std::floor(quantity->number) != quantity->number || std::abs(quantity->number) > 9e15) {
    return invocation.evaluator.fail(
        "wrong-argument", invocation.span,
        "`" + std::string(invocation.name) + "` needs a whole number, but this is " + print(invocation.input),
        "Use `round | int` first, or print it in figures", &invocation.input);
  }
  const std::string text = spell(static_cast<std::int64_t>(quantity->number));
  return printed_as(invocation, qualifier_words(quantity->qualifier) + text, *quantity);
}

Value words(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  return spelled(invocation, number_in_words);
}

Value ordinal_number(const Invocation& invocation) {
  Bound bound(invocation, {"style"});
  const std::string style = bound.text(0, "figures");
  if (!bound.ok()) return reported();
  if (style == "words") return spelled(invocation, ordinal_in_words);
  if (style != "figures") return invocation.fail("`style` of `ordinal` is \"figures\" or \"words\"");
  return spelled(invocation, ordinal);
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

std::string plural_of(const std::string& noun) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> irregular = {
      {{"child", "children"}, {"person", "people"}, {"woman", "women"}, {"man", "men"}, {"life", "lives"}}};
  for (const auto& [one, many] : irregular) {
    const std::size_t start = noun.size() - std::min(noun.size(), one.size());
    const bool whole_word = start == 0 || noun[start - 1] == ' ';
    if (noun.ends_with(one) && whole_word) return noun.substr(0, start) + std::string(many);
  }
  if (ends_with_any(noun, {"s", "x", "z", "ch", "sh"})) return noun + "es";
  const bool vowel_before = ends_with_any(noun, {"ay", "ey", "oy", "uy"});
  if (noun.ends_with('y') && !vowel_before) return noun.substr(0, noun.size() - 1) + "ies";
  return noun + "s";
}

Value plural(const Invocation& invocation) {
  Bound bound(invocation, {"one", "many"}, 1);
  const std::string one = bound.text(0, {});
  const std::string many = bound.text(1, plural_of(one));
  if (!bound.ok()) return reported();
  auto quantity = quantity_in(invocation.input);
  if (!quantity) return invocation.wrong_input("a number");
  const bool single =
      quantity->missing == Missing::None && quantity->number == 1 && quantity->qualifier == Qualifier::Exact;
  std::string count;
  if (const auto text = text_of(invocation.input)) {
    count = *text;  // already in words
  } else {
    Quantity bare = *quantity;
    bare.unit = Unit::None;
    count = print(bare);
  }
  return printed_as(invocation, count + std::string(no_break_space) + (single ? one : many), *quantity);
}

Value date(const Invocation& invocation) {
  Bound bound(invocation, {"style"});
  const std::string style = bound.text(0, "words");
  if (!bound.ok()) return reported();
  const std::string text = printed(invocation.input);
  auto parsed = parse_date(text);
  if (!parsed) {
    return invocation.evaluator.fail("wrong-argument", invocation.span, "`" + text + "` is no date",
                                     "Write dates as 2018-01-31, 2018-01 or 2018", &invocation.input);
  }
  const auto result = [&](std::string written) {
    return Value::text(std::move(written), invocation.input.span());
  };
  if (style == "words") return result(date_in_words(*parsed));
  if (style == "iso") return result(date_iso(*parsed));
  if (style == "month") return result(date_in_words({parsed->year, parsed->month, 0}));
  if (style == "year") return result(date_in_words({parsed->year, 0, 0}));
  return invocation.fail("`style` of `date` is \"words\", \"iso\", \"month\" or \"year\"");
}

constexpr std::array<NamedFilter, 7> table = {{{"number", number},
                                               {"percent", percent},
                                               {"currency", currency},
                                               {"words", words},
                                               {"ordinal", ordinal_number},
                                               {"plural", plural},
                                               {"date", date}}};

}  // namespace

std::span<const NamedFilter> figure_filters() { return table; }

}  // namespace evident
