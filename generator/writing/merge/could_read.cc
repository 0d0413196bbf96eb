#include <algorithm>
#include <cctype>
#include <set>
#include <vector>

#include "writing/merge/template.h"

namespace evident {
namespace {

// Where the tag ends that begins there: brackets in its strings do not end it.
std::size_t end_of_tag(std::string_view text, std::size_t at, std::string_view bracket) {
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0 && c == '\\') {
      ++at;
    } else if (c == '"' || c == '\'') {
      if (quote == 0 || quote == c) quote = quote == 0 ? c : '\0';
    } else if (quote == 0 && text.substr(at).starts_with(bracket)) {
      return at;
    }
  }
  return text.size();
}

// What stands between `{{` and `}}`, and between `{%` and `%}`, without their signs for white space.
std::vector<std::string_view> tags_of(std::string_view text) {
  std::vector<std::string_view> tags;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    const char sign = at + 1 < text.size() ? text[at + 1] : ' ';
    if (sign != '{' && sign != '%') continue;
    const std::size_t end = end_of_tag(text, at + 2, sign == '{' ? "}}" : "%}");
    std::string_view tag = text.substr(at + 2, end - at - 2);
    if (tag.starts_with('-') || tag.starts_with('+')) tag.remove_prefix(1);
    if (tag.ends_with('-') || tag.ends_with('+')) tag.remove_suffix(1);
    tags.push_back(tag);
  }
  return tags;
}

bool is_of_a_name(char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; }

// Whether a tag uses a name as such, not as a part of something: not `annual_returns`, not `page.returns`.
bool names(std::string_view tag, std::string_view word) {
  for (std::size_t at = tag.find(word); at != std::string_view::npos; at = tag.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || (!is_of_a_name(tag[at - 1]) && tag[at - 1] != '.');
    if (begins && (end == tag.size() || !is_of_a_name(tag[end]))) return true;
  }
  return false;
}

// Whether a tag names another template otherwise than by a word in quotes alone.
bool computes_a_name(const std::vector<std::string_view>& tags) {
  for (std::string_view tag : tags) {
    tag.remove_prefix(std::min(tag.find_first_not_of(" \t\n"), tag.size()));
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
    const std::vector<std::string_view> tags = tags_of(texts[i]);
    if (computes_a_name(tags)) return true;
    for (const std::string_view tag : tags) {
      if (names(tag, word)) return true;
      for (const auto& [name, one] : templates) {
        if (tag.find('"' + name + '"') != std::string_view::npos ||
            tag.find('\'' + name + '\'') != std::string_view::npos)
          reach(name, *one);
      }
    }
  }
  return false;
}

}  // namespace evident
