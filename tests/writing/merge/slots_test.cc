// Content, its slots, and the template around them.
#include <gtest/gtest.h>

#include "writing/merge/merging.h"

namespace evident {
namespace {

class Slots : public testing::Test {
 protected:
  std::string wrapped(const std::string& content, const std::string& wrapper) {
    merging.add("main", content);
    merging.add("wrap", wrapper);
    merging.template_name = "wrap";
    return shown(merging.merge());
  }
  Merging merging;
};

TEST_F(Slots, AreCutOutOfTheBody) {
  EXPECT_EQ(wrapped("a\n\n::: slot lead\nthe lead\n:::\n\nb", "[{{ slots.lead }}]\n{{ body }}"),
            "[the lead]\na\n\n\nb");
  EXPECT_EQ(merging.texts(), "");
}

TEST_F(Slots, KeepContainersAndFences) {
  EXPECT_EQ(wrapped("::: slot s\n::: stat\n1\n:::\n```\n:::\n```\n~~~\n::: x\n~~~\nend\n:::\nbody",
                    "[{{ slots.s }}]{{ body }}"),
            "[::: stat\n1\n:::\n```\n:::\n```\n~~~\n::: x\n~~~\nend]body");
  EXPECT_EQ(merging.texts(), "");
}

TEST_F(Slots, AreNotSeenInCode) {
  EXPECT_EQ(wrapped("```\n::: slot x\n:::\n```\n", "{{ body }}"), "```\n::: slot x\n:::\n```");
  EXPECT_EQ(merging.texts(), "");
}

TEST_F(Slots, MayBeEmptyIndentedAndLongFenced) {
  EXPECT_EQ(wrapped("::: slot a\n:::\n:::: slot b\nB\n::::\n  ::: slot c-d\nC\n  :::\nx",
                    "[{{ slots.a }}][{{ slots.b }}][{{ slots.c_d }}]{{ body }}"),
            "[][B][C]x");
  EXPECT_EQ(merging.texts(), "");
}

TEST_F(Slots, HoldWhatTheContentMade) {
  EXPECT_EQ(
      wrapped(
          "{% set n = 2 %}{% if n %}\n::: slot s\n{{ n }}{% for i in [1, 2] %}<{{ i }}>{% endfor +%}\n:::\n"
          "{% endif %}\nbody",
          "{{ slots.s }}|{{ body }}|{{ n }}"),
      "2<1><2>|body|2");
  EXPECT_EQ(merging.texts(), "");
}

TEST_F(Slots, CanBeAskedFor) {
  EXPECT_EQ(wrapped("::: slot a\nA\n:::\n",
                    "{% if slots.a is defined %}{{ slots.a }}{% endif %}"
                    "{% if slots.b is defined %}B{% endif %}{{ slots.b | default('-') }}"
                    "{{ 'a' in slots }}{{ slots | length }}"),
            "A-True1");
  EXPECT_EQ(merging.texts(), "");
}

TEST_F(Slots, CanBeTrimmedAndRepeated) {
  EXPECT_EQ(wrapped("::: slot a\n\n{{ 'x' }}\n\n:::\n", "<{{ slots.a | trim }}><{{ slots.a | trim }}>"),
            "<x><x>");
}

TEST_F(Slots, ThatAreNotFilledAreErrors) {
  EXPECT_EQ(wrapped("b", "{{ slots.lead }}{{ body }}"), "b");
  EXPECT_EQ(
      merging.texts(),
      "1:4 undefined-name: There is no `slots.lead`\n  Write `::: slot lead` in the content, or ask `{% if "
      "slots.lead is defined %}`\n");
}

TEST_F(Slots, ThatAreMistypedAreSuggested) {
  wrapped("::: slot lead\nL\n:::\n", "{{ slots.leed }}{{ slots.lead }}");
  EXPECT_EQ(merging.texts(), "1:4 undefined-name: There is no `slots.leed`\n  Did you mean `lead`?\n");
}

TEST_F(Slots, ThatNoTemplatePrintsAreWarnings) {
  wrapped("a\n::: slot led\nx\n:::\n", "{{ body }}{% if slots.led is defined %}{% endif %}");
  EXPECT_EQ(
      merging.texts(),
      "2:1 unused-slot: The slot `led` is not printed by the template\n  Write `{{ slots.led }}` in the "
      "template, or remove the slot\n");
  EXPECT_FALSE(merging.diagnostics.has_errors());
}

TEST_F(Slots, FilledTwiceAreErrors) {
  EXPECT_EQ(wrapped("::: slot a\n1\n:::\n::: slot a\n2\n:::\n", "{{ slots.a }}"), "1");
  EXPECT_EQ(merging.texts(),
            "4:1 duplicate-slot: The slot `a` is filled twice\n  Join the two, or give one another name\n");
  EXPECT_EQ(merging.diagnostics.all()[0].labels[0].message, "It is filled here first");
}

TEST_F(Slots, WithoutNameAreErrors) {
  wrapped("::: slot\n1\n:::\n::: slot A b\n2\n:::\n", "{{ body }}");
  const std::string help = "  Write `::: slot name` with small letters, digits and underscores\n";
  EXPECT_EQ(merging.texts(), "1:1 unnamed-slot: This slot has no name that a template can use\n" + help +
                                 "4:1 unnamed-slot: This slot has no name that a template can use\n" + help);
}

TEST_F(Slots, NeverClosedAreErrors) {
  EXPECT_EQ(wrapped("a\n::: slot x\ntext", "{{ body }}[{{ slots.x }}]"), "a\n[text]");
  EXPECT_EQ(
      merging.texts(),
      "2:1 unclosed-slot: The slot `x` is never closed\n  Write `:::` on a line of its own where it ends\n");
}

TEST_F(Slots, InsideOthersAreErrors) {
  wrapped("::: note\n::: slot x\n:::\n:::\n::: slot a\n::: slot b\n:::\n:::\n", "{{ body }}{{ slots.a }}");
  EXPECT_EQ(
      merging.texts(),
      "2:1 nested-slot: A slot cannot stand inside another container\n  Close the container before it\n"
      "6:1 nested-slot: A slot cannot stand inside another container\n  Close the container before it\n");
}

TEST_F(Slots, NeedATemplate) {
  merging.add("main", "a\n::: slot x\n1\n:::\nb");
  EXPECT_EQ(shown(merging.merge()), "a\nb");
  EXPECT_EQ(merging.texts(),
            "2:1 unused-slot: The slot `x` is not printed by the template\n  Write `{{ slots.x }}` in the "
            "template, "
            "or remove the slot\n");
}

TEST(Wrapping, AnUnknownTemplateIsReportedWhereItIsNamed) {
  Merging merging;
  const SourceId id = merging.add("content", "body");
  merging.add("evidence-briefing", "x");
  merging.template_name = "evidence-brifing";
  merging.template_name_span = {id, 0, 4};
  EXPECT_EQ(shown(merging.merge()), "body");
  EXPECT_EQ(
      merging.texts(),
      "1:1 unknown-template: There is no template `evidence-brifing`\n  Did you mean `evidence-briefing`?\n");
}

TEST(Wrapping, NamesShadowPublishedValues) {
  Merging merging;
  merging.published.values.set("page", Value::text("data"));
  merging.published.values.set("only", Value::text("data"));
  merging.data("{'page': 'front matter'}");
  merging.add("main", "{{ page }} {{ only }}{% set only = 'set' %} {{ only }}");
  EXPECT_EQ(shown(merging.merge()), "front matter data set");
}

TEST(Wrapping, MayExtendAnother) {
  Merging merging;
  merging.add("main", "text");
  merging.add("wrap", "{% extends 'base' %}{% block main %}[{{ body }}]{{ super() }}{% endblock %}");
  merging.add("base", "<{% block main %}{{ body | length }}{% endblock %}>");
  merging.template_name = "wrap";
  EXPECT_EQ(shown(merging.merge()), "<[text]4>");
}

TEST(Wrapping, BodyIsUndefinedInTheContent) {
  EXPECT_EQ(merged_text("{{ body }}"), "1:4 undefined-name: There is no `body`\n");
}

}  // namespace
}  // namespace evident
