#include "design/illustrations/specification.h"

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {
namespace {

// Inserted values are code points that no data file may hold, so YAML's reader refuses them. Those of planes
// 4 and 5, where Unicode has no characters, are as long and stand in for them.
constexpr char32_t first_stand_in = 0x40000;
constexpr char32_t last_stand_in = 0x5FFFF;

bool is_stand_in(char32_t c) { return c >= first_stand_in && c <= last_stand_in; }

std::string with_stand_ins(std::string_view text, bool& clean) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, offset);
    const std::int64_t index = insertion_index(c);
    if (index >= 0) {
      append_utf8(out, first_stand_in + static_cast<char32_t>(index));
    } else {
      clean = clean && !is_stand_in(c);
      out += text.substr(begin, offset - begin);
    }
  }
  return out;
}

std::vector<std::uint32_t> line_starts_of(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return starts;
}

}  // namespace

Specification::Specification(const Fence& fence, Span span, const Merged& merged, const Schema& schema,
                             Diagnostics& diagnostics)
    : fence_(fence), merged_(merged), span_(span) {
  bool clean = true;
  text_ = with_stand_ins(fence.text, clean);
  lines_ = line_starts_of(text_);
  if (!clean) {
    diagnostics.error("reserved-character", span, "This specification holds a character that Unicode has not",
                      "Take it out");
    return;
  }
  Sources sources;
  const SourceId source = sources.add("specification", text_);
  Diagnostics local;
  root_ = read_yaml(source, sources, local);
  const bool readable = !local.has_errors();
  if (readable && root_.is_null()) {
    local.error("no-data", {source, 0, 0}, "This " + fence.kind + " has no specification",
                "Write it as YAML between the two lines of backticks");
  } else if (readable) {
    check_schema(root_, schema, "the " + fence.kind, local);
  }
  good_ = !local.has_errors();
  for (Diagnostic diagnostic : local.all()) {
    diagnostic.span = place(diagnostic.span);
    diagnostic.message = plain(diagnostic.message);
    diagnostic.help = plain(diagnostic.help);
    for (Label& label : diagnostic.labels) label.span = place(label.span);
    diagnostics.add(std::move(diagnostic));
  }
}

Span Specification::place(Span local) const {
  if (local.source == no_source || fence_.line_starts.empty()) return span_;
  const auto after = std::upper_bound(lines_.begin(), lines_.end(), local.begin);
  const auto line = static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - lines_.begin() - 1, 0));
  const std::size_t known = std::min(line, fence_.line_starts.size() - 1);
  const std::uint32_t begin = fence_.line_starts[known] + (local.begin - lines_[line]);
  const std::uint32_t line_end = line + 1 < lines_.size() ? lines_[line + 1] - 1 : local.end;
  const std::uint32_t length = std::min(local.end, std::max(line_end, local.begin)) - local.begin;
  return merged_.map.locate(begin, begin + length);
}

template <class Plain, class Inserted>
void Specification::each_part(std::string_view text, Plain&& plain, Inserted&& inserted) const {
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t at = offset;
    const char32_t c = next_code_point(text, offset);
    if (!is_stand_in(c)) continue;
    if (at > begin) plain(text.substr(begin, at - begin));
    const std::size_t index = c - first_stand_in;
    if (index < merged_.insertions.size()) inserted(merged_.insertions[index]);
    begin = offset;
  }
  if (begin < text.size()) plain(text.substr(begin));
}

std::string Specification::plain(std::string_view text) const {
  std::string out;
  each_part(
      text, [&](std::string_view part) { out += part; },
      [&](const Insertion& insertion) { out += insertion.text; });
  std::replace(out.begin(), out.end(), '\n', ' ');
  return std::string(trim(out));
}

std::string Specification::plain(const Node* node) const {
  return node == nullptr ? std::string() : plain(node->text);
}

std::vector<std::string> Specification::plain_list(const Node* node) const {
  std::vector<std::string> texts;
  if (node == nullptr || node->is_null()) return texts;
  if (!node->is_list()) return {plain(node->text)};
  for (const Node& item : node->items) texts.push_back(plain(item.text));
  return texts;
}

Inlines Specification::inlines(const Node* node) const {
  Inlines out;
  if (node == nullptr) return out;
  const Span span = place(*node);
  each_part(
      trim(node->text),
      [&](std::string_view part) {
        out.push_back({Text{std::string(part)}, span});
      },
      [&](const Insertion& value) {
        if (value.figure_name.empty() && value.value.empty()) {
          out.push_back({Text{value.text}, span});
        } else {
          out.push_back({FigureText{value.text, value.value, value.figure_name}, span});
        }
      });
  return out;
}

const Insertion* Specification::only_value(std::string_view text) const {
  const Insertion* found = nullptr;
  bool alone = true;
  each_part(
      trim(text), [&](std::string_view) { alone = false; },
      [&](const Insertion& insertion) {
        alone = alone && found == nullptr;
        found = &insertion;
      });
  return alone ? found : nullptr;
}

std::vector<const Insertion*> Specification::values() const {
  std::vector<const Insertion*> all;
  each_part(
      text_, [](std::string_view) {}, [&](const Insertion& value) { all.push_back(&value); });
  return all;
}

}  // namespace evident
