#include "design/drawing/diagrams.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

using DiagramTest = DrawingTest;

const std::vector<std::pair<std::string, Diagram>>& all_diagrams() {
  static const std::vector<std::pair<std::string, Diagram>> all = {{"wheel", engagement_wheel()},
                                                                   {"timeline", funding_phases()},
                                                                   {"flow", theory_of_change()},
                                                                   {"steps", first_meetings()}};
  return all;
}

std::size_t position(const std::string& text, const std::string& part) { return text.find(part); }

// Texts as a reader hears them: lines joined.
std::string heard_text(const Drawing& drawing) {
  std::string text = texts_of(drawing.scene);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

TEST_F(DiagramTest, StandsAtEveryWidthAndLength) {
  for (const auto& [name, diagram] : all_diagrams()) {
    for (const int length : {1, 3, 8}) {
      for (const int width : {220, 300, 420, 500}) {
        drawn(longer(diagram, length), width, name + "-x" + std::to_string(length));
      }
    }
  }
}

TEST_F(DiagramTest, TakesFewPartsAndMany) {
  for (const int width : {220, 420, 500}) {
    for (std::size_t count = 3; count <= 8; ++count) {
      drawn(with_parts(engagement_wheel(), count), width, "wheel-" + std::to_string(count));
    }
    for (std::size_t count = 2; count <= 5; ++count) {
      drawn(with_parts(theory_of_change(), count), width, "flow-" + std::to_string(count));
    }
    for (std::size_t count = 2; count <= 10; count += 4) {
      drawn(with_parts(funding_phases(), count), width, "timeline-" + std::to_string(count));
    }
    drawn(with_parts(first_meetings(), 12), width, "steps-12");
  }
}

TEST_F(DiagramTest, SaysAllItsWordsInTheirOrder) {
  for (const auto& [name, diagram] : all_diagrams()) {
    for (const int width : {220, 500}) {
      const std::string text = heard_text(drawn(diagram, width, name + "-order"));
      std::size_t last = diagram.hub.empty() ? 0 : position(text, diagram.hub);
      ASSERT_NE(last, std::string::npos) << text;
      for (const DiagramPart& part : diagram.parts) {
        std::vector<std::string> words = {part.title};
        if (!part.when.empty()) words.insert(words.begin(), part.when);
        words.insert(words.end(), part.lines.begin(), part.lines.end());
        for (const std::string& word : words) {
          const std::size_t next = text.find(word, last);
          ASSERT_NE(next, std::string::npos) << name << ": `" << word << "` in " << text;
          last = next;
        }
      }
    }
  }
}

// The hub stands in the middle of its spokes where there is room, and above them where there is none.
TEST_F(DiagramTest, AWheelIsRoundWhereThereIsRoom) {
  const auto hub_and_first = [this](int width) {
    Length hub, first;
    for (const SceneItem& item : drawn(engagement_wheel(), width, "wheel-round").scene.items) {
      const auto* text = std::get_if<SceneText>(&item);
      if (text == nullptr) continue;
      if (text->text.starts_with("Engaging")) hub = text->origin.y;
      if (text->text.starts_with("Assessing")) first = text->origin.y;
    }
    return std::pair{hub, first};
  };
  const auto [round_hub, top_spoke] = hub_and_first(420);
  EXPECT_LT(top_spoke, round_hub);
  const auto [list_hub, first_spoke] = hub_and_first(300);
  EXPECT_LT(list_hub, first_spoke);
}

TEST_F(DiagramTest, ATimelineTurnsWhereColumnsWouldBeNarrow) {
  const auto times_of = [this](int width) {
    std::vector<Point> times;
    for (const SceneItem& item : drawn(funding_phases(), width, "timeline-turn").scene.items) {
      const auto* text = std::get_if<SceneText>(&item);
      if (text != nullptr && text->text.starts_with("201")) times.push_back(text->origin);
    }
    return times;
  };
  const std::vector<Point> across = times_of(420), down = times_of(220);
  ASSERT_EQ(across.size(), 3U);
  ASSERT_EQ(down.size(), 3U);
  EXPECT_EQ(across[0].y, across[2].y);
  EXPECT_LT(across[0].x, across[1].x);
  EXPECT_EQ(down[0].x, down[2].x);
  EXPECT_LT(down[0].y, down[1].y);
}

// Only the ring behind a wheel's panels, which says nothing, may be light.
TEST_F(DiagramTest, ShapesAreSeenOnPaper) {
  for (const auto& [name, diagram] : all_diagrams()) {
    EXPECT_EQ(faint_shapes(drawn(diagram, 500, name + "-seen").scene), name == "wheel" ? 1 : 0) << name;
    EXPECT_EQ(faint_shapes(drawn(diagram, 220, name + "-seen").scene), 0) << name;
  }
}

TEST_F(DiagramTest, KeepsItsContrastInAnyTheme) {
  for (const char* primary : {"#FFD54F", "#D84315", "#808080", "#FFFFFF"}) {
    ASSERT_TRUE(read_colour(primary, theme.colours["primary"]));
    for (const auto& [name, diagram] : all_diagrams()) {
      EXPECT_LE(faint_shapes(drawn(diagram, 420, name + "-theme").scene), 1) << name << primary;
    }
  }
}

TEST_F(DiagramTest, GrowsWithTheTextOfSlides) {
  for (const char* style : {"chart", "chart-strong"}) {
    theme.styles[style].size = points(24);
    theme.styles[style].leading = points(31);
  }
  for (const auto& [name, diagram] : all_diagrams()) drawn(diagram, 880, name + "-slide");
}

TEST_F(DiagramTest, TellsItselfShortly) {
  EXPECT_EQ(
      drawn(engagement_wheel(), 420, "wheel").alternative,
      "Wheel with six spokes around “Engaging children and young people”: Assessing need; Venue and time; "
      "Way to communicate; Pace; Content; When and how to disclose.");
  EXPECT_EQ(drawn(funding_phases(), 420, "timeline").alternative,
            "Timeline of three phases: 2013-14 Phase one; 2014-15 Phase two; 2015-16 Phase three.");
  EXPECT_EQ(drawn(theory_of_change(), 420, "flow").alternative,
            "Flow of three columns, each leading to the next: New areas; Stable policy frameworks; Good "
            "safeguarding practice.");
  EXPECT_EQ(drawn(first_meetings(), 420, "steps").alternative,
            "Four steps, one after the other: Referral; First meeting; A plan of their own; Review.");
  Diagram own = first_meetings();
  own.alternative = "How support begins.";
  EXPECT_EQ(drawn(own, 420, "steps").alternative, "How support begins.");
}

TEST_F(DiagramTest, CountsWhatDoesNotFitTheShortText) {
  for (const auto& [name, diagram] : all_diagrams()) {
    const std::string text = drawn(longer(diagram, 8), 420, name + "-alternative").alternative;
    EXPECT_LE(code_point_count(text), 250U) << text;
  }
  EXPECT_EQ(
      drawn(longer(engagement_wheel(), 5), 420, "wheel-x5").alternative,
      "Wheel with six spokes: Assessing need Assessing need Assessing need Assessing need Assessing need; "
      "Venue and time Venue and time Venue and time Venue and time Venue and time; four others.");
}

TEST_F(DiagramTest, TellsAllItsTexts) {
  const std::vector<std::string> wheel = drawn(engagement_wheel(), 420, "wheel").description;
  ASSERT_EQ(wheel.size(), 7U);
  EXPECT_EQ(wheel[0], "In the middle: Engaging children and young people.");
  EXPECT_EQ(wheel[1],
            "Spoke 1 of 6: Assessing need. They say what help they want, and the plan starts there.");
  EXPECT_EQ(drawn(theory_of_change(), 420, "flow").description[0],
            "Column 1 of 3: New areas. A culture of support grows. Partners agree a local strategy.");
  EXPECT_EQ(drawn(funding_phases(), 420, "timeline").description[1],
            "2014-15. Phase two. 5 more services join.");
  EXPECT_EQ(drawn(first_meetings(), 420, "steps").description[0],
            "Step 1: Referral. Someone who is worried gets in touch.");
}

// Whatever is typed is drawn somehow, on any width.
TEST_F(DiagramTest, SurvivesHostileTexts) {
  Diagram wheel = engagement_wheel();
  wheel.hub = std::string(1000, 'W');
  wheel.parts[0].title = "\xFF\xFE broken \x01 bytes";
  wheel.parts[1].title = std::string(900, 'x');
  wheel.parts[2].lines = {"one\ntwo\n\n\tthree", "\xD8\xA7\xD9\x84\xD8\xB9 e\xCC\x81\xCC\x81\xCC\x81"};
  Diagnostics heard;
  for (const int width : {0, 1, 30, 420}) {
    for (const DiagramKind kind : {DiagramKind::Wheel, DiagramKind::Flow, DiagramKind::Steps}) {
      Diagram diagram = wheel;
      diagram.kind = kind;
      if (kind != DiagramKind::Wheel) diagram.hub.clear();
      if (kind == DiagramKind::Flow) diagram.parts.resize(3);
      EXPECT_FALSE(draw(diagram, theme, shaper, points(width), heard).scene.items.empty());
      EXPECT_FALSE(draw(diagram, Theme{}, shaper, points(width), heard).scene.items.empty());
    }
  }
  EXPECT_FALSE(heard.has_errors());
}

}  // namespace
}  // namespace evident
