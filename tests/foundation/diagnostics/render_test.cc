#include <gtest/gtest.h>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {
namespace {

Span span_of(const Sources& sources, SourceId source, std::string_view part) {
  const std::size_t begin = sources.text(source).find(part);
  EXPECT_NE(begin, std::string_view::npos) << part;
  return {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + part.size())};
}

std::string human(const Diagnostic& diagnostic, const Sources& sources) {
  return render(diagnostic, sources, {});
}

TEST(RenderHuman, ShowsPlaceLineCaretsAndHelp) {
  Sources sources;
  const SourceId data = sources.add("data/programme.yaml", "hubs: 16\nhubs: 15\n");
  const Diagnostic diagnostic{
      "duplicate-key",      Severity::Error, {data, 9, 13}, "the key “hubs” is there twice", {},
      "keep one of the two"};
  EXPECT_EQ(human(diagnostic, sources),
            "error[duplicate-key]: the key “hubs” is there twice\n"
            " --> data/programme.yaml:2:1\n"
            "  |\n"
            "2 | hubs: 15\n"
            "  | ^^^^\n"
            "  = help: keep one of the two\n");
}

TEST(RenderHuman, ShowsLabelsAsFurtherPlacesInOneGutter) {
  Sources sources;
  const SourceId page = sources.add("content/page.md", std::string(11, '\n') + "There are {{ hub }} hubs.\n");
  const SourceId data = sources.add("data/programme.yaml", "services:\n  hubs: 16\n");
  Diagnostic diagnostic{
      "undefined-name", Severity::Error, span_of(sources, page, "hub "), "there is no name “hub”", {}, ""};
  diagnostic.span.end -= 1;
  diagnostic.labels.push_back({span_of(sources, data, "hubs"), "a name like it stands here"});
  EXPECT_EQ(human(diagnostic, sources),
            "error[undefined-name]: there is no name “hub”\n"
            "  --> content/page.md:12:14\n"
            "   |\n"
            "12 | There are {{ hub }} hubs.\n"
            "   |              ^^^\n"
            "note: a name like it stands here\n"
            "  --> data/programme.yaml:2:3\n"
            "   |\n"
            " 2 |   hubs: 16\n"
            "   |   ^^^^\n");
}

TEST(RenderHuman, MarksTheFirstLineOfAWideSpan) {
  Sources sources;
  const SourceId source = sources.add("a.md", "one two\r\nthree\r\n");
  const Diagnostic diagnostic{
      "unclosed-container", Severity::Warning, {source, 4, 14}, "it never ends", {}, ""};
  EXPECT_EQ(human(diagnostic, sources),
            "warning[unclosed-container]: it never ends\n"
            " --> a.md:1:5\n"
            "  |\n"
            "1 | one two\n"
            "  |     ^^^\n");
}

TEST(RenderHuman, MarksThePlaceAfterTheLastCharacter) {
  Sources sources;
  const SourceId source = sources.add("a.yaml", "a: [1");
  const Diagnostic diagnostic{
      "yaml-syntax", Severity::Error, {source, 5, 5}, "the list is not closed", {}, ""};
  EXPECT_EQ(human(diagnostic, sources),
            "error[yaml-syntax]: the list is not closed\n"
            " --> a.yaml:1:6\n"
            "  |\n"
            "1 | a: [1\n"
            "  |      ^\n");
}

TEST(RenderHuman, AnEmptySpanMarksOneCharacter) {
  Sources sources;
  const SourceId source = sources.add("a.yaml", "abc");
  EXPECT_EQ(human({"x", Severity::Error, {source, 1, 1}, "m", {}, ""}, sources),
            "error[x]: m\n --> a.yaml:1:2\n  |\n1 | abc\n  |  ^\n");
}

TEST(RenderHuman, SaysWhatConcernsTheWholeRunWithoutAPlace) {
  EXPECT_EQ(human({"no-publication", Severity::Error, {}, "nothing to build", {}, "name one"}, Sources()),
            "error[no-publication]: nothing to build\n  = help: name one\n");
}

