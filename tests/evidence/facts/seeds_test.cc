// Every figure that the publications state is in the data, with its value, its source and its page.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "evidence/facts/facts.h"

namespace evident {
namespace {

struct Shipped {
  Shipped() {
    const Node references = read("data/references.yaml");
    std::vector<std::string> ids;
    for (const Node& item : references.find("references")->items) ids.push_back(item.find("id")->text);
    std::vector<DataFile> files;
    for (const auto& [name, path] :
         {std::pair{"programme", "data/programme.yaml"}, std::pair{"survey_2010", "data/survey-2010.yaml"}}) {
      Node root = read(path);
      const Span span = root.span;
      files.push_back({name, std::move(root), span});
    }
    facts = read_facts(files, ids, diagnostics);
    for (const Figure& figure : facts.figures) by_name[figure.name] = &figure;
    for (const Diagnostic& diagnostic : diagnostics.all()) ADD_FAILURE() << render(diagnostic, sources, {});
  }
  Node read(const std::string& path) {
    std::ifstream file(EVIDENT_SOURCE_DIR "/" + path);
    std::stringstream text;
    text << file.rdbuf();
    return read_yaml(sources.add(path, text.str()), sources, diagnostics);
  }

  Sources sources;
  Diagnostics diagnostics;
  Facts facts;
  std::map<std::string, const Figure*> by_name;
};

double number_in(const Node& node) {
  double number = 0;
  EXPECT_TRUE(read_number(node.text, number)) << node.text;
  return number;
}

TEST(Seeds, EveryFigureIsInTheDataWithItsSourceAndPage) {
  Shipped shipped;
  const Node list = shipped.read("tests/evidence/seeds/figures.yaml");
  EXPECT_EQ(list.items.size(), 99U);
  const std::map<std::string, std::string> sources = {{"000", "shuker2018"},
                                                      {"001", "alexiseminar"},
                                                      {"002", "harrisnote"},
                                                      {"003", "harris2015"},
                                                      {"004", "whatsgoingon"}};
  for (const Node& item : list.items) {
    const std::string name = item.find("name")->text;
    ASSERT_TRUE(shipped.by_name.contains(name)) << name;
    const Figure& figure = *shipped.by_name[name];
    EXPECT_EQ(figure.quantity.number, number_in(*item.find("value"))) << name;
    EXPECT_EQ(figure.quantity.missing, Missing::None) << name;
    EXPECT_TRUE(figure.published_source) << name;
    if (name == "programme.history.areas_with_specialist") {
      // The briefing cites it from a work whose page it does not give: the note says where we have it from.
      EXPECT_EQ(figure.source, "swann2002");
      EXPECT_TRUE(figure.note.starts_with("As given in Shuker and Harris (2018), section 3.")) << figure.note;
    } else {
      EXPECT_EQ(figure.source, sources.at(item.find("seed")->text)) << name;
      EXPECT_NE(figure.page, "") << name;
    }
    std::vector<double> expected, stated;
    if (const Node* others = item.find("disagrees")) {
      for (const Node& other : others->items) expected.push_back(number_in(other));
    }
    for (const StatedElsewhere& other : figure.disagrees) {
      stated.push_back(other.quantity.number);
      EXPECT_TRUE(other.published_source) << name;
      EXPECT_NE(other.page, "") << name;
    }
    EXPECT_EQ(stated, expected) << name;
  }
}

// What two publications say of one thing, in both directions of reading.
TEST(Seeds, TheFiguresThatDisagreeAreKnown) {
  Shipped shipped;
  const auto disagrees = [&](const char* name, double value, double other, const char* source) {
    const Figure* figure = shipped.by_name[name];
    ASSERT_NE(figure, nullptr) << name;
    EXPECT_EQ(figure->quantity.number, value) << name;
    const bool found = std::any_of(
        figure->disagrees.begin(), figure->disagrees.end(),
        [&](const StatedElsewhere& said) { return said.quantity.number == other && said.source == source; });
    EXPECT_TRUE(found) << name;
  };
  disagrees("programme.services.hubs", 16, 15, "alexiseminar");
  disagrees("programme.casework.closed", 255, 225, "alexiseminar");
  disagrees("programme.casework.opened", 783, 783, "alexiseminar");
  disagrees("programme.evaluation.interviews", 276, 275, "alexiseminar");
  disagrees("programme.funding.period", 5, 3, "harris2015");
  disagrees("programme.funding.period", 5, 3, "harrisnote");
  disagrees("survey_2010.all_boards.coordinators_in_post", 29, 25, "alexiseminar");
}

TEST(Seeds, WordsNamesAndYearsThatDisagreeAreKnown) {
  Shipped shipped;
  const Value* conflicts = shipped.facts.values.find("programme")->map()->find("conflicts");
  ASSERT_NE(conflicts, nullptr);
  std::string all;
  for (const Value& conflict : *conflicts->list()) all += print(conflict) + "\n";
  for (const char* said :
       {"Formed in 2012", "Created in 2013", "Scott and Skidmore", "2005", "2006", "Whose Daughter Next?",
        "1998", "Listed under 1995–97", "Streets and Lanes", "Street and Lanes",
        "Department for Children Schools and Families", "Department for Children, Families and Schools",
        "Lee and O’Brien (1995)", "Not listed"}) {
    EXPECT_NE(all.find(said), std::string::npos) << said;
  }
}

}  // namespace
}  // namespace evident
