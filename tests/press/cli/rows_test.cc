// Publications that are made once for each row of a list, and what out/ knows of itself.

#include "press/cli/small_workspace.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

class Rows : public SmallWorkspace {
 protected:
  Rows() {
    write("data/services/north-hub.yaml", "name: North Hub\nregion: North\n");
    write("data/services/south-hub.yaml", "name: South Hub\nregion: South\n");
    write("content/pack.md",
          "---\ntitle: Evidence pack\nrows: services\nvariants:\n  commissioner: {restricted: true}\n---\n\n"
          "# {{ row.name }}: evidence pack\n\nWords.\n");
  }
};

TEST_F(Rows, EachHasAnOutputOfItsName) {
  EXPECT_EQ(evident_in_short({"build"}), 0) << err_.str();
  EXPECT_EQ(
      files(),
      "manifest.json\npack/north-hub.html\npack/north-hub.pdf\npack/south-hub.html\npack/south-hub.pdf\n"
      "restricted/manifest.json\nrestricted/pack/north-hub-commissioner.html\n"
      "restricted/pack/north-hub-commissioner.pdf\nrestricted/pack/south-hub-commissioner.html\n"
      "restricted/pack/south-hub-commissioner.pdf\n");
  EXPECT_TRUE(has("out/pack/north-hub.html", "<title>North Hub: evidence pack</title>"));
}

TEST_F(Rows, SeeNoOtherRow) {
  write("content/pack.md",
        "---\ntitle: Evidence pack\nrows: services\n---\n\n# {{ row.name }}\n\n{{ services | length }}\n");
  EXPECT_EQ(evident_in_short({"build"}), 1);
  EXPECT_NE(err_.str().find("content/pack.md:8:4: error[undefined-name]: There is no `services`"),
            std::string::npos)
      << err_.str();
}

TEST_F(Rows, CanBeChosenByWhatTheySay) {
  EXPECT_EQ(evident_in_short({"build", "--only", "region=South"}), 0) << err_.str();
  EXPECT_EQ(files().find("north"), std::string::npos);
  EXPECT_NE(files().find("pack/south-hub.pdf"), std::string::npos);
  EXPECT_EQ(evident_in_short({"build", "--only", "region=West"}), 1);
  EXPECT_EQ(err_.str(), "error[no-rows]: No row has `West` as its `region`\n");
  EXPECT_EQ(evident_in_short({"build", "--only", "region"}), 2);
  EXPECT_EQ(err_.str(), "--only takes KEY=VALUE, such as --only id=north-hub\n");
}

TEST_F(Rows, NeedAListAndNames) {
  write("content/pack.md", "---\ntitle: Evidence pack\nrows: service\n---\n\n# A\n");
  EXPECT_EQ(evident_in_short({"build"}), 1);
  EXPECT_EQ(err_.str(), "content/pack.md:3:7: error[unknown-list]: There is no list `service` in the data\n");
  write("data/places.yaml", "- {id: a}\n- {id: a}\n- {id: A b}\n- {name: none}\n");
  write("content/pack.md", "---\ntitle: Evidence pack\nrows: places\n---\n\n# A\n");
  EXPECT_EQ(evident_in_short({"build"}), 1);
  EXPECT_EQ(err_.str(),
            "data/places.yaml:2:3: error[duplicate-id]: Two rows have the id `a`\n"
            "data/places.yaml:3:8: error[bad-id]: The row's id `A b` cannot be part of an address\n"
            "data/places.yaml:4:3: error[row-without-id]: This row has no `id`, so its output would have no "
            "name\n");
}

TEST_F(Rows, KeepGoingPublishesThoseWithoutErrors) {
  write("data/services/north-hub.yaml", "name: North Hub\nregoin: North\n");
  EXPECT_EQ(evident_in_short({"build"}), 1);
  EXPECT_FALSE(fs::exists(root_ / "out/pack"));
  EXPECT_EQ(evident_in_short({"build", "--keep-going"}), 1);
  EXPECT_EQ(files(),
            "manifest.json\npack/south-hub.html\npack/south-hub.pdf\nrestricted/manifest.json\n"
            "restricted/pack/south-hub-commissioner.html\nrestricted/pack/south-hub-commissioner.pdf\n");
  // What is wrong for everybody stops everybody.
  fs::remove_all(root_ / "out");
  write("templates/other.md", "{% if %}");
  EXPECT_EQ(evident_in_short({"build", "--keep-going"}), 1);
  EXPECT_FALSE(fs::exists(root_ / "out/pack"));
}

