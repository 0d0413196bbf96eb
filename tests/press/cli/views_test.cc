// `evident figures` and `evident inspect`: what they print, and where.

#include <map>

#include "press/cli/small_workspace.h"

namespace evident {
namespace {

class ViewsTest : public SmallWorkspace {
 protected:
  ViewsTest() {
    write("evident.yaml", "publisher: Example\ntheme: plain\ndate: 2026-01-01\n");
    write("data/references.yaml",
          "references:\n  - {id: lee, type: book, title: Beta, author: [{family: Lee}], issued: 1995}\n");
    write("data/programme.yaml",
          "hubs: {value: 16, unit: things, label: \"Hubs, \\\"all\\\"\", source: lee, page: 35}\n"
          "small: {value: 3, unit: people, people: true, label: A few}\n"
          "unused: {value: 7500, unit: GBP}\n");
    write("content/page.md",
          "---\ntitle: A page\n---\n\n# A page\n\n{{ programme.hubs }} hubs.[^a]\n\n## Reach\n\n"
          "{{ programme.hubs | words | capitalize }} hubs, {{ programme.small }} children.\n\n"
          "[^a]: Or {{ programme.hubs }}.\n");
  }

  // Without the time at the end of the last line.
  [[nodiscard]] static std::string timeless(const std::ostringstream& stream) {
    const std::string text = stream.str();
    return text.substr(0, text.rfind(", "));
  }

