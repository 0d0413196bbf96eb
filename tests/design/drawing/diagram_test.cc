#include "design/drawing/diagrams.h"

namespace evident {
namespace {

using DiagramTest = DrawingTest;

TEST_F(DiagramTest, StandsAtEveryWidthAndLength) {
  const std::vector<std::pair<std::string, Diagram>> all = {{"wheel", engagement_wheel()},
                                                            {"timeline", funding_phases()},
                                                            {"flow", theory_of_change()},
                                                            {"steps", first_meetings()}};
  for (const auto& [name, diagram] : all) {
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

}  // namespace
}  // namespace evident