TEST_F(Rows, AWrongNumberOfPagesNamesEachRow) {
  write("content/pack.md",
        "---\ntitle: Pack\nrows: services\npage: {exactly: 2}\n---\n\n# {{ row.name }}\n\nWords.\n");
  EXPECT_EQ(evident_in_short({"build"}), 1);
  EXPECT_EQ(
      err_.str(),
      "content/pack.md:4:17: error[page-count]: The PDF of `pack/north-hub` has 1 page, and exactly 2 are "
      "asked for\n"
      "content/pack.md:4:17: error[page-count]: The PDF of `pack/south-hub` has 1 page, and exactly 2 are "
      "asked for\n");
}

// A poem whose consent is over keeps its own service's packs back, and the run says so.
TEST_F(Rows, KeepGoingLeavesOutWhatHasNoConsent) {
  write("data/services/north-hub.yaml",
        "name: North Hub\nregion: North\nvoice:\n  - {id: a, kind: poem, words: W, altered: true, consent: "
        "{given: 2000-01-01, until: 2001-01-01}}\n");
  EXPECT_EQ(evident_in_short({"build"}), 7);
  EXPECT_FALSE(fs::exists(root_ / "out"));
  EXPECT_EQ(evident_in_short({"build", "--keep-going"}), 7);
  EXPECT_EQ(files().find("north"), std::string::npos) << files();
  EXPECT_NE(files().find("pack/south-hub.pdf"), std::string::npos) << files();
}

TEST_F(Rows, TheManifestNamesWhatIsThereAndThePublicOneNothingRestricted) {
  EXPECT_EQ(evident_in_short({"build"}), 0);
  EXPECT_TRUE(
      has("out/manifest.json", "\"name\":\"pack/north-hub\",\"publication\":\"pack\",\"row\":\"north-hub\""));
  EXPECT_FALSE(has("out/manifest.json", "commissioner"));
  EXPECT_TRUE(has("out/restricted/manifest.json", "\"variant\":\"commissioner\""));
  // What another run did not make stays in it.
  EXPECT_EQ(evident_in_short({"build", "--only", "id=south-hub"}), 0);
  EXPECT_TRUE(has("out/manifest.json", "pack/north-hub.pdf"));
}

TEST_F(Rows, FilesOfARowThatIsGoneAreNamedAndThenRemoved) {
  EXPECT_EQ(evident_in_short({"build"}), 0);
  fs::remove(root_ / "data/services/north-hub.yaml");
  EXPECT_EQ(evident_in_short({"build"}), 0);
  EXPECT_EQ(err_.str(),
            "warning[stale-output]: Nothing makes pack/north-hub.html, pack/north-hub.pdf any more, and they "
            "are still "
            "there\n"
            "warning[stale-output]: Nothing makes restricted/pack/north-hub-commissioner.html, "
            "restricted/pack/north-hub-commissioner.pdf any more, and they are still there\n");
  EXPECT_TRUE(fs::exists(root_ / "out/pack/north-hub.pdf"));
  EXPECT_EQ(evident_in_short({"build", "--prune"}), 0);
  EXPECT_EQ(err_.str(), "");
  EXPECT_FALSE(fs::exists(root_ / "out/pack/north-hub.pdf"));
  EXPECT_FALSE(has("out/manifest.json", "north"));
  EXPECT_TRUE(fs::exists(root_ / "out/pack/south-hub.pdf"));
}

TEST_F(Rows, AFormatThatIsNotAskedForStaysInTheManifest) {
  EXPECT_EQ(evident_in_short({"build"}), 0);
  const std::string before = read("out/manifest.json");
  EXPECT_EQ(evident_in_short({"build", "--format", "html"}), 0);
  EXPECT_EQ(err_.str(), "");
  EXPECT_EQ(read("out/manifest.json"), before);
  // One that is gone does not.
  fs::remove(root_ / "out/pack/north-hub.pdf");
  write("data/services/south-hub.yaml", "name: Southern Hub\nregion: South\n");
  EXPECT_EQ(evident_in_short({"build", "--format", "html"}), 0);
  EXPECT_FALSE(has("out/manifest.json", "pack/north-hub.pdf"));
  EXPECT_TRUE(has("out/manifest.json", "pack/south-hub.pdf"));
}

