// Every inserted value is one private-use code point, whatever it holds.
#include <gtest/gtest.h>

#include "writing/merge/merging.h"

namespace evident {
namespace {

TEST(Tokens, AreNumberedFromPlaneFifteenIntoSixteen) {
  EXPECT_EQ(insertion_token(0), "\U000F0000");
  EXPECT_EQ(insertion_token(65533), "\U000FFFFD");
  EXPECT_EQ(insertion_token(65534), "\U00100000");
  EXPECT_EQ(insertion_token(131067), "\U0010FFFD");
  for (const std::size_t index :
       {std::size_t{0}, std::size_t{1}, std::size_t{65533}, std::size_t{65534}, std::size_t{131067}}) {
    std::size_t offset = 0;
    EXPECT_EQ(insertion_index(next_code_point(insertion_token(index), offset)),
              static_cast<std::int64_t>(index));
  }
  EXPECT_EQ(insertion_index('a'), -1);
  EXPECT_EQ(insertion_index(0xFFFFE), -1);
  EXPECT_EQ(insertion_index(0x10FFFF), -1);
  EXPECT_EQ(insertion_index(0xE000), -1);
}

TEST(Tokens, StandForEveryPrintedValue) {
  Merging merging;
  merging.data("{'t': 'text', 'n': 5, 'e': '', 'l': [1, 'a'], 'm': {'k': none}}");
  merging.add("main", "{{ t }} {{ n }} {{ e }} {{ l }} {{ m }} {{ none }} {{ 1.0 }} {{ true }}");
  const Merged merged = merging.merge();
  EXPECT_EQ(merged.text,
            "\U000F0000 \U000F0001 \U000F0002 \U000F0003 \U000F0004 \U000F0005 \U000F0006 \U000F0007");
  ASSERT_EQ(merged.insertions.size(), 8U);
  EXPECT_EQ(merged.insertions[0].text, "text");
  EXPECT_EQ(merged.insertions[2].text, "");
  EXPECT_EQ(merged.insertions[3].text, "[1, 'a']");
  EXPECT_EQ(merged.insertions[4].text, "{'k': None}");
  EXPECT_EQ(merged.insertions[6].text, "1.0");
  EXPECT_EQ(merged.insertions[0].place, (Span{0, 3, 4}));
  EXPECT_TRUE(merging.diagnostics.all().empty());
}

TEST(Tokens, AreNumberedInTheOrderOfTheText) {
  Merging merging;
  merging.add("main",
              "{% set late %}{{ 'late' }}{% endset %}{% set never %}{{ 'never' }}{% endset %}"
              "{{ 'first' }}{{ late }}{{ late }}");
  const Merged merged = merging.merge();
  EXPECT_EQ(merged.text, "\U000F0000\U000F0001\U000F0002");
  ASSERT_EQ(merged.insertions.size(), 3U);
  EXPECT_EQ(merged.insertions[0].text, "first");
  EXPECT_EQ(merged.insertions[1].text, "late");
  EXPECT_EQ(merged.insertions[2].text, "late");
}

TEST(Tokens, PassThroughEverythingThatMakesMarkdown) {
  Merging merging;
  merging.data("{'v': '*x*'}");
  merging.add("main",
              "{% macro m(a) %}<{{ a }}{{ caller() if caller is defined else '' }}>{% endmacro %}"
              "{{ m(v) }}{% call m(v) %}[{{ v }}]{% endcall %}{% set b %}({{ v }}){% endset %}{{ b }}"
              "{{ b | trim }}{% filter trim %} {{ v }} {% endfilter %}{% block q %}{{ v }}{% endblock %}"
              "{{ b | default('x') }}{{ [b][0] }}{{ b if true }}");
  const Merged merged = merging.merge();
  EXPECT_EQ(merging.texts(), "");
  for (const Insertion& insertion : merged.insertions) {
    EXPECT_TRUE(insertion.text == "*x*" || insertion.text.empty()) << insertion.text;
  }
  EXPECT_EQ(shown(merged), "<*x*><*x*[*x*]>(*x*)(*x*)*x**x*(*x*)(*x*)(*x*)");
  EXPECT_EQ(merged.text.find('*'), std::string::npos);
}

TEST(Tokens, MarkdownBecomesTextInFiltersAndJoins) {
  Merging merging;
  merging.data("{'v': '*x*'}");
  merging.add(
      "main",
      "{% set b %}**{{ v }}**{% endset %}{{ b | upper }}{{ b ~ '!' }}{{ b == '***x***' }}{{ b | length }}");
  const Merged merged = merging.merge();
  ASSERT_EQ(merged.insertions.size(), 4U);
  EXPECT_EQ(merged.insertions[0].text, "***X***");
  EXPECT_EQ(merged.insertions[1].text, "***x***!");
  EXPECT_EQ(merged.insertions[2].text, "True");
  EXPECT_EQ(merged.insertions[3].text, "7");
}

TEST(Tokens, MarkdownFilterInsertsSource) {
  Merging merging;
  merging.data("{'v': '**x** [l](u)', 'q': none}");
  merging.add("main", "{{ v | markdown }} {{ v }} {{ 5 | markdown }} {{ v | markdown | markdown }}");
  const Merged merged = merging.merge();
  EXPECT_EQ(merged.text, "**x** [l](u) \U000F0000 5 **x** [l](u)");
  EXPECT_EQ(merging.texts(), "");
}

TEST(Tokens, MarkdownFilterRefusesReservedCharacters) {
  Merging merging;
  merging.names.set("v", Value::text("a\U000F0005"
                                     "b"));
  merging.add("main", "{{ v | markdown }}{{ v | markdown(1) }}");
  EXPECT_EQ(merging.merge().text, "");
  EXPECT_NE(merging.texts().find("1:8 reserved-character: U+F0005"), std::string::npos);
  EXPECT_NE(merging.texts().find("wrong-argument: `markdown` takes no arguments, but was given 1"),
            std::string::npos);
}

TEST(Tokens, ReservedCharactersInTemplatesAreRefusedAndLeftOut) {
  Merging merging;
  merging.add("main", "a\U000F0000b{{ 'c' }}\U0010FFFD{% raw %}\U000F0001{% endraw %}d");
  const Merged merged = merging.merge();
  EXPECT_EQ(shown(merged), "abcd");
  EXPECT_EQ(merged.insertions.size(), 1U);
  EXPECT_EQ(merging.diagnostics.count(Severity::Error), 3U);
  EXPECT_NE(merging.texts().find("1:2 reserved-character: U+F0000"), std::string::npos);
  EXPECT_NE(merging.texts().find("is reserved for inserted values\n  Remove it\n"), std::string::npos);
}

TEST(Tokens, InvalidUtf8IsReported) {
  Merging merging;
  merging.add("main", "a\xFF {{ 'b' }}");
  const Merged merged = merging.merge();
  EXPECT_EQ(merging.texts(),
            "1:2 invalid-utf8: This byte is not part of any UTF-8 character\n  Save the file as UTF-8\n");
}

std::vector<std::string> hostile_strings() {
  std::vector<std::string> strings = {"",
                                      " ",
                                      "\n",
                                      "\n\n",
                                      "\t",
                                      "\r\n",
                                      "a\nb",
                                      "\n# Title",
                                      "# Title",
                                      "- item",
                                      "1. item",
                                      "> quote",
                                      "---",
                                      "***",
                                      "```",
                                      "~~~",
                                      "    code",
                                      "*em*",
                                      "**strong**",
                                      "_em_",
                                      "`code`",
                                      "[link](http://x)",
                                      "![image](x)",
                                      "<b>",
                                      "</p>",
                                      "<script>alert(1)</script>",
                                      "<!-- comment -->",
                                      "&amp;",
                                      "&#x3C;",
                                      "\\*",
                                      "\\",
                                      "|",
                                      "a | b",
                                      "| a | b |\n|---|---|",
                                      "[^1]",
                                      "[^1]: note",
                                      "[@harris2017]",
                                      "@fig-x",
                                      "@harris2017",
                                      "::: slot x",
                                      ":::",
                                      ":::\n",
                                      "::: note\n:::",
                                      "{{ 1 }}",
                                      "{% if x %}",
                                      "{# c #}",
                                      "{{",
                                      "}}",
                                      "{%",
                                      "%}",
                                      "{#",
                                      "#}",
                                      "{ #id }",
                                      "{#id}",
                                      "{{ page.secret }}",
                                      "$1",
                                      "\\1",
                                      "%s",
                                      "%n",
                                      "${x}",
                                      "`${x}`",
                                      "'",
                                      "\"",
                                      "''",
                                      "\"\"",
                                      "'; DROP",
                                      "a: b",
                                      "- a: b",
                                      "key: value\nother: value",
                                      "&anchor",
                                      "*alias",
                                      "!!tag",
                                      "? key",
                                      "[1, 2",
                                      "{a: b",
                                      "\"unclosed",
                                      "#comment",
                                      "@",
                                      "%TAG",
                                      "...",
                                      "true",
                                      "null",
                                      "~",
                                      "0x10",
                                      "1e999",
                                      "NaN",
                                      "-",
                                      "--",
                                      "http://x",
                                      "www.example.org",
                                      "a@b.org",
                                      "mailto:a@b",
                                      "javascript:alert(1)",
                                      "data:text/html,x",
                                      "\xC2\xA0",
                                      "\u200B",
                                      "\u202E",
                                      "\uFEFF",
                                      "\u2028",
                                      "e\u0301",
                                      "\U0001F600",
                                      "\u0000",
                                      "\x01",
                                      "\x1B[31m",
                                      "\x7F",
                                      "~~struck~~",
                                      "<https://x>",
                                      "Setext\n===",
                                      "\\\n",
                                      "  \n",
                                      "a  \nb",
                                      "[x]: http://y",
                                      "^",
                                      "==mark==",
                                      "--",
                                      "\"smart\"",
                                      "(c)",
                                      "...",
                                      "1)",
                                      "+ item",
                                      "* item",
                                      "<div>\n\n</div>",
                                      "<![CDATA[",
                                      "<?php",
                                      "<!DOCTYPE",
                                      "&",
                                      ";",
                                      ",",
                                      "=SUM(A1)",
                                      "+1",
                                      "@SUM",
                                      "\xEF\xBF\xBD",
                                      "../../etc/passwd",
                                      "C:\\",
                                      "%00",
                                      "%2e"};
  strings.push_back(std::string(10000, '['));
  strings.push_back(std::string(10000, '*'));
  strings.push_back(std::string(1, '\0'));
  return strings;
}

TEST(Tokens, HostileStringsAreOneTokenEach) {
  const std::vector<std::string> strings = hostile_strings();
  ASSERT_GE(strings.size(), 100U);
  for (const std::string& hostile : strings) {
    Merging merging;
    merging.names.set("v", Value::text(hostile));
    merging.add("main",
                "a{{ v }}b{% for x in [v] %}{{ x }}{% endfor %}{% set y = v %}{{ y }}{{ v | default('') }}\n"
                "::: slot s\n{{ v }}\n:::\n```chart\nx: {{ v }}\n```");
    merging.add("wrap", "{{ slots.s }}{{ body }}");
    merging.template_name = "wrap";
    const Merged merged = merging.merge();
    EXPECT_EQ(merged.text,
              "\U000F0000a\U000F0001b\U000F0002\U000F0003\U000F0004\n```chart\nx: \U000F0005\n```")
        << hostile;
    ASSERT_EQ(merged.insertions.size(), 6U) << hostile;
    for (const Insertion& insertion : merged.insertions) EXPECT_EQ(insertion.text, hostile);
    EXPECT_EQ(merging.texts(), "") << hostile;
  }
}

}  // namespace
}  // namespace evident
