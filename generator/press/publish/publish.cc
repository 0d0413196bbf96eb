#include "press/publish/publish.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <thread>

#include "evidence/disclosure/disclosure.h"
#include "evidence/facts/facts.h"
#include "foundation/text/text.h"
#include "output/html/html.h"
#include "output/layout/layout.h"
#include "output/pdf/pdf.h"
#include "press/publish/lints.h"
#include "press/publish/look.h"
#include "press/publish/picture_shelf.h"
#include "writing/citations/citations.h"
#include "writing/markdown/markdown.h"
#include "writing/merge/merge.h"

namespace evident {
namespace {

// What all outputs of a run share: made once, then only read.
struct Press {
  const Workspace& workspace;
  const PublishOptions& options;
  Published published;
  std::map<std::string, ThemeLook, std::less<>> looks;  // by theme
  Hyphenator hyphenator;                                // of British English
  std::unique_ptr<PictureShelf> pictures;
};

std::vector<std::string> reference_ids(const References& references) {
  std::vector<std::string> ids;
  for (const Reference& reference : references.entries) ids.push_back(reference.id);
  return ids;
}

Published published_view_of(const Workspace& workspace, Diagnostics& diagnostics) {
  const Facts facts =
      read_facts(workspace.data, reference_ids(workspace.references), diagnostics, workspace.date);
  return disclose(facts, {workspace.disclosure_threshold});
}

ValueMap names_for(const Workspace& workspace, const Publication& publication) {
  ValueMap names;
  names.set("page", Value::map(publication.front_matter.values));
  names.set("publisher", Value::text(workspace.publisher));
  names.set("date", Value::text(date_in_words(parse_date(workspace.date).value_or(Date{}))));
  return names;
}

void check_page_count(const FrontMatter& front_matter, std::size_t pages, Diagnostics& diagnostics) {
  const auto wanted = static_cast<std::size_t>(front_matter.exact_pages);
  if (wanted == 0 || pages == wanted) return;
  diagnostics.error(
      "page-count", front_matter.exact_pages_span,
      "The PDF has " + std::to_string(pages) + (pages == 1 ? " page" : " pages") + ", and exactly " +
          std::to_string(wanted) + " are asked for",
      pages > wanted ? "Shorten the text, or ask for more pages" : "Say more, or ask for fewer pages");
}

// The map of the program: every stage takes what the one before it made.
Output make_output(const Press& press, const Publication& publication, Diagnostics& diagnostics) {
  const Workspace& workspace = press.workspace;
  const FrontMatter& front_matter = publication.front_matter;
  const ThemeLook& look = press.looks.at(front_matter.theme);

  const MergeInput input{workspace.templates, *publication.content, front_matter.template_name,
                         front_matter.template_span, names_for(workspace, publication)};
  const Merged merged = merge(input, press.published, workspace.sources, diagnostics);
  Document parsed = parse_markdown(merged, diagnostics);
  parsed.metadata = front_matter.metadata;
  const FindPicture find_picture = [&](std::string_view path, Span span, Diagnostics& said) {
    return press.pictures->find(path, span, said);
  };
  Illustrated illustrated = illustrate(std::move(parsed), merged, press.published, find_picture, diagnostics);
  Document filled =
      resolve_ledger(std::move(illustrated.document), press.published, workspace.references, diagnostics);
  Document cited = resolve_citations(std::move(filled), workspace.references, diagnostics);
  const ResolveOptions resolving{front_matter.number_sections, front_matter.contents_depth};
  const Document document = resolve(std::move(cited), resolving, diagnostics);
  if (front_matter.lints) check_typed_figures(document, press.published, workspace.sources, diagnostics);

  Output output{publication.id, {}, 0, {}};
  if (press.options.ledger) output.ledger = make_ledger(document, press.published, workspace.references);
  Shaper shaper(*workspace.fonts);
  if (press.options.html && front_matter.html) {
    output.files.push_back(
        {publication.id + ".html", write_html(document, look.theme, look.html, illustrated.drawables, shaper,
                                              diagnostics, {front_matter.deck, front_matter.exit})});
  }
  if (press.options.pdf && front_matter.pdf) {
    // The patterns are British: other languages keep their words whole.
    const bool english = document.metadata.language.starts_with("en");
    const Theme theme = page_theme(look.theme, front_matter, diagnostics);
    Pages laid_out = lay_out(document, theme, shaper, diagnostics, english ? &press.hyphenator : nullptr,
                             &illustrated.drawables);
    const Pages pages = impose(std::move(laid_out), front_matter.imposition);
    const PdfOptions options{workspace.unix_time, workspace.colour_profile, true};
    output.pages = pages.pages.size();
    check_page_count(front_matter, output.pages, diagnostics);
    output.files.push_back(
        {publication.id + ".pdf", write_pdf(pages, *workspace.fonts, options, diagnostics)});
  }
  if (!front_matter.lints) drop_lints(diagnostics);
  trace_to_values(merged, workspace.sources, diagnostics);
  return output;
}

std::vector<const Publication*> chosen(const Workspace& workspace, const std::vector<std::string>& asked_for,
                                       Diagnostics& diagnostics) {
  std::vector<const Publication*> publications;
  std::vector<std::string> ids;
  for (const Publication& publication : workspace.publications) {
    ids.push_back(publication.id);
    // Who asks for a publication gets its variants, too.
    const auto is_it = [&](const std::string& id) { return id == publication.id || id == publication.base; };
    const bool wanted = asked_for.empty() || std::any_of(asked_for.begin(), asked_for.end(), is_it);
    if (wanted) publications.push_back(&publication);
  }
  for (const std::string& id : asked_for) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
    const std::optional<std::string> nearest = nearest_name(id, ids);
    diagnostics.error(
        "unknown-publication", {}, "There is no publication `" + id + "`",
        nearest ? "Did you mean `" + *nearest + "`?" : "Publications are the files of content/");
  }
  if (ids.empty()) {
    diagnostics.error("nothing-to-publish", {}, "There is no publication in this workspace",
                      "Write one into content/, as a Markdown file with front matter");
  }
  return publications;
}

}  // namespace

