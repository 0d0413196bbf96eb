// Figures of the ledger in templates: what is printed of them, and what stays tied to them.
#include <gtest/gtest.h>

#include "writing/merge/merging.h"

namespace evident {
namespace {

class Figures : public testing::Test {
 protected:
  void SetUp() override {
    data_ = merging.sources.add("data/programme.yaml", "services:\n  hubs: 16\n  workers: 53\n");
    Quantity hubs;
    hubs.number = 16;
    hubs.unit = Unit::Things;
    add("programme.services.hubs", hubs, {data_, 18, 20});
    figure().label = "Hub services funded";
    figure().source = "shuker2018";
    figure().page = "section 1";
    Quantity fifteen;
    fifteen.number = 15;
    Quantity three;
    three.number = 3;
    three.qualifier = Qualifier::About;
    figure().disagrees = {{fifteen, "15", "alexiseminar", "slide on [x]; y", ""},
                          {three, "about 3", "harris2015", "4-5", "odd"}};
    Quantity money;
    money.number = 8000000;
    money.unit = Unit::Pounds;
    add("programme.money", money, {});
    figure().source = "harris2015";
    figure().page = "35";
    Quantity hidden;
    hidden.missing = Missing::Confidential;
    add("programme.hidden", hidden, {});
    Quantity said;
    said.number = 100;
    said.qualifier = Qualifier::Over;
    said.said = "more than a hundred";
    add("programme.said", said, {});
    figure().source = "a b";
    ValueMap services;
    services.set("hubs", value("programme.services.hubs"));
    services.set("workers", Value(Value::Data(std::int64_t{53}), {data_, 32, 34}));
    ValueMap programme;
    programme.set("services", Value::map(services, {data_, 12, 35}));
    for (const char* name : {"money", "hidden", "said"})
      programme.set(name, value(std::string("programme.") + name));
    merging.published.values.set("programme", Value::map(programme, {data_, 0, 35}));
  }
  void add(const std::string& name, Quantity quantity, Span span) {
    quantity.figure = static_cast<FigureId>(merging.published.figures.size());
    FigureEntry entry;
    entry.name = name;
    entry.quantity = quantity;
    entry.span = span;
    merging.published.figures.push_back(entry);
  }
  FigureEntry& figure() { return merging.published.figures.own(merging.published.figures.size() - 1); }
  Value value(const std::string& name) {
    for (const FigureEntry& entry : merging.published.figures) {
      if (entry.name == name) return Value(Value::Data(entry.quantity), entry.span);
    }
    return Value();
  }
  Merged merged(const std::string& text) {
    merging.add("main", text);
    return merging.merge();
  }
  std::string text_of(const std::string& text) {
    const std::string result = shown(merged(text));
    return merging.diagnostics.all().empty() ? result : merging.texts();
  }
  Merging merging;
  SourceId data_ = 0;
};

TEST_F(Figures, AreInsertedWithTheirNameValueAndPlace) {
  const Merged result = merged("{{ programme.money }} {{ programme.services.hubs }}");
  ASSERT_EQ(result.insertions.size(), 2U);
  EXPECT_EQ(result.insertions[0].text, "£8\u00A0million");
  EXPECT_EQ(result.insertions[0].value, "8000000");
  EXPECT_EQ(result.insertions[0].figure_name, "programme.money");
  EXPECT_EQ(result.insertions[0].figure, 1U);
  EXPECT_EQ(result.insertions[1].place, (Span{1, 25, 48}));
  EXPECT_EQ(result.insertions[1].origin, (Span{data_, 18, 20}));
}

TEST_F(Figures, StayTiedThroughFormattingFilters) {
  const Merged result = merged(
      "{{ programme.services.hubs | words | capitalize }}{{ programme.money | number(0) }}"
      "{{ programme.services.hubs | plural('hub') }}{{ programme.hidden }}{{ programme.said.said }}"
      "{{ programme.services.hubs.value }}{{ programme.services.hubs | default('x') | trim }}");
  ASSERT_EQ(result.insertions.size(), 7U);
  const std::vector<std::string> texts = {
      "Sixteen", "8,000,000", "16\u00A0hubs", "[c]", "more than a hundred", "16", "16"};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(result.insertions[i].text, texts[i]);
    EXPECT_NE(result.insertions[i].figure, no_figure) << i;
    EXPECT_FALSE(result.insertions[i].figure_name.empty()) << i;
  }
  EXPECT_EQ(result.insertions[0].value, "16");
  EXPECT_EQ(result.insertions[3].value, "[c]");
}

TEST_F(Figures, AreLostInTextsAndSums) {
  const Merged result = merged(
      "{{ programme.services.hubs ~ ' hubs' }}{{ programme.services.hubs + programme.money }}"
      "{{ programme.services.workers }}");
  ASSERT_EQ(result.insertions.size(), 3U);
  for (const Insertion& insertion : result.insertions) {
    EXPECT_EQ(insertion.figure, no_figure);
    EXPECT_EQ(insertion.figure_name, "");
  }
  EXPECT_EQ(result.insertions[0].text, "16 hubs");
  EXPECT_EQ(result.insertions[0].value, "");
  EXPECT_EQ(result.insertions[1].value, "8000016");  // still a number, of no figure
  EXPECT_EQ(result.insertions[2].value, "");
  EXPECT_EQ(result.insertions[0].origin.source, no_source);
  EXPECT_EQ(result.insertions[2].origin, (Span{data_, 32, 34}));
}

TEST_F(Figures, AreNotWhatATemplateCounts) {
  const Merged result =
      merged("{% for x in ['a', 'b'] %}{{ loop.index }}{% endfor %}{{ ['a', 'b'] | length }}");
  ASSERT_EQ(result.insertions.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(result.insertions[i].value, i == 0 ? "1" : "2");
    EXPECT_EQ(result.insertions[i].figure, no_figure);
  }
}

TEST_F(Figures, HaveAttributes) {
  EXPECT_EQ(
      text_of(
          "{% set h = programme.services.hubs %}{{ h.label }}, {{ h.source }}, {{ h.page }}, {{ h.name }}, "
          "{{ h.unit }}, {{ h.qualifier }}, {{ h.value + 1 }}, {{ h.note is defined }}, {{ h.as_of | "
          "default('-') }}, {{ h.disagrees | length }}, {{ programme.hidden.missing }}"),
      "Hub services funded, shuker2018, section 1, programme.services.hubs, things, exact, 17, False, -, 2, "
      "[c]");
}

TEST_F(Figures, TellWhatOtherSourcesSay) {
  EXPECT_EQ(
      text_of("{% set d = programme.services.hubs.disagrees %}{{ d[0].value }}, {{ d[0].value | words }}, "
              "{{ d[0].source }}, {{ d[1].value }}, {{ d[1].note }}, {{ d[0].note is defined }}"),
      "15, fifteen, alexiseminar, about\u00A0"
      "3, odd, False");
}

TEST_F(Figures, AreCited) {
  Merged result = merged(
      "{{ programme.services.hubs | cite }} {{ programme.money | words | cite }} "
      "{{ programme.services.hubs | source }} {{ programme.services.hubs.disagrees[1] | cite }}");
  EXPECT_EQ(result.text,
            "[@shuker2018, section 1] [@harris2015, p. 35] @shuker2018 [@harris2015, \U000F0000]");
  EXPECT_EQ(result.insertions[0].text, "pp. 4-5");
  EXPECT_EQ(merging.texts(), "");
}

TEST_F(Figures, KeepMarksOutOfTheirCitations) {
  const Merged result = merged("{{ programme.services.hubs.disagrees[0] | cite }}");
  EXPECT_EQ(result.text, "[@alexiseminar, \U000F0000]");
  EXPECT_EQ(result.insertions[0].text, "slide on [x]; y");
}

TEST_F(Figures, WithoutSourceCannotBeCited) {
  EXPECT_EQ(text_of("{{ programme.hidden | cite }}"),
            "1:23 no-source: The figure `programme.hidden` has no source to cite\n  Give it a `source` in "
            "the data\n");
}
TEST_F(Figures, WithABadSourceCannotBeCited) {
  EXPECT_EQ(text_of("{{ programme.said | cite }}"),
            "1:21 no-source: `a b` is no id of a reference\n  Ids are letters, digits, hyphens and points\n");
}
TEST_F(Figures, AloneCanBeCited) {
  EXPECT_EQ(
      text_of("{{ 'text' | cite }}{{ {'a': 1} | cite }}"),
      "1:13 no-source: This is text, which has no source to cite\n  Cite a figure, or write `[@id, p. 35]`\n"
      "1:34 no-source: This has no source to cite\n  Give it a `source` in the data\n");
}

TEST_F(Figures, ShowTheDataLineInErrors) {
  merging.add("main", "{{ programme.services.hub }}");
  static_cast<void>(merging.merge());
  EXPECT_EQ(merging.said(DiagnosticStyle::Human),
            "error[undefined-name]: There is no `programme.services.hub`\n"
            " --> main:1:4\n"
            "  |\n"
            "1 | {{ programme.services.hub }}\n"
            "  |    ^^^^^^^^^^^^^^^^^^^^^^\n"
            "note: data/programme.yaml holds `hubs`, `workers`\n"
            " --> data/programme.yaml:2:3\n"
            "  |\n"
            "2 |   hubs: 16\n"
            "  |   ^^^^^^^^\n"
            "  = help: Did you mean `hubs`?\n");
}

TEST_F(Figures, ShowTheDataLineOfAWrongValue) {
  merging.add("main", "{{ programme.services.workers | first }}{{ programme.services.hubs.nmae }}");
  static_cast<void>(merging.merge());
  EXPECT_EQ(
      merging.texts(),
      "1:33 wrong-type: This is a number, which has no items to walk over\n  A list or a map is needed here\n"
      "1:44 undefined-name: There is no `programme.services.hubs.nmae`\n  Did you mean `name`?\n");
  ASSERT_EQ(merging.diagnostics.all()[0].labels.size(), 1U);
  EXPECT_EQ(merging.diagnostics.all()[0].labels[0].span, (Span{data_, 32, 34}));
  EXPECT_EQ(merging.diagnostics.all()[0].labels[0].message, "The value stands here");
}

}  // namespace
}  // namespace evident
