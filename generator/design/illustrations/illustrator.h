#pragma once
// The walk over a document that puts illustrations and tables in the place of specifications.

#include "design/illustrations/illustrations.h"
#include "design/illustrations/specification.h"

namespace evident {

class Illustrator {
 public:
  Illustrator(const Merged& merged, const Published& published, const FindPicture& find_picture,
              Diagnostics& diagnostics)
      : merged_(merged), published_(published), find_picture_(find_picture), diagnostics_(diagnostics) {}

  void replace(Blocks& blocks);
  [[nodiscard]] Drawables take() { return std::move(drawables_); }

 private:
  void replace(Block& block);
  void draw(const Fence& fence, Block& block);
  void draw_chart(const Specification& specification, Illustration& illustration);
  void draw_diagram(const Specification& specification, Illustration& illustration);
  [[nodiscard]] bool draw_picture(const Specification& specification, Illustration& illustration);
  [[nodiscard]] Table make_table(const Specification& specification, const Fence& fence);
  void picture_of(const Image& image, Span span, Block& block);
  // False when there is no such picture.
  [[nodiscard]] bool add_picture(const std::string& path, Span span, Illustration& illustration);
  void check_images(const Inlines& inlines, int depth);
  void add_notes(const Specification& specification, Inlines& line);
  void describe(Description description, Span span, Illustration& illustration);

  const Merged& merged_;
  const Published& published_;
  const FindPicture& find_picture_;
  Diagnostics& diagnostics_;
  Drawables drawables_;
};

}  // namespace evident