TEST_F(Rows, AFormatThatNothingMakesAnyMoreIsNamedAndThenRemoved) {
  EXPECT_EQ(evident_in_short({"build"}), 0);
  write("content/pack.md",
        "---\ntitle: Evidence pack\nrows: services\nformats: [html]\n---\n\n# {{ row.name }}\n");
  EXPECT_EQ(evident_in_short({"build", "--only", "id=south-hub"}), 0);
  EXPECT_NE(
      err_.str().find("warning[stale-output]: Nothing makes pack/south-hub.pdf any more, and it is still "
                      "there"),
      std::string::npos)
      << err_.str();
  EXPECT_EQ(evident_in_short({"build", "--prune"}), 0);
  EXPECT_EQ(files(), "manifest.json\npack/north-hub.html\npack/south-hub.html\nrestricted/manifest.json\n");
}

TEST_F(Rows, AnIndexBringsNothingThatWasNotAskedFor) {
  write("content/pack.md",
        "---\ntitle: Evidence pack\nrows: services\nformats: [html]\nvariants:\n  summary: {}\n---\n\n"
        "# {{ row.name }}\n");
  write("content/index.md",
        "---\ntitle: Index\nindex: true\nformats: [html]\n---\n\n# Index\n\n"
        "{% for o in outputs %}\n- {{ o.title }}\n{% endfor %}\n");
  EXPECT_EQ(evident_in_short({"build", "pack-summary", "index"}), 0) << err_.str();
  EXPECT_EQ(files(), "index.html\nmanifest.json\npack/north-hub-summary.html\npack/south-hub-summary.html\n");
}

TEST_F(Rows, WhatNothingChangedIsNotMadeAgain) {
  EXPECT_EQ(evident_in_short({"build"}), 0);
  EXPECT_EQ(out_.str().substr(out_.str().rfind('\n', out_.str().size() - 2) + 1, 17), "8 built, 0 reused");
  EXPECT_EQ(evident_in_short({"build"}), 0);
  EXPECT_EQ(out_.str().substr(0, 17), "0 built, 8 reused");
  // One service's words: its two outputs in two formats, and nobody else's.
  write("data/services/south-hub.yaml", "name: Southern Hub\nregion: South\n");
  EXPECT_EQ(evident_in_short({"build"}), 0);
  EXPECT_NE(out_.str().find("4 built, 4 reused"), std::string::npos) << out_.str();
  EXPECT_EQ(out_.str().find("north"), std::string::npos);
  // An output that somebody changed is made again.
  write("out/pack/north-hub.html", "broken");
  EXPECT_EQ(evident_in_short({"build"}), 0);
  EXPECT_NE(out_.str().find("1 built, 7 reused"), std::string::npos) << out_.str();
}

TEST_F(Rows, AnIndexListsThemAndLinksThem) {
  write(
      "content/index.md",
      "---\ntitle: Index\nindex: true\nformats: [html]\n---\n\n# Index\n\n{% for o in outputs %}\n- {% for "
      "f in "
      "o.files %}[{{ o.title }}, {{ o.row.region }}, {{ f.format }}](output:{{ f.name }}) {% endfor +%}\n{% "
      "endfor %}\n");
  write("content/pack.md",
        "---\ntitle: Evidence pack\nrows: services\nvariants:\n  commissioner: {restricted: true}\n---\n\n"
        "# {{ row.name }}: evidence pack\n\n[All packs](output:index.html)\n");
  EXPECT_EQ(evident_in_short({"build"}), 0) << err_.str();
  EXPECT_TRUE(has("out/index.html", "href=\"pack/north-hub.pdf\""));
  EXPECT_TRUE(has("out/index.html", "North Hub: evidence pack, North, PDF"));
  EXPECT_FALSE(has("out/index.html", "restricted"));
  EXPECT_TRUE(has("out/pack/north-hub.html", "href=\"../index.html\""));
  EXPECT_TRUE(has("out/restricted/pack/north-hub-commissioner.html", "href=\"../../index.html\""));
  // The public may not be led to what is restricted.
  write("content/pack.md",
        "---\ntitle: Evidence pack\nrows: services\nvariants:\n  commissioner: {restricted: true}\n---\n\n"
        "# A\n\n[More](output:restricted/pack/north-hub-commissioner.html)\n");
  EXPECT_EQ(evident_in_short({"build"}), 1);
  EXPECT_NE(err_.str().find("error[unknown-output]"), std::string::npos);
}

