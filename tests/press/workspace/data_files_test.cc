// The files of data/, each read as what it is.

#include "press/workspace/data_files.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>
#include <stdexcept>

namespace evident {
namespace {

namespace fs = std::filesystem;

using Files = std::vector<std::pair<std::string, std::string>>;

struct Data {
  explicit Data(const Files& files) {
    // Tests run side by side, each in a process of its own: a name that only counts would be shared.
    std::string folder = testing::TempDir() + "/evident-data-XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no folder for the test");
    workspace.root = folder;
    for (const auto& [name, text] : files) {
      fs::create_directories((workspace.root / name).parent_path());
      std::ofstream(workspace.root / name) << text;
    }
    read_data(workspace, diagnostics);
    fs::remove_all(workspace.root);
  }
  [[nodiscard]] const DataFile* file(std::string_view name) const {
    for (const DataFile& candidate : workspace.data) {
      if (candidate.name == name) return &candidate;
    }
    return nullptr;
  }
  [[nodiscard]] std::string said() const {
    RenderOptions options;
    options.style = DiagnosticStyle::Short;
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all())
      text += render(diagnostic, workspace.sources, options);
    return text;
  }
  Workspace workspace;
  Diagnostics diagnostics;
};

constexpr const char* tables =
    "periods: {categories: [{id: Q1, label: One}]}\nareas: {total: all, categories: [{id: all, label: "
    "All}]}\n"
    "tables: [{id: waiting, label: Waiting, unit: people}]\n";
constexpr const char* head = "period,area,table,row,column,value,code\n";

TEST(DataFiles, ReturnsBelongToTheServiceOfTheirName) {
  const Data data({{"data/tables.yaml", tables},
                   {"data/services/north-hub.yaml", "name: North\n"},
                   {"data/returns/north-hub.csv", std::string(head) + "Q1,all,waiting,,,9,\n"}});
  EXPECT_EQ(data.said(), "");
  EXPECT_EQ(data.file("tables"), nullptr);
  ASSERT_NE(data.file("north_hub"), nullptr);
  ASSERT_NE(data.file("north_hub")->tables, nullptr);
  EXPECT_EQ(data.file("north_hub")->tables->front().find("Q1", "all", "")->quantity.number, 9);
}

TEST(DataFiles, TheFilesOfAServiceAreOneReturn) {
  const Data data({{"data/tables.yaml", tables},
                   {"data/returns/a/hub.csv", std::string(head) + "Q1,all,waiting,,,9,\n"},
                   {"data/returns/b/hub.csv", std::string(head) + "Q1,all,waiting,,,9,\n"}});
  EXPECT_NE(data.said().find("error[duplicate-cell]"), std::string::npos);
}

TEST(DataFiles, AServiceMayHaveAreasOfItsOwn) {
  const Data data(
      {{"data/tables.yaml", tables},
       {"data/services/hub.yaml", "name: Hub\nareas: {categories: [{id: leeds, label: Leeds}]}\n"},
       {"data/returns/hub.csv", std::string(head) + "Q1,leeds,waiting,,,9,\n"}});
  EXPECT_EQ(data.said(), "");
}

TEST(DataFiles, ReturnsWithoutAHome) {
  const std::string rows = std::string(head) + "Q1,all,waiting,,,9,\n";
  EXPECT_EQ(Data(Files{{"data/returns/hub.csv", rows}}).said(),
            "data/returns/hub.csv:1:1: error[missing-file]: There are returns, but no data/tables.yaml\n");
  EXPECT_EQ(
      Data({{"data/tables.yaml", tables},
            {"data/services/hub.yaml", "name: Hub\n"},
            {"data/returns/hbu.csv", rows}})
          .said(),
      "data/returns/hbu.csv:1:1: error[unknown-service]: There is no service `hbu` in data/services/\n");
}

TEST(DataFiles, KindsHaveTheirKeys) {
  const Data data({{"data/glossary.yaml", "- {term: Hub, meening: A place}\n"},
                   {"data/helplines.yaml", "- {id: a, name: A, fone: 999}\n"},
                   {"data/principles.yaml", "- {number: 1, titel: We want}\n"},
                   {"data/services/a.yaml", "nmae: A\n"}});
  EXPECT_EQ(data.said(), R"(data/glossary.yaml:1:15: error[unknown-key]: Unknown key `meening` in `[0]`
data/glossary.yaml:1:4: error[missing-key]: `meaning` is missing in `[0]`
data/helplines.yaml:1:20: error[unknown-key]: Unknown key `fone` in `[0]`
data/principles.yaml:1:15: error[unknown-key]: Unknown key `titel` in `[0]`
data/principles.yaml:1:4: error[missing-key]: `title` is missing in `[0]`
data/principles.yaml:1:4: error[missing-key]: `means` is missing in `[0]`
data/principles.yaml:1:4: error[missing-key]: `workers_can` is missing in `[0]`
data/principles.yaml:1:4: error[missing-key]: `you_can_ask` is missing in `[0]`
data/principles.yaml:1:4: error[missing-key]: `colour` is missing in `[0]`
data/principles.yaml:1:4: error[missing-key]: `card` is missing in `[0]`
data/principles.yaml:1:4: error[missing-key]: `easy` is missing in `[0]`
data/principles.yaml:1:4: error[missing-key]: `picture` is missing in `[0]`
data/services/a.yaml:1:1: error[unknown-key]: Unknown key `nmae` in a service
data/services/a.yaml:1:1: error[missing-key]: `name` is missing in a service
)");
}

TEST(DataFiles, WordsOfPrinciplesHaveTheirKeys) {
  const std::string principle = R"(- number: 1
  title: We want
  means: It means this.
  workers_can: [Do it.]
  you_can_ask: ["Will you?"]
  colour: purpel
  card: {mesage: Come in., question: "When?"}
  easy: {says: Come in., workers: [Do it.], aks: ["When?"]}
  picture: {file: a.svg, alt: A door, credit: Nobody, license: MIT}
)";
  EXPECT_EQ(Data(Files{{"data/principles.yaml", principle}}).said(),
            R"(data/principles.yaml:6:11: error[not-a-choice]: `purpel` cannot be chosen for `[0].colour`
data/principles.yaml:7:10: error[unknown-key]: Unknown key `mesage` in `[0].card`
data/principles.yaml:7:10: error[missing-key]: `message` is missing in `[0].card`
data/principles.yaml:8:16: error[wrong-type]: `[0].easy.says` must be a list, not text
data/principles.yaml:8:45: error[unknown-key]: Unknown key `aks` in `[0].easy`
data/principles.yaml:8:10: error[missing-key]: `ask` is missing in `[0].easy`
data/principles.yaml:9:55: error[unknown-key]: Unknown key `license` in `[0].picture`
data/principles.yaml:9:13: error[missing-key]: `licence` is missing in `[0].picture`
)");
}

TEST(DataFiles, NumbersOfHelplinesAreWords) {
  const Files files = {{"data/helplines.yaml", "- {id: a, name: A, phone: 116111}\n"}};
  Data data(files);
  EXPECT_EQ(data.said(), "");
  const Facts facts = read_facts(data.workspace.data, {}, data.diagnostics);
  EXPECT_TRUE(facts.figures.empty());
  EXPECT_EQ(*facts.values.find("helplines")->list()->front().map()->find("phone")->as<std::string>(),
            "116111");
}

}  // namespace
}  // namespace evident
