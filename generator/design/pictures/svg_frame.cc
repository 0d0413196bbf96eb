#include "design/pictures/svg_frame.h"

#include <algorithm>
#include <cmath>

#include "design/pictures/svg_scanner.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr double thousandths = 750;             // of a point in a pixel
constexpr double largest_side = 14'400 / 0.75;  // pixels; PDF 2.0, annex C
constexpr double smallest_side = 0.1;           // pixels
constexpr double smallest_unsized = 96;         // pixels

struct ViewBox {
  double x = 0, y = 0, width = 0, height = 0;
};

// Where the view box stands in the picture: stretched, or as large as fits and moved by halves.
struct Alignment {
  bool stretched = false;
  int across = 1, down = 1;  // halves of the free space before it
};

std::optional<Alignment> read_alignment(std::string_view text) {
  std::string_view words = trim(text);
  if (words.starts_with("defer ")) words = trim(words.substr(6));
  if (words.ends_with(" meet")) words = trim(words.substr(0, words.size() - 5));
  if (words.empty()) return Alignment{};
  if (words == "none") return Alignment{true};
  if (words.size() != 8 || words[0] != 'x' || words[4] != 'Y') return {};
  const auto halves = [](std::string_view word) {
    return word == "Min" ? 0 : word == "Mid" ? 1 : word == "Max" ? 2 : -1;
  };
  const Alignment alignment{false, halves(words.substr(1, 3)), halves(words.substr(5, 3))};
  if (alignment.across < 0 || alignment.down < 0) return {};
  return alignment;
}

class FrameReader {
 public:
  FrameReader(pugi::xml_node svg, const AttributeFaultSink& fault) : svg_(svg), fault_(fault) {}

  std::optional<SvgFrame> read() {
    const auto width = side("width"), height = side("height");
    const auto box = view_box();
    const auto alignment = read_alignment(svg_.attribute("preserveAspectRatio").value());
    if (!alignment) fail(SvgFault::Value, "preserveAspectRatio");
    if (failed_) return {};
    if (!box && (!width || !height)) return fail(SvgFault::NoSize, "viewBox"), std::nullopt;
    return frame(width, height, box.value_or(ViewBox{0, 0, width.value_or(0), height.value_or(0)}),
                 *alignment);
  }

 private:
  void fail(SvgFault fault, std::string_view attribute) {
    fault_(fault, attribute);
    failed_ = true;
  }

  // In pixels; nothing when it is left out, "auto", or a share of a page that nobody knows here.
  std::optional<double> side(const char* name) {
    const std::string_view text = trim(svg_.attribute(name).value());
    if (text.empty() || text == "auto" || text.ends_with('%')) return {};
    const auto length = read_svg_length(text, 0);
    if (!length || *length < smallest_side) fail(SvgFault::Unreadable, name);
    return length;
  }

  std::optional<ViewBox> view_box() {
    const pugi::xml_attribute attribute = svg_.attribute("viewBox");
    if (!attribute) return {};
    const auto numbers = read_numbers(attribute.value(), 4);
    if (!numbers || numbers->size() != 4 || !((*numbers)[2] > 1e-6) || !((*numbers)[3] > 1e-6)) {
      fail(SvgFault::Unreadable, "viewBox");
      return {};
    }
    return ViewBox{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
  }

  std::optional<SvgFrame> frame(std::optional<double> width, std::optional<double> height, const ViewBox& box,
                                const Alignment& alignment) {
    if (!width && !height) {
      const double factor = std::max(1.0, smallest_unsized / std::max(box.width, box.height));
      width = box.width * factor;
      height = box.height * factor;
    }
    if (!width) width = *height * box.width / box.height;
    if (!height) height = *width * box.height / box.width;
    const double factor = std::min(1.0, largest_side / std::max(*width, *height));
    const double across = *width * factor, down = *height * factor;
    if (across < smallest_side || down < smallest_side)
      return fail(SvgFault::Unreadable, "viewBox"), std::nullopt;
    return SvgFrame{{std::llround(across * thousandths)},
                    {std::llround(down * thousandths)},
                    placed(box, across * thousandths, down * thousandths, alignment),
                    box.width,
                    box.height};
  }

  static Matrix placed(const ViewBox& box, double width, double height, const Alignment& alignment) {
    double scale_x = width / box.width, scale_y = height / box.height;
    if (!alignment.stretched) scale_x = scale_y = std::min(scale_x, scale_y);
    const double left = (width - box.width * scale_x) * alignment.across / 2;
    const double top = (height - box.height * scale_y) * alignment.down / 2;
    return {scale_x, 0, 0, scale_y, left - box.x * scale_x, top - box.y * scale_y};
  }

  pugi::xml_node svg_;
  const AttributeFaultSink& fault_;
  bool failed_ = false;
};

}  // namespace

std::optional<SvgFrame> read_frame(pugi::xml_node svg, const AttributeFaultSink& fault) {
  return FrameReader(svg, fault).read();
}

}  // namespace evident
