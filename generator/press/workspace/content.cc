#include "press/workspace/content.h"

#include <algorithm>
#include <cmath>

#include "foundation/text/text.h"
#include "press/workspace/data_kinds.h"
#include "press/workspace/overlay.h"

namespace evident {
namespace {

Schema of(Schema::Type type, std::string description) { return {type, std::move(description), {}, {}, {}}; }

Schema make_front_matter_schema() {
  using enum Schema::Type;
  Schema keywords = of(List, "Words that a catalogue finds it by");
  keywords.items = {of(Text, "A keyword")};
  Schema tested = either_schema(
      {choice_schema({"nobody yet"}, "Nobody of its readers has tested it, which is printed"),
       map_schema({{"people",
                    of(Text, "Who tested it, without names: \"six young people from a youth club\""), true},
                   {"date", of(Date, "When they did"), true}})},
      "Who of its readers has read it and said what to change");
  Schema lints =
      of(Choice,
         "Whether it must be well made: no typed numbers, no HTML, headings in order, links and pictures "
         "that are there");
  lints.choices = {"on", "off"};
  Schema extra = of(Open, "Values of the publication's own, for its template");
  extra.items = {of(Any, "Anything")};
  std::vector<Schema::Field> page = page_format_fields();
  page.push_back({"first_number",
                  of(Integer, "The number of the first page, or of the first after those before"), false});
  page.push_back(
      {"roman_before",
       of(Text,
          "The id of the heading that the first numbered page begins with; pages before it are i, ii, iii"),
       false});
  page.push_back({"impose", choice_schema({"booklet", "four-up"}, "How pages stand on the sheets"), false});
  page.push_back({"exactly", of(Integer, "How many pages the PDF must have"), false});
  const Schema page_schema = map_schema(std::move(page), "Its pages, where they are not the theme's");
  Schema status = of(Choice, "What is marked on every page of one that is not final");
  status.choices = {"draft", "final"};
  Schema formats = of(List, "The formats it is made in; without it, both");
  formats.items = {choice_schema({"html", "pdf", "csv"})};
  const Schema deck = of(Boolean, "Whether its HTML shows one slide at a time");
  const Schema restricted = of(Boolean, "Whether it is not for the public: it is written to out/restricted/");
  const Schema variant = map_schema({{"title", of(Text, "The title")},
                                     {"subtitle", of(Text, "The line under the title")},
                                     {"template", of(Text, "A file in templates/, without .md")},
                                     {"theme", of(Text, "A file in templates/themes/, without .yaml")},
                                     {"page", page_schema},
                                     {"formats", formats},
                                     {"deck", deck},
                                     {"restricted", restricted},
                                     {"extra", extra}},
                                    "What the variant changes");
  Schema root = of(Map, "Front matter of a publication");
  root.fields = {
      {"title", of(Text, "The title"), true},
      {"subtitle", of(Text, "The line under the title"), false},
      {"series", of(Text, "The series it belongs to"), false},
      {"author", of(Text, "Who wrote it"), false},
      {"based_on", of(Text, "The work that it rests on"), false},
      {"notice", of(Text, "What a reader must know about its standing"), false},
      {"subject", of(Text, "What it is about, in one sentence"), false},
      {"keywords", std::move(keywords), false},
      {"language", of(Text, "Its language, as in en-GB"), false},
      {"audience", of(Text, "Whom it is written for: a file in templates/audiences/, without .yaml"), false},
      {"tested_with", std::move(tested), false},
      {"template", of(Text, "A file in templates/, without .md"), false},
      {"theme", of(Text, "A file in templates/themes/, without .yaml"), false},
      {"page", page_schema, false},
      {"formats", formats, false},
      {"exit", of(Text, "Where a reader who must leave the page at once is taken: an https address"), false},
      {"index", of(Boolean, "Whether it lists all outputs of this workspace"), false},
      {"deck", deck, false},
      {"rows", of(Text, "A list of the data: one output is made for each of its items"), false},
      {"restricted", restricted, false},
      {"status", std::move(status), false},
      {"illustrative", of(Boolean, "Whether its data is invented, which is marked on every page"), false},
      {"variants", open_schema(variant, "Further outputs of the same content, by name"), false},
      {"numbering", of(Boolean, "Whether sections are numbered"), false},
      {"contents_depth", of(Integer, "The deepest heading in the list of contents, 2 to 6"), false},
      {"lints", std::move(lints), false},
      {"cover", picture_slot("The picture of its first page"), false},
      {"pictures", open_schema(picture_slot("A picture"), "Pictures that its template names"), false},
      {"extra", extra, false}};
  return root;
}

std::string text_of(const Node& root, std::string_view key) {
  const Node* node = root.find(key);
  return node && node->is_scalar() ? node->text : std::string();
}

// The next line from `offset`, without its end; moves past it.
std::string_view next_line(std::string_view text, std::size_t& offset) {
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  std::string_view line = text.substr(offset, end - offset);
  offset = std::min(end + 1, text.size());
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  return line;
}

Metadata metadata_of(const Node& root, const Settings& settings) {
  Metadata metadata;
  metadata.title = text_of(root, "title");
  metadata.subtitle = text_of(root, "subtitle");
  if (std::string author = text_of(root, "author"); !author.empty()) metadata.authors = {std::move(author)};
  metadata.subject = text_of(root, "subject");
  if (const Node* keywords = root.find("keywords"); keywords && keywords->is_list()) {
    for (const Node& keyword : keywords->items) metadata.keywords.push_back(keyword.text);
  }
  const std::string language = text_of(root, "language");
  metadata.language = language.empty() ? settings.language : language;
  metadata.publisher = settings.publisher;
  return metadata;
}

PageNumbers page_numbers_of(const Node& page, Diagnostics& diagnostics) {
  PageNumbers numbers;
  double first = 0;
  if (read_number(text_of(page, "first_number"), first)) {
    if (first >= 1 && first <= 99999) {
      numbers.first = static_cast<int>(first);
    } else {
      diagnostics.error("out-of-range", page.find("first_number")->span,
                        "`first_number` must be from 1 to 99999");
    }
  }
  if (const Node* id = page.find("roman_before"); id && id->is_scalar()) {
    numbers.roman_before = id->text.starts_with('#') ? id->text.substr(1) : id->text;
    numbers.span = id->span;
  }
  return numbers;
}

Value number_or_text(const Node& node) {
  double number = 0;
  bool truth = false;
  if (node.quoted) return Value::text(node.text, node.span);
  if (read_boolean(node.text, truth)) return Value(Value::Data(truth), node.span);
  if (!read_number(node.text, number)) return Value::text(node.text, node.span);
  const bool whole = node.text.find_first_of(".eE") == std::string::npos && std::abs(number) < 1e15;
  if (whole) return Value(Value::Data(static_cast<std::int64_t>(number)), node.span);
  return Value(Value::Data(number), node.span);
}

bool is_true(const Node& root, std::string_view key) {
  bool value = false;
  return read_boolean(text_of(root, key), value) && value;
}

std::string standing_of(const Node& root) {
  const bool draft = text_of(root, "status") == "draft";
  const bool illustrative = is_true(root, "illustrative");
  if (draft && illustrative) return "Draft · Illustrative data";
  return draft ? "Draft" : illustrative ? "Illustrative data" : "";
}

void read_formats(const Node& root, FrontMatter& front_matter) {
  const Node* formats = root.find("formats");
  if (formats == nullptr || !formats->is_list() || formats->items.empty()) return;
  const auto has = [&](std::string_view name) {
    return std::any_of(formats->items.begin(), formats->items.end(),
                       [&](const Node& format) { return format.text == name; });
  };
  front_matter.html = has("html");
  front_matter.pdf = has("pdf");
  front_matter.csv = has("csv");
}

void read_page(const Node& root, FrontMatter& front_matter, Diagnostics& diagnostics) {
  const Node* page = root.find("page");
  if (page == nullptr || !page->is_map()) return;
  front_matter.page = read_page_format(*page, diagnostics);
  front_matter.page_numbers = page_numbers_of(*page, diagnostics);
  const std::string impose = text_of(*page, "impose");
  if (!impose.empty()) front_matter.imposition_span = page->find("impose")->span;
  if (impose == "booklet") front_matter.imposition = Imposition::Booklet;
  if (impose == "four-up") front_matter.imposition = Imposition::FourUp;
  double exactly = 0;
  if (!read_number(text_of(*page, "exactly"), exactly)) return;
  front_matter.exact_pages_span = page->find("exactly")->span;
  if (exactly >= 1 && exactly <= 9999) {
    front_matter.exact_pages = static_cast<int>(exactly);
  } else {
    diagnostics.error("out-of-range", front_matter.exact_pages_span, "`exactly` must be from 1 to 9999");
  }
}

FrontMatter front_matter_of(const Node& root, Span start, const Settings& settings, std::string variant,
                            Diagnostics& diagnostics) {
  FrontMatter front_matter;
  front_matter.theme = settings.theme;
  front_matter.theme_span = start;
  front_matter.metadata = metadata_of(root, settings);
  front_matter.metadata.standing = standing_of(root);
  if (const Node* name = root.find("template"); name && name->is_scalar()) {
    front_matter.template_name = name->text;
    front_matter.template_span = name->span;
  }
  if (const Node* theme = root.find("theme"); theme && theme->is_scalar()) {
    front_matter.theme = theme->text;
    front_matter.theme_span = theme->span;
  }
  read_page(root, front_matter, diagnostics);
  read_formats(root, front_matter);
  front_matter.number_sections = is_true(root, "numbering");
  front_matter.exit = text_of(root, "exit");
  if (!front_matter.exit.empty() && !front_matter.exit.starts_with("https://")) {
    diagnostics.error("unsafe-link", root.find("exit")->span, "`exit` is no https address",
                      "Name a page that anybody may be seen reading, such as a weather forecast");
    front_matter.exit.clear();
  }
  front_matter.index = is_true(root, "index");
  front_matter.deck = is_true(root, "deck");
  front_matter.restricted = is_true(root, "restricted");
  if (const Node* rows = root.find("rows"); rows && rows->is_scalar()) {
    front_matter.rows = rows->text;
    front_matter.rows_span = rows->span;
  }
  front_matter.lints = text_of(root, "lints") != "off";
  front_matter.audience_span = start;
  if (const Node* audience = root.find("audience"); audience && audience->is_scalar()) {
    front_matter.audience = audience->text;
    front_matter.audience_span = audience->span;
  }
  const Node* tested = root.find("tested_with");
  front_matter.says_who_tested = tested != nullptr && !tested->is_null();
  double depth = 0;
  if (read_number(text_of(root, "contents_depth"), depth)) {
    front_matter.contents_depth = std::clamp(static_cast<int>(depth), 2, 6);
  }
  const Value values = plain_value(root);
  if (values.map()) front_matter.values = *values.map();
  if (!variant.empty()) front_matter.values.set("variant", Value::text(variant));
  front_matter.variant = std::move(variant);
  return front_matter;
}

}  // namespace

bool is_identifier(std::string_view id) {
  return !id.empty() &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

const Schema& front_matter_schema() {
  static const Schema schema = make_front_matter_schema();
  return schema;
}

FrontMatterPlace find_front_matter(std::string_view text) {
  std::size_t offset = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  FrontMatterPlace place;
  place.body = static_cast<std::uint32_t>(offset);
  if (next_line(text, offset) != "---") return place;
  place.begin = static_cast<std::uint32_t>(offset);
  while (offset < text.size()) {
    place.end = static_cast<std::uint32_t>(offset);
    const std::string_view line = next_line(text, offset);
    if (line != "---" && line != "...") continue;
    place.body = static_cast<std::uint32_t>(offset);
    place.found = true;
    return place;
  }
  return place;
}

std::vector<FrontMatter> read_front_matter(SourceId source, const Sources& sources, FrontMatterPlace place,
                                           const Settings& settings, Diagnostics& diagnostics) {
  if (!place.found) {
    const bool opened = place.begin > 0;
    diagnostics.error(
        opened ? "unclosed-front-matter" : "no-front-matter", {source, 0, opened ? 3U : 0U},
        opened ? "The front matter has no end" : "This publication has no front matter",
        "A file in content/ begins with a line `---`, then `title:` and other keys, then a line `---`");
    FrontMatter nothing;
    nothing.theme = settings.theme;
    nothing.theme_span = {source, 0, 0};
    return {nothing};
  }
  const Node root = read_yaml(source, sources, place.begin, place.end, diagnostics);
  check_schema(root, front_matter_schema(), "the front matter", diagnostics);
  if (const Node* title = root.find("title"); title && title->is_scalar() && trim(title->text).empty()) {
    diagnostics.error("missing-key", title->span, "The title is empty", "Every publication needs a title");
  }
  std::vector<FrontMatter> all = {front_matter_of(root, {source, 0, 0}, settings, {}, diagnostics)};
  const Node* variants = root.find("variants");
  if (variants == nullptr || !variants->is_map()) return all;
  for (const Entry& variant : variants->entries) {
    if (!is_identifier(variant.key)) {
      diagnostics.error("bad-id", variant.key_span,
                        "The variant's name `" + variant.key + "` cannot be part of an address",
                        "Use small letters, digits and hyphens");
      continue;
    }
    Diagnostics said;
    all.push_back(front_matter_of(overlay(root, variant.value), {source, 0, 0}, settings, variant.key, said));
    add_news(std::move(said), diagnostics);
  }
  return all;
}

Value plain_value(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Null:
      return Value(NoneValue{}, node.span);
    case Node::Kind::Scalar:
      return number_or_text(node);
    case Node::Kind::List: {
      ValueList items;
      for (const Node& item : node.items) items.push_back(plain_value(item));
      return Value::list(std::move(items), node.span);
    }
    case Node::Kind::Map:
      break;
  }
  ValueMap entries;
  for (const Entry& entry : node.entries) entries.set(entry.key, plain_value(entry.value));
  return Value::map(std::move(entries), node.span);
}

}  // namespace evident
