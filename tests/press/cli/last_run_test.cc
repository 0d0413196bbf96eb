// Rows of which nothing changed are not made again: what they are made of is told by times and by what was
// published.

#include "press/cli/last_run.h"

#include <chrono>
#include <map>
#include <thread>

#include "press/cli/small_workspace.h"

namespace evident {
namespace {

class LastRun : public SmallWorkspace {
 protected:
  LastRun() {
    write("data/tables.yaml",
          "periods: {label: Quarter, categories: [{id: Q1, label: One}]}\n"
          "areas: {label: Area, categories: [{id: all, label: Everywhere}]}\n"
          "tables:\n  - {id: referrals, label: Referrals, unit: people, rows: {categories: [{id: police, "
          "label: Police}, {id: self, label: Self}]}}\n");
    write("data/programme.yaml", "hubs: {value: 16, unit: things, label: Hubs}\n");
    for (const char* id : {"north", "south"}) {
      write(std::string("data/services/") + id + ".yaml",
            "name: Hub\nfigures: {staff: {value: 20, unit: things}}\n");
      returns(id, "21");
    }
    write("content/pack.md",
          "---\ntitle: Pack\nrows: services\nvariants:\n  commissioner: {restricted: true}\n---\n\n"
          "# {{ row.name }}\n\n{{ row.figures.staff }}, {{ returns.referrals.latest.all.police.all }}, "
          "{{ programme.hubs }}\n");
    write("content/index.md",
          "---\ntitle: Index\nindex: true\nformats: [html]\n---\n\n# Index\n\n"
          "{% for o in outputs %}\n- {{ o.title }}\n{% endfor %}\n");
    build();
  }

  void returns(const std::string& id, const std::string& count) {
    write("data/returns/" + id + ".csv",
          "period,area,table,row,column,value,code\nQ1,all,referrals,police,," + count +
              ",\nQ1,all,referrals,self,,40,\n");
  }
  // What was written less than a moment ago is not trusted, as its time may not tell.
  void build(std::vector<std::string> words = {}) {
    std::this_thread::sleep_for(std::chrono::milliseconds(40));
    words.insert(words.begin(), "build");
    ASSERT_EQ(evident(words), 0) << err_.str();
    std::this_thread::sleep_for(std::chrono::milliseconds(40));
  }
  // The outputs that the next run would not make again.
  std::string reused(PublishOptions options = {}) {
    Diagnostics diagnostics;
    const Workspace workspace = read_workspace({root_, 1767225600, 1767225600}, diagnostics);
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    options.earlier = earlier_run(workspace, root_ / "out", "1767225600",
                                  std::chrono::duration_cast<std::chrono::nanoseconds>(now).count());
    std::string names;
    for (const Output& output : publish(workspace, options, diagnostics).outputs) {
      if (output.reused) names += output.name + "\n";
    }
    EXPECT_FALSE(diagnostics.has_errors());
    return names;
  }
  static constexpr const char* north = "pack/north\nrestricted/pack/north-commissioner\n";
  static constexpr const char* south = "pack/south\nrestricted/pack/south-commissioner\n";
};

TEST_F(LastRun, AllRowsStandWhenNothingChanged) {
  EXPECT_EQ(reused(), std::string(north) + south);
  PublishOptions one_format;
  one_format.html = false;
  EXPECT_EQ(reused(one_format), std::string(north) + south);
}

TEST_F(LastRun, AReturnMakesItsOwnRowAgain) {
  returns("north", "22");
  EXPECT_EQ(reused(), south);
}

TEST_F(LastRun, ARowsOwnDataMakeItAgain) {
  write("data/services/south.yaml",
        "name: Hub\nfigures: {staff: {value: 20, unit: things, note: Part of them}}\n");
  EXPECT_EQ(reused(), north);
  // The same said anew is the same.
  write("data/services/south.yaml", "name: Hub # as before\nfigures: {staff: {value: 20, unit: things}}\n");
  EXPECT_EQ(reused(), std::string(north) + south);
}

TEST_F(LastRun, WhatAllReadMakesAllAgain) {
  const std::string programme = read("data/programme.yaml");
  const std::string content = read("content/pack.md");
  write("data/programme.yaml", "hubs: {value: 17, unit: things, label: Hubs}\n");
  EXPECT_EQ(reused(), "");
  write("data/programme.yaml", programme);
  write("content/pack.md", content + "More.\n");
  EXPECT_EQ(reused(), "");
}

// A figure of the programme may be computed from all rows.
TEST_F(LastRun, WhatIsComputedFromAnotherRowMakesAllAgain) {
  write("data/programme.yaml",
        "hubs: {value: 16, unit: things, label: Hubs}\n"
        "indicators: {staff: {is: \"services[0].figures.staff + hubs\", label: All}}\n");
  build();
  EXPECT_EQ(reused(), std::string(north) + south);
  write("data/services/north.yaml", "name: Hub\nfigures: {staff: {value: 21, unit: things}}\n");
  EXPECT_EQ(reused(), "");
}

TEST_F(LastRun, ANewRowMakesAllAgainForTheyMayLinkToIt) {
  write("data/services/west.yaml", "name: Hub\nfigures: {staff: {value: 20, unit: things}}\n");
  returns("west", "50");
  EXPECT_EQ(reused(), "");
}

TEST_F(LastRun, OutputsThatSomebodyTouchedAreMadeAgain) {
  write("out/pack/north.html", "broken");
  EXPECT_EQ(reused(), south);
  std::filesystem::remove(root_ / "out/restricted/pack/south-commissioner.pdf");
  EXPECT_EQ(reused(), "");
}

TEST_F(LastRun, AManifestThatSomebodyTouchedIsNotBelieved) {
  write("out/manifest.json", read("out/manifest.json") + "\n");
  EXPECT_EQ(reused(), "");
}

TEST_F(LastRun, ARunOfSomeRowsForgetsNothingOfTheOthers) {
  returns("north", "22");
  build({"--only", "id=north"});
  EXPECT_EQ(reused(), std::string(north) + south);
  EXPECT_TRUE(has("out/pack/north.html", "22"));
}

TEST_F(LastRun, TheIndexStillNamesWhatWasNotMadeAgain) {
  const std::string before = read("out/index.html");
  returns("north", "22");
  build();
  EXPECT_EQ(read("out/index.html"), before);
  EXPECT_NE(out_.str().find("out/pack/north.html"), std::string::npos);
  EXPECT_EQ(out_.str().find("out/pack/south"), std::string::npos);
  EXPECT_NE(out_.str().find("4 built, 5 reused"), std::string::npos) << out_.str();
}

TEST_F(LastRun, WhatIsRememberedHoldsNoNumberOfAReturn) {
  returns("north", "7654321");
  build();
  for (const char* record : {".evident/last-build", ".evident/made-rows"}) {
    EXPECT_NE(read(record), "") << record;
    EXPECT_FALSE(has(record, "7654321")) << record;
  }
}

}  // namespace
}  // namespace evident