  // One field of a CSV record that stands on one line.
  [[nodiscard]] static std::string field(const std::string& record, int index) {
    std::string value;
    bool quoted = false;
    for (const char c : record) {
      if (c == '"') quoted = !quoted;
      if (c == ',' && !quoted && index-- == 0) return value;
      if (c == ',' && !quoted) value.clear();
      if (c != '"' && (c != ',' || quoted)) value += c;
    }
    return value;
  }
};

TEST_F(ViewsTest, FiguresAreListedWithSourceDataAndPlaces) {
  ASSERT_EQ(evident({"figures", "page"}), 0) << err_.str();
  EXPECT_EQ(timeless(out_),
            "page\n"
            "\n"
            "  programme.hubs  Hubs, \"all\"\n"
            "    printed  16; Sixteen\n"
            "    value    16 things\n"
            "    source   Lee (1995), p. 35\n"
            "    data     data/programme.yaml:1\n"
            "    places   content/page.md:7   A page\n"
            "             content/page.md:11  Reach\n"
            "             content/page.md:13  A page (footnote 1)\n"
            "\n"
            "  programme.small  A few\n"
            "    printed  [c]\n"
            "    value    [c] people\n"
            "    source   own data\n"
            "    data     data/programme.yaml:2\n"
            "    places   content/page.md:11  Reach\n"
            "\n"
            "2 figures, 4 places, 0 errors, 0 warnings");
  EXPECT_EQ(err_.str(), "");
}

TEST_F(ViewsTest, FiguresThatNoPagePrintsAreListedWhenAskedFor) {
  ASSERT_EQ(evident({"figures"}), 0) << err_.str();
  EXPECT_EQ(out_.str().find("programme.unused"), std::string::npos);
  ASSERT_EQ(evident({"figures", "--all"}), 0) << err_.str();
  EXPECT_NE(out_.str().find("  programme.unused\n"
                            "    value    7500 GBP\n"
                            "    source   own data\n"
                            "    data     data/programme.yaml:3\n"
                            "    places   none\n"),
            std::string::npos)
      << out_.str();
}

TEST_F(ViewsTest, FiguresAsCsvGiveARecordForEachPlace) {
  ASSERT_EQ(evident({"figures", "--format", "csv"}), 0) << err_.str();
  const std::string hubs = "page,programme.hubs,\"Hubs, \"\"all\"\"\",";
  const std::string from = ",16,things,lee,Lee (1995),35,data/programme.yaml,1,content/page.md,";
  EXPECT_EQ(
      out_.str(),
      "publication,name,label,printed,value,unit,source,reference,page,data_file,data_line,file,line,"
      "section,part\r\n" +
          hubs + "16" + from + "7,A page,text\r\n" + hubs + "Sixteen" + from + "11,Reach,text\r\n" + hubs +
          "16" + from + "13,A page,footnote 1\r\n" +
          "page,programme.small,A few,[c],[c],people,,,,data/programme.yaml,2,content/page.md,11,Reach,text"
          "\r\n");
  EXPECT_EQ(timeless(err_), "2 figures, 4 places, 0 errors, 0 warnings");
}

TEST_F(ViewsTest, FiguresAsJson) {
  write("content/page.md", "---\ntitle: A page\n---\n\n# A page\n\n{{ programme.hubs }} hubs.\n");
  ASSERT_EQ(evident({"figures", "--format", "json"}), 0) << err_.str();
  EXPECT_EQ(out_.str(),
            "{\"publications\":[\n"
            "    {\"publication\":\"page\",\"figures\":[\n"
            "      {\"name\":\"programme.hubs\",\"label\":\"Hubs, \\\"all\\\"\",\"printed\":[\"16\"],"
            "\"value\":\"16\",\"unit\":\"things\",\"source\":{\"id\":\"lee\",\"short\":\"Lee "
            "(1995)\",\"page\":\"35\"},"
            "\"data\":{\"file\":\"data/"
            "programme.yaml\",\"line\":1},\"places\":[{\"printed\":\"16\",\"value\":\"16\","
            "\"file\":\"content/page.md\",\"line\":7,\"section\":\"A page\",\"part\":\"text\"}]}]}]}\n");
}

TEST_F(ViewsTest, FiguresFailAsOtherCommandsDo) {
  EXPECT_EQ(evident({"figures", "pgae"}), 1);
  EXPECT_NE(err_.str().find("There is no publication `pgae`"), std::string::npos) << err_.str();
  EXPECT_EQ(timeless(out_), "0 figures, 0 places, 1 error, 0 warnings");
  EXPECT_EQ(evident({"figures", "--format", "docx"}), 2);
  write("content/page.md", "---\ntitle: A page\n---\n\n# A page\n\nThere are 16 hubs.\n");
  EXPECT_EQ(evident({"figures", "--strict", "--diagnostics", "short"}), 3);
  EXPECT_EQ(err_.str(),
            "content/page.md:7:11: warning[typed-figure]: `16` is typed here, and a figure in the data says "
            "the same\n");
  write("content/page.md", "---\ntitle: A page\nlints: off\n---\n\n# A page\n\nThere are 16 hubs.\n");
  EXPECT_EQ(evident({"figures", "--strict"}), 0) << err_.str();
  write("content/page.md", "---\ntitle: A page\nlints: of\n---\n\n# A page\n\nThere are 16 hubs.\n");
  EXPECT_EQ(evident({"figures", "--diagnostics", "short"}), 1);
  EXPECT_NE(err_.str().find("content/page.md:3:8: error[not-a-choice]"), std::string::npos) << err_.str();
}

// What the ledger says of this workspace's own briefing is what stands in its page.
TEST_F(ViewsTest, EveryFigureInAPageIsInTheLedger) {
  ASSERT_EQ(
      evident_anywhere({"figures", "evidence-briefing", "--format", "csv", "--root", EVIDENT_SOURCE_DIR}), 0)
      << err_.str();
  std::map<std::string, int> in_ledger, in_page;
  std::istringstream records(out_.str());
  std::string record;
  std::getline(records, record);
  while (std::getline(records, record)) ++in_ledger[field(record, 3)];
  ASSERT_EQ(evident_anywhere({"build", "evidence-briefing", "--format", "html", "--out",
                              (root_ / "out").string(), "--root", EVIDENT_SOURCE_DIR}),
            0)
      << err_.str();
  const std::string page = read("out/evidence-briefing.html");
  for (std::size_t at = page.find("<data "); at != std::string::npos; at = page.find("<data ", at + 1)) {
    const std::size_t begin = page.find('>', at) + 1;
    ++in_page[page.substr(begin, page.find('<', begin) - begin)];
  }
  EXPECT_FALSE(in_page.empty());
  EXPECT_EQ(in_ledger, in_page);
}

TEST_F(ViewsTest, MachinesAreToldNoMoreThanIsPrinted) {
  write("data/programme.yaml", "rate: {value: 73.856, unit: percent}\ncost: {value: 1234.56, unit: GBP}\n");
  write("content/page.md",
        "---\ntitle: A page\n---\n\n# A page\n\n{{ programme.rate | percent(1) }} {{ programme.rate | "
        "number(0) }} "
        "{{ programme.cost | round }}\n");
  ASSERT_EQ(evident({"build", "--format", "html"}), 0) << err_.str();
  const std::string page = read("out/page.html");
  EXPECT_NE(page.find("<p><data class=\"figure\" value=\"73.9\">73.9%</data> <data class=\"figure\" "
                      "value=\"74\">74</data> <data class=\"figure\" value=\"1235\">£1,235</data></p>"),
            std::string::npos);
}

// The note on methods is disclosure's own affair: here it only has to be there.
std::string without_note(std::string text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  EXPECT_NE(from, std::string::npos) << text;
  if (from == std::string::npos) return text;
  const std::size_t to = text.find(end, from + begin.size());
  return text.erase(from, to + end.size() - from);
}

TEST_F(ViewsTest, InspectShowsWhatTemplatesCanRead) {
  write("content/page.md", "---\ntitle: A page\nkeywords: [a, b]\n---\n\n# A page\n");
  ASSERT_EQ(evident({"inspect", "page"}), 0) << err_.str();
  EXPECT_EQ(without_note(timeless(out_), "\n  note: \"", "\""),
            "page:\n"
            "  title: \"A page\"\n"
            "  keywords:\n"
            "    - \"a\"\n"
            "    - \"b\"\n"
            "publisher: \"Example\"\n"
            "date: \"1 January 2026\"\n"
            "programme:\n"
            "  hubs: \"16\"  # things; lee, 35; data/programme.yaml:1\n"
            "  small: \"[c]\"  # people; data/programme.yaml:2\n"
            "  unused: \"£7,500\"  # GBP; data/programme.yaml:3\n"
            "disclosure:\n"
            "  threshold: 5\n"
            "  min_width: 3\n"
            "  round: 1\n"
            "3 figures, 0 errors, 0 warnings");
}

TEST_F(ViewsTest, InspectAsJsonHoldsNothingThatIsWithheld) {
  write("data/programme.yaml", "small: {value: 3, unit: people, people: true, label: A few}\n");
  write("content/page.md", "---\ntitle: A page\n---\n\n# A page\n");
  ASSERT_EQ(evident({"inspect", "page", "--format", "json"}), 0) << err_.str();
  EXPECT_EQ(without_note(out_.str(), ",\"note\":\"Counts of people from 1 to 5 are not published", "\""),
            "{\"page\":{\"title\":\"A page\"},\"publisher\":\"Example\",\"date\":\"1 January 2026\","
            "\"programme\":{\"small\":{\"printed\":\"[c]\",\"value\":\"[c]\",\"unit\":\"people\",\"label\":"
            "\"A few\","
            "\"source\":\"\",\"page\":\"\",\"file\":\"data/programme.yaml\",\"line\":1}},"
            "\"disclosure\":{\"threshold\":5,\"min_width\":3,\"round\":1}}\n");
}

TEST_F(ViewsTest, InspectSaysThatThereAreNoRowsToChooseFrom) {
  EXPECT_EQ(evident({"inspect", "page", "--only", "id=north"}), 1);
  EXPECT_EQ(
      err_.str(),
      "error[no-rows]: `--only id=north` asks for one row, and `page` is made once, not for each row of a "
      "list\n"
      "  = help: Leave out `--only`\n\n");
  EXPECT_EQ(evident({"inspect"}), 2);
  EXPECT_EQ(evident({"inspect", "pgae"}), 1);
  EXPECT_NE(err_.str().find("Did you mean `page`?"), std::string::npos) << err_.str();
}

}  // namespace
}  // namespace evident
