#pragma once
// Running heads and feet: the theme's templates filled in for each page, as artifacts.

#include "output/layout/line_maker.h"
#include "output/layout/page_labels.h"

namespace evident {

class RunningMatter {
 public:
  RunningMatter(const Metadata& metadata, const Theme& theme, Material& material, WordShaper& shaper,
                const PageLabels& labels);

  void add_to(Page& page, const Sheet& sheet, std::size_t index);

 private:
  struct Part {
    Line line;
    Length width;
  };
  [[nodiscard]] std::string fill(std::string_view pattern, std::string_view section, std::size_t index) const;
  [[nodiscard]] Part set(const std::string& text, LookId look);
  // As much of the text as fits, with an ellipsis.
  [[nodiscard]] Part set_within(const std::string& text, Length width);
  void add_pair(Page& page, const PageFrame& frame, ArtifactKind kind, Length baseline,
                const std::string& inner, const std::string& outer);

  void add_standing(Page& page, const PageFrame& frame);

  const Metadata& metadata_;
  const PageStyle& style_;
  const Material& material_;
  LineMaker lines_;
  LookId look_;
  LookId standing_look_ = 0;
  Colour plate_;
  Length leading_;
  const PageLabels& labels_;
};

}  // namespace evident
