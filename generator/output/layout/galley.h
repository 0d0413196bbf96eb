#pragma once
// What stands between `lines` and `pages`: one long column of lines and rows with the spaces between them,
// measured and tagged, each with the rule whether a page may end above it.

#include <cstdint>
#include <variant>
#include <vector>

#include "output/layout/material.h"

namespace evident {

// One thing to draw, with the tag it belongs to.
struct Ink {
  TagId tag = artifact;
  ArtifactKind kind = ArtifactKind::None;  // for artifacts
  std::uint32_t page_number = none;        // a run that `finish` fills in
  Item item;
};

// A link's share of a line.
struct LinkStretch {
  std::uint32_t link = none;
  Length x, width;
};

void move_by(Item& item, Point by);

// Coordinates count from the line's top left.
struct Line {
  Length height;
  std::vector<Ink> inks;
  std::vector<LinkStretch> links;
  std::vector<std::uint32_t> notes;  // that are called here for the first time
};

struct PlacedLine {
  Point at;  // from the slab's top, and from the page's left edge
  Line line;
};

// Whether a page may end above a slab. What is kept together gives way when a page cannot hold it; lines of
// a paragraph and headings give way last.
enum class Keep : std::uint8_t { Free, Together, Strong };

// Whether something begins a page of its own, and which way that page lies.
struct PageStart {
  bool forced = false;
  PageWay way = PageWay::Usual;  // where it is forced
};

// What is never cut but in need: a line, a row of a table, a row of panels.
struct Slab {
  Length space_before;  // vanishes at a page's top
  Length height;
  Keep keep = Keep::Free;
  PageStart page;                 // whether it begins one
  std::vector<Ink> shapes;        // behind the lines; coordinates as of PlacedLine
  std::vector<PlacedLine> lines;  // cell after cell, each from top to bottom
  std::vector<std::uint32_t> places;
  std::uint32_t section = none;
  bool floats = false;        // a figure begins: what follows may stand before it
  std::uint32_t head = none;  // index into Galley::heads that stands above it on a further page
};

struct GalleyBoxStart {
  const BoxStyle* style = nullptr;
  Length x, width;
  bool bleeds = false;
  Length space_before;
  Keep keep = Keep::Free;
  PageStart page;
  std::vector<std::uint32_t> places;
  Span span;
};
struct GalleyBoxEnd {};

// What stands until the end is measured for the first column and may stand in any.
struct GalleyColumnsStart {
  ColumnsStart block;
  Length space_before;
  PageStart page;
};
struct GalleyColumnsEnd {};

using GalleyItem = std::variant<Slab, GalleyBoxStart, GalleyBoxEnd, GalleyColumnsStart, GalleyColumnsEnd>;

[[nodiscard]] PageStart page_start(const GalleyItem& item);

struct Galley {
  std::vector<GalleyItem> items;
  std::vector<Slab> notes;               // by note number; without lines when never called
  std::vector<std::vector<Slab>> heads;  // of tables, as artifacts
};

}  // namespace evident
