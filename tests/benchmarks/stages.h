#pragma once
// A publication of a workspace, taken apart into the stages that make it.

#include <memory>
#include <optional>
#include <string>

#include "output/layout/layout.h"
#include "press/publish/look.h"
#include "press/publish/picture_shelf.h"
#include "press/publish/publish.h"
#include "press/workspace/workspace.h"

namespace evident {

// tests/benchmarks/pack, with the theme and the references of this repository.
[[nodiscard]] Workspace read_pack();
// One publication, `book`, of so many chapters (book.h), with the same theme.
[[nodiscard]] Workspace read_book(int chapters);
// This repository itself.
[[nodiscard]] Workspace read_repository();

class Stages {
 public:
  // Ends the program when the publication has mistakes: what fails early is quick.
  Stages(const Workspace& workspace, const std::string& publication);

  [[nodiscard]] TemplatePtr parse_template();
  [[nodiscard]] Merged merge_it();
  [[nodiscard]] Document parse_it(const Merged& merged);
  [[nodiscard]] Document resolve_it(Document parsed);
  [[nodiscard]] std::string html_of(const Document& document);
  [[nodiscard]] Pages pages_of(const Document& document, Shaper& shaper);
  [[nodiscard]] std::string pdf_of(const Pages& pages);
  // The publication as far as `resolve`, with a paragraph of made-up words at its end.
  [[nodiscard]] Document document_with(unsigned seed, int words);
  [[nodiscard]] Document document() { return document_with(0, 0); }

  [[nodiscard]] const Workspace& workspace() const { return workspace_; }
  void require_no_errors();

 private:
  const Workspace& workspace_;
  const Publication* publication_ = nullptr;
  std::optional<ReadableView> view_;
  ThemeLook look_;
  Theme page_theme_;
  std::unique_ptr<PictureShelf> pictures_;
  Drawables drawables_;  // of the document that was parsed last
  Diagnostics diagnostics_;
};

}  // namespace evident
