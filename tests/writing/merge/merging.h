#pragma once
// Merges templates written in a test. Used by all tests of this room.

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/expressions/expressions.h"
#include "foundation/diagnostics/diagnostics.h"
#include "foundation/text/text.h"
#include "writing/merge/merge.h"

namespace evident {

// An expression written in a test: `{"a": [1, 2]}`.
class NoNames final : public Environment {
 public:
  [[nodiscard]] Value lookup(std::string_view name) const override {
    return Value::undefined(std::string(name));
  }
  [[nodiscard]] std::vector<std::string> names() const override { return {}; }
  [[nodiscard]] Value figure_attribute(const Quantity&, std::string_view name) const override {
    return Value::undefined(std::string(name));
  }
};

inline Value value_of(const std::string& text) {
  Diagnostics diagnostics;
  NoNames environment;
  const auto expression = parse_expression(0, text, 0, static_cast<std::uint32_t>(text.size()), diagnostics);
  return expression == nullptr ? Value() : evaluate(*expression, environment, diagnostics);
}

struct Merging {
  Sources sources;
  Templates templates;
  Diagnostics diagnostics;
  ValueMap names;
  Published published;
  std::string template_name;
  Span template_name_span;

  // The first one added is the content.
  SourceId add(const std::string& name, const std::string& text) {
    const SourceId id = sources.add(name, text);
    templates[name] = parse_template(id, sources, 0, diagnostics);
    if (content_.empty()) content_ = name;
    return id;
  }
  void data(const std::string& text) {
    const Value value = value_of(text);
    if (value.map() != nullptr) names = *value.map();
  }
  Merged merge() {
    return evident::merge({templates, *templates.at(content_), template_name, template_name_span, names},
                          published, sources, diagnostics);
  }
  [[nodiscard]] bool could_read(const std::string& word) const {
    return evident::could_read(word, templates, *templates.at(content_), template_name, sources);
  }
  // Every diagnostic as `file:line:column: severity[code]: message`, and its labels and help if asked for.
  [[nodiscard]] std::string said(DiagnosticStyle style = DiagnosticStyle::Short) const {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      text += render(diagnostic, sources, {style, false, false});
    }
    return text;
  }
  // Code, message and help of every diagnostic, for tests of texts.
  [[nodiscard]] std::string texts() const {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      const Position position = sources.position(
          diagnostic.span.source == no_source ? 0 : diagnostic.span.source, diagnostic.span.begin);
      text += std::to_string(position.line) + ":" + std::to_string(position.column) + " " + diagnostic.code +
              ": " + diagnostic.message + "\n";
      if (!diagnostic.help.empty()) text += "  " + diagnostic.help + "\n";
    }
    return text;
  }

 private:
  std::string content_;
};

// The merged text as a reader would see it: tokens replaced by what they stand for.
inline std::string shown(const Merged& merged) {
  std::string text;
  for (std::size_t offset = 0; offset < merged.text.size();) {
    const std::size_t begin = offset;
    const std::int64_t index = insertion_index(next_code_point(merged.text, offset));
    if (index >= 0) {
      text += merged.insertions.at(static_cast<std::size_t>(index)).text;
    } else {
      text += merged.text.substr(begin, offset - begin);
    }
  }
  return text;
}

inline std::string merged_text(const std::string& text, const std::string& data = "{}") {
  Merging merging;
  merging.data(data);
  merging.add("main", text);
  const std::string result = shown(merging.merge());
  return merging.diagnostics.all().empty() ? result : merging.texts();
}

}  // namespace evident