TEST_F(Rows, TheNumbersThatAnOutputPrintsAreAFileForSpreadsheets) {
  write(
      "data/tables.yaml",
      "periods: {label: Quarter, categories: [{id: Q1, label: One}]}\n"
      "areas: {label: Area, categories: [{id: all, label: Everywhere}]}\n"
      "tables:\n  - id: referrals\n    label: Referrals\n    unit: people\n    rows:\n      total: total\n"
      "      categories: [{id: police, label: Police}, {id: health, label: Health}, {id: self, label: Self}, "
      "{id: total, label: All}]\n");
  const std::string head = "period,area,table,row,column,value,code\n";
  write("data/returns/north-hub.csv",
        head + "Q1,all,referrals,police,,20,\nQ1,all,referrals,health,,3,\nQ1,all,referrals,self,,9,\n");
  write("data/returns/south-hub.csv", head + "Q1,all,referrals,police,,71,\nQ1,all,referrals,health,,,x\n");
  write("content/pack.md",
        "---\ntitle: Pack\nrows: services\nformats: [html, csv]\n---\n\n# {{ row.name }}\n\n"
        "{% for r in returns.referrals.rows if r.id != \"self\" %}- {{ r.label }}: "
        "{{ returns.referrals.latest.all[r.id].all }}\n{% endfor %}\n");
  EXPECT_EQ(evident_in_short({"build"}), 0) << err_.str();
  // Health is small, and what would give it away goes with it; `self` is not printed.
  EXPECT_EQ(read("out/pack/north-hub.csv"),
            "period,area,table,row,column,value,code,label\r\n"
            "Q1,all,referrals,police,all,,c,\"Referrals: Police, Everywhere, One\"\r\n"
            "Q1,all,referrals,health,all,,c,\"Referrals: Health, Everywhere, One\"\r\n"
            "Q1,all,referrals,total,all,32,,\"Referrals: All, Everywhere, One\"\r\n");
  EXPECT_TRUE(has("out/pack/south-hub.csv", "Q1,all,referrals,health,all,,x,"));
  EXPECT_TRUE(has("out/manifest.json", "pack/south-hub.csv"));
}

// The file of each format alone is the file of all formats together: so what travels in the PDF does so, too,
// where no CSV is written beside it.
TEST_F(Rows, ThePdfHasTheNumbersWithItWhateverElseIsWritten) {
  write("data/tables.yaml",
        "periods: {label: Quarter, categories: [{id: Q1, label: One}]}\n"
        "areas: {label: Area, categories: [{id: all, label: Everywhere}]}\n"
        "tables:\n  - id: referrals\n    label: Referrals\n    unit: people\n    rows:\n      total: total\n"
        "      categories: [{id: police, label: Police}, {id: total, label: All}]\n");
  write("data/returns/north-hub.csv",
        "period,area,table,row,column,value,code\nQ1,all,referrals,police,,20,\n");
  const std::string body =
      "title: Pack\nrows: services\n---\n\n# {{ row.name }}\n\n"
      "{% if row.id == \"north-hub\" %}{{ returns.referrals.latest.all.police.all }}{% endif %}\n";
  write("content/pack.md", "---\n" + body);
  EXPECT_EQ(evident({"build", "--only", "id=north-hub"}), 0) << err_.str();
  EXPECT_FALSE(has("out/pack/north-hub.pdf", "/EmbeddedFile"));
  EXPECT_TRUE(has("out/pack/north-hub.pdf", "<pdfaid:part>2</pdfaid:part>"));
  write("content/pack.md", "---\nformats: [html, pdf, csv]\n" + body);
  EXPECT_EQ(evident({"build", "--only", "id=north-hub"}), 0) << err_.str();
  const std::string with_all = read("out/pack/north-hub.pdf");
  EXPECT_NE(with_all.find("/Subtype/text#2Fcsv"), std::string::npos);
  EXPECT_NE(with_all.find("<pdfaid:part>3</pdfaid:part>"), std::string::npos);
  fs::remove_all(root_ / "out");
  EXPECT_EQ(evident({"build", "--only", "id=north-hub", "--format", "pdf"}), 0) << err_.str();
  EXPECT_FALSE(fs::exists(root_ / "out/pack/north-hub.csv"));
  EXPECT_TRUE(read("out/pack/north-hub.pdf") == with_all);
}

}  // namespace
}  // namespace evident