TEST(RenderHuman, IndentsFurtherLinesOfHelp) {
  EXPECT_EQ(human({"x", Severity::Note, {}, "m", {}, "first\nsecond"}, Sources()),
            "note[x]: m\n  = help: first\n          second\n");
}

TEST(RenderHuman, CountsCodePointsAndWideCharacters) {
  Sources sources;
  const SourceId source = sources.add("a.md", "– é\u0301 漢 bad");
  EXPECT_EQ(human({"x", Severity::Error, span_of(sources, source, "bad"), "m", {}, ""}, sources),
            "error[x]: m\n --> a.md:1:8\n  |\n1 | – é\u0301 漢 bad\n  |        ^^^\n");
}

TEST(RenderHuman, MasksDigitsOfCountsAndKeepsColumns) {
  Sources sources;
  const SourceId source = sources.add("data/returns.csv", "2018-Q1,12,٣,x", Privacy::Counts);
  const Diagnostic diagnostic{"x", Severity::Error, span_of(sources, source, "x"), "m", {}, ""};
  EXPECT_EQ(human(diagnostic, sources),
            "error[x]: m\n --> data/returns.csv:1:14\n  |\n1 | ••••-Q•,••,•,x\n  |              ^\n");
  EXPECT_EQ(render(diagnostic, sources, {.show_data = true}),
            "error[x]: m\n --> data/returns.csv:1:14\n  |\n1 | 2018-Q1,12,٣,x\n  |              ^\n");
}

TEST(RenderHuman, MasksDigitsInLabelsToo) {
  Sources sources;
  const SourceId open = sources.add("a.md", "1");
  const SourceId counts = sources.add("b.csv", "2", Privacy::Counts);
  const Diagnostic diagnostic{"x", Severity::Error, {open, 0, 1}, "m", {{{counts, 0, 1}, "l"}}, ""};
  const std::string text = human(diagnostic, sources);
  EXPECT_NE(text.find("1 | 1\n"), std::string::npos) << text;
  EXPECT_NE(text.find("1 | •\n"), std::string::npos) << text;
}

TEST(RenderHuman, ShowsControlCharactersAsStandIns) {
  Sources sources;
  const SourceId source = sources.add("a\x1b.yaml", "\ta\x1b[31m\x7F\u202Eb\xFF!");
  EXPECT_EQ(human({"x", Severity::Error, span_of(sources, source, "!"), "say\x1b \nit", {}, "\x07"}, sources),
            "error[x]: say␛ ␊it\n --> a␛.yaml:1:12\n  |\n1 | ␉a␛[31m␡\uFFFDb\uFFFD!\n  |            ^\n  = "
            "help: ␇\n");
}

TEST(RenderHuman, CutsLongLinesAroundTheCaret) {
  Sources sources;
  const SourceId source = sources.add(
      "a.md", std::string(200, 'a') + "bad" + std::string(200, 'c') + "\n" + std::string(150, 'd') + "end");
  const std::string middle = human({"x", Severity::Error, {source, 200, 203}, "m", {}, ""}, sources);
  EXPECT_EQ(middle, "error[x]: m\n --> a.md:1:201\n  |\n1 | …" + std::string(40, 'a') + "bad" +
                        std::string(57, 'c') + "…\n  | " + std::string(41, ' ') + "^^^\n");
  const std::string last = human({"x", Severity::Error, {source, 554, 557}, "m", {}, ""}, sources);
  EXPECT_EQ(last, "error[x]: m\n --> a.md:2:151\n  |\n2 | …" + std::string(97, 'd') + "end\n  | " +
                      std::string(98, ' ') + "^^^\n");
}

