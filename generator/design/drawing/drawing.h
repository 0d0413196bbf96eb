#pragma once
// Typed charts and diagrams into scenes. In: what to draw, every number at printed precision. Out: shapes and
// measured words, a short and a long description, and the data as a table. It never sees an unpublished
// number, and knows neither YAML nor files, pages or markup.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "design/fonts/fonts.h"
#include "design/scene/scene.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// --- Charts -------------------------------------------------------------------------------------

enum class ChartKind {
  Bars,       // horizontal
  Columns,    // vertical
  Lines,      // over periods: categories are the periods, in order
  Dots,       // lollipops: a dot on a thin line from zero; with intervals, a dot and its interval
  Slope,      // two categories, before and after; a line for each series
  Waffle,     // a square of 10 × 10 cells: a share of the whole
  Pictogram,  // as many signs as `whole`, the first of them filled: "7 of 10"
  Matrix,     // categories across, series down: the risk at first against the risk at closing
  Number      // big numbers, each with its words and its change since the period before
};
// What a Pictogram counts: people, or anything else.
enum class PictogramSign { Person, Round };
// Which end of a Matrix's bands is the good one; Unsaid: cells say neither better nor worse.
enum class BetterEnd { Unsaid, First, Last };
// How the series of Bars and Columns share a category.
enum class Arrangement { Grouped, Stacked, Share };  // Share: each category fills 100 %

// One number as it is published.
struct ChartValue {
  // What is known of it: an open end is drawn as one and never as an exact number.
  enum class Bound { Exact, About, Over, Under };
  double number = 0;
  Bound bound = Bound::Exact;  // Over: more than (or at least) `number`; Under: less than (or at most) it
  bool missing = false;        // then `printed` is the symbol ("[c]") and `number` means nothing
  std::string printed;         // "1,060", "over 100", "72%", "[x]"
  std::string reason;          // of a missing one, in words: "confidential"
  std::optional<double> low, high;  // interval
  std::string figure = {};          // its name in the ledger; may be empty
  Span span;
};

struct ChartSeries {
  std::string name;                // may be empty when there is one series
  std::vector<ChartValue> values;  // one for each category
  Span span;
};

struct Chart {
  ChartKind kind = ChartKind::Bars;
  Arrangement arrangement = Arrangement::Grouped;
  bool small_multiples = false;          // Bars, Columns, Lines, Dots: a panel for each series, on one scale
  std::string title;                     // the message; printed by the writers, here for the alternative text
  std::string measure;                   // what is counted: "Closed cases"; the drawing's first line
  std::string interval;                  // what intervals are: "95% confidence interval"
  std::string unit_prefix, unit_suffix;  // of ticks: "£", "%"
  std::vector<std::string> categories;
  std::vector<Span> category_spans;  // as many, or none
  std::vector<ChartSeries> series;
  std::vector<std::string> notes;  // Number: one under each value, such as "up 12 on the last quarter"
  double whole = 100;              // Waffle, Pictogram: what the value is a share of
  PictogramSign sign = PictogramSign::Person;  // Pictogram
  // Matrix: what its categories and its series are ("At closing", "At first"). Where both have the same
  // names, cells say "same" on the diagonal, and "better" and "worse" beside it when one end is called the
  // better one.
  std::string across, down;
  BetterEnd better = BetterEnd::Unsaid;
  std::optional<std::size_t> highlight;  // a category that the message is about; the others step back
  std::string alternative;               // overrides the generated short text
  Span span;                             // of the specification
};

// --- Diagrams -----------------------------------------------------------------------------------

enum class DiagramKind {
  Wheel,     // a hub and spokes around it, each with a title and text
  Flow,      // columns with arrows between them: a theory of change
  Timeline,  // phases on one line, each with its time
  Steps      // numbered, one after the other
};

struct DiagramPart {
  std::string title;
  std::string when;                // Timeline
  std::vector<std::string> lines;  // paragraphs; of a Flow's column, its boxes
  Span span;
};

struct Diagram {
  DiagramKind kind = DiagramKind::Wheel;
  std::string title;
  std::string hub;  // Wheel: the words in the middle
  std::vector<DiagramPart> parts;
  std::string alternative;
  Span span;
};

// --- Drawings -----------------------------------------------------------------------------------

// The same numbers in words, for the table beside the drawing. Cells are as printed.
struct DrawnTable {
  std::vector<std::string> head;               // empty for a diagram
  std::vector<std::vector<std::string>> rows;  // the first cell of each is its header
};

// What a chart or diagram says to those who do not see it; it needs neither faces nor a width.
struct Description {
  std::string alternative;              // what it is and what it says, in at most about 250 characters
  std::vector<std::string> paragraphs;  // the long form
};
[[nodiscard]] Description describe(const Chart& chart);
[[nodiscard]] Description describe(const Diagram& diagram);

struct Drawing {
  Scene scene;
  std::string alternative;               // what it is and what it says, in at most about 250 characters
  std::vector<std::string> description;  // the long form, paragraph by paragraph
  DrawnTable table;
};

// A rectangle with round corners, clockwise from the top left.
[[nodiscard]] Path rounded_rectangle(const Rectangle& area, Length radius);

// `width` is what the drawing may fill; its height follows from what it says. All boxes come from the shaped
// face: labels are wrapped, moved beside or left to the table, and never overlap or stand outside.
// Colours: Theme::colours `series-1` … `series-6` (else the Analysis Function's palette), `ink`, `muted`,
// `hairline`, `paper`, `primary`, `tint`; texts: Theme::styles `chart` and `chart-strong`. Neither colour
// alone nor position alone tells series apart: they are labelled, and their fills differ in grey by 3:1
// against their neighbours or have an outline in ink.
// Bars begin at zero; lines may begin elsewhere when they lie far above it, and show so on their axis. A
// missing value is drawn as its symbol, neither as zero nor as a gap, with its meaning below the chart. What
// is withheld leaves no trace in geometry, axes or order. Parts of a bar are parted by paper, and bars of
// three series and more side by side differ in stripes, too. Columns whose labels do not fit side by side are
// drawn as bars, with a warning. Without `series-N` and `chart` in the theme: the Analysis Function's
// palette, and the text style `aside` or `body`. Room: 40 categories for Bars and Dots, 24 Columns, 60 Lines,
// 2 Slope; 6 series, 12 as small multiples. Errors, at the value, series or specification, with advice:
// uneven-series, no-data, all-missing, negative-share (below zero in Share, Waffle, Pictogram or Stacked),
// above-whole, too-many-categories, too-many-series, wrong-shape (a Slope without two categories, …).
// Warnings: crowded-chart (also a drawing higher than a page), low-contrast. After an error the scene is
// empty.
[[nodiscard]] Drawing draw(const Chart& chart, const Theme& theme, Shaper& shaper, Length width,
                           Diagnostics& diagnostics);
// A Wheel has 3 to 8 parts, a Flow 2 to 5 columns of up to 8 boxes, a Timeline 2 to 10 phases, Steps 2 to 12.
// Where there is no room for a ring or for columns, a list that says the same takes their place. The table is
// empty: the description holds all texts in their order.
// Errors, at the part or specification: no-data, too-many-parts, wrong-shape (a Wheel without a hub, a phase
// without a time, …). Warnings: crowded-chart (higher than a page).
[[nodiscard]] Drawing draw(const Diagram& diagram, const Theme& theme, Shaper& shaper, Length width,
                           Diagnostics& diagnostics);

}  // namespace evident
