// Input that is meant to break the merge: it ends in a diagnostic, in time and without a crash.
#include <gtest/gtest.h>

#include <thread>

#include "writing/merge/merging.h"

namespace evident {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

TEST(Bounds, Recursion) {
  const std::string help = "\n  One of them probably calls itself\n";
  EXPECT_EQ(merged_text("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}"),
            "1:19 merge-limit: Templates and macros call one another more than 50 deep here" + help);
  EXPECT_EQ(merged_text("{% include 'main' %}"),
            "1:1 merge-limit: Templates and macros call one another more than 50 deep here" + help);
  EXPECT_EQ(merged_text("{% import 'main' as m %}"),
            "1:1 merge-limit: Templates and macros call one another more than 50 deep here" + help);
  EXPECT_EQ(merged_text("{% extends 'main' %}"),
            "1:12 merge-limit: Templates extend one another more than 50 deep\n  A template probably extends "
            "itself\n");
  EXPECT_NE(merged_text("{% set ns = namespace() %}{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}")
                .find("merge-limit: This loop calls itself more than 50 deep"),
            std::string::npos);
  EXPECT_NE(merged_text("{% macro f() %}{% call f() %}{{ caller() }}{% endcall %}{% endmacro %}{{ f() }}")
                .find("merge-limit"),
            std::string::npos);
}

TEST(Bounds, DeepRecursionWithDeepNesting) {
  // 50 calls, each inside 90 tags and 90 brackets.
  const std::string text = "{% macro f() %}" + repeated("{% if true %}", 90) + "{{ " + repeated("(", 90) +
                           "f()" + repeated(")", 90) + " }}" + repeated("{% endif %}", 90) +
                           "{% endmacro %}{{ f() }}";
  EXPECT_NE(merged_text(text).find("merge-limit"), std::string::npos);
  const std::string sums =
      "{% macro f() %}{{ " + repeated("1 ~ (", 60) + "f()" + repeated(")", 60) + " }}{% endmacro %}{{ f() }}";
  EXPECT_NE(merged_text(sums).find("merge-limit"), std::string::npos);
}

TEST(Bounds, Nesting) {
  EXPECT_EQ(merged_text(repeated("{% if true %}", 100) + "x" + repeated("{% endif %}", 100)), "x");
  const std::string deep = merged_text(repeated("{% if true %}", 5000) + "x" + repeated("{% endif %}", 5000));
  EXPECT_EQ(deep,
            "1:1301 too-deep: Tags are nested more than 100 deep here\n  Move a part into a template of its "
            "own and "
            "include it\n");
  EXPECT_NE(merged_text(repeated("{% for x in [1] %}", 5000)).find("too-deep"), std::string::npos);
}

// Each ends where the next one begins, not at the end of the file: else this would take minutes.
TEST(Bounds, ManyTagsThatAreNeverClosed) {
  EXPECT_EQ(merged_text("{{ [1, 2\n{{ 3 }}"),
            "1:1 unclosed-tag: This `{{` is never closed\n  Write `}}` where it ends\n");
  for (const std::string tag : {"{{ a.b(\n", "{% set a = [\n", "{{ {'a':\n{%\n"}) {
    Merging merging;
    merging.add("main", repeated(tag, 5000));
    EXPECT_GE(merging.diagnostics.all().size(), 5000U);
    EXPECT_EQ(merging.diagnostics.all().back().code, "unclosed-tag");
  }
}

TEST(Bounds, Loops) {
  EXPECT_NE(
      merged_text("{% for a in range(1000000) %}{% for b in range(1000000) %}{% endfor %}{% endfor %}")
          .find("merge-limit: This loop goes round too often\n  A loop goes round 1,000,000 times at most\n"),
      std::string::npos);
}

TEST(Bounds, Insertions) {
  Merging merging;
  merging.add("main", "{% for a in range(131068) %}{{ a }}{% endfor %}");
  const Merged merged = merging.merge();
  EXPECT_EQ(merging.texts(), "");
  EXPECT_EQ(merged.insertions.size(), 131068U);
  EXPECT_EQ(merged.text.substr(merged.text.size() - 4), "\U0010FFFD");
  EXPECT_EQ(merged.insertions.back().text, "131067");
  EXPECT_EQ(
      merged_text("{% for a in range(131069) %}{{ a }}{% endfor %}"),
      "1:32 merge-limit: This page prints more than 131,068 values\n  Print fewer values, or make several "
      "publications of it\n");
  EXPECT_NE(merged_text("{% set x %}{% for a in range(100) %}{{ a }}{% endfor %}{% endset %}"
                        "{% for a in range(1400) %}{{ x }}{% endfor %}")
                .find("merge-limit: This page prints more than 131,068 values"),
            std::string::npos);
}

TEST(Bounds, Output) {
  const std::string text = merged_text("{% set x %}" + repeated("0123456789", 1000) +
                                       "{% endset %}{% for a in range(100000) %}{{ x }}{% endfor %}");
  EXPECT_NE(text.find("merge-limit: This page grows beyond 64 MiB\n  A loop probably goes round too often\n"),
            std::string::npos);
  EXPECT_NE(merged_text("{% set ns = namespace(x='x') %}{% for a in range(100) %}{% set ns.x = ns.x ~ ns.x %}"
                        "{% endfor %}")
                .find("merge-limit: The result is too long"),
            std::string::npos);
}

TEST(Bounds, Values) {
  // Lists of lists of lists, and lists that double.
  EXPECT_NE(merged_text("{% set ns = namespace(x=[]) %}{% for a in range(100000) %}{% set ns.x = [ns.x] %}"
                        "{% endfor %}{{ ns.x }}")
                .find("merge-limit: This value grows too large"),
            std::string::npos);
  EXPECT_NE(
      merged_text("{% set ns = namespace(x=[1]) %}{% for a in range(100) %}{% set ns.x = [ns.x, ns.x] %}"
                  "{% endfor %}{{ ns.x }}")
          .find("merge-limit: This value grows too large"),
      std::string::npos);
}

TEST(Bounds, NamespacesMayHoldThemselves) {
  EXPECT_EQ(
      merged_text("{% set a = namespace() %}{% set a.self = a %}{% set a.l = [a] %}{{ a.self.l[0].self.l | "
                  "length }}"),
      "1");
  EXPECT_EQ(merged_text("{% for x in [1] %}{{ loop.changed(loop) }}{% endfor %}"), "True");
  EXPECT_EQ(merged_text(
                "{% macro m() %}m{% endmacro %}{% set a = namespace(m=m) %}{{ a.m() }}{{ a.m is defined }}"),
            "mTrue");
}

TEST(Bounds, HostileTemplatesNeverCrash) {
  for (const char* text : {"{",
                           "{{",
                           "{%",
                           "{#",
                           "}}",
                           "%}",
                           "#}",
                           "{{}}",
                           "{%%}",
                           "{##}",
                           "{{-",
                           "{%-",
                           "{{-}}",
                           "{%-%}",
                           "{#-#}",
                           "{{+}}",
                           "{{ {{ }}",
                           "{% {% %}",
                           "{# {# #}",
                           "{{ '}}",
                           "{{ \"",
                           "{% raw",
                           "{% raw %",
                           "{% raw %}",
                           "{% endraw %}",
                           "{% raw %}{% endraw",
                           "{% raw %}{%-endraw-%}",
                           "{% if %}",
                           "{% if 1 %}{% else",
                           "{% elif %}",
                           "{% for %}",
                           "{% for x in %}",
                           "{% for in x %}",
                           "{% for x, in [[1]] %}{{ x }}{% endfor %}",
                           "{% for (x in y %}",
                           "{% for ((x)) in y %}",
                           "{% set %}",
                           "{% set x %}",
                           "{% set x= %}",
                           "{% set x.y.z = 1 %}",
                           "{% set ns.x %}",
                           "{% macro %}",
                           "{% macro f %}",
                           "{% macro f( %}",
                           "{% macro f(,) %}",
                           "{% macro f(f) %}{% endmacro %}",
                           "{% call %}",
                           "{% call() %}",
                           "{% call f %}",
                           "{% block %}",
                           "{% block 1 %}",
                           "{% extends %}",
                           "{% include %}",
                           "{% include '' %}",
                           "{% include none %}",
                           "{% include [] %}",
                           "{% include ['a', 1] %}",
                           "{% import %}",
                           "{% from %}",
                           "{% from x import %}",
                           "{% from 'x' import a, %}",
                           "{% with %}",
                           "{% with a %}",
                           "{% with a = %}",
                           "{% filter %}",
                           "{% filter upper( %}",
                           "{% filter upper %}",
                           "{{ super() }}",
                           "{{ caller() }}",
                           "{{ loop() }}",
                           "{{ self }}",
                           "{{ varargs }}",
                           "{% do 1 %}",
                           "{% break %}",
                           "{{ x.y.z.w }}",
                           "{{ [].a.b }}",
                           "{{ ().a }}",
                           "{{ namespace }}",
                           "{{ namespace.x }}",
                           "{{ namespace() }}",
                           "{{ namespace() | length }}",
                           "{{ slots }}",
                           "{{ body.x }}",
                           "{{ range }}",
                           "{{ [namespace()] }}",
                           "{{ [namespace()] | sort }}",
                           "{{ {'a': namespace()} }}",
                           "{{ namespace() == namespace() }}",
                           "{{ namespace() < 1 }}",
                           "{{ 1 in namespace() }}",
                           "{% for x in namespace() %}{% endfor %}",
                           "::: slot",
                           ":::",
                           "::: slot {{ 'x' }}\n:::",
                           "\r\n{% if 1 %}\r\n\r\n",
                           "{% if 1 %}\r\nx\r\n{% endif %}\r\n",
                           "\n\n\n",
                           "{{ ' ' }}",
                           "{#x",
                           "{#x}",
                           "{#x }",
                           "{#a b}",
                           "{#\xFF}",
                           "{{ '\xFF' }}",
                           "{% if \xFF %}",
                           "{% \xFF %}",
                           "\xF3\xB0\x80\x80",
                           "{{ '\xF3\xB0\x80\x80' }}",
                           "{{ \xF3\xB0 }}"}) {
    Merging merging;
    merging.add("main", text);
    merging.add("wrap", std::string(text) + "{{ body }}");
    merging.template_name = "wrap";
    const Merged merged = merging.merge();
    for (const SourceMap::Piece& piece : merged.map.pieces()) {
      EXPECT_LE(piece.begin, merged.text.size()) << text;
      EXPECT_LE(piece.origin.end, merging.sources.text(piece.origin.source).size()) << text;
    }
  }
}

TEST(Bounds, EveryCutOfATemplateIsHarmless) {
  const std::string whole =
      "{% extends 'b' %}{%- import 'b' as m -%}{# c #}{% macro f(a, b=1) -%} {{ a|default('x')|upper }}{% "
      "endmacro %}\n"
      "{% block q %}{% for k, v in {'a': [1, 2]}.items() if v recursive %}{{ loop.index }}{{ k ~ v[0:1] }}"
      "{% else %}none{% endfor %}{% raw %}{{ }}{% endraw %}{% endblock %}{% set x %}y{% endset %}::: slot "
      "s\n:::\n";
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    Merging merging;
    merging.add("main", whole.substr(0, cut));
    merging.add("b", whole.substr(cut));
    static_cast<void>(merging.merge());
  }
}

TEST(Bounds, ThreadsShareTemplates) {
  Merging merging;
  merging.data("{'items': ['a', 'b', 'c']}");
  merging.add("main",
              "{% macro f(x) %}<{{ x }}>{% endmacro %}{% for i in items %}{{ f(i) }}{{ loop.cycle(1, 2) }}"
              "{% endfor %}{% set ns = namespace(n=0) %}{{ ns.n }}");
  const std::string expected = merging.merge().text;
  std::vector<std::thread> threads;
  std::vector<int> different(4, 0);
  for (int& count : different) {
    threads.emplace_back([&] {
      for (int i = 0; i < 100; ++i) {
        Diagnostics diagnostics;
        const Template& content = *merging.templates.at("main");
        const Merged merged = merge({merging.templates, content, "", {}, merging.names}, merging.published,
                                    merging.sources, diagnostics);
        if (merged.text != expected || !diagnostics.all().empty()) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int count : different) EXPECT_EQ(count, 0);
}

}  // namespace
}  // namespace evident
