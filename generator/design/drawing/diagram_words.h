#pragma once
// What is wrong with a diagram's specification, and what a diagram says to those who do not see it.

#include <string>
#include <vector>

#include "design/drawing/drawing.h"

namespace evident {

// False when the diagram must not be drawn; then an error tells why.
[[nodiscard]] bool check_diagram(const Diagram& diagram, Diagnostics& diagnostics);

[[nodiscard]] std::string diagram_alternative(const Diagram& diagram);
[[nodiscard]] std::vector<std::string> diagram_description(const Diagram& diagram);

}  // namespace evident
