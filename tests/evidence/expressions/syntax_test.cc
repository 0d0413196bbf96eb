// Mistakes in expressions, word by word, and bounds. What expressions mean is held against Jinja2 in
// tests/writing/merge.
#include <gtest/gtest.h>

#include "evidence/expressions/evaluating.h"
#include "evidence/expressions/expression.h"

namespace evident {
namespace {

TEST(Syntax, SaysWhatItExpected) {
  EXPECT_EQ(said("1 +"), "4-3 expression-syntax: Expected a value, but found the end");
  EXPECT_EQ(said(""), "1-0 expression-syntax: Expected a value, but found the end");
  EXPECT_EQ(said("(1"), "3-2 expression-syntax: Expected `)`, but found the end");
  EXPECT_EQ(said("[1 2]"), "4-4 expression-syntax: Expected `,`, but found `2`");
  EXPECT_EQ(said("{\"a\" 1}"), "6-6 expression-syntax: Expected `:`, but found `1`");
  EXPECT_EQ(said("a b"), "3-3 expression-syntax: Expected the end of the expression, but found `b`");
  EXPECT_EQ(said("a."), "3-2 expression-syntax: Expected a name after the dot, but found the end");
  EXPECT_EQ(said("a |"), "4-3 expression-syntax: Expected the name of a filter, but found the end");
  EXPECT_EQ(said("a is"), "5-4 expression-syntax: Expected the name of a test, but found the end");
}

TEST(Syntax, NamesCommonMistakes) {
  EXPECT_EQ(
      said("a = 1"),
      "3-3 expression-syntax: A single `=` compares nothing | Write `==` to compare, or `{% set %}` to give "
      "a name");
  EXPECT_EQ(
      said("a && b"),
      "3-3 expression-syntax: `&` has no meaning in an expression | Write `and` for both, `~` to join texts");
  EXPECT_EQ(said("a ? b"),
            "3-3 expression-syntax: `?` has no meaning in an expression | Write `a if condition else b`");
  EXPECT_EQ(
      said("!a"),
      "1-1 expression-syntax: `!` has no meaning in an expression | Write `not`, or `!=` for what differs");
  EXPECT_EQ(said("1; 2"),
            "2-2 expression-syntax: `;` has no meaning in an expression | Put text in quotes, or remove it");
  EXPECT_EQ(said("“a”"),
            "1-3 expression-syntax: `“` is a printer's quotation mark | Write the straight \" or ' here");
  EXPECT_EQ(
      said("\"abc"),
      "1-1 expression-syntax: The text that starts with this quotation mark never ends | Write \" where it "
      "ends");
  EXPECT_EQ(said("a)"),
            "2-2 expression-syntax: `)` closes no bracket | Remove it, or write the bracket that it closes");
  EXPECT_EQ(said("(a]"), "3-3 expression-syntax: `]` closes no bracket | Close `(` with `)` first");
  EXPECT_EQ(
      said("1year"),
      "1-2 expression-syntax: A name cannot start with a digit | Write a name such as `year_1`, or put it in "
      "quotes");
  EXPECT_EQ(
      said("f(a=1, 2)"),
      "8-8 expression-syntax: An argument without a name cannot follow one with a name | Put it before those "
      "with names");
  EXPECT_EQ(
      said("f(*a)"),
      "3-3 expression-syntax: Arguments cannot be unpacked from a list or map here | Write them one by one");
  EXPECT_EQ(said("99999999999999999999"),
            "1-20 expression-syntax: The number `99999999999999999999` is too large | Numbers go up to "
            "9223372036854775807");
}

TEST(Syntax, ReadsEscapes) {
  EXPECT_EQ(said(R"("a\tb\\\"\x41\u00e9\U0001F600\101\q")"), "a\tb\\\"A\u00e9\U0001F600A\\q");
  EXPECT_EQ(
      said(R"("\u12")"),
      "1-6 expression-syntax: A character's number is cut short | Write \\xE9 with two, \\u00E9 with four or "
      "\\U000000E9 with eight hexadecimal digits");
  EXPECT_EQ(
      said(R"("\ud800")"),
      "1-8 expression-syntax: There is no character of that number | A character's number has up to six "
      "hexadecimal digits: \\u00A0, \\U0001F600");
  EXPECT_NE(said(R"("\U000F0000")").find("reserved-character: U+F0000"), std::string::npos);
  EXPECT_NE(said("\"\U000F0001\"").find("reserved-character: U+F0001"), std::string::npos);
  EXPECT_NE(said("\U00100001").find("reserved-character: U+100001"), std::string::npos);
}

TEST(Syntax, StaysInItsPart) {
  const std::string text = "xx 1 + 2 yy";
  Diagnostics diagnostics;
  World world;
  const auto expression = parse_expression(0, text, 3, 8, diagnostics);
  ASSERT_NE(expression, nullptr);
  EXPECT_EQ(print(evaluate(*expression, world, diagnostics)), "3");
  EXPECT_EQ(expression->span, (Span{0, 3, 8}));
}

TEST(Undefined, IsReportedWithTheNearestName) {
  World world;
  ValueMap programme;
  programme.set("hubs", Value(Value::Data(std::int64_t{16})));
  programme.set("areas", Value(Value::Data(std::int64_t{50})));
  world.values["programme"] = Value::map(programme, {7, 0, 20});
  EXPECT_EQ(said("programe.hubs", world),
            "1-8 undefined-name: There is no `programe` | Did you mean `programme`?");
  EXPECT_EQ(
      said("programme.hub ~ 1", world),
      "1-13 undefined-name: There is no `programme.hub` | Did you mean `hubs`? @ data/programme.yaml holds "
      "`hubs`, `areas`");
  EXPECT_EQ(
      said("programme[\"hub\"] ~ 1", world),
      "1-16 undefined-name: There is no `programme[\"hub\"]` | Did you mean `hubs`? @ data/programme.yaml "
      "holds `hubs`, `areas`");
  EXPECT_EQ(said("programme.zzz.more", world),
            "1-13 undefined-name: There is no `programme.zzz` @ data/programme.yaml holds `hubs`, `areas`");
  EXPECT_EQ(said("zzz + 1", world), "1-3 undefined-name: There is no `zzz` | The names here are `programme`");
}

TEST(Undefined, IsSilentWhileNothingIsDoneWithIt) {
  World world;
  EXPECT_EQ(said("a", world), "undefined");
  EXPECT_EQ(said("[a] | length", world), "1");
  EXPECT_EQ(said("a is defined or a is undefined", world), "True");
  EXPECT_EQ(said("a | default(5)", world), "5");
  EXPECT_EQ(said("a.b is defined", world), "1-1 undefined-name: There is no `a`");
}

TEST(Names, OfFiltersTestsAndFunctionsAreSuggested) {
  EXPECT_EQ(said("1 | uper"), "5-8 unknown-filter: There is no filter `uper` | Did you mean `upper`?");
  EXPECT_EQ(said("1 | safe"),
            "5-8 unknown-filter: There is no filter `safe` | Write `markdown` to insert a value as Markdown");
  EXPECT_EQ(said("1 | escape"),
            "5-10 unknown-filter: There is no filter `escape` | Leave it out: a value is never read as "
            "markup here, "
            "so nothing needs escaping");
  EXPECT_EQ(said("1 is evn"), "6-8 unknown-test: There is no test `evn` | Did you mean `even`?");
  EXPECT_EQ(said("rnge(3)"),
            "1-4 unknown-function: There is no function or macro `rnge` | Did you mean `range`?");
  EXPECT_EQ(said("\"a\".uper()"),
            "1-10 unknown-function: `uper()` cannot be asked of text | Did you mean `upper`?");
  EXPECT_EQ(
      said("[1].append(2)"),
      "1-13 wrong-argument: A list does not change once it is made | Write `{% set ns.items = ns.items + "
      "[item] %}` with a `namespace()`");
}

TEST(Arguments, AreChecked) {
  EXPECT_EQ(said("\"a\" | replace(\"b\")"),
            "7-13 wrong-argument: `replace` needs the argument `new` | Write it in brackets: `replace(…)`");
  EXPECT_EQ(said("\"a\" | upper(1)"), "7-11 wrong-argument: `upper` takes no arguments, but was given 1");
  EXPECT_EQ(said("1.5 | round(1, \"floor\", 2)"),
            "7-11 wrong-argument: `round` takes 2 arguments at most, but was given 3");
  EXPECT_EQ(said("1.5 | round(precison=1)"),
            "7-11 wrong-argument: `round` has no argument `precison` | Did you mean `precision`?");
  EXPECT_EQ(said("1.5 | round(1, precision=1)"), "7-11 wrong-argument: `round` was given `precision` twice");
  EXPECT_EQ(said("1.5 | round(\"x\")"),
            "7-11 wrong-argument: `precision` of `round` is a whole number, not text");
  EXPECT_EQ(said("[1] | map"),
            "7-9 wrong-argument: `map` needs an attribute or the name of a filter | Write "
            "`map(attribute=\"name\")` "
            "or `map(\"upper\")`");
  EXPECT_EQ(
      said("5 | first"),
      "5-9 wrong-type: This is a number, which has no items to walk over | A list or a map is needed here");
}

TEST(Bounds, StopDeepExpressions) {
  const std::string deep = std::string(1000, '(') + "1" + std::string(1000, ')');
  EXPECT_NE(said(deep).find("too-deep: This expression is nested too deeply"), std::string::npos);
  const std::string nots = [] {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "not ";
    return text + "1";
  }();
  EXPECT_NE(said(nots).find("too-deep"), std::string::npos);
  std::string sum = "1";
  for (int i = 0; i < 5000; ++i) sum += " + 1";
  EXPECT_NE(said(sum).find("too-deep: This expression has too many steps"), std::string::npos);
  std::string filters = "1";
  for (int i = 0; i < 5000; ++i) filters += " | abs";
  EXPECT_NE(said(filters).find("too-deep"), std::string::npos);
  std::string dots = "a";
  for (int i = 0; i < 5000; ++i) dots += ".b";
  EXPECT_NE(said(dots).find("too-deep"), std::string::npos);
  EXPECT_NE(said(std::string(5000, '[')).find("too-deep"), std::string::npos);
  EXPECT_NE(said(std::string(5000, '-') + "1").find("too-deep"), std::string::npos);
}

TEST(Bounds, AllowOrdinaryDepth) {
  EXPECT_EQ(said(std::string(90, '(') + "1" + std::string(90, ')')), "1");
  std::string sum = "1";
  for (int i = 0; i < 150; ++i) sum += " + 1";
  EXPECT_EQ(said(sum), "151");
}

TEST(Bounds, StopLongResults) {
  EXPECT_EQ(
      said("\"ab\" * 9999999999"),
      "1-17 merge-limit: The result is too long | A text has up to 4 MiB, a list up to 1,000,000 items");
  EXPECT_NE(said("[1, 2] * 9999999").find("merge-limit"), std::string::npos);
  EXPECT_EQ(said("range(9999999999)"),
            "1-17 merge-limit: This range is too long | A list has up to 1,000,000 items");
  EXPECT_NE(said("(\"a\" * 4000000) | replace(\"a\", \"aaaa\")").find("merge-limit"), std::string::npos);
  EXPECT_NE(said("(\"a\" * 4000000) ~ (\"a\" * 4000000)").find("merge-limit"), std::string::npos);
  EXPECT_EQ(said("9223372036854775807 + 1"),
            "1-23 wrong-type: The result is too large a number | Whole numbers have up to 18 digits");
  EXPECT_NE(said("10 ** 400").find("too large"), std::string::npos);
  EXPECT_NE(said("-9223372036854775807 - 2").find("too large"), std::string::npos);
  EXPECT_NE(said("1e308 * 10").find("too large"), std::string::npos);
  EXPECT_EQ(said("[1][::-9223372036854775807]"), "[1]");
  EXPECT_EQ(said("range(9223372036854775806, 9223372036854775807, 5) | length"), "1");
}

TEST(Bounds, HostileInputNeverCrashes) {
  for (const char* text : {"\xff",
                           "\xC3(",
                           "\"\xff\"",
                           "a.\xff",
                           "{{",
                           "}}",
                           "\\",
                           "'\\",
                           "\"\\x",
                           "'\\u",
                           "..",
                           ".",
                           "~",
                           "|||",
                           "is is is",
                           "not",
                           "not in",
                           "if if",
                           "1 if 2 if 3 if",
                           "[[[",
                           "{{{",
                           "a[",
                           "a[:",
                           "a[::",
                           "a[:::]",
                           "f(,",
                           "f(a=",
                           "1..2",
                           "1.e5",
                           "1e",
                           "0x10",
                           "1_",
                           "1__0",
                           "\"\"\"",
                           "a\nb",
                           "\0",
                           "\x01",
                           "\x7f",
                           "é.ü",
                           "a is in",
                           "a is not",
                           "*",
                           "**",
                           "a ** ",
                           "- - - -",
                           "a!b",
                           "a ?b",
                           ";",
                           "a;b",
                           "=",
                           "==",
                           "!==",
                           "<>",
                           "\U0001F600",
                           "[1,,2]",
                           "{,}",
                           "(,)",
                           "{1:2,,}",
                           "{1}",
                           "f(**a)",
                           "a|b|c|d",
                           "a is b is c"}) {
    EXPECT_FALSE(said(text).empty()) << text;
  }
}

}  // namespace
}  // namespace evident
