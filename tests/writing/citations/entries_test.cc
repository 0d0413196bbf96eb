// The list after Cite Them Right Harvard, one type of work after the other.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "writing/citations/names.h"
#include "writing/citations/reading.h"
#include "writing/citations/typography.h"

namespace evident {
namespace {

TEST(Entry, Book) {
  EXPECT_EQ(entry("type: book, title: Title, author: [{family: Beckett, given: Helen}], issued: 2020, "
                  "edition: 2, publisher: Routledge, publisher-place: London"),
            "Beckett, H. (2020) *Title*. 2nd edn. London: Routledge.");
  EXPECT_EQ(entry("type: book, title: Title, author: [{family: B}], issued: 2020, edition: 1"),
            "B (2020) *Title*.");
  EXPECT_EQ(entry("type: book, title: Title, author: [{family: B}], issued: 2020, edition: revised"),
            "B (2020) *Title*. Revised edn.");
}

TEST(Entry, Chapter) {
  EXPECT_EQ(entry("type: chapter, title: Title, author: [{family: Firmin, given: C.}], issued: 2018, "
                  "container-title: Book, "
                  "editor: [{family: Pearce, given: J.J.}, {family: Smith, given: Ann}], publisher: Policy "
                  "Press, publisher-place: Bristol, page: 12-34"),
            "Firmin, C. (2018) ‘Title’, in J.J. Pearce and A. Smith (eds) *Book*. Bristol: Policy Press, "
            "pp.\u00A012–34.");
  EXPECT_EQ(entry("type: chapter, title: Title, author: [{family: F}], issued: 2018, container-title: Book, "
                  "editor: [{family: P, given: J.}], page: 7"),
            "F (2018) ‘Title’, in J. P (ed.) *Book*. p.\u00A07.");
  EXPECT_EQ(entry("type: chapter, title: Title, author: [{family: F}], issued: 2018, container-title: Book, "
                  "editor: [{family: P}, {family: Q}, {family: R}, {family: S}]"),
            "F (2018) ‘Title’, in P *et\u00A0al.* (eds) *Book*.");
}

TEST(Entry, Article) {
  EXPECT_EQ(entry("type: article-journal, title: Title, author: [{family: L, given: C.}], issued: "
                  "{date-parts: [[2019, 5]]}, container-title: Journal, "
                  "volume: 14, issue: 3, page: 133-142, DOI: 10.1000/x"),
            "L, C. (2019) ‘Title’, *Journal*, 14(3), pp.\u00A0133–142. Available at: "
            "[https://doi.org/10.1000/x](https://doi.org/10.1000/x).");
}

TEST(Entry, Report) {
  EXPECT_EQ(entry("type: report, title: Title, author: [{family: Harris, given: J.}, {family: B}, {family: "
                  "C}, {family: D}], issued: 2017, "
                  "publisher: University of Bedfordshire, publisher-place: Luton, URL: \"https://a.org/b\", "
                  "accessed: 2026-11-20"),
            "Harris, J. *et\u00A0al.* (2017) *Title*. Luton: University of Bedfordshire. Available at: "
            "[https://a.org/b](https://a.org/b) "
            "(Accessed: 20 November 2026).");
  EXPECT_EQ(entry("type: report, title: Title, genre: Executive summary, author: [{family: B}], issued: "
                  "2017, URL: \"https://a.org/b\""),
            "B (2017) *Title*. Executive summary. Available at: [https://a.org/b](https://a.org/b).");
}

TEST(Entry, AWithGroupIsPrintedAsTheSourceDoes) {
  EXPECT_EQ(
      entry("type: report, title: Title, author: [{family: Harris, given: J.}, {family: Roker, given: D.}], "
            "with: [{family: Shuker, given: L.}, {family: Brodie, given: I.}, {family: D'Arcy, given: K.}], "
            "issued: 2017"),
      "Harris, J. and Roker, D. with Shuker, L., Brodie, I. and D’Arcy, K. (2017) *Title*.");
}

TEST(Entry, Thesis) {
  EXPECT_EQ(entry("type: thesis, title: Title, author: [{family: Cody, given: C.}], issued: 2021, genre: PhD "
                  "thesis, publisher: University of Bedfordshire"),
            "Cody, C. (2021) *Title*. PhD thesis. University of Bedfordshire.");
}

TEST(Entry, Newsletter) {
  EXPECT_EQ(entry("type: article-magazine, title: Spring update, author: [{literal: NWG Network}], issued: "
                  "{year: 2022, month: 3}, "
                  "container-title: NWG Newsletter, page: 2-3"),
            "NWG Network (2022) ‘Spring update’, *NWG Newsletter*, March, pp.\u00A02–3.");
}

TEST(Entry, VideoAndFilm) {
  EXPECT_EQ(entry("type: motion_picture, title: Title, author: [Account], issued: 2020-01-24, URL: "
                  "\"https://a.org/v\", accessed: 2026-01-02"),
            "Account (2020) *Title*. 24 January. Available at: [https://a.org/v](https://a.org/v) (Accessed: "
            "2 January 2026).");
  EXPECT_EQ(entry("type: motion_picture, title: Title, director: [{family: Loach, given: Ken}], issued: "
                  "2016, publisher: Distributor, publisher-place: Place"),
            "*Title* (2016) Directed by Ken Loach. Place: Distributor.");
}

TEST(Entry, WithoutAnAuthorTheTitleTakesItsPlace) {
  EXPECT_EQ(entry("type: report, title: \"What is it?\", publisher: P"), "*What is it?* (no date) P.");
  EXPECT_EQ(entry("type: report, title: Title"), "*Title* (no date).");
  EXPECT_EQ(entry("type: article-journal, title: Title, container-title: Journal, issued: 2001"),
            "‘Title’ (2001), *Journal*.");
}

TEST(Entry, PrintsOnlyWhatIsKnown) {
  EXPECT_EQ(entry("title: The Game's Up, author: [{family: Lee}, {family: O'Brien}], issued: {year: 1995}"),
            "Lee and O’Brien (1995) *The Game’s Up*.");
  EXPECT_EQ(entry("title: Title, author: [{family: A}]"), "A (no date) *Title*.");
  EXPECT_EQ(entry("title: Title, author: [{family: A}], issued: {literal: c. 1990}, publisher-place: London"),
            "A (c. 1990) *Title*. London.");
}

TEST(Entry, SentencesEndOnce) {
  EXPECT_EQ(entry("title: \"Why?\", author: [{family: A}], issued: 2001, publisher: Ed. Co."),
            "A (2001) *Why?* Ed. Co.");
  EXPECT_EQ(entry("type: article-journal, title: \"Why?\", author: [{family: A}], issued: 2001"),
            "A (2001) ‘Why?’");
}

TEST(Entry, BodiesShowTheirShortName) {
  EXPECT_EQ(entry("title: Title, issued: 2009, author: [{literal: \"Department for Children, Schools and "
                  "Families\", short: DCSF}]"),
            "Department for Children, Schools and Families (DCSF) (2009) *Title*.");
}

TEST(Entry, OnlyWebAddressesBecomeLinks) {
  EXPECT_EQ(entry("title: T, author: [{family: A}], issued: 2001, URL: \"javascript:alert(1)\""),
            "A (2001) *T*. Available at: javascript:alert(1).");
}

TEST(Names, Initials) {
  EXPECT_EQ(initials("Jean-Paul"), "J.-P.");
  EXPECT_EQ(initials("Sarah Mary"), "S.M.");
  EXPECT_EQ(initials("S.M."), "S.M.");
  EXPECT_EQ(initials("S. M."), "S.M.");
  EXPECT_EQ(initials("élodie"), "É.");
  EXPECT_EQ(initials(""), "");
  EXPECT_EQ(initials(" - "), "");
}

TEST(Typography, QuotesAndRanges) {
  EXPECT_EQ(typographic("'a' \"b\" it's (\"c\")"), "‘a’ “b” it’s (“c”)");
  EXPECT_EQ(page_range("133-142, e5-x"), "133–142, e5-x");
}

TEST(ShortForm, NamesWorksInALedger) {
  const auto form = [](const std::string& text) {
    return short_form(ReferencesReading("references: [{id: x, " + text + "}]\n").references.entries.at(0));
  };
  EXPECT_EQ(form("title: T, author: [{family: A}, {family: B}], issued: 2018"), "A and B (2018)");
  EXPECT_EQ(form("title: T, author: [{family: A}, {family: B}, {family: C}], issued: 2018"),
            "A, B and C (2018)");
  EXPECT_EQ(
      form("title: T, author: [{family: A}, {family: B}], with: [{family: C}, {family: D}], issued: 2018"),
      "A et al. (2018)");
  EXPECT_EQ(form("title: T, author: [{family: A}], with: [{family: C}]"), "A with C (no date)");
  EXPECT_EQ(form("title: Long title, title-short: Short"), "Short (no date)");
  EXPECT_EQ(form("title: \"What it is: a report\""), "What it is (no date)");
}

TEST(ShippedReferences, AreSound) {
  std::ifstream file(EVIDENT_SOURCE_DIR "/data/references.yaml");
  std::stringstream text;
  text << file.rdbuf();
  const ReferencesReading reading(text.str());
  EXPECT_EQ(reading.said(DiagnosticStyle::Human), "");
  EXPECT_GE(reading.references.entries.size(), 10U);
  for (const Reference& reference : reading.references.entries) {
    const std::string line = shown(list_entry(reference));
    EXPECT_TRUE(line.ends_with(".") || line.ends_with("?")) << line;
    EXPECT_EQ(line.find(".."), std::string::npos) << line;
    EXPECT_EQ(line.find("  "), std::string::npos) << line;
  }
}

}  // namespace
}  // namespace evident
