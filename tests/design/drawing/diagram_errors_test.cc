#include "design/drawing/diagrams.h"

namespace evident {
namespace {

using DiagramErrorsTest = DrawingTest;

TEST_F(DiagramErrorsTest, ADiagramWithoutParts) {
  Diagram wheel = engagement_wheel();
  wheel.span = at(3);
  wheel.parts.clear();
  EXPECT_EQ(refused(wheel),
            "content/page.md:1:4: error[no-data]: This wheel has no spokes\n"
            "  help: give it at least three, each with a title\n");
  Diagram flow = theory_of_change();
  flow.parts.clear();
  EXPECT_EQ(refused(flow),
            "error[no-data]: This flow has no columns\n  help: give it at least two, each with a title\n");
}

TEST_F(DiagramErrorsTest, TooFewAndTooManyParts) {
  Diagram wheel = with_parts(engagement_wheel(), 9);
  wheel.parts[8].span = at(5);
  EXPECT_EQ(refused(wheel),
            "content/page.md:1:6: error[too-many-parts]: This wheel has 9 spokes, and there is room for 8\n"
            "  help: join those that belong together, or draw two diagrams\n");
  Diagram flow = with_parts(theory_of_change(), 1);
  flow.span = at(2);
  EXPECT_EQ(refused(flow),
            "content/page.md:1:3: error[wrong-shape]: This flow has only 1 column\n"
            "  help: give it at least two, or write the text without a diagram\n");
  EXPECT_EQ(refused(with_parts(first_meetings(), 13)),
            "error[too-many-parts]: This set of steps has 13 steps, and there is room for 12\n"
            "  help: join those that belong together, or draw two diagrams\n");
  EXPECT_EQ(refused(with_parts(funding_phases(), 11)),
            "error[too-many-parts]: This timeline has 11 phases, and there is room for 10\n"
            "  help: join those that belong together, or draw two diagrams\n");
}

TEST_F(DiagramErrorsTest, OnlyAWheelHasAHub) {
  Diagram wheel = engagement_wheel();
  wheel.hub = " ";
  EXPECT_EQ(refused(wheel),
            "error[wrong-shape]: This wheel has no words for its hub\n"
            "  help: say in a few words what all spokes belong to\n");
  Diagram flow = theory_of_change();
  flow.hub = "Change";
  EXPECT_EQ(refused(flow),
            "error[wrong-shape]: This flow has a hub, which only a wheel has\n"
            "  help: take the hub away, or make the diagram a wheel\n");
}

TEST_F(DiagramErrorsTest, OnlyATimelineHasTimes) {
  Diagram timeline = funding_phases();
  timeline.parts[1].when.clear();
  timeline.parts[1].span = at(4);
  EXPECT_EQ(refused(timeline),
            "content/page.md:1:5: error[wrong-shape]: Phase 2 does not say when it is\n"
            "  help: give its time, such as \"2013-14\" or \"Year 1\"\n");
  Diagram steps = first_meetings();
  steps.parts[0].when = "2014";
  EXPECT_EQ(refused(steps),
            "error[wrong-shape]: Step 1 has a time, which only a timeline shows\n"
            "  help: write the time into the title, or make the diagram a timeline\n");
}

TEST_F(DiagramErrorsTest, PartsWithoutWords) {
  Diagram wheel = engagement_wheel();
  wheel.parts[3].title.clear();
  wheel.parts[3].span = at(6);
  EXPECT_EQ(refused(wheel),
            "content/page.md:1:7: error[no-data]: Spoke 4 has no title\n"
            "  help: give it a title of a few words\n");
  Diagram flow = theory_of_change();
  flow.parts[2].lines.clear();
  EXPECT_EQ(refused(flow),
            "error[no-data]: Column 3 has no boxes\n  help: say in one box or more what belongs there\n");
  flow.parts[2].lines = {"Training", " "};
  EXPECT_EQ(refused(flow),
            "error[no-data]: Column 3 has an empty box\n  help: write its text, or take it away\n");
  flow.parts[2].lines.assign(9, "Training");
  EXPECT_EQ(refused(flow),
            "error[too-many-parts]: Column 3 has 9 boxes, and there is room for 8\n"
            "  help: keep the most important ones and tell the others in the text\n");
}

TEST_F(DiagramErrorsTest, TextsThatAreNoLabels) {
  Diagram wheel = engagement_wheel();
  wheel.parts[1].span = at(1);
  wheel.parts[1].lines = {times("word", 201)};
  EXPECT_EQ(
      refused(wheel),
      "content/page.md:1:2: error[wrong-shape]: Spoke 2 has a text of 1,004 characters, and there is room "
      "for 1,000\n"
      "  help: say it in a few words, and tell the rest in the text\n");
  wheel.hub = std::string(1000001, 'x');
  EXPECT_EQ(refused(wheel),
            "error[wrong-shape]: The hub has a text of 1,000,001 characters, and there is room for 1,000\n"
            "  help: say it in a few words, and tell the rest in the text\n");
}

TEST_F(DiagramErrorsTest, ADiagramHigherThanAPage) {
  Diagnostics heard;
  const Drawing drawing = draw(longer(theory_of_change(), 30), theme, shaper, points(220), heard);
  EXPECT_FALSE(drawing.scene.items.empty());
  EXPECT_EQ(said(heard),
            "warning[crowded-chart]: The diagram is higher than a page\n"
            "  help: shorten its texts, or make two diagrams of it\n");
}

}  // namespace
}  // namespace evident
