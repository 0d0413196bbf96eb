// Figures of the ledger as templates see them: their attributes, their sources, their citations.
#include "foundation/text/text.h"
#include "writing/merge/merger.h"

namespace evident {
namespace {

std::string_view name_of(Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::Exact:
      return "exact";
    case Qualifier::About:
      return "about";
    case Qualifier::Over:
      return "over";
    case Qualifier::Under:
      return "under";
    case Qualifier::AtLeast:
      return "at-least";
    case Qualifier::AtMost:
      return "at-most";
  }
  return {};
}

void set_text(ValueMap& map, std::string key, const std::string& text, Span span) {
  if (!text.empty()) map.set(std::move(key), Value::text(text, span));
}

// The keys that `markdown` reads.
bool is_reference(std::string_view id) {
  constexpr std::string_view marks = "-_.:";
  for (const char c : id) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && (marks.find(c) == std::string_view::npos || &c == id.data())) return false;
  }
  return !id.empty();
}

// "35" → "p. 35", "12-14" and "3, 5" → "pp. …"; "section 1" stands as it is.
std::string locator_of(std::string_view page) {
  page = trim(page);
  bool digits = !page.empty();
  bool several = false;
  for (std::size_t offset = 0; offset < page.size();) {
    const char32_t c = next_code_point(page, offset);
    const bool joins = c == '-' || c == 0x2013 || c == ',' || c == ' ';
    several = several || joins;
    digits = digits && (joins || (c >= '0' && c <= '9'));
  }
  const std::string prefix = !digits ? "" : several ? "pp. " : "p. ";
  return prefix + std::string(page);
}

// Whether Markdown reads it as nothing but words.
bool is_plain(std::string_view locator) {
  for (const char c : locator) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const bool other = static_cast<unsigned char>(c) >= 0x80 || c == ' ' || c == ',' || c == '.';
    if (!letter && !other) return false;
  }
  return locator.find("..") == std::string_view::npos;
}

}  // namespace

const FigureEntry* Merger::entry_of(const Quantity& quantity) const {
  return quantity.figure < published_.figures.size() ? &published_.figures[quantity.figure] : nullptr;
}

std::vector<std::string> Merger::figure_attributes() const {
  return {"value", "label", "said", "source",    "page",    "note",
          "as_of", "name",  "unit", "qualifier", "missing", "disagrees"};
}

Value Merger::figure_attribute(const Quantity& quantity, std::string_view name) const {
  const FigureEntry* entry = entry_of(quantity);
  const Span span = entry == nullptr ? Span{} : entry->span;
  const auto text = [&](std::string_view value) {
    return value.empty() ? Value::undefined(std::string(name)) : Value::text(std::string(value), span);
  };
  if (name == "value") {
    Quantity bare = quantity;
    bare.unit = Unit::None;
    bare.said.clear();
    return Value(Value::Data(std::move(bare)), span);
  }
  if (name == "said") {
    if (quantity.said.empty()) return text({});
    return object_value(std::make_shared<const Printed>(quantity.said, quantity), span);
  }
  if (name == "unit") return text(evident::name(quantity.unit));
  if (name == "qualifier") return text(name_of(quantity.qualifier));
  if (name == "missing") return text(symbol(quantity.missing));
  if (entry == nullptr) return text({});
  if (name == "label") return text(entry->label);
  if (name == "source") return text(entry->source);
  if (name == "page") return text(entry->page);
  if (name == "note") return text(entry->note);
  if (name == "as_of") return text(entry->as_of);
  if (name == "name") return text(entry->name);
  if (name == "disagrees" && !entry->disagrees.empty()) return disagreements(*entry);
  return text({});
}

Value Merger::disagreements(const FigureEntry& entry) const {
  ValueList list;
  for (const Disagreement& other : entry.disagrees) {
    ValueMap map;
    map.set("value", Value(Value::Data(other.quantity), entry.span));
    set_text(map, "source", other.source, entry.span);
    set_text(map, "page", other.page, entry.span);
    set_text(map, "note", other.note, entry.span);
    list.push_back(Value::map(std::move(map), entry.span));
  }
  return Value::list(std::move(list), entry.span);
}

Value Merger::insert_markdown(const Value& input, Span span) {
  if (dynamic_cast<const Markup*>(object_of(input)) != nullptr) return input;
  const std::string text = printed(input);
  const Span origin = input.span().source == no_source ? span : input.span();
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_reserved_code_point(c)) continue;
    return evaluator_.fail("reserved-character", span,
                           describe_code_point(c) + " is reserved for inserted values",
                           "Remove it from the text", &input);
  }
  Rope rope;
  rope.add(text, origin);
  return markup(std::move(rope));
}

Value Merger::cite(const Value& input, Span span, bool with_locator) {
  std::string source;
  std::string page;
  std::string what = "This";
  const Quantity* quantity = quantity_of(input);
  if (const FigureEntry* entry = quantity == nullptr ? nullptr : entry_of(*quantity)) {
    source = entry->source;
    page = entry->page;
    what = "The figure `" + entry->name + "`";
  } else if (const ValueMap* map = map_of(input)) {
    if (const Value* value = map->find("source")) source = printed(*value);
    if (const Value* value = map->find("page")) page = printed(*value);
  } else {
    return evaluator_.fail("no-source", span,
                           "This is " + std::string(kind_of(input)) + ", which has no source to cite",
                           "Cite a figure, or write `[@id, p. 35]`", &input);
  }
  if (source.empty()) {
    return evaluator_.fail("no-source", span, what + " has no source to cite",
                           "Give it a `source` in the data", &input);
  }
  if (!is_reference(source)) {
    return evaluator_.fail("no-source", span, "`" + source + "` is no id of a reference",
                           "Ids are letters, digits, hyphens and points", &input);
  }
  const Span origin = input.span().source == no_source ? span : input.span();
  const std::string locator = with_locator ? locator_of(page) : std::string();
  Rope rope;
  rope.add((with_locator ? "[@" : "@") + source + (locator.empty() ? "" : ", "), origin);
  if (is_plain(locator)) {
    rope.add(locator, origin);
  } else {
    Insertion insertion;
    insertion.text = locator;
    insertion.place = span;
    insertion.origin = input.span();
    add_token(rope, std::move(insertion));
  }
  if (with_locator) rope.add("]", origin);
  return markup(std::move(rope));
}

}  // namespace evident
