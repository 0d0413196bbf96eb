// Shapes, paths and transformations of SVG. A user unit is 0.75 pt.

#include <cmath>

#include "design/pictures/svg_reading.h"

namespace evident {
namespace {

std::string path(const std::string& data) { return shapes_of("<path d=\"" + data + "\"/>"); }

TEST(SvgShapes, BasicOnesAreOutlines) {
  EXPECT_EQ(shapes_of("<rect x='8' y='4' width='20' height='12'/>"),
            "M 6,3 L 21,3 L 21,12 L 6,12 Z fill #000000\n");
  EXPECT_EQ(shapes_of("<line x1='0' y1='4' x2='8' y2='4' stroke='#123456'/>"),
            "M 0,3 L 6,3 stroke #123456 0.75\n");
  EXPECT_EQ(shapes_of("<polyline points='0,0 8,0 8,8' fill='none' stroke='red'/>"),
            "M 0,0 L 6,0 L 6,6 stroke #FF0000 0.75\n");
  EXPECT_EQ(shapes_of("<polygon points='0 0,8 0 8-8'/>"), "M 0,0 L 6,0 L 6,-6 Z fill #000000\n");
}

TEST(SvgShapes, RoundOnesAreCurves) {
  // Four cubics whose handles are 0.5523 of the radius.
  EXPECT_EQ(shapes_of("<circle cx='40' cy='40' r='20'/>"),
            "M 45,30 C 45,38.284 38.284,45 30,45 C 21.716,45 15,38.284 15,30 C 15,21.716 21.716,15 30,15 "
            "C 38.284,15 45,21.716 45,30 Z fill #000000\n");
  EXPECT_EQ(shapes_of("<ellipse cx='40' cy='40' rx='20' ry='8'/>"),
            "M 45,30 C 45,33.314 38.284,36 30,36 C 21.716,36 15,33.314 15,30 C 15,26.686 21.716,24 30,24 "
            "C 38.284,24 45,26.686 45,30 Z fill #000000\n");
  EXPECT_EQ(shapes_of("<ellipse cx='40' cy='40' rx='20' ry='auto'/>"),
            shapes_of("<circle cx='40' cy='40' r='20'/>"));
  const std::string rounded = shapes_of("<rect width='40' height='20' rx='4' ry='30'/>");
  EXPECT_TRUE(rounded.starts_with("M 3,0 L 27,0 C 28.657,0 30,3.358 30,7.5 L 30,7.5 C")) << rounded;
  EXPECT_EQ(shapes_of("<rect width='40' height='20' rx='4'/>"),
            shapes_of("<rect width='40' height='20' ry='4'/>"));
}

TEST(SvgShapes, OfNoSizeAreNotDrawn) {
  for (const char* shape :
       {"<rect width='0' height='5'/>", "<rect/>", "<circle/>", "<ellipse rx='5' ry='0'/>", "<path/>",
        "<path d=''/>", "<path d='M 5 5'/>", "<path d='M5 5z'/>", "<polygon points='1 1'/>", "<polyline/>",
        "<line x2='9'/>"}) {
    EXPECT_EQ(shapes_of(std::string(shape) + "<rect width='8' height='8'/>"),
              "M 0,0 L 6,0 L 6,6 L 0,6 Z fill #000000\n")
        << shape;
  }
}

TEST(SvgShapes, LengthsHaveUnits) {
  EXPECT_EQ(shapes_of("<line x1='1in' y1='1pt' x2='1pc' y2='25.4mm' stroke='red'/>"),
            "M 72,1 L 12,72 stroke #FF0000 0.75\n");
  EXPECT_EQ(shapes_of("<line x1='2.54cm' y1='4Q' x2='10px' y2='50%' stroke='red'/>"),
            "M 72,2.835 L 7.5,36 stroke #FF0000 0.75\n");
}

TEST(SvgPaths, HaveAllCommands) {
  EXPECT_EQ(path("M4 4 L8 4 H12 V16 Z"), "M 3,3 L 6,3 L 9,3 L 9,12 Z fill #000000\n");
  EXPECT_EQ(path("m4 4 l4 0 h4 v12 z"), path("M4 4 L8 4 H12 V16 Z"));
  EXPECT_EQ(path("M0 0C4 0 8 4 8 8S4 16 0 16"), "M 0,0 C 3,0 6,3 6,6 C 6,9 3,12 0,12 fill #000000\n");
  EXPECT_EQ(path("M0 0c4 0 8 4 8 8s-4 8 -8 8"), path("M0 0C4 0 8 4 8 8S4 16 0 16"));
  EXPECT_EQ(path("M0 0Q12 0 12 12T24 24"), "M 0,0 C 6,0 9,3 9,9 C 9,15 12,18 18,18 fill #000000\n");
  EXPECT_EQ(path("M0 0q12 0 12 12t12 12"), path("M0 0Q12 0 12 12T24 24"));
  EXPECT_EQ(path("M0 0T12 0S4 4 8 8"), "M 0,0 C 0,0 3,0 9,0 C 9,0 3,3 6,6 fill #000000\n");
}

TEST(SvgPaths, HaveArcs) {
  EXPECT_EQ(path("M20 0 A20 20 0 0 1 40 20"), "M 15,0 C 23.284,0 30,6.716 30,15 fill #000000\n");
  EXPECT_EQ(path("M20 0 a20 20 0 0 1 20 20"), path("M20 0 A20 20 0 0 1 40 20"));
  // The other three quarters, and the other way round.
  EXPECT_EQ(path("M20 0A20 20 0 1020 40"),
            "M 15,0 C 6.716,0 0,6.716 0,15 C 0,23.284 6.716,30 15,30 fill #000000\n");
  const std::string large = path("M20 0 A20 20 0 1 0 40 20");
  EXPECT_EQ(std::count(large.begin(), large.end(), 'C'), 3) << large;
  // Radii that do not reach grow; none at all make a line.
  EXPECT_EQ(path("M0 20 A1 1 0 0 1 40 20"), path("M0 20 A20 20 0 0 1 40 20"));
  EXPECT_EQ(path("M0 0 A0 5 0 0 1 8 8"), "M 0,0 L 6,6 fill #000000\n");
  EXPECT_EQ(path("M0 0 A5 5 0 0 1 0 0 L8 8"), "M 0,0 L 6,6 fill #000000\n");
}

// Half a turned ellipse, whose centre is in the middle between its ends: the points of its cubics, and those
// half way along them, satisfy its equation.
TEST(SvgPaths, ArcsLieOnTheirEllipse) {
  const PictureReading reading = read_svg_body("<path d='M73.9808 63 A30 12 30 0 1 22.0192 33'/>");
  ASSERT_EQ(reading.said(), "");
  const Path& outline = std::get<Shape>(reading.scene().items[0]).path;
  ASSERT_EQ(outline.points.size(), 7U);
  const auto distance = [](double x, double y) {
    x = x / 750 - 48, y = y / 750 - 48;
    const double cosine = std::sqrt(0.75), sine = 0.5;
    return std::hypot((cosine * x + sine * y) / 30, (cosine * y - sine * x) / 12);
  };
  for (std::size_t i = 0; i + 3 < outline.points.size(); i += 3) {
    const auto half_way = [&](Length Point::*part) {
      const auto at = [&](std::size_t k) { return static_cast<double>((outline.points[i + k].*part).value); };
      return (at(0) + 3 * at(1) + 3 * at(2) + at(3)) / 8;
    };
    EXPECT_NEAR(distance(half_way(&Point::x), half_way(&Point::y)), 1, 0.0005);
    EXPECT_NEAR(distance(static_cast<double>(outline.points[i + 3].x.value),
                         static_cast<double>(outline.points[i + 3].y.value)),
                1, 0.0005);
  }
}

TEST(SvgPaths, NeedFewSeparators) {
  EXPECT_EQ(path("M.5.5-1-1,2e0+3"), "M 0.375,0.375 L -0.75,-0.75 L 1.5,2.25 fill #000000\n");
  EXPECT_EQ(path("  M 0 , 0\n8\t8 "), "M 0,0 L 6,6 fill #000000\n");
  EXPECT_EQ(path("M0 0a4 4 0 018 8"), path("M0 0 a4 4 0 0 1 8 8"));
}

TEST(SvgPaths, SubpathsBeginWhereTheLastOneDid) {
  EXPECT_EQ(path("M4 4 h8 v8 z l-4 0"), "M 3,3 L 9,3 L 9,9 Z M 3,3 L 0,3 fill #000000\n");
  EXPECT_EQ(path("m4 4 h8 z m4 4 h8 z"), "M 3,3 L 9,3 Z M 6,6 L 12,6 Z fill #000000\n");
  EXPECT_EQ(path("M0 0 M4 4 h4"), "M 3,3 L 6,3 fill #000000\n");
}

TEST(SvgPaths, ThatCannotBeReadAreRefused) {
  for (const char* data : {"L 1 1", "M", "M 1", "M 1 1 L", "M 1 1 L 2", "M 1 1 X 2 2", "M 1 1 C 1 1 2 2",
                           "M 1 1 A 1 1 0 2 1 5 5", "M 1 1 A 1 1 0 1", "M 1 1 Z 5", "M nan nan", "M inf 0",
                           "M 1e400 0", "M 0x10 0", "M 1 1 ; L 2 2", "M 1 1 L 1e 5", "1 1", "M - 1"}) {
    EXPECT_EQ(
        path(data),
        "bad-picture: The SVG has a value that cannot be read: d of <path> on line 1 | Save it anew from "
        "a drawing program, or correct the value\n")
        << data;
  }
}

std::string moved(const std::string& transform) {
  return shapes_of("<g transform='" + transform + "'><path d='M0 0h8v4'/></g>");
}

TEST(SvgTransforms, AreAllKnown) {
  EXPECT_EQ(moved("translate(4)"), "M 3,0 L 9,0 L 9,3 fill #000000\n");
  EXPECT_EQ(moved("translate(4,8)"), "M 3,6 L 9,6 L 9,9 fill #000000\n");
  EXPECT_EQ(moved("scale(2)"), "M 0,0 L 12,0 L 12,6 fill #000000\n");
  EXPECT_EQ(moved("scale(2 -1)"), "M 0,0 L 12,0 L 12,-3 fill #000000\n");
  EXPECT_EQ(moved("rotate(90)"), "M 0,0 L 0,6 L -3,6 fill #000000\n");
  EXPECT_EQ(moved("rotate(90 8 0)"), "M 6,-6 L 6,0 L 3,0 fill #000000\n");
  EXPECT_EQ(moved("skewX(45)"), "M 0,0 L 6,0 L 9,3 fill #000000\n");
  EXPECT_EQ(moved("skewY(45)"), "M 0,0 L 6,6 L 6,9 fill #000000\n");
  EXPECT_EQ(moved("matrix(1 0 0 1 4 8)"), moved("translate(4 8)"));
  EXPECT_EQ(moved(" translate(4) , scale(2)rotate( 0 ) "), "M 3,0 L 15,0 L 15,6 fill #000000\n");
  EXPECT_EQ(shapes_of("<g transform='scale(2)'><path transform='translate(4)' d='M0 0h8v4'/></g>"),
            "M 6,0 L 18,0 L 18,6 fill #000000\n");
}

TEST(SvgTransforms, ThatCannotBeReadAreRefused) {
  for (const char* transform :
       {"turn(5)", "scale(", "scale()", "scale(1", "scale(1 2 3)", "matrix(1 2 3 4 5)", "rotate(1 2)",
        "translate(1px)", "scale(1)x", "rotate(90deg)", "scale(1e99)"}) {
    EXPECT_EQ(
        moved(transform),
        "bad-picture: The SVG has a value that cannot be read: transform of <g> on line 1 | Save it anew "
        "from a drawing program, or correct the value\n")
        << transform;
  }
}

}  // namespace
}  // namespace evident
