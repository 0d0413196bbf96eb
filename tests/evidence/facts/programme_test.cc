// The data that we ship, read as a whole.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "evidence/facts/facts.h"

namespace evident {
namespace {

Node read_shipped(const char* name, Sources& sources, Diagnostics& diagnostics) {
  std::ifstream file(std::string(EVIDENT_SOURCE_DIR "/data/") + name);
  std::stringstream text;
  text << file.rdbuf();
  return read_yaml(sources.add(name, text.str()), sources, diagnostics);
}

TEST(Programme, TheShippedFiguresAreSound) {
  Sources sources;
  Diagnostics diagnostics;
  const Node references = read_shipped("references.yaml", sources, diagnostics);
  std::vector<std::string> ids;
  ASSERT_NE(references.find("references"), nullptr);
  for (const Node& item : references.find("references")->items) ids.push_back(item.find("id")->text);
  Node programme = read_shipped("programme.yaml", sources, diagnostics);
  const Span span = programme.span;
  const Facts facts = read_facts({{"programme", std::move(programme), span}}, ids, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.all()) ADD_FAILURE() << render(diagnostic, sources, {});
  EXPECT_GT(facts.figures.size(), 10U);
  for (const Figure& figure : facts.figures) {
    EXPECT_TRUE(figure.published_source) << figure.name;
    EXPECT_NE(figure.label, "") << figure.name;
    EXPECT_NE(figure.quantity.unit, Unit::None) << figure.name;
  }
}

}  // namespace
}  // namespace evident
