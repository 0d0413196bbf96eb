// Files made to run, fetch, exhaust or mislead. Each must be refused for the reason that is meant, and none
// may take long or bring anything down.

#include "design/pictures/svg_reading.h"

namespace evident {
namespace {

struct Attack {
  const char* codes;  // those that must be among what is reported, each followed by a space
  std::string file;
};

std::string body(const std::string& inner) { return svg_bytes(96, 96, inner); }
std::string root(const std::string& attributes) {
  return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 "
         "9' " +
         attributes + "><rect width='5' height='5'/></svg>";
}
std::string repeated(const std::string& text, int times) {
  std::string all;
  while (times-- > 0) all += text;
  return all;
}

std::vector<Attack> scripts() {
  return {
      {"svg-unsafe ", body("<script>alert(1)</script>")},
      {"svg-unsafe ", body("<SCRIPT>alert(1)</SCRIPT>")},
      {"svg-unsafe ", body("<script href='https://evil.example/x.js'/>")},
      {"svg-unsafe ", body("<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>")},
      {"svg-unsafe ", body("<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>")},
      {"svg-unsafe ", body("<x:script xmlns:x='http://example.com/'>alert(1)</x:script>")},
      {"svg-unsafe ", body("<undeclared:script>alert(1)</undeclared:script>")},
      {"svg-unsafe ", body("<g xmlns='http://www.w3.org/1999/xhtml'><body>hello</body></g>")},
      {"svg-unsafe ", body("<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' src='#'/>")},
      {"svg-unsafe ", body("<defs><script>alert(1)</script></defs>")},
      {"svg-unsafe ", body("<metadata><g><script>alert(1)</script></g></metadata>")},
      {"svg-unsafe ", body("<x:a xmlns:x='x'><script>alert(1)</script></x:a>")},
      {"svg-unsafe ", body("<g display='none'><script>alert(1)</script></g>")},
      {"svg-unsafe ", body("<title><script>alert(1)</script></title>")},
      {"svg-unsafe ", body("<title><![CDATA[</title>]]><script>alert(1)</script></title>")},
      {"svg-unsafe ", body("<handler type='application/ecmascript'>alert(1)</handler>")},
      {"svg-unsafe ", root("onload='alert(1)'")},
      {"svg-unsafe ", root("ONLOAD='alert(1)'")},
      {"svg-unsafe ", root("onload\n=\n'&#97;lert(1)'")},
      {"svg-unsafe ", root("x:onload='alert(1)' xmlns:x='http://www.w3.org/2000/svg'")},
      {"svg-unsafe ", body("<defs><rect onbegin='alert(1)'/></defs>")},
      {"svg-unsafe ", body("<title onclick='alert(1)'>a</title>")},
  };
}

std::vector<Attack> references() {
  return {
      {"svg-unsafe ", body("<a href='javascript:alert(1)'><rect/></a>")},
      {"svg-unsafe ", root("xlink:href='java&#10;script:alert(1)'")},
      {"svg-unsafe ", body("<use href='https://evil.example/a.svg#b'/>")},
      {"svg-unsafe ", body("<use xlink:href='other.svg#b'/>")},
      {"svg-unsafe ", body("<use href='data:image/svg+xml;base64,PHN2Zz4=#x'/>")},
      {"svg-unsafe ", body("<use href=' \n//evil.example/a#b'/>")},
      {"svg-unsafe ", body("<image href='file:///etc/passwd'/>")},
      {"svg-unsafe ", body("<image xlink:href='\\\\server\\share\\a.png'/>")},
      {"svg-unsupported ", body("<image href='data:image/png;base64,iVBORw0KGgo='/>")},
      {"svg-unsafe ", body("<rect fill='url(http://evil.example/#a) red'/>")},
      {"svg-unsafe ", body("<rect fill='URL( \"http://evil.example/#a\" )'/>")},
      {"svg-unsafe ", body("<rect style='fill:url(&#39;//evil.example/#a&#39;)'/>")},
      {"svg-unsafe ", body("<g filter='url(other.svg#f)'/>")},
      {"svg-unsafe ", body("<g cursor='url(https://evil.example/track.cur)'/>")},
      {"svg-unsafe ", body("<g style='font-family:url()'/>")},
      {"svg-unsupported ", body("<rect fill='u\\72l(http://evil.example/#a)'/>")},
      {"svg-unsafe svg-unsupported ", body("<style>@import 'https://evil.example/a.css';</style>")},
      {"svg-unsafe svg-unsupported ", body("<style>rect{fill:url(https://evil.example/a)}</style>")},
      {"svg-unsafe svg-unsupported ", body("<defs><style><![CDATA[@IMPORT url(a.css);]]></style></defs>")},
      {"svg-unsafe ", root("xml:base='https://evil.example/'")},
      {"svg-unsafe ", "<?xml-stylesheet href='https://evil.example/a.css'?>" + body("")},
      {"svg-unsafe ", "<?xml version='1.0'?>" + body("<?xml-stylesheet href='a.css'?>")},
      {"svg-unsafe ", body("<foreignObject><iframe src='https://evil.example/'/></foreignObject>")},
      {"svg-unsafe ", body("<FOREIGNOBJECT/>")},
      {"svg-unsafe ", body("<embed src='a.pdf'/><object/><audio/><video/>")},
      {"svg-unsafe ", body("<defs><pattern><image href='https://evil.example/a.png'/></pattern></defs>")},
  };
}

std::vector<Attack> entities() {
  return {
      {"svg-unsafe ",
       "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + body("<title>&x;</title>")},
      {"svg-unsafe ", "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>" + body("<g>&b;</g>")},
      {"svg-unsafe ", "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'http://evil.example/x.dtd'> %p;]>" + body("")},
      {"svg-unsafe ", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]>" + body("")},
      {"svg-unsafe ", "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>" + body("")},
      {"bad-picture ", body("<rect width='&x;' height='5'/>")},
  };
}

std::vector<Attack> animations() {
  return {
      {"svg-unsupported ", body("<a><set attributeName='href' to='javascript:alert(1)'/></a>")},
      {"svg-unsupported ", body("<rect><animate attributeName='onclick' values='alert(1)'/></rect>")},
      {"svg-unsupported ", body("<defs><animateTransform/></defs>")},
      {"svg-unsupported ", body("<g display='none'><animateMotion/></g>")},
  };
}

std::vector<Attack> exhaustion() {
  return {
      {"picture-too-large ", body(repeated("<g>", 1'000'000))},
      {"picture-too-large ", body(repeated("<g>", 200'000) + repeated("</g>", 200'000))},
      {"picture-too-large ", body("<defs>" + repeated("<a>", 100) + repeated("</a>", 100) + "</defs>")},
      {"picture-too-large ", body("<title>" + repeated("<a>", 100) + repeated("</a>", 100) + "</title>")},
      {"picture-too-large ", body("<g " + repeated("a='' ", 700'000) + "/>")},
      {"picture-too-large ", body(repeated("<g/>", 900'000))},
      {"picture-too-large ", body("<path d='M0 0" + repeated("a1 1 0 101 1", 300'000) + "'/>")},
      {"bad-picture ", body("<polygon points='" + repeated("1 ", 1'900'000) + "'/>")},
      {"bad-picture ", body("<g stroke-dasharray='" + repeated("1 ", 1'900'000) + "'/>")},
      {"svg-unsupported ", body("<g style='" + repeated("a:b;", 900'000) + "'/>")},
      {"bad-picture ", body("<g transform='" + repeated("scale(9e6)", 300'000) + "'><path d='M1 1h1'/></g>")},
      {"bad-picture ", body("<path d='M" + repeated("9", 3'000'000) + " 0'/>")},
      {"bad-picture ", body("<path d='M0." + repeated("9", 3'000'000) + "e999999 0'/>")},
      {"bad-picture ", root("width='1e308' height='1e308'")},
      {"bad-picture ", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e-300 1e-300'/>"},
      {"bad-picture ", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='nan nan nan nan'/>"},
  };
}

void expect_refused(const std::vector<Attack>& attacks) {
  for (const Attack& attack : attacks) {
    const std::string_view shown = std::string_view(attack.file).substr(0, 300);
    // A file that is not well-formed has one thing to say.
    const PictureReading reading(attack.file);
    EXPECT_TRUE(is_whole_or_refused(reading)) << shown;
    const std::string codes = reading.codes();
    std::string_view expected = attack.codes;
    while (!expected.empty()) {
      const std::string_view code = expected.substr(0, expected.find(' ') + 1);
      const bool is_cut = code == "picture-too-large " && codes == "bad-picture ";
      EXPECT_TRUE(codes.find(code) != std::string::npos || is_cut) << codes << "for " << shown;
      expected.remove_prefix(code.size());
    }
  }
}

TEST(SvgAttacks, ScriptsAreRefused) { expect_refused(scripts()); }
TEST(SvgAttacks, ReferencesOutOfTheFileAreRefused) { expect_refused(references()); }
TEST(SvgAttacks, EntitiesAreRefused) { expect_refused(entities()); }
TEST(SvgAttacks, AnimationIsRefused) { expect_refused(animations()); }
TEST(SvgAttacks, ExhaustionIsRefused) { expect_refused(exhaustion()); }

// A pattern of dashes finer than anything seen would keep a viewer busy for hours.
TEST(SvgAttacks, DashesAreNeverFinerThanAViewerBears) {
  const PictureReading reading =
      read_svg_body("<path d='M0 0h96' stroke='red' stroke-dasharray='0.00001 0.00001'/>");
  ASSERT_EQ(reading.said(), "");
  EXPECT_TRUE(std::get<Shape>(reading.scene().items[0]).stroke->dashes.empty());
}

TEST(SvgAttacks, EveryTruncationIsFound) {
  const std::string file =
      svg_bytes(96, 96,
                "<title>A wheel &amp; six</title><g transform='rotate(30)'><path style='fill:red' "
                "d='M1 1h8a4 4 0 0 1 8 8z'/><circle r='4'/></g>");
  ASSERT_EQ(PictureReading(file).said(), "");
  for (std::size_t length = 1; length + 2 < file.size(); ++length) {
    const PictureReading reading(std::string_view(file).substr(0, length));
    ASSERT_EQ(reading.diagnostics.all().size(), 1U) << length;
    ASSERT_TRUE(is_whole_or_refused(reading)) << length;
  }
}

TEST(SvgAttacks, ThousandsOfMutationsAreHarmless) {
  const std::string file = svg_bytes(
      96, 96,
      "<title>A wheel &amp; six</title><g transform='rotate(30 5 5)scale(2)' "
      "style='stroke:#123;stroke-width:2'>"
      "<path d='M1 1h8v-2.5e1a4 4 30 0 1 8 8C1 2 3 4 5 6s7 8 9 9Q1 2 3 4t5 6z' stroke-dasharray='4 2'/>"
      "<rect x='5%' width='3mm' height='4' rx='1'/><ellipse rx='5' ry='3'/><polygon points='1,2 3,4 "
      "5,6'/></g>");
  ASSERT_EQ(PictureReading(file).said(), "");
  for (std::uint32_t seed = 0; seed < 6000; ++seed) {
    ASSERT_TRUE(is_whole_or_refused(PictureReading(mutated(file, seed)))) << "seed " << seed;
  }
}

}  // namespace
}  // namespace evident
