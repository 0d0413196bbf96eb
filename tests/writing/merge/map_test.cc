// Merged text back to its sources.
#include <gtest/gtest.h>

#include "writing/merge/merging.h"

namespace evident {
namespace {

TEST(Map, LocatesByPiece) {
  SourceMap map;
  map.add(0, {0, 10, 15}, true);
  map.add(5, {1, 3, 9}, false);
  map.add(9, {0, 20, 25}, true);
  EXPECT_EQ(map.locate(0, 2), (Span{0, 10, 12}));
  EXPECT_EQ(map.locate(4, 7), (Span{0, 14, 15}));
  EXPECT_EQ(map.locate(5, 6), (Span{1, 3, 9}));
  EXPECT_EQ(map.locate(8, 12), (Span{1, 3, 9}));
  EXPECT_EQ(map.locate(9, 10), (Span{0, 20, 21}));
  EXPECT_EQ(map.locate(13, 14), (Span{0, 24, 25}));
  EXPECT_EQ(map.locate(14, 14), (Span{0, 25, 25}));
  EXPECT_EQ(map.locate(1000, 2000), (Span{0, 25, 25}));
  EXPECT_EQ(map.locate(3, 1), (Span{0, 13, 13}));
  EXPECT_EQ(SourceMap().locate(3, 4), Span{});
}

TEST(Map, JoinsPiecesThatFollowOneAnother) {
  SourceMap map;
  map.add(0, {0, 10, 15}, true);
  map.add(5, {0, 15, 20}, true);
  map.add(10, {0, 21, 25}, true);
  EXPECT_EQ(map.pieces().size(), 2U);
  EXPECT_EQ(map.locate(4, 6), (Span{0, 14, 16}));
}

// Every verbatim byte of the merged text is the byte of the source that the map names.
void expect_true_map(const Merged& merged, const Sources& sources) {
  const auto& pieces = merged.map.pieces();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t end = i + 1 < pieces.size() ? pieces[i + 1].begin : merged.text.size();
    ASSERT_LT(pieces[i].begin, end);
    if (!pieces[i].verbatim) continue;
    const std::string_view origin = sources.text(pieces[i].origin.source);
    EXPECT_EQ(merged.text.substr(pieces[i].begin, end - pieces[i].begin),
              origin.substr(pieces[i].origin.begin, pieces[i].origin.end - pieces[i].origin.begin));
  }
}

TEST(Map, HoldsThroughEverything) {
  Merging merging;
  merging.data("{'items': ['a', 'b']}");
  merging.add(
      "main",
      "{% import 'lib' as lib %}\n# Title {{ items[0] }}\n\n{% for i in items %}\n- {{ i }}: {{ lib.m(i) }}\n"
      "{% endfor %}\n::: slot s\nslot {{ items[1] }} text\n:::\n{% set x %} caught {{ items[0] }} {% endset "
      "%}"
      "[{{ x }}][{{ x | trim }}]{% include 'part' %}{{ '**' | markdown }}");
  merging.add("lib", "nothing{% macro m(a) %}macro {{ a }} end{% endmacro %}");
  merging.add("part", "part {{ items[0] }} end");
  merging.add("wrap",
              "{% extends 'base' %}{% block b %}before {{ slots.s }} between {{ body }} after{% endblock %}");
  merging.add("base", "<{% block b %}{% endblock %}>");
  merging.template_name = "wrap";
  const Merged merged = merging.merge();
  EXPECT_EQ(merging.texts(), "");
  expect_true_map(merged, merging.sources);
  const auto place_of = [&](const std::string& text) {
    const auto at = static_cast<std::uint32_t>(merged.text.find(text));
    const Span span = merged.map.locate(at, at + static_cast<std::uint32_t>(text.size()));
    return std::string(merging.sources.name(span.source)) + ":" +
           std::string(merging.sources.text(span.source).substr(span.begin, span.end - span.begin));
  };
  EXPECT_EQ(place_of("# Title"), "main:# Title");
  EXPECT_EQ(place_of("macro"), "lib:macro");
  EXPECT_EQ(place_of(" text"), "main: text");
  EXPECT_EQ(place_of("caught"), "main:caught");
  EXPECT_EQ(place_of("part "), "part:part ");
  EXPECT_EQ(place_of("between"), "wrap:between");
  EXPECT_EQ(place_of("**"), "main:markdown");
  EXPECT_EQ(place_of("\U000F0000"), "main:items[1]");
}

TEST(Map, ContentAfterFrontMatterKeepsItsPlaces) {
  Merging merging;
  const std::string text = "---\ntitle: x\n---\nbody {{ missing }}";
  const SourceId id = merging.sources.add("content/a.md", text);
  merging.templates["a"] = parse_template(id, merging.sources, 17, merging.diagnostics);
  const Merged merged = merge({merging.templates, *merging.templates["a"], "", {}, merging.names},
                              merging.published, merging.sources, merging.diagnostics);
  EXPECT_EQ(merged.text, "body ");
  EXPECT_EQ(merged.map.locate(0, 4), (Span{id, 17, 21}));
  EXPECT_EQ(merging.texts(), "4:9 undefined-name: There is no `missing`\n");
}

TEST(Map, OriginOfInsertedMarkdownIsTheData) {
  Merging merging;
  const SourceId data = merging.sources.add("data/x.yaml", "note: '**bold**'");
  merging.names.set("note", Value::text("**bold**", {data, 6, 16}));
  merging.add("main", "{{ note | markdown }}");
  const Merged merged = merging.merge();
  EXPECT_EQ(merged.map.locate(2, 4), (Span{data, 6, 16}));
}

}  // namespace
}  // namespace evident