std::vector<Output> publish(const Workspace& workspace, const PublishOptions& options,
                            Diagnostics& diagnostics) {
  const std::vector<const Publication*> publications = chosen(workspace, options.publications, diagnostics);
  Press press{workspace,
              options,
              published_view_of(workspace, diagnostics),
              {},
              Hyphenator(workspace.hyphenation),
              std::make_unique<PictureShelf>(workspace)};
  for (const Publication* publication : publications) {
    const std::string& theme = publication->front_matter.theme;
    if (!press.looks.contains(theme)) press.looks.emplace(theme, make_look(workspace, theme, options.html));
  }

  // Each output has its own place and its own diagnostics, so neither depends on who finishes first.
  std::vector<Output> outputs(publications.size());
  std::vector<Diagnostics> said(publications.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < publications.size(); i = next++) {
      outputs[i] = make_output(press, *publications[i], said[i]);
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t count = std::min<std::size_t>(std::max(1U, options.jobs), publications.size());
    for (std::size_t i = 1; i < count; ++i) threads.emplace_back(work);
    work();
  }
  for (Diagnostics& some : said) diagnostics.append(std::move(some));
  return outputs;
}

std::optional<ReadableView> readable_view(const Workspace& workspace, const std::string& publication,
                                          Diagnostics& diagnostics) {
  const std::vector<const Publication*> found = chosen(workspace, {publication}, diagnostics);
  Published published = published_view_of(workspace, diagnostics);
  if (found.empty()) return std::nullopt;
  return ReadableView{names_for(workspace, *found.front()), std::move(published)};
}

}  // namespace evident