// Each mistake looks only at what stands near it: thousands of them in one line take no time.
TEST(RenderHuman, IsQuickInVeryLongLines) {
  const std::string marks(20000, 'a');
  std::string accents;
  for (int i = 0; i < 20000; ++i) accents += "\u0301";  // without width: none of them makes the line too wide
  Sources sources;
  sources.add("a.md", marks);
  sources.add("b.md", "x" + accents + "y");
  std::size_t size = 0;
  for (std::uint32_t at = 0; at < 20000; at += 50) {
    const std::string text = render({"x", Severity::Error, {0, at, at + 1}, "m", {}, ""}, sources, {});
    size = std::max(size, text.size());
  }
  EXPECT_LT(size, 300U);
  const std::string text = render({"x", Severity::Error, {1, 20001, 20003}, "m", {}, ""}, sources, {});
  EXPECT_LT(text.size(), 5000U);
  EXPECT_NE(text.find("1 | …"), std::string::npos);
}

TEST(RenderHuman, UsesColourOnlyWhenAsked) {
  Sources sources;
  const SourceId source = sources.add("a.md", "bad");
  const Diagnostic diagnostic{"x", Severity::Error, {source, 0, 3}, "m", {}, "h"};
  EXPECT_EQ(human(diagnostic, sources).find('\x1b'), std::string::npos);
  EXPECT_EQ(render(diagnostic, sources, {.colour = true}),
            "\x1b[1;31merror[x]\x1b[0m\x1b[1m: m\x1b[0m\n"
            "\x1b[1;34m -->\x1b[0m a.md:1:1\n"
            "\x1b[1;34m  |\x1b[0m\n"
            "\x1b[1;34m1 |\x1b[0m bad\n"
            "\x1b[1;34m  |\x1b[0m \x1b[1;31m^^^\x1b[0m\n"
            "\x1b[1;34m  =\x1b[0m\x1b[1m help\x1b[0m: h\n");
}

TEST(RenderShort, IsOneLine) {
  Sources sources;
  const SourceId source = sources.add("data/a.yaml", "a\nb: c");
  const RenderOptions options{.style = DiagnosticStyle::Short};
  EXPECT_EQ(render({"wrong-type", Severity::Warning, {source, 5, 6}, "a number\nis needed", {}, "h"}, sources,
                   options),
            "data/a.yaml:2:4: warning[wrong-type]: a number␊is needed\n");
  EXPECT_EQ(render({"x", Severity::Error, {}, "m", {}, ""}, sources, options), "error[x]: m\n");
}

TEST(RenderJson, IsOneObjectOnOneLine) {
  Sources sources;
  const SourceId source = sources.add("a.md", "é\nbad");
  Diagnostic diagnostic{"x", Severity::Error, {source, 0, 6}, "say \"no\" \\ \n\x01\xFF", {}, "h"};
  diagnostic.labels = {{{source, 3, 6}, "here"}, {{}, "nowhere"}};
  EXPECT_EQ(
      render(diagnostic, sources, {.style = DiagnosticStyle::Json}),
      R"({"code":"x","severity":"error","message":"say \"no\" \\ \n\u0001)"
      "\uFFFD"
      R"(","help":"h","file":"a.md","line":1,"column":1,"end_line":2,"end_column":4,"labels":[)"
      R"({"message":"here","file":"a.md","line":2,"column":1,"end_line":2,"end_column":4},)"
      R"({"message":"nowhere","file":null,"line":null,"column":null,"end_line":null,"end_column":null}]})"
      "\n");
}

TEST(Render, AcceptsAnySpan) {
  Sources sources;
  const SourceId empty = sources.add("empty", "");
  const SourceId two = sources.add("two", "a\n\xF0\x9F\n");
  for (const DiagnosticStyle style :
       {DiagnosticStyle::Human, DiagnosticStyle::Short, DiagnosticStyle::Json}) {
    for (const SourceId source : {empty, two, SourceId{7}, no_source}) {
      for (const std::uint32_t begin : {0u, 1u, 2u, 3u, 4u, 5u, 0xFFFFFFFFu}) {
        for (const std::uint32_t end : {0u, 2u, 4u, 0xFFFFFFFFu}) {
          const std::string text =
              render({"x", Severity::Error, {source, begin, end}, "m", {}, "h"}, sources, {.style = style});
          EXPECT_TRUE(text.ends_with('\n'));
        }
      }
    }
  }
}

}  // namespace
}  // namespace evident
