#include "golden_case.h"

#include "evidence/disclosure/disclosure.h"
#include "foundation/text/text.h"
#include "output/html/html.h"
#include "output/layout/layout.h"
#include "output/pdf/pdf.h"
#include "press/publish/lints.h"
#include "press/publish/look.h"
#include "press/workspace/content.h"
#include "press/workspace/files.h"
#include "press/workspace/fonts.h"
#include "writing/ledger/ledger.h"
#include "writing/markdown/markdown.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t first_of_2026 = 1767225600;

class Case {
 public:
  explicit Case(const fs::path& folder) : folder_(folder) {}

  std::map<std::string, std::string> run() {
    read();
    const Merged merged = merge_page();
    Document parsed = parse_markdown(merged, diagnostics_);
    parsed.metadata = front_matter_.metadata;
    const FindPicture find_picture = [&](std::string_view path, Span span, Diagnostics& said) {
      const auto bytes = read_file(folder_ / path);
      if (bytes) return std::make_shared<const Picture>(read_picture(*bytes, span, said));
      said.error("missing-picture", span, "There is no picture `" + std::string(path) + "`");
      return std::shared_ptr<const Picture>();
    };
    Illustrated illustrated = illustrate(std::move(parsed), merged, published_, find_picture, diagnostics_);
    Document filled =
        resolve_ledger(std::move(illustrated.document), published_, workspace_.references, diagnostics_);
    Document cited = resolve_citations(std::move(filled), workspace_.references, diagnostics_);
    const Document document = resolve(
        std::move(cited), {front_matter_.number_sections, front_matter_.contents_depth}, diagnostics_);
    if (front_matter_.lints)
      TypedFigures(published_.figures).check(document, workspace_.sources, diagnostics_);
    const Theme theme = page_theme(workspace_.themes.at("test"), front_matter_, diagnostics_);
    Shaper shaper(*workspace_.fonts);
    const Hyphenator hyphenator(read_file("/usr/share/hyphen/hyph_en_GB.dic").value_or(""));
    const Pages pages = lay_out(document, theme, shaper, diagnostics_, &hyphenator, &illustrated.drawables);
    const PdfOptions options{first_of_2026, read_file("/usr/share/color/icc/sRGB.icc").value_or(""), false};
    std::map<std::string, std::string> made;
    made["merged.md"] = readable(merged);
    made["document.txt"] = dump(document);
    // Fonts and style sheet are the theme's affair and would drown what a case is about.
    made["page.html"] = write_html(document, theme, HtmlStyle{}, illustrated.drawables, shaper, diagnostics_);
    made["layout.txt"] = dump(pages, *workspace_.fonts);
    made["pdf.txt"] = write_pdf(pages, *workspace_.fonts, options, diagnostics_);
    if (!front_matter_.lints) drop_lints(diagnostics_);
    trace_to_values(merged, workspace_.sources, diagnostics_);
    diagnostics_.sort(workspace_.sources);
    for (const Diagnostic& diagnostic : diagnostics_.all()) {
      made["diagnostics.txt"] += render(diagnostic, workspace_.sources, {}) + "\n";
    }
    made["diagnostics.txt"];
    return made;
  }

 private:
  void read() {
    workspace_.root = folder_;
    workspace_.fonts = std::make_unique<FontLibrary>();
    workspace_.date = "2026-01-01";
    if (exists("data.yaml")) {
      const SourceId source = add(folder_, "data.yaml", Privacy::Counts);
      Node root = read_yaml(source, workspace_.sources, diagnostics_);
      workspace_.data.push_back({"data", root, root.span});
    }
    if (exists("references.yaml")) {
      const SourceId source = add(folder_, "references.yaml", Privacy::Open);
      workspace_.references =
          read_references(read_yaml(source, workspace_.sources, diagnostics_), diagnostics_);
    }
    if (exists("template.md")) {
      const SourceId source = add(folder_, "template.md", Privacy::Open);
      workspace_.templates["template"] = parse_template(source, workspace_.sources, 0, diagnostics_);
    }
    const SourceId theme = exists("theme.yaml") ? add(folder_, "theme.yaml", Privacy::Open)
                                                : add(folder_.parent_path(), "theme.yaml", Privacy::Open);
    workspace_.themes["test"] =
        read_theme(read_yaml(theme, workspace_.sources, diagnostics_), "test", diagnostics_);
    read_fonts(workspace_, diagnostics_);
    page_ = add(folder_, "page.md", Privacy::Open);
  }

  Merged merge_page() {
    const FrontMatterPlace place = find_front_matter(workspace_.sources.text(page_));
    front_matter_ = read_front_matter(page_, workspace_.sources, place, {}, diagnostics_).front();
    front_matter_.metadata.date = workspace_.date;
    const TemplatePtr content = parse_template(page_, workspace_.sources, place.body, diagnostics_);
    std::vector<std::string> ids;
    for (const Reference& reference : workspace_.references.entries) ids.push_back(reference.id);
    published_ = disclose(read_facts(workspace_.data, ids, diagnostics_, workspace_.date), {});
    MergeInput input{
        workspace_.templates, *content, front_matter_.template_name, front_matter_.template_span, {}};
    input.names.set("page", Value::map(front_matter_.values));
    input.names.set("date", Value::text("1 January 2026"));
    return merge(input, published_, workspace_.sources, diagnostics_);
  }

  // Shows each inserted value where its code point stands: ⟦783⟧.
  static std::string readable(const Merged& merged) {
    std::string out;
    for (std::size_t offset = 0; offset < merged.text.size();) {
      const std::size_t begin = offset;
      const std::int64_t index = insertion_index(next_code_point(merged.text, offset));
      if (index < 0) {
        out.append(merged.text, begin, offset - begin);
      } else {
        out += "⟦" + merged.insertions.at(static_cast<std::size_t>(index)).text + "⟧";
      }
    }
    return out;
  }

  [[nodiscard]] bool exists(const char* name) const { return fs::exists(folder_ / name); }
  SourceId add(const fs::path& folder, const char* name, Privacy privacy) {
    return add_text_file(folder, name, privacy, {}, workspace_.sources, diagnostics_).value();
  }

  fs::path folder_;
  Workspace workspace_;
  FrontMatter front_matter_;
  Published published_;
  SourceId page_ = no_source;
  Diagnostics diagnostics_;
};

}  // namespace

std::map<std::string, std::string> run_case(const fs::path& folder) { return Case(folder).run(); }

}  // namespace evident
