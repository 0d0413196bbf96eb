#include "merging.h"

#include "foundation/text/text.h"
#include "properties.h"

namespace evident::fuzz {
namespace {

// Shared by all inputs, so a template may include itself, import macros and extend a base.
constexpr std::string_view base = R"(# {{ page.title }}
{% block main %}{{ body }}{% endblock %}
{% if slots.lead is defined %}{{ slots.lead }}{% endif %}
)";
constexpr std::string_view cards = R"({% macro card(title, text="") %}
::: callout
{{ title }} {{ text }} {{ caller() if caller is defined else "" }}
:::
{% endmacro %}
{% set depth = 3 %}
)";

Quantity plain(double number, Unit unit = Unit::None) {
  Quantity quantity;
  quantity.number = number;
  quantity.unit = unit;
  return quantity;
}

Published small_view() {
  Quantity share = plain(72.46, Unit::Percent);
  share.qualifier = Qualifier::Over;
  Quantity small;
  small.unit = Unit::People;
  small.missing = Missing::Confidential;
  Published published;
  ValueMap data;
  const auto add_figure = [&](const std::string& name, Quantity quantity) {
    quantity.figure = static_cast<FigureId>(published.figures.size());
    FigureEntry entry;
    entry.name = "data." + name;
    entry.label = "What *" + name + "* counts";
    entry.quantity = quantity;
    entry.source = "smith2018";
    entry.page = "35–36";
    entry.disagrees.push_back({plain(15), "15", "jones2015", "section 1", "says `less`"});
    published.figures.push_back(entry);
    data.set(name, Value(quantity));
  };
  add_figure("hubs", plain(16, Unit::Things));
  add_figure("cost", plain(8000000, Unit::Pounds));
  add_figure("share", share);
  add_figure("small", small);
  add_figure("none", plain(0, Unit::People));
  ValueMap row;
  row.set("name", Value::text("A | *b* <i> [x](y)\n\n# z"));
  row.set("count", Value(Value::Data(std::int64_t{3})));
  data.set("rows", Value::list({Value::map(row), Value::map(row), Value::text("::: c\n:::")}));
  published.values.set("data", Value::map(data));
  return published;
}

}  // namespace

Merging merge_bytes(const std::string& text) {
  static const Published published = small_view();
  Merging merging;
  Sources& sources = merging.sources;
  const std::size_t split = text.find("\n%%%\n");
  Templates templates;
  const auto add = [&](const std::string& name, std::string_view bytes) {
    const SourceId source = sources.add(name + ".md", std::string(bytes));
    return templates[name] = parse_template(source, sources, 0, merging.diagnostics);
  };
  const TemplatePtr content = add("content", std::string_view(text).substr(0, split));
  add("base", base);
  add("cards", cards);
  if (split != std::string::npos) add("page", std::string_view(text).substr(split + 5));

  ValueMap page;
  page.set("title", Value::text("A title & more"));
  MergeInput input{templates, *content, split == std::string::npos ? "" : "page", {}, {}};
  input.names.set("page", Value::map(page));
  input.names.set("date", Value::text("31 January 2018"));
  merging.merged = merge(input, published, sources, merging.diagnostics);
  return merging;
}

void require_merged(const Merged& merged, const Sources& sources) {
  const auto& pieces = merged.map.pieces();
  require(merged.text.empty() || (!pieces.empty() && pieces.front().begin == 0),
          "the map begins with the text");
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t end = i + 1 < pieces.size() ? pieces[i + 1].begin : merged.text.size();
    require(pieces[i].begin <= end, "pieces follow one another inside the text");
    require_span(pieces[i].origin, sources);
    if (!pieces[i].verbatim) continue;
    const std::size_t size = end - pieces[i].begin;
    const std::string_view origin = sources.text(pieces[i].origin.source);
    require(origin.substr(pieces[i].origin.begin, size) ==
                std::string_view(merged.text).substr(pieces[i].begin, size),
            "a verbatim piece is its origin's text");
  }
  std::int64_t next = 0;
  for (std::size_t offset = 0; offset < merged.text.size();) {
    const auto begin = static_cast<std::uint32_t>(offset);
    const std::int64_t index = insertion_index(next_code_point(merged.text, offset));
    if (index >= 0) require(index == next++, "inserted values stand in the text in order, each once");
    // Loops may make 64 MiB: what holds for the first of it is asked of that alone.
    if (begin < 1 << 20) require_span(merged.map.locate(begin, static_cast<std::uint32_t>(offset)), sources);
  }
  require(next == static_cast<std::int64_t>(merged.insertions.size()),
          "every inserted value stands in the text");
  for (const Insertion& insertion : merged.insertions) {
    require_span(insertion.place, sources);
    require_span(insertion.origin, sources);
  }
}

}  // namespace evident::fuzz
