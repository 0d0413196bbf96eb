#pragma once
// The values that expressions compute with and templates print: plain ones, and quantities, which know their
// unit, their qualifier, why they are missing, and which figure they came from. Immutable; copies share.
// This room knows neither where values come from nor who may see them.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

enum class Unit { None, People, Cases, Things, Pounds, Percent, FullTimeEquivalent, Days, Years };
// What a source says of a number that it does not give exactly.
enum class Qualifier { Exact, About, Over, Under, AtLeast, AtMost };
// Why there is no number: the Government Analysis Function's codes, printed in square brackets.
enum class Missing { None, Confidential, NotAvailable, NotApplicable, Low, LowReliability };

using FigureId = std::uint32_t;  // index into Published::figures
inline constexpr FigureId no_figure = 0xFFFFFFFF;

struct Quantity {
  double number = 0;
  Unit unit = Unit::None;
  Qualifier qualifier = Qualifier::Exact;
  Missing missing = Missing::None;
  int decimals = -1;  // fixed number of decimals in print; -1: as many as the number has
  std::string said;   // the source's own words: "over 100"
  FigureId figure = no_figure;

  bool operator==(const Quantity&) const = default;
};

struct Undefined {
  std::string name;  // what was asked for
  bool operator==(const Undefined&) const = default;
};
struct NoneValue {
  bool operator==(const NoneValue&) const = default;
};

class Value;
using ValueList = std::vector<Value>;

// Keeps the order in which it was written; looks up by name.
class ValueMap {
 public:
  void set(std::string key, Value value);  // replaces
  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] const std::vector<std::pair<std::string, Value>>& entries() const { return entries_; }
  [[nodiscard]] std::vector<std::string> keys() const;

 private:
  std::vector<std::pair<std::string, Value>> entries_;
};

class Value {
 public:
  using Data = std::variant<Undefined, NoneValue, bool, std::int64_t, double, std::string, Quantity,
                            std::shared_ptr<const ValueList>, std::shared_ptr<const ValueMap>>;
  Value() : data_(NoneValue{}) {}
  explicit Value(Data data, Span span = {}) : data_(std::move(data)), span_(span) {}
  static Value text(std::string text, Span span = {}) { return Value(Data(std::move(text)), span); }
  static Value list(ValueList items, Span span = {});
  static Value map(ValueMap entries, Span span = {});
  static Value undefined(std::string name) { return Value(Data(Undefined{std::move(name)})); }

  [[nodiscard]] const Data& data() const { return data_; }
  // Where the value stands in data, front matter or evident.yaml; without a source when it was computed.
  [[nodiscard]] Span span() const { return span_; }
  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&data_);
  }
  [[nodiscard]] const ValueList* list() const;
  [[nodiscard]] const ValueMap* map() const;
  [[nodiscard]] bool is_undefined() const { return as<Undefined>() != nullptr; }

 private:
  Data data_;
  Span span_;
};

// The default print of a quantity in British English: 1,060 · £8 million · £7,500 · 72% · 49 · 12 days ·
// 3 years · [c]. A qualifier prints its word before it ("over 100"), or `said` where the source gives words.
// The spaces inside are no-break spaces (U+00A0): a printed figure never breaks over a line. Pounds print as
// millions or billions where one decimal says all; without `decimals` a number shows up to 15 digits, money
// none or two decimals. What is no number (0/0) prints as [x], minus zero as 0.
[[nodiscard]] std::string print(const Quantity& quantity);
// The machine value at printed precision, for <data value>: "8000000", "72"; a missing code for a missing
// one, and a sign before one that is not exact: "~1060", ">100", "<25", ">=3", "<=1".
[[nodiscard]] std::string machine_value(const Quantity& quantity);
// How any value prints in a template: Jinja's str() for plain ones (None → "None", true → "True", 1.0 →
// "1.0", lists as ['a', 1]), print() for quantities. Undefined prints nothing; NaN and infinity print as [x].
[[nodiscard]] std::string print(const Value& value);
[[nodiscard]] std::string_view symbol(Missing missing);  // "[c]"; empty for None
[[nodiscard]] std::string_view name(Unit unit);          // as written in data: "GBP", "people"
// False, and nothing changed, for an unknown name. Unit::None and Qualifier::Exact have no name.
[[nodiscard]] bool unit_of_name(std::string_view name, Unit& unit);
[[nodiscard]] bool qualifier_of_name(std::string_view name, Qualifier& qualifier);
[[nodiscard]] bool missing_of_symbol(std::string_view symbol, Missing& missing);  // "[c]"

}  // namespace evident
