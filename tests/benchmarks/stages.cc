#include "stages.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "book.h"
#include "output/pdf/pdf.h"
#include "writing/citations/citations.h"
#include "writing/ledger/ledger.h"
#include "writing/markdown/markdown.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t first_of_2026 = 1767225600;

void end_with(const Diagnostics& diagnostics, const Sources& sources) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    std::fputs(render(diagnostic, sources, {}).c_str(), stderr);
  }
  std::exit(1);
}

Workspace read(const fs::path& root) {
  Diagnostics diagnostics;
  Workspace workspace = read_workspace({root, first_of_2026, first_of_2026}, diagnostics);
  if (diagnostics.has_errors()) end_with(diagnostics, workspace.sources);
  return workspace;
}

// The pack with the theme and the references of this repository, changed before it is read.
template <class Change>
Workspace read_copy(Change change) {
  const fs::path repository = EVIDENT_SOURCE_DIR;
  const fs::path root = fs::temp_directory_path() / ("evident-pack-" + std::to_string(getpid()));
  fs::copy(repository / "tests/benchmarks/pack", root, fs::copy_options::recursive);
  fs::copy(repository / "templates/themes", root / "templates/themes", fs::copy_options::recursive);
  fs::copy(repository / "data/references.yaml", root / "data/references.yaml");
  change(root);
  Workspace workspace = read(root);
  fs::remove_all(root);
  return workspace;
}

}  // namespace

Workspace read_pack() {
  return read_copy([](const fs::path&) {});
}

Workspace read_book(int chapters) {
  return read_copy([chapters](const fs::path& root) {
    fs::remove_all(root / "content");
    fs::create_directory(root / "content");
    std::ofstream(root / "templates/book.md") << "# {{ page.title }}\n\n::: contents\n:::\n\n{{ body }}\n";
    std::ofstream(root / "content/book.md") << write_book(chapters);
  });
}

Workspace read_repository() { return read(EVIDENT_SOURCE_DIR); }

Stages::Stages(const Workspace& workspace, const std::string& publication) : workspace_(workspace) {
  for (const Publication& candidate : workspace.publications) {
    if (candidate.id == publication) publication_ = &candidate;
  }
  view_ = readable_view(workspace, publication, {}, diagnostics_);
  require_no_errors();
  look_ = make_look(workspace, publication_->front_matter.theme, true);
  page_theme_ = page_theme(look_.theme, publication_->front_matter, diagnostics_);
  pictures_ = std::make_unique<PictureShelf>(workspace);
}

void Stages::require_no_errors() {
  if (diagnostics_.has_errors()) end_with(diagnostics_, workspace_.sources);
}

TemplatePtr Stages::parse_template() {
  const std::string_view text = workspace_.sources.text(publication_->source);
  const std::size_t body = text.find("\n---\n") + 5;
  return evident::parse_template(publication_->source, workspace_.sources, static_cast<std::uint32_t>(body),
                                 diagnostics_);
}

Merged Stages::merge_it() {
  const FrontMatter& front_matter = publication_->front_matter;
  return merge({workspace_.templates, *publication_->content, front_matter.template_name,
                front_matter.template_span, view_->names},
               view_->published, workspace_.sources, diagnostics_);
}

Document Stages::parse_it(const Merged& merged) {
  Document document = parse_markdown(merged, diagnostics_);
  document.metadata = publication_->front_matter.metadata;
  const FindPicture find = [&](std::string_view path, Span span, Diagnostics& said) {
    return pictures_->find(path, span, said);
  };
  Illustrated illustrated = illustrate(std::move(document), merged, view_->published, find, diagnostics_);
  drawables_ = std::move(illustrated.drawables);
  return std::move(illustrated.document);
}

Document Stages::resolve_it(Document parsed) {
  const FrontMatter& front_matter = publication_->front_matter;
  Document filled = resolve_ledger(std::move(parsed), view_->published, workspace_.references, diagnostics_);
  Document cited = resolve_citations(std::move(filled), workspace_.references, diagnostics_);
  return resolve(std::move(cited), {front_matter.number_sections, front_matter.contents_depth}, diagnostics_);
}

std::string Stages::html_of(const Document& document) {
  Shaper shaper(*workspace_.fonts);
  return write_html(document, look_.theme, look_.html, drawables_, shaper, diagnostics_);
}

Pages Stages::pages_of(const Document& document, Shaper& shaper) {
  return lay_out(document, page_theme_, shaper, diagnostics_, nullptr, &drawables_);
}

std::string Stages::pdf_of(const Pages& pages) {
  return write_pdf(pages, *workspace_.fonts, {workspace_.unix_time, workspace_.colour_profile, true},
                   diagnostics_);
}

Document Stages::document_with(unsigned seed, int words) {
  Document document = resolve_it(parse_it(merge_it()));
  if (words == 0) return document;
  Paragraph paragraph;
  paragraph.content.push_back({Text{made_up_words(seed, words)}, {}});
  document.blocks.push_back({std::move(paragraph), {}});
  return document;
}

}  // namespace evident
