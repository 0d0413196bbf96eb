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
#include "press/publish/audit_run.h"
#include "press/publish/lints.h"
#include "press/publish/look.h"
#include "press/publish/made.h"
#include "press/publish/picture_shelf.h"
#include "press/publish/reading.h"
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
  std::vector<std::string> output_names;  // of all publications, sorted: where links may go
};

std::vector<std::string> reference_ids(const References& references) {
  std::vector<std::string> ids;
  for (const Reference& reference : references.entries) ids.push_back(reference.id);
  return ids;
}

Facts facts_of(const Workspace& workspace, Diagnostics& diagnostics) {
  return read_facts(workspace.data, reference_ids(workspace.references), diagnostics, workspace.date);
}

DisclosurePolicy policy_of(const Workspace& workspace) {
  const DisclosureSettings& settings = workspace.disclosure;
  return {settings.threshold, settings.min_width, settings.round,
          settings.hides_zeros ? ZeroCounts::Hidden : ZeroCounts::Published};
}

Published published_view_of(const Workspace& workspace, Diagnostics& diagnostics) {
  return disclose(facts_of(workspace, diagnostics), policy_of(workspace));
}

ValueMap names_for(const Workspace& workspace, const Publication& publication, const ValueList& made) {
  ValueMap names;
  names.set("page", Value::map(publication.front_matter.values));
  if (const auto audience = workspace.audiences.find(publication.front_matter.audience);
      audience != workspace.audiences.end()) {
    names.set("readers", Value::text(audience->second.readers));
  }
  names.set("publisher", Value::text(workspace.publisher));
  if (!workspace.logo.file.empty()) {
    ValueMap logo;
    logo.set("file", Value::text(workspace.logo.file));
    logo.set("alternative", Value::text(workspace.logo.alternative));
    names.set("logo", Value::map(std::move(logo)));
  }
  names.set("date", Value::text(date_in_words(parse_date(workspace.date).value_or(Date{}))));
  if (publication.front_matter.index) names.set("outputs", Value::list(made));
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

// The cells of a sheet are alike: a page that lies on its side would be cut.
void check_like_pages(const FrontMatter& front_matter, const Pages& pages, Diagnostics& diagnostics) {
  if (front_matter.imposition == Imposition::None) return;
  for (const Page& page : pages.pages) {
    if (page.width == pages.pages.front().width && page.height == pages.pages.front().height) continue;
    diagnostics.error("unlike-pages", front_matter.imposition_span,
                      "Page " + std::to_string(&page - pages.pages.data() + 1) +
                          " lies another way than the first, so they do not fit on one sheet",
                      "Leave out `impose`, or ::: landscape and what turns the page");
    return;
  }
}

// The map of the program: every stage takes what the one before it made.
Output make_output(const Press& press, const Publication& publication, const ValueList& made,
                   Diagnostics& diagnostics) {
  const Workspace& workspace = press.workspace;
  const FrontMatter& front_matter = publication.front_matter;
  const ThemeLook& look = press.looks.at(front_matter.theme);

  const MergeInput input{workspace.templates, *publication.content, front_matter.template_name,
                         front_matter.template_span, names_for(workspace, publication, made)};
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
  const ResolveOptions resolving{front_matter.number_sections, front_matter.contents_depth,
                                 press.output_names};
  const Document document = resolve(std::move(cited), resolving, diagnostics);
  if (front_matter.lints) check_typed_figures(document, press.published, workspace.sources, diagnostics);

  const bool in_english = document.metadata.language.starts_with("en");
  if (in_english && front_matter.lints) check_for_audience(workspace, front_matter, document, diagnostics);

  Output output{publication.id, {}, 0, {}, {}};
  if (in_english && press.options.readability) output.reading = reading_of(workspace, front_matter, document);
  if (press.options.ledger) output.ledger = make_ledger(document, press.published, workspace.references);
  Shaper shaper(*workspace.fonts);
  if (press.options.html && front_matter.html) {
    output.files.push_back(
        {publication.id + ".html",
         write_html(document, look.theme, look.html, illustrated.drawables, shaper, diagnostics,
                    {front_matter.deck, front_matter.index, front_matter.exit})});
  }
  if (press.options.pdf && front_matter.pdf) {
    // The patterns are British: other languages keep their words whole.
    const bool english = document.metadata.language.starts_with("en");
    const Theme theme = page_theme(look.theme, front_matter, diagnostics);
    Pages laid_out = lay_out(document, theme, shaper, diagnostics, english ? &press.hyphenator : nullptr,
                             &illustrated.drawables);
    check_like_pages(front_matter, laid_out, diagnostics);
    const Pages pages = impose(std::move(laid_out), front_matter.imposition);
    const PdfOptions options{workspace.unix_time, workspace.colour_profile, true};
    output.pages = pages.pages.size();
    check_page_count(front_matter, output.pages, diagnostics);
    check_pages_for_audience(workspace, front_matter, output.pages, diagnostics);
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

bool lists_outputs(const Publication* publication) { return publication->front_matter.index; }

// Each output has its own place and its own diagnostics, so neither depends on who finishes first.
std::vector<Output> make_outputs(const Press& press, const std::vector<const Publication*>& publications,
                                 const ValueList& made, Diagnostics& diagnostics) {
  std::vector<Output> outputs(publications.size());
  std::vector<Diagnostics> said(publications.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < publications.size(); i = next++) {
      outputs[i] = make_output(press, *publications[i], made, said[i]);
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t count = std::min<std::size_t>(std::max(1U, press.options.jobs), publications.size());
    for (std::size_t i = 1; i < count; ++i) threads.emplace_back(work);
    work();
  }
  for (Diagnostics& some : said) diagnostics.append(std::move(some));
  return outputs;
}

}  // namespace

std::vector<Output> publish(const Workspace& workspace, const PublishOptions& options,
                            Diagnostics& diagnostics) {
  const std::vector<const Publication*> asked_for = chosen(workspace, options.publications, diagnostics);
  // An index tells of everything, so everything is made for it.
  const bool all = std::any_of(asked_for.begin(), asked_for.end(), lists_outputs);
  std::vector<const Publication*> ordinary, indexes;
  for (const Publication* publication : all ? chosen(workspace, {}, diagnostics) : asked_for) {
    (lists_outputs(publication) ? indexes : ordinary).push_back(publication);
  }
  Press press{workspace,
              options,
              published_view_of(workspace, diagnostics),
              {},
              Hyphenator(workspace.hyphenation),
              std::make_unique<PictureShelf>(workspace),
              output_names(workspace)};
  for (const auto* publications : {&ordinary, &indexes}) {
    for (const Publication* publication : *publications) {
      const std::string& theme = publication->front_matter.theme;
      if (!press.looks.contains(theme)) press.looks.emplace(theme, make_look(workspace, theme, options.html));
    }
  }

  std::vector<Output> outputs = make_outputs(press, ordinary, {}, diagnostics);
  ValueList made;
  for (std::size_t i = 0; i < outputs.size(); ++i) made.push_back(made_value(*ordinary[i], outputs[i]));
  for (Output& index : make_outputs(press, indexes, made, diagnostics)) outputs.push_back(std::move(index));
  audit_outputs(workspace, press.published, outputs, diagnostics);
  std::set<std::string_view> wanted;
  for (const Publication* publication : asked_for) wanted.insert(publication->id);
  std::erase_if(outputs, [&](const Output& output) { return !wanted.contains(output.publication); });
  return outputs;
}

std::vector<std::string> disclosure_decisions(const Workspace& workspace, Diagnostics& diagnostics) {
  return explain_disclosure(facts_of(workspace, diagnostics), policy_of(workspace));
}

std::optional<ReadableView> readable_view(const Workspace& workspace, const std::string& publication,
                                          Diagnostics& diagnostics) {
  const std::vector<const Publication*> found = chosen(workspace, {publication}, diagnostics);
  Published published = published_view_of(workspace, diagnostics);
  if (found.empty()) return std::nullopt;
  return ReadableView{names_for(workspace, *found.front(), {}), std::move(published)};
}

}  // namespace evident
