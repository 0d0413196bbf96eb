#include <algorithm>
#include <set>
#include <vector>

#include "writing/merge/template.h"

namespace evident {
namespace {

// Whether a tag names another template otherwise than by a word in quotes alone.
bool computes_a_name(std::string_view text) {
  for (std::size_t at = text.find("{%"); at != std::string_view::npos; at = text.find("{%", at + 2)) {
    std::string_view tag = text.substr(at + 2, text.find("%}", at) - at - 2);
    tag.remove_prefix(std::min(tag.find_first_not_of("-+ \t\n"), tag.size()));
    for (const std::string_view keyword : {"include", "import", "from", "extends"}) {
      if (!tag.starts_with(keyword)) continue;
      std::string_view name = tag.substr(keyword.size());
      name.remove_prefix(std::min(name.find_first_not_of(" \t\n"), name.size()));
      const bool quoted = name.starts_with('"') || name.starts_with('\'');
      if (!quoted || name.find_first_of("~+[(|") != std::string_view::npos ||
          name.find(" if ") != std::string_view::npos)
        return true;
    }
  }
  return false;
}

}  // namespace

bool could_read(std::string_view word, const Templates& templates, const Template& content,
                const std::string& template_name, const Sources& sources) {
  std::vector<std::string_view> texts = {sources.text(content.source)};
  std::set<std::string_view> reached;
  const auto reach = [&](const std::string& name, const Template& one) {
    if (reached.insert(name).second) texts.push_back(sources.text(one.source));
  };
  if (const auto around = templates.find(template_name); around != templates.end())
    reach(around->first, *around->second);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string_view text = texts[i];
    if (text.find(word) != std::string_view::npos || computes_a_name(text)) return true;
    for (const auto& [name, one] : templates) {
      if (text.find('"' + name + '"') != std::string_view::npos ||
          text.find('\'' + name + '\'') != std::string_view::npos)
        reach(name, *one);
    }
  }
  return false;
}

}  // namespace evident
