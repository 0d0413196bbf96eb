#include "writing/merge/merge.h"

namespace evident {
namespace {

constexpr std::size_t most_labels = 3;  // a loop may insert the same mistake a thousand times

bool brought(const Insertion& insertion, std::string_view subject) {
  if (insertion.text.empty()) return false;
  return insertion.text.find(subject) != std::string::npos || subject.find(insertion.text) != subject.npos;
}

bool overlap(Span a, Span b) { return a.source == b.source && a.begin < b.end && b.begin < a.end; }

// Of a link or a stretch of code the span shows where it begins, and its address stands further on.
bool share_a_line(Span a, Span b, const Sources& sources) {
  if (a.source != b.source || a.source == no_source) return false;
  const auto line = [&](std::uint32_t offset) { return sources.position(a.source, offset).line; };
  return line(a.begin) <= line(b.end) && line(b.begin) <= line(a.end);
}

bool has_label(const Diagnostic& diagnostic, Span span) {
  for (const Label& label : diagnostic.labels) {
    if (label.span == span) return true;
  }
  return false;
}

// Labels the diagnostic with the values that stand `at_its_place`; whether there is any.
template <class AtItsPlace>
bool label(const Merged& merged, std::size_t index, Diagnostics& diagnostics, AtItsPlace&& at_its_place) {
  std::size_t labels = 0;
  for (const Insertion& insertion : merged.insertions) {
    const Diagnostic& diagnostic = diagnostics.all()[index];
    if (insertion.origin.source == no_source || !brought(insertion, diagnostic.subject) ||
        has_label(diagnostic, insertion.origin) || !at_its_place(insertion.place, diagnostic.span)) {
      continue;
    }
    diagnostics.add_label(index, {insertion.origin, "the value comes from here"});
    if (++labels == most_labels) break;
  }
  return labels > 0;
}

}  // namespace

void trace_to_values(const Merged& merged, const Sources& sources, Diagnostics& diagnostics) {
  for (std::size_t index = 0; index < diagnostics.all().size(); ++index) {
    if (diagnostics.all()[index].subject.empty()) continue;
    if (label(merged, index, diagnostics, overlap)) continue;
    label(merged, index, diagnostics, [&](Span a, Span b) { return share_a_line(a, b, sources); });
  }
}

}  // namespace evident
