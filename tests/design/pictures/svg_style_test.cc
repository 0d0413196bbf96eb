// Colours, strokes, inheritance, size and words of SVG.

#include "design/pictures/svg_colour.h"
#include "design/pictures/svg_reading.h"

namespace evident {
namespace {

constexpr const char* square = "M 0,0 L 6,0 L 6,6 L 0,6 Z";

std::string styled(const std::string& attributes) {
  const std::string text = shapes_of("<rect width='8' height='8' " + attributes + "/>");
  return text.starts_with(square) ? text.substr(std::string(square).size() + 1) : text;
}

TEST(SvgColours, HaveAllNotations) {
  EXPECT_EQ(styled("fill='#1a2'"), "fill #11AA22\n");
  EXPECT_EQ(styled("fill='#12436d'"), "fill #12436D\n");
  EXPECT_EQ(styled("fill='#12436DFF'"), "fill #12436D\n");
  EXPECT_EQ(styled("fill='rgb(18, 67, 109)'"), "fill #12436D\n");
  EXPECT_EQ(styled("fill='rgb(18 67 109)'"), "fill #12436D\n");
  EXPECT_EQ(styled("fill='rgb(100%,0%,50%)'"), "fill #FF0080\n");
  EXPECT_EQ(styled("fill='rgb(300,-5,0)'"), "fill #FF0000\n");
  EXPECT_EQ(styled("fill='rgba(18, 67, 109, 1)'"), "fill #12436D\n");
  EXPECT_EQ(styled("fill='RebeccaPurple'"), "fill #663399\n");
  EXPECT_EQ(styled("fill='aliceblue'"), "fill #F0F8FF\n");
  EXPECT_EQ(styled("fill='yellowgreen'"), "fill #9ACD32\n");
  EXPECT_EQ(styled(""), "fill #000000\n");
}

TEST(SvgColours, AreRefusedWhenTheyAreUnknown) {
  for (const char* colour : {"blau", "#12", "#12345", "#ggg", "rgb(1,2)", "rgb(1,2,3,4,5)", "rgb(a,b,c)",
                             "hsl(0,0%,0%)", "context-fill", "rgb(1,2,3", ""}) {
    EXPECT_EQ(
        styled("fill='" + std::string(colour) + "'"),
        "svg-unsupported: The SVG has a value that is not supported: fill of <rect> on line 1 | Use one of "
        "the values that docs/pictures.md lists\n")
        << colour;
  }
}

TEST(SvgColours, CurrentColourIsInk) {
  const Colour ink{0x12, 0x43, 0x6D};
  EXPECT_EQ(shapes_of(read_svg_body("<path d='M0 0h8' fill='none' stroke='currentColor'/>", ink)),
            "M 0,0 L 6,0 stroke #12436D 0.75\n");
  EXPECT_EQ(shapes_of(read_svg_body("<g fill='currentColor'><g color='red'><path d='M0 0h8'/></g></g>", ink)),
            "M 0,0 L 6,0 fill #FF0000\n");
  EXPECT_EQ(shapes_of(read_svg_body("<path d='M0 0h8'/>", ink)), "M 0,0 L 6,0 fill #000000\n");
}

TEST(SvgStyles, AreInheritedAndOverridden) {
  EXPECT_EQ(shapes_of("<g fill='red' stroke='blue' stroke-width='4'><path d='M0 0h8' fill='none'/></g>"),
            "M 0,0 L 6,0 stroke #0000FF 3\n");
  EXPECT_EQ(styled("style='fill:red; stroke : blue;stroke-width:2px;' fill='green'"),
            "fill #FF0000 stroke #0000FF 1.5\n");
  EXPECT_EQ(styled("style='fill: red !important'"), "fill #FF0000\n");
  EXPECT_EQ(shapes_of("<g fill='red'><rect width='8' height='8' fill='inherit'/></g>"),
            std::string(square) + " fill #FF0000\n");
  EXPECT_EQ(styled("fill-rule='evenodd'"), "fill #000000 even-odd\n");
}

TEST(SvgStyles, StrokesHaveWidthsDashesAndRoundEnds) {
  const std::string line = "<path d='M0 0h8v8' fill='none' stroke='red' ";
  EXPECT_EQ(shapes_of(line + "stroke-dasharray='4,2'/>"), "M 0,0 L 6,0 L 6,6 stroke #FF0000 0.75 3 1.5\n");
  EXPECT_EQ(shapes_of(line + "stroke-dasharray='4 2px 4'/>"),
            "M 0,0 L 6,0 L 6,6 stroke #FF0000 0.75 3 1.5 3 3 1.5 3\n");
  for (const char* dashes : {"none", "0", "0 0", "0.001,0.001"}) {
    EXPECT_EQ(shapes_of(line + "stroke-dasharray='" + dashes + "'/>"),
              "M 0,0 L 6,0 L 6,6 stroke #FF0000 0.75\n");
  }
  EXPECT_EQ(shapes_of(line + "stroke-linecap='round'/>"), "M 0,0 L 6,0 L 6,6 stroke #FF0000 0.75 round\n");
  EXPECT_EQ(shapes_of(line + "stroke-linejoin='round'/>"), "M 0,0 L 6,0 L 6,6 stroke #FF0000 0.75 round\n");
  EXPECT_EQ(shapes_of(line + "stroke-width='0'/><path d='M0 0h8'/>"), "M 0,0 L 6,0 fill #000000\n");
  EXPECT_EQ(shapes_of("<g transform='scale(2)rotate(30)'>" + line +
                      "transform='rotate(-30)' stroke-dasharray='4'/></g>"),
            "M 0,0 L 12,0 L 12,12 stroke #FF0000 1.5 6 6\n");
}

TEST(SvgStyles, EndsAndCornersCountOnlyWhereThereAreAny) {
  // A closed outline has no ends, a single line no corners.
  EXPECT_EQ(styled("stroke='red' stroke-linecap='square'"), "fill #000000 stroke #FF0000 0.75\n");
  EXPECT_EQ(styled("stroke='red' stroke-linecap='round'"), "fill #000000 stroke #FF0000 0.75\n");
  EXPECT_EQ(shapes_of("<line x2='8' stroke='red' stroke-linejoin='bevel'/>"),
            "M 0,0 L 6,0 stroke #FF0000 0.75\n");
  const std::string help = " | Use butt or round ends and mitre or round corners\n";
  EXPECT_EQ(shapes_of("<line x2='8' stroke='red' stroke-linecap='square'/>"),
            "svg-unsupported: The SVG has square line ends or bevelled corners: stroke-linecap of <line> on "
            "line 1" +
                help);
  EXPECT_EQ(styled("stroke='red' stroke-linejoin='bevel'"),
            "svg-unsupported: The SVG has square line ends or bevelled corners: stroke-linejoin of <rect> on "
            "line 1" +
                help);
}

// A file of a drawing program, with all that it notes for itself.
TEST(SvgStyles, WhatChangesNothingIsPassedOver) {
  const std::string file =
      "<?xml version='1.0' encoding='UTF-8' standalone='no'?>\n<!-- Created with Inkscape -->\n"
      "<svg width='96' height='96' viewBox='0 0 96 96' version='1.1' id='svg5' xml:space='preserve' "
      "inkscape:version='1.2.2' xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' "
      "xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' "
      "xmlns='http://www.w3.org/2000/svg' "
      "xmlns:svg='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
      "<sodipodi:namedview id='v' inkscape:zoom='1'><inkscape:grid type='xygrid' "
      "id='g9'/></sodipodi:namedview>"
      "<defs id='defs2'><linearGradient id='lg'><stop offset='0' style='stop-color:#000;stop-opacity:.5'/>"
      "</linearGradient></defs><metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
      "<cc:Work xmlns:cc='http://creativecommons.org/ns#' rdf:about=''><cc:license "
      "rdf:resource='http://creativecommons.org/licenses/by/4.0/'/></cc:Work></rdf:RDF></metadata>"
      "<g inkscape:label='Layer 1' inkscape:groupmode='layer' id='layer1' class='a' aria-hidden='true' "
      "data-x='1'>"
      "<rect style='color:#000000;fill:#12436d;fill-opacity:1;fill-rule:nonzero;stroke:none;stroke-width:1px;"
      "stroke-miterlimit:4;stroke-dasharray:none;stroke-dashoffset:0;stroke-opacity:1;opacity:1;filter:none;"
      "mask:none;clip-path:none;marker:none;mix-blend-mode:normal;isolation:auto;font-family:Lato;"
      "-inkscape-stroke:none;vector-effect:none;paint-order:normal;visibility:visible;display:inline' "
      "id='rect1' width='8' height='8' sodipodi:nodetypes='cc'/></g></svg>";
  EXPECT_EQ(shapes_of(PictureReading(file)), std::string(square) + " fill #12436D\n");
}

TEST(SvgStyles, WhatIsHiddenIsNotDrawn) {
  const std::string shown = "<rect width='8' height='8'/>";
  for (const char* hidden :
       {"<path d='M0 0h8' visibility='hidden'/>", "<path d='M0 0h8' display='none'/>",
        "<path d='M0 0h8' fill='none'/>",
        "<g style='display:none'><text>Draft</text><path d='M0 0h8' opacity='.5'/></g>",
        "<defs><path d='M0 0h8'/></defs>", "<path d='M200 0h8v8' stroke='red'/>", "<path d='M-9 -9h8v8'/>",
        "<path d='M0 0h8' fill='transparent'/>", "<symbol><path d='M0 0h8'/></symbol>"}) {
    EXPECT_EQ(shapes_of(hidden + shown), std::string(square) + " fill #000000\n") << hidden;
  }
  EXPECT_EQ(shapes_of("<g visibility='hidden'><rect visibility='visible' width='8' height='8'/></g>"),
            std::string(square) + " fill #000000\n");
}

std::string frame_of(const std::string& attributes, const std::string& data = "M0 0h10v10") {
  const PictureReading reading("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "><path d='" + data +
                               "'/></svg>");
  if (reading.diagnostics.has_errors()) return reading.mistakes();
  EXPECT_EQ(reading.scene().width, reading.picture.width);
  EXPECT_EQ(reading.scene().height, reading.picture.height);
  return to_points(reading.picture.width) + " x " + to_points(reading.picture.height) + ": " +
         to_text(std::get<Shape>(reading.scene().items[0]).path);
}

TEST(SvgFrame, HasTheSizeThatTheFileSays) {
  EXPECT_EQ(frame_of("width='100' height='50'"), "75 x 37.5: M 0,0 L 7.5,0 L 7.5,7.5");
  EXPECT_EQ(frame_of("viewBox='0 0 200 100'"), "150 x 75: M 0,0 L 7.5,0 L 7.5,7.5");
  EXPECT_EQ(frame_of("viewBox='0 0 200 100' width='100%' height='100%'"),
            "150 x 75: M 0,0 L 7.5,0 L 7.5,7.5");
  EXPECT_EQ(frame_of("viewBox='0 0 200 100' width='1in'"), "72 x 36: M 0,0 L 3.6,0 L 3.6,3.6");
  EXPECT_EQ(frame_of("viewBox='0 0 200 100' height='25.4mm'"), "144 x 72: M 0,0 L 7.2,0 L 7.2,7.2");
  EXPECT_EQ(frame_of("viewBox='-10 -10 20 20' width='20' height='20'"),
            "15 x 15: M 7.5,7.5 L 15,7.5 L 15,15");
  // A unit square would be lost between thousandths of a point.
  EXPECT_EQ(frame_of("viewBox='0 0 1 1'", "M0 0h.5v.5"), "72 x 72: M 0,0 L 36,0 L 36,36");
  EXPECT_EQ(frame_of("viewBox='0 0 40000 20000'"), "14400 x 7200: M 0,0 L 3.6,0 L 3.6,3.6");
}

TEST(SvgFrame, KeepsProportionsUnlessTheFileSaysOtherwise) {
  const std::string wide = "viewBox='0 0 10 10' width='200' height='100' preserveAspectRatio=";
  EXPECT_EQ(frame_of(wide + "''"), "150 x 75: M 37.5,0 L 112.5,0 L 112.5,75");
  EXPECT_EQ(frame_of(wide + "'xMidYMid meet'"), "150 x 75: M 37.5,0 L 112.5,0 L 112.5,75");
  EXPECT_EQ(frame_of(wide + "'xMinYMax'"), "150 x 75: M 0,0 L 75,0 L 75,75");
  EXPECT_EQ(frame_of(wide + "'xMaxYMin'"), "150 x 75: M 75,0 L 150,0 L 150,75");
  EXPECT_EQ(frame_of(wide + "'none'"), "150 x 75: M 0,0 L 150,0 L 150,75");
  EXPECT_EQ(
      frame_of(wide + "'xMidYMid slice'"),
      "svg-unsupported: The SVG has a value that is not supported: preserveAspectRatio of <svg> on line 1 | "
      "Use one of the values that docs/pictures.md lists\n");
}

TEST(SvgFrame, IsRefusedWithoutASize) {
  EXPECT_EQ(
      frame_of(""),
      "bad-picture: The SVG does not say how large it is: viewBox of <svg> on line 1 | Add a viewBox to the "
      "svg element, such as viewBox=\"0 0 600 400\", or save it anew\n");
  for (const char* attributes : {"viewBox='0 0 0 10'", "viewBox='0 0 10'", "viewBox='a b c d'",
                                 "viewBox='0 0 -5 5'", "width='-5' height='5'", "width='5em' height='5'",
                                 "width='0' height='0'", "viewBox='0 0 10000000 0.001'"}) {
    EXPECT_TRUE(frame_of(attributes).starts_with("bad-picture: The SVG has a value that cannot be read: "))
        << attributes << frame_of(attributes);
  }
}

std::string suggested(const std::string& body) {
  return read_svg_body(body + "<rect width='8' height='8'/>").picture.suggested_alternative;
}

TEST(SvgWords, AreOfferedForTheAlternativeText) {
  EXPECT_EQ(suggested("<title>Boards by region</title>"), "Boards by region");
  EXPECT_EQ(suggested("<desc>London has\n  most.</desc><title> Boards </title>"), "Boards. London has most.");
  EXPECT_EQ(suggested("<title>Why?</title><desc>Because</desc>"), "Why? Because");
  EXPECT_EQ(suggested("<title><![CDATA[A & B]]> &lt;&#x4e;</title>"), "A & B <N");
  EXPECT_EQ(suggested("<title>first</title><title>second</title>"), "first");
  EXPECT_EQ(suggested("<g><title>inside</title></g>"), "");
  EXPECT_EQ(suggested(""), "");
}

TEST(SvgWords, HoldNothingThatReordersOrHides) {
  EXPECT_EQ(suggested("<title>a&#x202e;b&#xf0001;c&#x7;d&#xfeff;e</title>"), "abcde");
  EXPECT_EQ(suggested("<title>" + std::string(5000, 'x') + "</title>"), std::string(1000, 'x'));
}

}  // namespace
}  // namespace evident
