#pragma once
// Markdown that was merged by hand: text in which «0» stands for the first inserted value, and so on.

#include <string>
#include <utility>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"
#include "writing/document/document.h"
#include "writing/markdown/markdown.h"
#include "writing/merge/merge.h"

namespace evident::parsing {

// One source, "page.md", that holds the text as it is before tokens replace «n».
inline Merged merged(const std::string& text, std::vector<Insertion> insertions = {}) {
  Merged result;
  result.insertions = std::move(insertions);
  std::size_t begin = 0;
  const auto add_verbatim = [&](std::size_t end) {
    if (end == begin) return;
    result.map.add(static_cast<std::uint32_t>(result.text.size()),
                   {0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, true);
    result.text += text.substr(begin, end - begin);
  };
  const std::string open = "«", close = "»";
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, begin)) {
    add_verbatim(at);
    const std::size_t end = text.find(close, at);
    const auto index = std::stoul(text.substr(at + open.size(), end - at - open.size()));
    result.map.add(static_cast<std::uint32_t>(result.text.size()),
                   {0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + close.size())},
                   false);
    result.text += insertion_token(index);
    begin = end + close.size();
  }
  add_verbatim(text.size());
  return result;
}

inline Insertion value(std::string text) {
  Insertion insertion;
  insertion.text = std::move(text);
  return insertion;
}
inline Insertion figure(std::string text, std::string machine_value, std::string name) {
  Insertion insertion = value(std::move(text));
  insertion.value = std::move(machine_value);
  insertion.figure_name = std::move(name);
  return insertion;
}

struct Parsed {
  Document document;
  std::string said;  // the diagnostics in the short style, each with its help, one a line
};

inline Parsed parse(const std::string& text, std::vector<Insertion> insertions = {}) {
  Sources sources;
  sources.add("page.md", text);
  Diagnostics diagnostics;
  Parsed result;
  result.document = parse_markdown(merged(text, std::move(insertions)), diagnostics);
  diagnostics.sort(sources);
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    std::string line = render(diagnostic, sources, {.style = DiagnosticStyle::Short});
    if (!line.empty() && line.back() == '\n') line.pop_back();
    result.said += line + (diagnostic.help.empty() ? "" : " (" + diagnostic.help + ")") + "\n";
  }
  return result;
}

// The dump without its first line, after making sure that nothing was reported.
inline std::string tree(const std::string& text, std::vector<Insertion> insertions = {}) {
  const Parsed parsed = parse(text, std::move(insertions));
  if (!parsed.said.empty()) return "SAID " + parsed.said;
  const std::string whole = dump(parsed.document);
  return whole.substr(whole.find('\n') + 1);
}

}  // namespace evident::parsing
