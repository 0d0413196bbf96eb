#pragma once
// yaml-cpp's complaints in words that help someone who does not know its grammar.

#include <yaml-cpp/exceptions.h>

#include "evidence/data/builder.h"

namespace evident {

// Reports what yaml-cpp refused. The builder knows what stood before.
void report_syntax_error(const YAML::Exception& exception, std::string_view text, const TreeBuilder& builder,
                         Diagnostics& diagnostics);

}  // namespace evident
