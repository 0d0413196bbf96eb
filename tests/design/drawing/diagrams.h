#pragma once
// Diagrams for the tests, and the same with labels that grew.

#include "design/drawing/drawing_fixture.h"

namespace evident {

// After Shuker and Harris (2018), diagram 1.
inline Diagram engagement_wheel() {
  Diagram wheel;
  wheel.kind = DiagramKind::Wheel;
  wheel.title = "Six choices that help young people to engage";
  wheel.hub = "Engaging children and young people";
  wheel.parts = {{"Assessing need", "", {"They say what help they want, and the plan starts there."}, {}},
                 {"Venue and time", "", {"They choose where and when to meet."}, {}},
                 {"Way to communicate", "", {"Texts, calls or face to face, as they prefer."}, {}},
                 {"Pace", "", {"They decide how quickly or slowly the work goes."}, {}},
                 {"Content", "", {"They have a say in what the work is about."}, {}},
                 {"When and how to disclose", "", {"They control what they tell, to whom and when."}, {}}};
  return wheel;
}

// After Harris et al. (2015): a programme that grew to 16 services.
inline Diagram funding_phases() {
  Diagram timeline;
  timeline.kind = DiagramKind::Timeline;
  timeline.title = "Sixteen services in three phases";
  timeline.parts = {{"Phase one", "2013-14", {"3 services are funded, for three years each."}, {}},
                    {"Phase two", "2014-15", {"5 more services join."}, {}},
                    {"Phase three", "2015-16", {"8 more are planned, which makes 16."}, {}}};
  return timeline;
}

// After Shuker and Harris (2017), "Theory of change".
inline Diagram theory_of_change() {
  Diagram flow;
  flow.kind = DiagramKind::Flow;
  flow.title = "How specialist workers change practice";
  flow.parts = {
      {"New areas", "", {"A culture of support grows", "Partners agree a local strategy"}, {}},
      {"Stable policy frameworks", "", {"Procedures are set up", "Agencies work in partnership"}, {}},
      {"Good safeguarding practice",
       "",
       {"Training and raising awareness", "Casework", "Advice to other professionals"},
       {}}};
  return flow;
}

inline Diagram first_meetings() {
  Diagram steps;
  steps.kind = DiagramKind::Steps;
  steps.title = "From referral to support";
  steps.parts = {{"Referral", "", {"Someone who is worried gets in touch."}, {}},
                 {"First meeting", "", {"The young person is asked whether they want to meet at all."}, {}},
                 {"A plan of their own", "", {"Aims, places and times are agreed together."}, {}},
                 {"Review", "", {"Every few weeks both look back and change what does not help."}, {}}};
  return steps;
}

// Every text so many times as long.
inline Diagram longer(Diagram diagram, int count) {
  if (!diagram.hub.empty()) diagram.hub = times(diagram.hub, count);
  for (DiagramPart& part : diagram.parts) {
    part.title = times(part.title, count);
    for (std::string& line : part.lines) line = times(line, count);
  }
  return diagram;
}

inline Diagram with_parts(Diagram diagram, std::size_t count) {
  const std::vector<DiagramPart> known = diagram.parts;
  diagram.parts.clear();
  for (std::size_t i = 0; i < count; ++i) diagram.parts.push_back(known[i % known.size()]);
  return diagram;
}

}  // namespace evident
