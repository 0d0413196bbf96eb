#pragma once
// Renders into a rope of its own.

#include "writing/merge/merger.h"

namespace evident {

template <class Render>
Rope Merger::capture(Render render_it) {
  Rope rope;
  Rope* const saved = out_;
  out_ = &rope;
  render_it();
  out_ = saved;
  return rope;
}

}  // namespace evident
