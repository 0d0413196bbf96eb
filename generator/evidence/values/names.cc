#include <array>

#include "evidence/values/values.h"

namespace evident {
namespace {

template <class T>
struct Named {
  T value;
  std::string_view name;
};

constexpr std::array<Named<Unit>, 8> units = {{{Unit::People, "people"},
                                               {Unit::Cases, "cases"},
                                               {Unit::Things, "things"},
                                               {Unit::Pounds, "GBP"},
                                               {Unit::Percent, "percent"},
                                               {Unit::FullTimeEquivalent, "fte"},
                                               {Unit::Days, "days"},
                                               {Unit::Years, "years"}}};
constexpr std::array<Named<Qualifier>, 5> qualifiers = {{{Qualifier::About, "about"},
                                                         {Qualifier::Over, "over"},
                                                         {Qualifier::Under, "under"},
                                                         {Qualifier::AtLeast, "at-least"},
                                                         {Qualifier::AtMost, "at-most"}}};
constexpr std::array<Named<Missing>, 5> symbols = {{{Missing::Confidential, "[c]"},
                                                    {Missing::NotAvailable, "[x]"},
                                                    {Missing::NotApplicable, "[z]"},
                                                    {Missing::Low, "[low]"},
                                                    {Missing::LowReliability, "[u]"}}};

template <class T, std::size_t n>
std::string_view name_in(const std::array<Named<T>, n>& table, T value) {
  for (const Named<T>& entry : table) {
    if (entry.value == value) return entry.name;
  }
  return {};
}

template <class T, std::size_t n>
bool value_in(const std::array<Named<T>, n>& table, std::string_view name, T& value) {
  for (const Named<T>& entry : table) {
    if (entry.name != name) continue;
    value = entry.value;
    return true;
  }
  return false;
}

}  // namespace

std::string_view symbol(Missing missing) { return name_in(symbols, missing); }
std::string_view name(Unit unit) { return name_in(units, unit); }

bool unit_of_name(std::string_view name, Unit& unit) { return value_in(units, name, unit); }
bool qualifier_of_name(std::string_view name, Qualifier& qualifier) {
  return value_in(qualifiers, name, qualifier);
}
bool missing_of_symbol(std::string_view symbol, Missing& missing) {
  return value_in(symbols, symbol, missing);
}

}  // namespace evident
