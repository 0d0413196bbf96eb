#include <gtest/gtest.h>

#include <limits>

#include "evidence/values/values.h"

namespace evident {
namespace {

Value number(double value) { return Value(Value::Data(value)); }
Value integer(std::int64_t value) { return Value(Value::Data(value)); }

TEST(Values, KnowWhatTheyHold) {
  const Value text = Value::text("a", {3, 1, 2});
  EXPECT_EQ(text.span(), (Span{3, 1, 2}));
  ASSERT_NE(text.as<std::string>(), nullptr);
  EXPECT_EQ(text.list(), nullptr);
  EXPECT_EQ(text.map(), nullptr);
  EXPECT_NE(Value().as<NoneValue>(), nullptr);
  const Value undefined = Value::undefined("hub");
  EXPECT_TRUE(undefined.is_undefined());
  EXPECT_EQ(undefined.as<Undefined>()->name, "hub");
  EXPECT_EQ(Value::list({text, text}).list()->size(), 2u);
}

TEST(Values, ShareTheirListsWhenCopied) {
  const Value list = Value::list({integer(1)});
  const Value copy = list;
  EXPECT_EQ(list.list(), copy.list());
}

TEST(ValueMap, KeepsItsOrderAndReplaces) {
  ValueMap map;
  map.set("b", integer(1));
  map.set("a", integer(2));
  map.set("b", integer(3));
  EXPECT_EQ(map.keys(), (std::vector<std::string>{"b", "a"}));
  ASSERT_NE(map.find("b"), nullptr);
  EXPECT_EQ(*map.find("b")->as<std::int64_t>(), 3);
  EXPECT_EQ(map.find("c"), nullptr);
  EXPECT_EQ(Value::map(map).map()->entries().size(), 2u);
}

TEST(PrintValue, FollowsPythonsStr) {
  EXPECT_EQ(print(Value()), "None");
  EXPECT_EQ(print(Value::undefined("x")), "");
  EXPECT_EQ(print(Value(Value::Data(true))), "True");
  EXPECT_EQ(print(Value(Value::Data(false))), "False");
  EXPECT_EQ(print(integer(-1060)), "-1060");
  EXPECT_EQ(print(Value::text("it’s")), "it’s");
}

// The right-hand sides are what CPython 3.11 prints, but for minus zero and infinity, which no page shows.
TEST(PrintValue, FollowsPythonsFloats) {
  EXPECT_EQ(print(number(1.0)), "1.0");
  EXPECT_EQ(print(number(-0.0)), "0.0");
  EXPECT_EQ(print(number(0.1 + 0.2)), "0.30000000000000004");
  EXPECT_EQ(print(number(1234567.25)), "1234567.25");
  EXPECT_EQ(print(number(1e15)), "1000000000000000.0");
  EXPECT_EQ(print(number(9007199254740993.0)), "9007199254740992.0");
  EXPECT_EQ(print(number(1e16)), "1e+16");
  EXPECT_EQ(print(number(1.5e300)), "1.5e+300");
  EXPECT_EQ(print(number(0.0001)), "0.0001");
  EXPECT_EQ(print(number(0.00001)), "1e-05");
  EXPECT_EQ(print(number(-1.25e-7)), "-1.25e-07");
  EXPECT_EQ(print(number(std::numeric_limits<double>::infinity())), "[x]");
}

TEST(PrintValue, FollowsPythonsListsAndDictionaries) {
  const Value list =
      Value::list({Value::text("a"), integer(1), number(2.5), Value(), Value(Value::Data(true))});
  EXPECT_EQ(print(list), "['a', 1, 2.5, None, True]");
  EXPECT_EQ(print(Value::list({})), "[]");
  ValueMap map;
  map.set("b", list);
  map.set("it's", Value::undefined("x"));
  EXPECT_EQ(print(Value::map(map)), "{'b': ['a', 1, 2.5, None, True], \"it's\": Undefined}");
}

TEST(PrintValue, FollowsPythonsQuotesAndEscapes) {
  const auto in_list = [](std::string_view text) {
    return print(Value::list({Value::text(std::string(text))}));
  };
  EXPECT_EQ(in_list("it's"), "[\"it's\"]");
  EXPECT_EQ(in_list("say \"no\""), "['say \"no\"']");
  EXPECT_EQ(in_list("it's \"no\""), "['it\\'s \"no\"']");
  EXPECT_EQ(in_list("a\\b\n\t\x01"), "['a\\\\b\\n\\t\\x01']");
  EXPECT_EQ(in_list("£8\u00A0million – é\u2003"), "['£8\\xa0million – é\\u2003']");
}

TEST(PrintValue, PrintsQuantitiesInTheirOwnWay) {
  Quantity quantity;
  quantity.number = 1060;
  const Value value{Value::Data(quantity)};
  EXPECT_EQ(print(value), "1,060");
  EXPECT_EQ(print(Value::list({value})), "[1,060]");
}

TEST(PrintValue, EndsInsideDeepNesting) {
  Value value = integer(1);
  for (int i = 0; i < 200; ++i) value = Value::list({value});
  const std::string text = print(value);
  EXPECT_NE(text.find("[...]"), std::string::npos);
  EXPECT_LT(text.size(), 200u);
  EXPECT_EQ(print(Value(Value::Data(std::shared_ptr<const ValueList>()))), "[]");
}

TEST(Names, OfUnitsQualifiersAndCodes) {
  for (const Unit unit : {Unit::People, Unit::Cases, Unit::Things, Unit::Pounds, Unit::Percent,
                          Unit::FullTimeEquivalent, Unit::Days, Unit::Years}) {
    Unit read = Unit::None;
    EXPECT_TRUE(unit_of_name(name(unit), read));
    EXPECT_EQ(read, unit);
  }
  EXPECT_EQ(name(Unit::Pounds), "GBP");
  EXPECT_EQ(name(Unit::None), "");
  Unit unit = Unit::Days;
  EXPECT_FALSE(unit_of_name("pounds", unit));
  EXPECT_FALSE(unit_of_name("", unit));
  EXPECT_EQ(unit, Unit::Days);
  Qualifier qualifier = Qualifier::Exact;
  EXPECT_TRUE(qualifier_of_name("at-least", qualifier));
  EXPECT_EQ(qualifier, Qualifier::AtLeast);
  EXPECT_FALSE(qualifier_of_name("at least", qualifier));
  Missing missing = Missing::None;
  EXPECT_TRUE(missing_of_symbol("[low]", missing));
  EXPECT_EQ(missing, Missing::Low);
  EXPECT_FALSE(missing_of_symbol("c", missing));
  EXPECT_FALSE(missing_of_symbol("", missing));
  EXPECT_EQ(symbol(Missing::None), "");
}

}  // namespace
}  // namespace evident
