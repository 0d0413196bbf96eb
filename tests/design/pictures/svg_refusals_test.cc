// What an SVG may not hold, and how that is said.

#include "design/pictures/svg_reading.h"

namespace evident {
namespace {

std::string said(std::string_view body) { return read_svg_body(body).mistakes(); }

TEST(SvgRefusals, UnsafeThingsAreNamed) {
  EXPECT_EQ(
      said("<script>alert(1)</script>"),
      "svg-unsafe: The SVG holds a script: <script> on line 1 | Save it without scripts: a picture runs "
      "nothing\n");
  EXPECT_EQ(
      said("<rect onclick='alert(1)'/>"),
      "svg-unsafe: The SVG holds a handler, which runs a script: onclick of <rect> on line 1 | Take the "
      "handler away: a picture runs nothing\n");
  EXPECT_EQ(
      said("<rect fill='url(https://example.com/#a)'/>"),
      "svg-unsafe: The SVG refers to something outside its file: fill of <rect> on line 1 | Put all that "
      "the picture shows into the one file, as paths and shapes\n");
  EXPECT_EQ(
      said("<defs><feImage href='data:image/svg+xml,x'/></defs>"),
      "svg-unsafe: The SVG holds another file: href of <feImage> on line 1 | Draw what it shows with paths "
      "and shapes\n");
  EXPECT_EQ(
      said("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>hello</p></foreignObject>"),
      "svg-unsafe: The SVG holds a piece of another kind of document: <foreignObject> on line 1 | Draw what "
      "it shows with paths and shapes, or put its words into the document\n");
  EXPECT_EQ(
      PictureReading("<?xml version='1.0'?>\n<!DOCTYPE svg>\n" + svg_bytes(9, 9)).mistakes(),
      "svg-unsafe: The SVG has a document type, which can define entities: <!DOCTYPE> on line 2 | Delete all "
      "from <!DOCTYPE to the > that ends it, or save the picture as plain SVG\n");
}

TEST(SvgRefusals, UnsupportedElementsAreNamedWithAdvice) {
  EXPECT_EQ(
      said("<text>Boards</text>"),
      "svg-unsupported: The SVG holds text: <text> on line 1 | Turn the text into paths (in Inkscape: Path, "
      "Object to Path), or better put the words into the document, where everyone can read them\n");
  EXPECT_EQ(
      said("<style>rect { fill: red }</style>"),
      "svg-unsupported: The SVG has a style sheet: <style> on line 1 | Save it with presentation attributes "
      "in place of CSS (in Illustrator's SVG options: Styling)\n");
  EXPECT_EQ(
      said("<image width='5' height='5' href='data:image/png;base64,AA'/>"),
      "svg-unsupported: The SVG holds a picture made of pixels: <image> on line 1 | Use that picture on its "
      "own, as PNG or JPEG\n");
  EXPECT_EQ(
      said("<use href='#a'/>"),
      "svg-unsupported: The SVG holds copies of other shapes: <use> on line 1 | Make each copy a shape of "
      "its own (in Inkscape: Edit, Clone, Unlink Clone)\n");
  EXPECT_EQ(said("<a><rect/></a>"),
            "svg-unsupported: The SVG holds a link: <a> on line 1 | Put the link into the document\n");
  EXPECT_EQ(said("<rect><animate attributeName='x' to='5'/></rect>"),
            "svg-unsupported: The SVG is animated: <animate> on line 1 | Save it without animation\n");
  EXPECT_EQ(
      said("<switch/>"),
      "svg-unsupported: The SVG has an element that is not supported: <switch> on line 1 | Draw what it "
      "shows with paths and basic shapes\n");
  EXPECT_EQ(
      said("<svg/>"),
      "svg-unsupported: The SVG has an element that is not supported: <svg> on line 1 | Draw what it shows "
      "with paths and basic shapes\n");
}

TEST(SvgRefusals, UnsupportedPropertiesAreNamedWithAdvice) {
  const std::string sized = "<rect width='8' height='8' ";
  const std::string flatten =
      " | Flatten it: use plain colours that look the same, or save the picture as PNG\n";
  EXPECT_EQ(
      said(sized + "fill='url(#g)'/>"),
      "svg-unsupported: The SVG uses a gradient or pattern: fill of <rect> on line 1 | Use plain colours, or "
      "save the picture as PNG\n");
  EXPECT_EQ(said("<g opacity='.5'/>"),
            "svg-unsupported: The SVG uses transparency: opacity of <g> on line 1" + flatten);
  for (const char* fill : {"fill-opacity='50%'/>", "fill='#11223380'/>", "fill='rgba(1,2,3,.5)'/>",
                           "style='fill:rgb(1 2 3 / 50%)'/>"}) {
    EXPECT_EQ(said(sized + fill),
              "svg-unsupported: The SVG uses transparency: fill of <rect> on line 1" + flatten);
  }
  EXPECT_EQ(said(sized + "stroke='red' stroke-opacity='0.5'/>"),
            "svg-unsupported: The SVG uses transparency: stroke of <rect> on line 1" + flatten);
  EXPECT_EQ(
      said(sized + "filter='url(#f)'/>"),
      "svg-unsupported: The SVG uses a filter or blending: filter of <rect> on line 1 | Take the effect "
      "away, or save the picture as PNG\n");
  EXPECT_EQ(
      said(sized + "clip-path='url(#c)' style='mask:url(#m)'/>"),
      "svg-unsupported: The SVG uses a mask or clipping: clip-path of <rect> on line 1 | Cut the shapes "
      "themselves (in Inkscape: Path, Intersection), or save the picture as PNG\n"
      "svg-unsupported: The SVG uses a mask or clipping: mask of <rect> on line 1 | Cut the shapes "
      "themselves (in Inkscape: Path, Intersection), or save the picture as PNG\n");
  EXPECT_EQ(said("<line x2='8' marker-end='url(#m)'/>"),
            "svg-unsupported: The SVG uses markers, such as arrow heads: marker-end of <line> on line 1 | "
            "Turn them "
            "into paths (in Inkscape: Path, Stroke to Path)\n");
  EXPECT_EQ(
      said("<g transform='scale(1 2)'>" + sized + "stroke='red'/></g>"),
      "svg-unsupported: The SVG stretches or skews the outline of a shape: stroke of <rect> on line 1 | Turn "
      "the outline into a path (in Inkscape: Path, Stroke to Path)\n");
  EXPECT_EQ(
      said(sized + "colour='red'/>"),
      "svg-unsupported: The SVG has an attribute or property that is not supported: colour of <rect> on line "
      "1 | Take it away, or save the picture as PNG if it looks different without it\n");
}

TEST(SvgRefusals, ValuesThatCannotBeReadAreNamed) {
  const std::string help = " | Save it anew from a drawing program, or correct the value\n";
  const auto unreadable = [&](const std::string& subject) {
    return "bad-picture: The SVG has a value that cannot be read: " + subject + " on line 1" + help;
  };
  EXPECT_EQ(said("<rect width='8em' height='8'/>"), unreadable("width of <rect>"));
  EXPECT_EQ(said("<rect width='-8' height='8'/>"), unreadable("width of <rect>"));
  EXPECT_EQ(said("<circle r='x'/>"), unreadable("r of <circle>"));
  EXPECT_EQ(said("<polygon points='1 2 3'/>"), unreadable("points of <polygon>"));
  EXPECT_EQ(said("<g opacity='half'/>"), unreadable("opacity of <g>"));
  EXPECT_EQ(said("<g stroke-width='-1'/>"), unreadable("stroke-width of <g>"));
  EXPECT_EQ(said("<g stroke-width='5%'/>"), unreadable("stroke-width of <g>"));
  EXPECT_EQ(said("<g stroke-dasharray='1 x'/>"), unreadable("stroke-dasharray of <g>"));
  EXPECT_EQ(said("<g style='fill red'/>"), unreadable("style of <g>"));
}

TEST(SvgRefusals, ShapesThatAreTooFarAwayAreNamed) {
  const std::string help = " | Bring the shape into the picture's view box\n";
  EXPECT_EQ(
      said("<rect x='9999999' width='8' height='8'/>"),
      "bad-picture: The SVG has a shape that lies too far away or is too large: <rect> on line 1" + help);
  EXPECT_EQ(
      said("<g transform='scale(9999999)scale(9999999)scale(9999999)'><path d='M1 1h1'/></g>"),
      "bad-picture: The SVG has a shape that lies too far away or is too large: <path> on line 1" + help);
  EXPECT_EQ(
      said("<path d='M0 0h8' stroke='red' stroke-width='9999999'/>"),
      "bad-picture: The SVG has a shape that lies too far away or is too large: stroke-width of <path> on "
      "line 1" +
          help);
}

TEST(SvgRefusals, EmptyPicturesAreTold) {
  EXPECT_EQ(
      said("<g><title>nothing</title></g>"),
      "bad-picture: The SVG shows nothing | Open it in a browser: its shapes may be hidden or lie outside "
      "the view box\n");
}

TEST(SvgRefusals, BrokenXmlIsTold) {
  const std::string help = " | Copy or download it again, or save it anew from a drawing program\n";
  EXPECT_EQ(PictureReading("<svg xmlns='http://www.w3.org/2000/svg'>\n<g>\n").mistakes(),
            "bad-picture: The SVG is cut short or is not well-formed XML, on line 2" + help);
  EXPECT_EQ(PictureReading("<svg>\n<g>\n</svg></g>").mistakes(),
            "bad-picture: The SVG is cut short or is not well-formed XML, on line 3" + help);
  EXPECT_EQ(PictureReading(svg_bytes(9, 9) + svg_bytes(9, 9)).codes(), "bad-picture ");
  EXPECT_EQ(said("<!-- caf\xE9 -->"),
            "bad-picture: The SVG holds bytes that are no text in UTF-8, on line 1 | Save it in UTF-8, or "
            "export it "
            "again\n");
  EXPECT_EQ(said(std::string_view("\n\0", 2)),
            "bad-picture: The SVG holds bytes that are no text in UTF-8, on line 2 | Save it in UTF-8, or "
            "export it "
            "again\n");
}

TEST(SvgRefusals, MistakesOfAKindAreToldOnceWithTheirLines) {
  const std::string help = " | Save it without animation\n";
  EXPECT_EQ(said("\n<set/>\n<set/><set/>"),
            "svg-unsupported: The SVG is animated: <set> on lines 2 and 3" + help);
  EXPECT_EQ(said("<set/>\n<set/>\n<set/>"),
            "svg-unsupported: The SVG is animated: <set> on lines 1, 2 and 3" + help);
  EXPECT_EQ(said("<set/>\n<set/>\n<set/>\n<set/>\n<set/>\n"),
            "svg-unsupported: The SVG is animated: <set> on lines 1, 2, 3 and 2 more" + help);
}

TEST(SvgRefusals, LinesAreThoseOfTheAttribute) {
  EXPECT_EQ(
      said("<rect width='8'\n height='8'\n\n fill='url(#g)'/>"),
      "svg-unsupported: The SVG uses a gradient or pattern: fill of <rect> on line 4 | Use plain colours, or "
      "save the picture as PNG\n");
}

TEST(SvgRefusals, AllMistakesAreToldButNoMoreThanTwenty) {
  const PictureReading several(
      svg_bytes(9, 9, "<text/><script/><rect foo='1' bar='2' onload='x'/><path d='x'/>"));
  EXPECT_EQ(several.codes(),
            "svg-unsupported svg-unsafe svg-unsupported svg-unsupported svg-unsafe bad-picture ");
  EXPECT_TRUE(is_whole_or_refused(several));
  std::string many;
  for (int i = 0; i < 100; ++i) many += "<e" + std::to_string(i) + "/>";
  EXPECT_EQ(read_svg_body(many).diagnostics.all().size(), 20U);
}

TEST(SvgRefusals, LongNamesAreCut) {
  const std::string name(5000, 'x');
  EXPECT_EQ(said("<" + name + "/>"), "svg-unsupported: The SVG has an element that is not supported: <" +
                                         std::string(40, 'x') +
                                         "…> on line 1 | Draw what it shows with paths and basic shapes\n");
}

TEST(SvgRefusals, LimitsAreTold) {
  std::string deep, shut;
  for (int i = 0; i < 64; ++i) deep += "<g>", shut += "</g>";
  EXPECT_EQ(said(deep.substr(3) + shut.substr(4) + "<rect width='8' height='8'/>"), "");
  EXPECT_EQ(
      said(deep + shut),
      "picture-too-large: The SVG nests its elements more than 64 deep: <g> on line 1 | Ungroup its shapes "
      "(in Inkscape: Edit, Select All, then Object, Ungroup several times)\n");
  std::string path = "<path d='M0 0", many;
  for (int i = 0; i < 199'999; ++i) path += "h1";
  EXPECT_EQ(said(path + "'/>"), "");
  EXPECT_EQ(
      said(path + "h1'/>"),
      "picture-too-large: The SVG's shapes have more than 200,000 points: <path> on line 1 | Simplify its "
      "paths (in Inkscape: Path, Simplify), or save the picture as PNG\n");
  for (int i = 0; i < 100'000; ++i) many += "<g/>";
  EXPECT_EQ(said(many),
            "picture-too-large: The SVG has more than 100,000 elements: <g> on line 1 | Save the "
            "picture as PNG\n");
  EXPECT_EQ(said(std::string(4'000'000, ' ')),
            "picture-too-large: The SVG's file is larger than 4 MB | Simplify its paths (in Inkscape: Path, "
            "Simplify), or save the picture as PNG\n");
  std::string names, attributes;
  for (int i = 0; i < 64; ++i) names += " xmlns:n" + std::to_string(i) + "='x'";
  EXPECT_EQ(said("<g" + names + "/>"),
            "picture-too-large: The SVG declares more than 64 namespaces: <g> on line "
            "1 | Save it as plain SVG\n");
  for (int i = 0; i < 501; ++i) attributes += " a" + std::to_string(i) + "=''";
  EXPECT_EQ(said("<g" + attributes + "/>"),
            "picture-too-large: The SVG gives one element more than 500 "
            "attributes: <g> on line 1 | Save it as plain SVG\n");
}

}  // namespace
}  // namespace evident
