#include "foundation/diagnostics/diagnostics.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace evident {

void Diagnostics::add(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

void Diagnostics::add_label(std::size_t index, Label label) {
  diagnostics_[index].labels.push_back(std::move(label));
}

Diagnostic& Diagnostics::error(std::string code, Span span, std::string message, std::string help) {
  diagnostics_.push_back({std::move(code), Severity::Error, span, std::move(message), {}, std::move(help)});
  return diagnostics_.back();
}

Diagnostic& Diagnostics::warning(std::string code, Span span, std::string message, std::string help) {
  Diagnostic& diagnostic = error(std::move(code), span, std::move(message), std::move(help));
  diagnostic.severity = Severity::Warning;
  return diagnostic;
}

void Diagnostics::append(Diagnostics&& other) {
  diagnostics_.insert(diagnostics_.end(), std::make_move_iterator(other.diagnostics_.begin()),
                      std::make_move_iterator(other.diagnostics_.end()));
  other.diagnostics_.clear();
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics_.begin(), diagnostics_.end(),
                    [severity](const Diagnostic& diagnostic) { return diagnostic.severity == severity; }));
}

void Diagnostics::sort(const Sources& sources) {
  const auto key = [&](const Diagnostic& d) {
    return std::tuple(sources.name(d.span.source), d.span.source, d.span.begin, d.span.end,
                      std::string_view(d.code), std::string_view(d.message));
  };
  std::stable_sort(diagnostics_.begin(), diagnostics_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.code == b.code && a.span == b.span && a.message == b.message;
  };
  diagnostics_.erase(std::unique(diagnostics_.begin(), diagnostics_.end(), same), diagnostics_.end());
}

}  // namespace evident
