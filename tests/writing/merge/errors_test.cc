// The exact words of mistakes in templates, and the way in that they show.
#include <gtest/gtest.h>

#include "writing/merge/merging.h"

namespace evident {
namespace {

std::string error_of(const std::string& text) {
  Merging merging;
  merging.data("{'n': 3, 'items': [1, 2], 'page': {'title': 'T'}}");
  merging.add("main", text);
  static_cast<void>(merging.merge());
  return merging.texts();
}

TEST(TagErrors, UnclosedTags) {
  EXPECT_EQ(error_of("a\n{% if n %}b"),
            "2:1 unclosed-tag: This `{% if %}` is never closed\n  Write `{% endif %}` where it ends\n");
  EXPECT_EQ(error_of("{% for i in items %}{% if n %}b{% endif %}"),
            "1:1 unclosed-tag: This `{% for %}` is never closed\n  Write `{% endfor %}` where it ends\n");
  EXPECT_EQ(error_of("a {{ n\nb"),
            "1:3 unclosed-tag: This `{{` is never closed\n  Write `}}` where it ends\n");
  EXPECT_EQ(error_of("a {% if n\nb"),
            "1:3 unclosed-tag: This `{%` is never closed\n  Write `%}` where it ends\n");
  EXPECT_EQ(error_of("a {# b\nc"),
            "1:3 unclosed-tag: This comment is never closed\n  Write `#}` where it ends\n");
  EXPECT_EQ(error_of("{% raw %}b"),
            "1:1 unclosed-tag: This `{% raw %}` is never closed\n  Write `{% endraw %}` where it ends\n");
  EXPECT_EQ(error_of("{% block a %}"),
            "1:1 unclosed-tag: This `{% block %}` is never closed\n  Write `{% endblock %}` where it ends\n");
}

TEST(TagErrors, StrayTags) {
  EXPECT_EQ(
      error_of("{% endif %}"),
      "1:1 unexpected-tag: `{% endif %}` closes nothing\n  Remove it, or write the tag that it closes\n");
  EXPECT_EQ(
      error_of("{% else %}"),
      "1:1 unexpected-tag: `{% else %}` closes nothing\n  Remove it, or write the tag that it closes\n");
  EXPECT_EQ(error_of("{% for i in items %}{% endif %}{% endfor %}"),
            "1:21 unexpected-tag: `{% endif %}` cannot stand here\n  Close `{% for %}` with `{% endfor %}` "
            "first\n");
  EXPECT_EQ(
      error_of("{% if n %}a{% else %}b{% else %}c{% endif %}"),
      "1:23 unexpected-tag: `{% else %}` cannot stand here\n  Close `{% if %}` with `{% endif %}` first\n");
}

TEST(TagErrors, UnknownTags) {
  EXPECT_EQ(error_of("{% fro i in items %}"),
            "1:1 unknown-tag: There is no tag `fro`\n  Did you mean `{% for %}`?\n");
  EXPECT_EQ(error_of("{% autoescape true %}"), "1:1 unknown-tag: There is no tag `autoescape`\n");
  EXPECT_EQ(error_of("{% %}"),
            "1:1 unknown-tag: This tag does not say what it does\n  A tag starts with a word: if, for, set, "
            "include "
            "…\n");
}

TEST(TagErrors, MisplacedTags) {
  EXPECT_EQ(error_of("{% if n %}{% extends 'x' %}{% endif %}"),
            "1:11 misplaced-tag: `{% extends %}` stands inside another tag\n  Put it at the start of the "
            "template\n");
  EXPECT_EQ(error_of("{% for i in items %}{% macro m() %}{% endmacro %}{% endfor %}"),
            "1:21 misplaced-tag: A macro cannot be made inside `{% for %}`\n  Move it to the top of the "
            "template\n");
  EXPECT_EQ(
      error_of("{% macro m() %}{% block b %}{% endblock %}{% endmacro %}"),
      "1:16 misplaced-tag: A block cannot stand inside a macro\n  Use `caller()` or an argument instead\n");
  Merging merging;
  merging.add("main", "{% extends 'a' %}{% extends 'b' %}");
  merging.add("a", "");
  static_cast<void>(merging.merge());
  EXPECT_EQ(merging.texts(),
            "1:18 misplaced-tag: This template extends two others\n  Keep one `{% extends %}`\n");
}

TEST(TagErrors, TwoBlocksOfOneName) {
  EXPECT_EQ(
      error_of("{% block a %}{% endblock %}{% block a %}{% endblock %}"),
      "1:28 duplicate-block: There are two blocks `a` in this template\n  Give one of them another name\n");
}

TEST(TagErrors, SyntaxInsideTags) {
  EXPECT_EQ(
      error_of("{{ }}"),
      "1:1 expression-syntax: There is nothing between the brackets\n  Write the name of a value, as in `{{ "
      "page.title }}`\n");
  EXPECT_EQ(
      error_of("{{ n n }}"),
      "1:6 expression-syntax: Expected the end of the value, but found `n`\n  `~` joins two values, `|` "
      "changes one\n");
  EXPECT_EQ(error_of("{% if %}{% endif %}"), "1:7 expression-syntax: Expected a value, but found the end\n");
  EXPECT_EQ(error_of("{% if n = 3 %}{% endif %}"),
            "1:9 expression-syntax: A single `=` compares nothing\n  Write `==` to compare, or `{% set %}` "
            "to give a "
            "name\n");
  EXPECT_EQ(error_of("{% for i items %}{% endfor %}"),
            "1:10 expression-syntax: Expected `in`, but found `items`\n");
  EXPECT_EQ(error_of("{% set true = 1 %}"),
            "1:8 expression-syntax: `true` is a value and cannot be given another\n  Choose another name\n");
  EXPECT_EQ(error_of("{% set a, b %}x{% endset %}"),
            "1:8 expression-syntax: A block fills one name, not several\n");
  EXPECT_EQ(error_of("{% macro f(a=1, b) %}{% endmacro %}"),
            "1:17 expression-syntax: A parameter without a default cannot follow one that has one\n  Put it "
            "first, or "
            "give it a default\n");
  EXPECT_EQ(
      error_of("{% call n %}{% endcall %}"),
      "1:1 expression-syntax: `{% call %}` needs a macro and its brackets\n  Write `{% call card(\"Title\") "
      "%}`\n");
  EXPECT_EQ(error_of("{% include %}"), "1:12 expression-syntax: Expected a value, but found the end\n");
  EXPECT_EQ(error_of("{% import 'x' %}"),
            "1:15 expression-syntax: Expected `as` and a name, but found the end\n");
  EXPECT_EQ(error_of("{% from 'x' import %}"),
            "1:20 expression-syntax: Expected the name of a macro, but found the end\n");
  EXPECT_EQ(error_of("{% endif extra %}").substr(0, 18), "1:1 unexpected-tag");
}

TEST(TagErrors, OneMistakeDoesNotHideTheNext) {
  EXPECT_EQ(
      error_of("{{ a b }} {{ pgae }}\n{{ \"x }}\n{% nosuch %}\n{{ n | nosuch }}{{ n }}{{ 1/0 }}"),
      "1:6 expression-syntax: Expected the end of the value, but found `b`\n  `~` joins two values, `|` "
      "changes one\n"
      "2:4 expression-syntax: The text that starts with this quotation mark never ends\n  Write \" where it "
      "ends\n"
      "3:1 unknown-tag: There is no tag `nosuch`\n"
      "4:8 unknown-filter: There is no filter `nosuch`\n"
      "1:14 undefined-name: There is no `pgae`\n  Did you mean `page`?\n"
      "4:27 division-by-zero: This divides by zero\n  Ask first, as in `{% if total %}`\n");
}

TEST(TagErrors, FiltersAndTestsAreCheckedWhereNothingIsRendered) {
  EXPECT_EQ(error_of("{% if false %}{{ n | uper }}{% if n is evn %}{% endif %}{% endif %}"),
            "1:22 unknown-filter: There is no filter `uper`\n  Did you mean `upper`?\n"
            "1:40 unknown-test: There is no test `evn`\n  Did you mean `even`?\n");
  EXPECT_EQ(
      error_of("{{ n | safe }}"),
      "1:8 unknown-filter: There is no filter `safe`\n  Write `markdown` to insert a value as Markdown\n");
  EXPECT_EQ(error_of("{{ n | markdwn }}"),
            "1:8 unknown-filter: There is no filter `markdwn`\n  Did you mean `markdown`?\n");
}

TEST(Attributes, WithoutSpaceAreReportedAndRepaired) {
  Merging merging;
  merging.add(
      "main",
      "## A {#my-id}\n\n::: note {#x .wide key=\"v\"}\n{# a comment #}{#note#}{#-x-#}\n{#see the note}#}");
  EXPECT_EQ(shown(merging.merge()), "## A { #my-id }\n\n::: note { #x .wide key=\"v\" }\n");
  EXPECT_EQ(
      merging.texts(),
      "1:6 attribute-without-space: This looks like an id, but `{#` opens a comment\n  Write `{ #my-id }` "
      "with a "
      "space, since `{#` opens a comment\n"
      "3:10 attribute-without-space: This looks like an id, but `{#` opens a comment\n  Write `{ #x .wide "
      "key=\"v\" }` with a space, since `{#` opens a comment\n");
}

TEST(JoinedLines, AreWarnedOf) {
  const std::string warning = "joined-lines: The line break after this is left out, which joins two lines\n";
  EXPECT_EQ(error_of("a{% if n %}b{% endif %}\nc"),
            "1:13 " + warning + "  Write `+%}` to keep it, or put the tag on a line of its own\n");
  EXPECT_EQ(error_of("a {# note #}\nc"),
            "1:3 " + warning + "  Write `+#}` to keep it, or put the comment on a line of its own\n");
  EXPECT_EQ(error_of("{{ n }}{% set x = 1 %}\nc"),
            "1:8 " + warning + "  Write `+%}` to keep it, or put the tag on a line of its own\n");
}

TEST(JoinedLines, AreNotWarnedOfWhenNothingIsJoined) {
  for (const char* text :
       {"a\n{% if n %}\nb\n{% endif %}\nc", "a{% if n %}b{% endif +%}\nc", "a{% if n %}b{% endif -%}\nc",
        "  {% if n %}{% set x = 1 %}{% endif %}\nc", "a{% if n %}b{% endif %}", "a{% if n %}b{% endif %}\n",
        "a{% if n %}b{% endif %} c\nd", "{% macro m() %}a{% endmacro %}\nb", "{% set x %}a{% endset %}\nb",
        "{# a #}\nb", "a\n{# b #} {# c #}\nd", "{% raw %}\na\n{% endraw %}\nb"}) {
    EXPECT_EQ(error_of(text), "") << text;
  }
}

TEST(Loops, SayWhatCannotBeUnpacked) {
  EXPECT_EQ(error_of("{% for a, b in items %}{% endfor %}"),
            "1:8 wrong-type: This is a number, which has no items to walk over\n  A list or a map is needed "
            "here\n");
  EXPECT_EQ(error_of("{% for a, b in [[1, 2, 3]] %}{% endfor %}"),
            "1:8 wrong-type: There are 2 names here, but the value has 3 parts\n  Write a name for each "
            "part; a map "
            "needs `.items()` to give its keys and values\n");
  EXPECT_EQ(error_of("{% for a in n %}{% endfor %}"),
            "1:13 wrong-type: This is a number, which has no items to walk over\n  A list or a map is needed "
            "here\n");
  EXPECT_EQ(
      error_of("{% for a in items %}{{ loop(a) }}{% endfor %}"),
      "1:24 wrong-type: This loop cannot call itself\n  Write `{% for … in … recursive %}`, and call it "
      "inside\n");
  EXPECT_EQ(error_of("{% for a in items %}{{ loop.cycle() }}{% endfor %}"),
            "1:24 wrong-argument: `loop.cycle` needs values to take turns\n  Write `loop.cycle(\"odd\", "
            "\"even\")`\n");
  EXPECT_EQ(error_of("{% for a in items %}{{ loop.previtem }}{% endfor %}"),
            "1:24 undefined-name: There is no `loop.previtem`\n  Nothing stands before the first item\n");
  EXPECT_EQ(error_of("{% for a in items %}{{ loop.indx }}{{ loop }}{% endfor %}"),
            "1:24 undefined-name: There is no `loop.indx`\n  Did you mean `index`?\n"
            "1:39 wrong-type: This is a loop, which cannot be printed\n  Print a part of it\n");
}

TEST(Namespaces, AreTheOnlyThingsWithAttributesToSet) {
  EXPECT_EQ(
      error_of("{% set page.x = 1 %}"),
      "1:8 wrong-type: Only a namespace can be given an attribute\n  Write `{% set page = namespace() %}` "
      "first\n");
  EXPECT_EQ(error_of("{{ namespace(5) }}"),
            "1:4 wrong-argument: `namespace` takes names with values\n  Write `namespace(count=0)`\n");
}

TEST(Macros, SayWhatTheyWereGivenWrongly) {
  const std::string macro = "{% macro card(title, text='') %}{{ title }}{% endmacro %}\n";
  EXPECT_EQ(
      error_of(macro + "{{ card(1, 2, 3) }}"),
      "2:4 wrong-argument: `card` takes 2 arguments, but was given more\n  Remove the last one, or give the "
      "macro another parameter\n");
  EXPECT_EQ(error_of(macro + "{{ card(tite=1) }}"),
            "2:4 wrong-argument: `card` has no parameter `tite`\n  Did you mean `title`?\n");
  EXPECT_EQ(error_of(macro + "{{ card(1, title=1) }}"),
            "2:4 wrong-argument: `card` was given `title` twice\n  Remove one of them\n");
  EXPECT_EQ(error_of(macro + "{{ card() }}"),
            "1:36 undefined-name: There is no `title`\n  The macro `card` was called without it\n");
  EXPECT_EQ(error_of(macro + "{{ card }}"),
            "2:4 wrong-type: This is a macro, which cannot be printed\n  Call it, with brackets: `name()`\n");
  EXPECT_EQ(error_of(macro + "{{ crad(1) }}"),
            "2:4 unknown-function: There is no function or macro `crad`\n  Did you mean `card`?\n");
  EXPECT_EQ(error_of("{% call n() %}{% endcall %}"),
            "1:9 wrong-type: `{% call %}` needs a macro, but this is a number\n");
  EXPECT_EQ(error_of("{{ n() }}"),
            "1:4 wrong-type: This is a number and cannot be called\n  Remove the brackets\n");
}

TEST(Macros, CannotBeCalledWhenTheirBlockHasEnded) {
  EXPECT_EQ(error_of("{% set ns = namespace() %}{% macro m() %}{% set ns.c = caller %}{% endmacro %}"
                     "{% call m() %}x{% endcall %}{{ ns.c() }}"),
            "1:110 wrong-type: This is a call that has ended\n  Use it where it is made, and keep what it "
            "gives, not "
            "itself\n");
  Merging merging;
  merging.add(
      "main",
      "{% extends 'base' %}{% set ns = namespace() %}{% block a %}{% set ns.s = super %}{% endblock %}"
      "{% block b %}{{ ns.s() }}{% endblock %}");
  merging.add("base", "{% block a %}A{% endblock %}{% block b %}B{% endblock %}");
  static_cast<void>(merging.merge());
  EXPECT_NE(merging.texts().find("wrong-type: This is a block that has ended"), std::string::npos);
}

TEST(WayIn, ShowsIncludesMacrosAndLoops) {
  Merging merging;
  merging.data("{'items': [{'name': 'a'}, {'nam': 'b'}]}");
  merging.add("main",
              "{% import 'cards' as cards %}\n{% for item in items %}\n{% include 'row' %}\n{% endfor %}");
  merging.add("row", "{{ cards.card(item) }}");
  merging.add("cards", "{% macro card(item) %}\n{{ item.name }}\n{% endmacro %}");
  static_cast<void>(merging.merge());
  EXPECT_EQ(merging.said(DiagnosticStyle::Human),
            "error[undefined-name]: There is no `item.name`\n"
            " --> cards:2:4\n"
            "  |\n"
            "2 | {{ item.name }}\n"
            "  |    ^^^^^^^^^\n"
            "note: `card` called from here\n"
            " --> row:1:4\n"
            "  |\n"
            "1 | {{ cards.card(item) }}\n"
            "  |    ^^^^^^^^^^^^^^^^\n"
            "note: included from here\n"
            " --> main:3:1\n"
            "  |\n"
            "3 | {% include 'row' %}\n"
            "  | ^^^^^^^^^^^^^^^^^^^\n"
            "note: in this loop, item 2\n"
            " --> main:2:16\n"
            "  |\n"
            "2 | {% for item in items %}\n"
            "  |                ^^^^^\n"
            "  = help: Did you mean `nam`?\n");
}

TEST(WayIn, SaysTheSameMistakeOnce) {
  EXPECT_EQ(error_of("{% for i in range(1000) %}{{ missing }}{% endfor %}").substr(0, 40),
            "1:30 undefined-name: There is no `missin");
  Merging merging;
  merging.add("main", "{% for i in range(1000) %}{{ missing }}{% endfor %}");
  static_cast<void>(merging.merge());
  EXPECT_EQ(merging.diagnostics.all().size(), 1U);
}

TEST(TemplateNames, AreChecked) {
  Merging merging;
  merging.add("main",
              "{% include 'partials/notise' %}{% include 5 %}{% import 'zzzz' as z %}{% extends 'qqqq' %}");
  merging.add("partials/notice", "x");
  static_cast<void>(merging.merge());
  EXPECT_EQ(merging.texts(),
            "1:57 unknown-template: There is no template `zzzz`\n  Templates are the files in templates/\n"
            "1:82 unknown-template: There is no template `qqqq`\n  Templates are the files in templates/\n");
  Merging other;
  other.add("main", "{% include 'partials/notise' %}{% include 5 %}{% include 'partials/notice.md' %}");
  other.add("partials/notice", "x");
  EXPECT_EQ(shown(other.merge()), "x");
  EXPECT_EQ(
      other.texts(),
      "1:12 unknown-template: There is no template `partials/notise`\n  Did you mean `partials/notice`?\n"
      "1:43 wrong-type: The name of a template is text, not a number\n");
}

TEST(TemplateNames, ImportedNamesAreChecked) {
  Merging merging;
  merging.add("main", "{% from 'lib' import crad %}{% import 'lib' as lib %}{{ lib.crad() }}");
  merging.add("lib", "{% macro card() %}{% endmacro %}");
  static_cast<void>(merging.merge());
  EXPECT_EQ(
      merging.texts(),
      "1:22 undefined-name: That template makes no `crad`\n  Did you mean `card`?\n"
      "1:57 unknown-function: `crad()` cannot be asked of an imported template\n  Did you mean `card`?\n");
}

}  // namespace
}  // namespace evident
