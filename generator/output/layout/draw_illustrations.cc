#include <algorithm>
#include <utility>

#include "output/layout/galley_maker.h"

namespace evident {
namespace {

Length scaled(Length length, Length numerator, Length denominator) {
  return {length.value * numerator.value / std::max<std::int64_t>(denominator.value, 1)};
}

// A scene's items as ink on one line.
class SceneInk {
 public:
  SceneInk(const DrawingBlock& block, const Theme& theme, WordShaper& words, Line& line)
      : block_(block), theme_(theme), words_(words), line_(line) {}

  // The picture's own edge: what its maker drew beyond it stays away.
  void clip(const Rectangle& area) { clip_ = area; }
  void add(const Scene& scene) {
    for (const SceneItem& item : scene.items) {
      std::visit([&](const auto& value) { add(value); }, item);
    }
  }
  void add(Item item) {
    Ink& ink = line_.inks.emplace_back();
    ink.tag = block_.tag;
    ink.item = std::move(item);
  }

 private:
  void add(const Shape& shape) { add(Item{PlacedShape{shape, {}, clip_}}); }

  // A space after each label keeps its words apart from the next one's when text is taken from the page.
  void add(const SceneText& text) {
    const FaceStack faces = words_.fonts().stack(theme_, text.family, text.face);
    const ShapedWord& word = words_.shaper().shape(text.text + " ", faces, {text.tabular_figures});
    if (!word.missing.empty()) words_.report_missing(word, block_.span);
    Length x = text.origin.x;
    for (const GlyphPiece& piece : word.pieces) {
      GlyphRun run;
      run.face = piece.face;
      run.size = text.size;
      run.colour = text.colour;
      run.origin = {x, text.origin.y};
      run.text = word.text.substr(piece.text_begin, piece.text_end - piece.text_begin);
      run.glyphs = piece.glyphs;
      for (Glyph& glyph : run.glyphs) glyph.cluster -= piece.text_begin;
      x += width(run.glyphs, text.size, words_.fonts().metrics(piece.face));
      add(Item{std::move(run)});
    }
  }

  const DrawingBlock& block_;
  const Theme& theme_;
  WordShaper& words_;
  Line& line_;
  std::optional<Rectangle> clip_;
};

Scene resized(const Scene& scene, Length width) {
  Scene result = scene;
  result.height = scaled(scene.height, width, scene.width);
  result.width = width;
  for (SceneItem& item : result.items) {
    auto* shape = std::get_if<Shape>(&item);
    if (shape == nullptr) continue;  // vector pictures have no words
    for (Point& point : shape->path.points) {
      point = {scaled(point.x, width, scene.width), scaled(point.y, width, scene.width)};
    }
    if (shape->stroke) shape->stroke->width = scaled(shape->stroke->width, width, scene.width);
  }
  return result;
}

}  // namespace

// Natural size, less where the measure or nine tenths of a page's height do not hold it. One that a square
// place makes narrower stands in the middle of it.
PlacedLine GalleyMaker::picture_line(const Picture& picture, const DrawingBlock& block) {
  const PageStyle& page = theme_.page;
  Length highest = (page.height - page.top - page.bottom) * 9 / 10;
  if (block.square) highest = std::min(highest, block.width);
  Length width = std::min(picture.width, block.width);
  if (scaled(picture.height, width, picture.width) > highest) {
    width = scaled(picture.width, highest, picture.height);
  }
  PlacedLine placed{{block.square ? block.x + (block.width - width) / 2 : block.x, {}}, {}};
  Line& line = placed.line;
  line.height = scaled(picture.height, width, picture.width);
  SceneInk ink(block, theme_, lines_.shaper(), line);
  if (const auto* scene = std::get_if<Scene>(&picture.content)) {
    ink.clip({{}, {}, width, line.height});
    ink.add(resized(*scene, width));
    return placed;
  }
  ink.add(
      Item{PlacedImage{static_cast<std::uint32_t>(material_.images.size()), {{}, {}, width, line.height}}});
  return placed;
}

// A wheel is as high as it is wide: where that is most of a page, it gets narrower.
Drawing GalleyMaker::fitting(const Diagram& diagram, Length measure) {
  const PageStyle& page = theme_.page;
  const Length highest = (page.height - page.top - page.bottom) * 3 / 4;
  Shaper& shaper = lines_.shaper().shaper();
  Diagnostics said;
  Drawing drawing = draw(diagram, theme_, shaper, measure, said);
  for (const std::int64_t percent : {80, 65, 50, 40}) {
    if (drawing.scene.height <= highest) break;
    Diagnostics narrower_said;
    Drawing narrower = draw(diagram, theme_, shaper, measure * percent / 100, narrower_said);
    if (narrower.scene.height >= drawing.scene.height) break;
    drawing = std::move(narrower);
    said = std::move(narrower_said);
  }
  lines_.shaper().diagnostics().append(std::move(said));
  return drawing;
}

PlacedLine GalleyMaker::draw_line(const DrawingBlock& block) {
  const Drawable& drawable = (*material_.drawables)[block.drawing];
  if (const auto* picture = std::get_if<std::shared_ptr<const Picture>>(&drawable)) {
    PlacedLine placed = picture_line(**picture, block);
    if (const auto* raster = std::get_if<Raster>(&(*picture)->content)) {
      material_.images.emplace_back(*picture, raster);  // lives as long as the picture
    }
    return placed;
  }
  WordShaper& words = lines_.shaper();
  const auto* chart = std::get_if<Chart>(&drawable);
  const Drawing drawing = chart != nullptr
                              ? draw(*chart, theme_, words.shaper(), block.width, words.diagnostics())
                              : fitting(std::get<Diagram>(drawable), block.width);
  PlacedLine placed{{block.x, {}}, {}};
  placed.line.height = drawing.scene.height;
  SceneInk(block, theme_, words, placed.line).add(drawing.scene);
  return placed;
}

void GalleyMaker::add(const DrawingBlock& block, Flow& flow) {
  if (material_.drawables == nullptr || block.drawing >= material_.drawables->size()) return;
  Slab slab;
  slab.lines.push_back(draw_line(block));
  slab.height = slab.lines.back().line.height;
  slab.places = block.places;
  flow.space(block.before);
  flow.add(std::move(slab));
  flow.space(block.after);
  if (block.keep_with_next) flow.keep_with_next();
}

}  // namespace evident
