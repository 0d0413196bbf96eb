#include "writing/markdown/citation_syntax.h"

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_key_character(char c) {
  return is_letter_or_digit(c) || c == '_' || c == ':' || c == '.' || c == '-';
}
bool is_valid_key(std::string_view key) {
  return !key.empty() && is_letter_or_digit(key.front()) &&
         std::all_of(key.begin(), key.end(), is_key_character);
}

// A key that is written out, or that an inserted value gives: [@{{ figure.source }}].
struct Key {
  std::string key;
  std::size_t end;
};

std::optional<Key> read_key(const TextRun& run, std::size_t at, const InsertedValues& values) {
  const std::string_view text = run.text();
  std::size_t end = at;
  std::size_t last = at;  // a key does not end in punctuation
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t code_point = next_code_point(text, next);
    const bool inserted = values.find(code_point) != nullptr;
    if (!inserted && !(run.mark(end) != '\0' && is_key_character(text[end]))) break;
    if (inserted || is_letter_or_digit(text[end])) last = next;
    end = next;
  }
  Key found{values.plain(text.substr(at, last - at)), last};
  if (!is_valid_key(found.key)) return std::nullopt;
  return found;
}

// Whether an @ there can start a citation; in an e-mail address it follows a letter, a digit or the like.
bool may_start(const TextRun& run, std::size_t at) {
  if (at == 0) return true;
  const char before = run.text()[at - 1];
  const bool in_word = is_letter_or_digit(before) || static_cast<unsigned char>(before) >= 0xF3;
  return !in_word && std::string_view("._%+-/@").find(before) == std::string_view::npos;
}

bool is_cross_reference(std::string_view key) {
  return key.starts_with("tbl-") || key.starts_with("fig-") || key.starts_with("sec-");
}

std::string words(const TextRun& run, std::size_t begin, std::size_t end, const InsertedValues& values) {
  std::string text = values.plain(run.text().substr(begin, end - begin));
  std::replace(text.begin(), text.end(), '\n', ' ');
  return std::string(trim(text));
}

// "p. 35" keeps its number on its line.
std::string locator(std::string text) {
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    if (at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9') {
      text.replace(at, 1, "\u00A0");
      break;
    }
  }
  return text;
}

// One part of a citation in brackets: prefix @key, locator.
struct CitationPart {
  CitationItem item;
  Span span;
};

std::optional<CitationPart> read_part(const TextRun& run, std::size_t begin, std::size_t end,
                                      const InsertedValues& values) {
  for (std::size_t at = begin; at < end; ++at) {
    if (run.mark(at) != '@' || (at > begin && !may_start(run, at))) continue;
    const auto key = read_key(run, at + 1, values);
    if (!key || key->end > end) continue;
    CitationPart part;
    part.item.key = key->key;
    part.item.prefix = words(run, begin, at, values);
    const std::string rest = words(run, key->end, end, values);
    if (rest.starts_with(',')) {
      part.item.locator = locator(std::string(trim(std::string_view(rest).substr(1))));
    } else {
      part.item.suffix = rest;
    }
    part.span = run.span(at, key->end);
    return part;
  }
  return std::nullopt;
}

bool has_key(const TextRun& run, std::size_t begin, std::size_t end, const InsertedValues& values) {
  return read_part(run, begin, end, values).has_value();
}

// Cross references in brackets print as "(see Table 1, Table 2)".
Inlines bracketed_references(const std::vector<CitationPart>& parts, Span span) {
  Inlines inlines = {{Text{"("}, span}};
  for (const CitationPart& part : parts) {
    std::string before = &part == &parts.front() ? "" : ", ";
    if (!part.item.prefix.empty()) before += part.item.prefix + " ";
    append_inline(inlines, {Text{before}, span});
    inlines.push_back({CrossReference{part.item.key, {}}, part.span});
    std::string after = part.item.locator.empty() ? "" : ", " + part.item.locator;
    if (!part.item.suffix.empty()) after += " " + part.item.suffix;
    append_inline(inlines, {Text{after}, span});
  }
  append_inline(inlines, {Text{")"}, span});
  return inlines;
}

Inlines bracketed_inlines(std::vector<CitationPart> parts, Span span, Diagnostics& diagnostics) {
  const auto refers = [](const CitationPart& part) { return is_cross_reference(part.item.key); };
  const auto references = std::count_if(parts.begin(), parts.end(), refers);
  if (references == static_cast<std::ptrdiff_t>(parts.size())) return bracketed_references(parts, span);
  if (references > 0) {
    diagnostics.error("bad-citation", span,
                      "A source and a place in this document stand in the same brackets",
                      "Give each brackets of its own, for example: [@harris2017] (see @tbl-reach)");
  }
  Citation citation;
  for (CitationPart& part : parts) {
    if (!refers(part)) citation.items.push_back(std::move(part.item));
  }
  return {{std::move(citation), span}};
}

}  // namespace

std::optional<FoundCitation> bracketed_citation(const TextRun& run, std::size_t at, ParseContext& context) {
  const auto close = run.closing_bracket(at);
  if (!close || !has_key(run, at + 1, *close, context.values)) return std::nullopt;
  std::vector<CitationPart> parts;
  const Span whole = run.span(at, *close + 1);
  for (std::size_t begin = at + 1; begin <= *close;) {
    std::size_t end = begin;
    while (end < *close && run.mark(end) != ';') ++end;
    if (auto part = read_part(run, begin, end, context.values)) {
      parts.push_back(std::move(*part));
    } else {
      context.diagnostics.error(
          "bad-citation", run.span(begin, end), "This part of the citation names no source",
          "Write each source with its key, for example: [@harris2017, p. 35; @jago2011]");
    }
    begin = end + 1;
  }
  return FoundCitation{*close + 1, bracketed_inlines(std::move(parts), whole, context.diagnostics)};
}

std::optional<FoundCitation> narrative_citation(const TextRun& run, std::size_t at, ParseContext& context) {
  if (!may_start(run, at)) return std::nullopt;
  const auto key = read_key(run, at + 1, context.values);
  if (!key) return std::nullopt;
  if (is_cross_reference(key->key)) {
    return FoundCitation{key->end, {{CrossReference{key->key, {}}, run.span(at, key->end)}}};
  }
  Citation citation;
  citation.form = Citation::Form::Narrative;
  citation.items.push_back({key->key, {}, {}, {}});
  std::size_t end = key->end;
  const std::size_t bracket = run.mark(end) == ' ' || run.mark(end) == '\n' ? end + 1 : end;
  if (run.mark(bracket) == '[' && run.mark(bracket + 1) != '^') {
    const auto close = run.closing_bracket(bracket);
    if (close && *close > bracket + 1 && !has_key(run, bracket + 1, *close, context.values)) {
      citation.items.back().locator = locator(words(run, bracket + 1, *close, context.values));
      end = *close + 1;
    }
  }
  return FoundCitation{end, {{std::move(citation), run.span(at, end)}}};
}

}  // namespace evident
