#include "output/layout/finish.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

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
void fill_page_number(GlyphRun& run, LookId look, std::uint32_t page, WordShaper& shaper) {
  const std::string number = std::to_string(page + 1);
  const ShapedWord& word = shaper.shape(number, look);
  if (word.pieces.empty()) return;
  run.face = word.pieces.front().face;
  run.glyphs = word.pieces.front().glyphs;
  run.text = number;
  run.origin.x -= shaper.width_of(word, look);
}

void fill_page_numbers(Sheet& sheet, const PlaceIndex& places, const Material& material, WordShaper& shaper) {
  for (const Sheet::Waiting& waiting : sheet.waiting) {
    const PageNumber& number = material.page_numbers[waiting.page_number];
    const auto place = places.find(number.target);
    if (place == places.end()) continue;
    Item& item = sheet.content[waiting.content].items[waiting.item];
    if (auto* run = std::get_if<GlyphRun>(&item)) fill_page_number(*run, number.look, place->second, shaper);
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

}  // namespace

Pages finish(Sheets sheets, Material& material, const Document& document, const Theme& theme,
             WordShaper& shaper) {
  Pages pages;
  pages.metadata = document.metadata;
  const PlaceIndex places = add_destinations(sheets, material, pages);
  RunningMatter running(document.metadata, theme, material, shaper, sheets.sheets.size());
  pages.pages.reserve(sheets.sheets.size());
  for (std::size_t i = 0; i < sheets.sheets.size(); ++i) {
    Sheet& sheet = sheets.sheets[i];
    fill_page_numbers(sheet, places, material, shaper);
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
