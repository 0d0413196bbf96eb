#include "output/layout/finish.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "foundation/text/text.h"
#include "output/layout/page_labels.h"
#include "output/layout/running.h"

namespace evident {
namespace {

using PlaceIndex = std::unordered_map<std::string_view, std::uint32_t>;  // id to page

PlaceIndex add_destinations(const Sheets& sheets, const Material& material, Pages& pages) {
  PlaceIndex index;
  for (const Place& place : sheets.places) {
    const std::string& id = material.places[place.place];
    if (!index.emplace(id, place.page).second) continue;
    pages.destinations.push_back({id, place.page, place.point});
  }
  return index;
}

// A link to a place that did not come about is text like any other. `resolve` has reported it.
void drop_dead_links(std::vector<Page>& pages, const PlaceIndex& places, TagTree& tags) {
  for (Page& page : pages) {
    const auto dead = [&](const LinkArea& link) {
      const std::string_view target = link.target;
      if (!target.starts_with('#') || places.find(target.substr(1)) != places.end()) return false;
      tags[link.tag].role = Role::Span;
      return true;
    };
    std::erase_if(page.links, dead);
  }
}

// The run in the list keeps its right edge; what the number takes goes to its left.
void fill_page_number(GlyphRun& run, LookId look, const std::string& number, WordShaper& shaper) {
  const ShapedWord& word = shaper.shape(number, look);
  if (word.pieces.empty()) return;
  run.face = word.pieces.front().face;
  run.glyphs = word.pieces.front().glyphs;
  run.text = number;
  run.origin.x -= shaper.width_of(word, look);
}

void fill_page_numbers(Sheet& sheet, const PlaceIndex& places, const PageLabels& labels,
                       const Material& material, WordShaper& shaper) {
  for (const Sheet::Waiting& waiting : sheet.waiting) {
    const PageNumber& number = material.page_numbers[waiting.page_number];
    const auto place = places.find(number.target);
    if (place == places.end()) continue;
    Item& item = sheet.content[waiting.content].items[waiting.item];
    if (auto* run = std::get_if<GlyphRun>(&item))
      fill_page_number(*run, number.look, labels.of(place->second), shaper);
  }
}

void add_content_to_tags(const std::vector<Page>& pages, TagTree& tags) {
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    const Page& page = pages[p];
    for (std::uint32_t c = 0; c < page.content.size(); ++c) {
      if (page.content[c].tag != artifact) tags.add_kid(page.content[c].tag, ContentKid{p, c});
    }
    for (std::uint32_t l = 0; l < page.links.size(); ++l) tags.add_kid(page.links[l].tag, LinkKid{p, l});
  }
}

void renumber(std::vector<Page>& pages, const std::vector<TagId>& renumbered) {
  for (Page& page : pages) {
    for (MarkedContent& content : page.content) {
      if (content.tag != artifact) content.tag = renumbered[content.tag];
    }
    for (LinkArea& link : page.links) link.tag = renumbered[link.tag];
  }
}

void add_bookmarks(const Document& document, const PlaceIndex& places, Pages& pages) {
  int outermost = 6;
  for (const OutlineEntry& entry : document.outline) outermost = std::min(outermost, entry.level);
  int deepest = 0;
  for (const OutlineEntry& entry : document.outline) {
    if (places.find(entry.target) == places.end()) continue;
    const int level = std::min(entry.level - outermost + 1, deepest + 1);
    const std::string title = entry.number.empty() ? entry.text : entry.number + " " + entry.text;
    pages.bookmarks.push_back({level, title, entry.target});
    deepest = level;
  }
}

// Pages before the place that the front matter names have roman numbers.
PageLabels make_labels(const PageNumbers& numbers, std::size_t pages, const PlaceIndex& places,
                       Diagnostics& diagnostics) {
  if (numbers.roman_before.empty()) return {pages, 0, numbers.first};
  const auto place = places.find(numbers.roman_before);
  if (place != places.end()) return {pages, place->second, numbers.first};
  std::vector<std::string> names;
  for (const auto& [name, page] : places) names.emplace_back(name);
  std::sort(names.begin(), names.end());
  const auto near = nearest_name(numbers.roman_before, names);
  diagnostics.error(
      "unknown-target", numbers.span, "There is no place `" + numbers.roman_before + "` in this publication",
      near ? "Did you mean `" + *near + "`?" : "Write the id of the heading that page 1 begins with");
  return {pages, 0, numbers.first};
}

}  // namespace

Pages finish(Sheets sheets, Material& material, const Document& document, const Theme& theme,
             WordShaper& shaper, Diagnostics& diagnostics) {
  Pages pages;
  pages.metadata = document.metadata;
  const PlaceIndex places = add_destinations(sheets, material, pages);
  const PageLabels labels = make_labels(theme.page.numbers, sheets.sheets.size(), places, diagnostics);
  pages.page_labels = labels.where_unusual();
  RunningMatter running(document.metadata, theme, material, shaper, labels);
  pages.pages.reserve(sheets.sheets.size());
  for (std::size_t i = 0; i < sheets.sheets.size(); ++i) {
    Sheet& sheet = sheets.sheets[i];
    fill_page_numbers(sheet, places, labels, material, shaper);
    Page& page = pages.pages.emplace_back();
    page.width = sheet.frame.width;
    page.height = sheet.frame.height;
    page.content = std::move(sheet.content);
    page.links = std::move(sheet.links);
    running.add_to(page, sheet, i);
  }
  drop_dead_links(pages.pages, places, material.tags);
  add_content_to_tags(pages.pages, material.tags);
  std::vector<TagId> renumbered;
  pages.tags = material.tags.take(renumbered);
  renumber(pages.pages, renumbered);
  add_bookmarks(document, places, pages);
  return pages;
}

}  // namespace evident
