#include "writing/document/containers.h"
#include "writing/document/document.h"
#include "writing/document/headings.h"
#include "writing/document/links.h"
#include "writing/document/places.h"
#include "writing/document/sections.h"
#include "writing/document/speakers.h"
#include "writing/document/standing.h"
#include "writing/document/walk.h"

namespace evident {

Document resolve(Document document, const ResolveOptions& options, Diagnostics& diagnostics) {
  add_standing(document);
  check_containers(document, diagnostics);
  name_speakers(document);
  // Headings are read as pointers into the flat lists, so sections are nested last.
  const std::vector<HeadingPlace> headings = collect_headings(document);
  check_headings(headings, document.metadata, diagnostics);
  if (options.number_sections) number_headings(headings);
  const DocumentPlaces places = name_places(document, headings, diagnostics);
  resolve_links(document, places, options, diagnostics);
  document.outline = make_outline(headings);
  document.outermost_level = outermost_level(headings);
  const std::vector<ContentsEntry> contents = make_contents(headings, options.contents_depth);
  each_block(document.blocks, [&](Block& block, int) {
    if (auto* list = std::get_if<Contents>(&block.node)) list->entries = contents;
  });
  nest_sections(document, diagnostics);
  return document;
}

}  // namespace evident
