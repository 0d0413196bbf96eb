#include "press/publish/publish.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <thread>

#include "evidence/disclosure/disclosure.h"
#include "evidence/facts/facts.h"
#include "foundation/digest/digest.h"
#include "foundation/text/text.h"
#include "output/html/html.h"
#include "output/layout/layout.h"
#include "output/pdf/pdf.h"
#include "press/publish/audit_run.h"
#include "press/publish/lints.h"
#include "press/publish/look.h"
#include "press/publish/made.h"
#include "press/publish/page_checks.h"
#include "press/publish/picture_shelf.h"
#include "press/publish/plan.h"
#include "press/publish/reading.h"
#include "press/publish/returns_csv.h"
#include "press/publish/rows.h"
#include "writing/citations/citations.h"
#include "writing/markdown/markdown.h"
#include "writing/merge/merge.h"

namespace evident {
namespace {

// What all outputs of a run share: made once, then only read.
struct Press {
  const Workspace& workspace;
  const PublishOptions& options;
  DisclosurePolicy policy;
  std::shared_ptr<const Published> published;  // what is not a row's own
  std::vector<ServiceReturns> returns;         // by service: confidential until a row's view is made
  AuditGround audit;
  TypedFigures typed_figures;
  std::map<std::string, ThemeLook, std::less<>> looks;  // by theme
  Hyphenator hyphenator;                                // of British English
  std::unique_ptr<PictureShelf> pictures;
  // Who may not be published, because what they are made of has errors: rows by id, or everybody.
  std::set<std::string, std::less<>> bad_rows = {};
  bool all_bad = false;
};

// One output: a publication, of a row or not, with all that it may read.
struct Assignment {
  const Publication& publication;
  const Row* row;
  const Published& published;
  const ValueList& made;                       // for an index
  std::span<const std::string> linkable = {};  // files that it may name
};

struct Made {
  Output output;
  std::vector<OutputFile> files;
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

std::vector<ServiceReturns> by_service(std::vector<ServiceReturns> returns) {
  std::sort(returns.begin(), returns.end(),
            [](const ServiceReturns& a, const ServiceReturns& b) { return a.service < b.service; });
  return returns;
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

// Where links from an output lead: "../" for each folder that it lies in.
std::string way_up_from(const std::string& name) {
  std::string way;
  for (const char c : name) {
    if (c == '/') way += "../";
  }
  return way;
}

std::size_t count_figures(const Merged& merged) {
  std::set<FigureId> figures;
  for (const Insertion& insertion : merged.insertions) {
    if (insertion.figure != no_figure) figures.insert(insertion.figure);
  }
  return figures.size();
}

// The map of the program: every stage takes what the one before it made.
Made make_output(const Press& press, const Assignment& assignment, Diagnostics& diagnostics) {
  const Workspace& workspace = press.workspace;
  const Published& published = assignment.published;
  const FrontMatter& front_matter = assignment.publication.front_matter;
  const ThemeLook& look = press.looks.at(front_matter.theme);
  const std::string name = output_name(assignment.publication, assignment.row);

  const MergeInput input{workspace.templates, *assignment.publication.content, front_matter.template_name,
                         front_matter.template_span,
                         names_for(workspace, assignment.publication, assignment.made)};
  const Merged merged = merge(input, published, workspace.sources, diagnostics);
  Document parsed = parse_markdown(merged, diagnostics);
  parsed.metadata = front_matter.metadata;
  const FindPicture find_picture = [&](std::string_view path, Span span, Diagnostics& said) {
    return press.pictures->find(path, span, said);
  };
  Illustrated illustrated = illustrate(std::move(parsed), merged, published, find_picture, diagnostics);
  Document filled =
      resolve_ledger(std::move(illustrated.document), published, workspace.references, diagnostics);
  Document cited = resolve_citations(std::move(filled), workspace.references, diagnostics);
  // One front matter serves all rows, so its title cannot name them; the heading does.
  const Heading* title = title_of(cited);
  if (assignment.row != nullptr && title != nullptr) cited.metadata.title = trim(plain_text(title->content));
  const ResolveOptions resolving{front_matter.number_sections, front_matter.contents_depth,
                                 assignment.linkable, way_up_from(name)};
  const Document document = resolve(std::move(cited), resolving, diagnostics);
  if (front_matter.lints) press.typed_figures.check(document, workspace.sources, diagnostics);

  const bool in_english = document.metadata.language.starts_with("en");
  if (in_english && front_matter.lints) check_for_audience(workspace, front_matter, document, diagnostics);

  Made made;
  made.output.name = name;
  made.output.publication = assignment.publication.id;
  made.output.variant = front_matter.variant;
  made.output.row = assignment.row != nullptr ? assignment.row->id : "";
  made.output.title = document.metadata.title;
  made.output.restricted = front_matter.restricted;
  made.output.figures = count_figures(merged);
  if (press.options.ledger) made.output.ledger = make_ledger(document, published, workspace.references);
  if (in_english && press.options.readability)
    made.output.reading = reading_of(workspace, front_matter, document);
  Shaper shaper(*workspace.fonts);
  const std::string csv = front_matter.csv ? returns_csv(merged, published) : "";
  if (press.options.html && front_matter.html) {
    made.files.push_back(
        {name + ".html",
         write_html(document, look.theme, look.html, illustrated.drawables, shaper, diagnostics,
                    {front_matter.deck, front_matter.index, front_matter.exit})});
  }
  if (press.options.pdf && front_matter.pdf) {
    const Theme theme = page_theme(look.theme, front_matter, diagnostics);
    Pages laid_out = lay_out(document, theme, shaper, diagnostics,
                             // The patterns are British: other languages keep their words whole.
                             in_english ? &press.hyphenator : nullptr, &illustrated.drawables);
    check_like_pages(front_matter, laid_out, diagnostics);
    const Pages pages = impose(std::move(laid_out), front_matter.imposition);
    PdfOptions options{workspace.unix_time, workspace.colour_profile, true};
    if (front_matter.csv) options.attachments.push_back(attached_returns(name, csv));
    made.output.pages = pages.pages.size();
    check_page_count(front_matter, made.output.pages, diagnostics);
    check_pages_for_audience(workspace, front_matter, made.output.pages, diagnostics);
    made.files.push_back({name + ".pdf", write_pdf(pages, *workspace.fonts, options, diagnostics)});
  }
  if (press.options.csv && front_matter.csv) made.files.push_back({name + ".csv", csv});
  for (const OutputFile& file : made.files)
    made.output.files.push_back({file.path, file.bytes.size(), sha256_hex(file.bytes)});
  if (!front_matter.lints) drop_lints(diagnostics);
  trace_to_values(merged, workspace.sources, diagnostics);
  made.output.good = !diagnostics.has_errors();
  return made;
}

// Whether a publication that is made once may show the returns of every service.
bool reads_all_returns(const Workspace& workspace, const Publication& publication) {
  const FrontMatter& front_matter = publication.front_matter;
  return front_matter.rows.empty() && could_read("returns", workspace.templates, *publication.content,
                                                 front_matter.template_name, workspace.sources);
}

// Makes a batch and hands over its files, all of them or, when one has errors, none.
std::vector<Output> make_batch(const Press& press, const Plan& plan, const Batch& batch,
                               const ValueList& made, Diagnostics& diagnostics) {
  std::shared_ptr<const Published> published = press.published;
  const Row* row = batch.row ? &*batch.row : nullptr;
  if (row != nullptr) {
    published = std::make_shared<const Published>(view_of_row(
        *row, batch.publications.front()->front_matter.rows, published, press.returns, press.policy));
  }
  std::vector<Output> outputs;
  std::vector<OutputFile> files;
  for (const Publication* publication : batch.publications) {
    const std::vector<std::string>& linkable =
        publication->front_matter.restricted ? plan.all_files : plan.public_files;
    Diagnostics said;
    Made one = make_output(press, {*publication, row, *published, made, linkable}, said);
    diagnostics.append(std::move(said));
    std::move(one.files.begin(), one.files.end(), std::back_inserter(files));
    outputs.push_back(std::move(one.output));
  }
  Diagnostics found;
  if (row != nullptr || reads_all_returns(press.workspace, *batch.publications.front()))
    audit_files(press.audit, row != nullptr ? service_name(*row) : "", *published, files, found);
  const bool sound =
      !press.all_bad && !found.has_errors() && (row == nullptr || !press.bad_rows.contains(row->id));
  diagnostics.append(std::move(found));
  const bool good =
      sound && std::all_of(outputs.begin(), outputs.end(), [](const Output& output) { return output.good; });
  for (Output& output : outputs) output.good = good;
  // A batch without a row is one publication; the rows' publications are asked for together.
  const bool asked_for = plan.asked_for.contains(batch.publications.front());
  if (good && asked_for && press.options.take) press.options.take(std::move(files));
  return outputs;
}

// Each batch has its own place and its own diagnostics, so neither depends on who finishes first.
std::vector<Output> make_batches(const Press& press, const Plan& plan, const std::vector<Batch>& batches,
                                 const ValueList& made, Diagnostics& diagnostics) {
  std::vector<std::vector<Output>> outputs(batches.size());
  std::vector<Diagnostics> said(batches.size());
  std::atomic<std::size_t> next = 0, finished = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < batches.size(); i = next++) {
      outputs[i] = make_batch(press, plan, batches[i], made, said[i]);
      if (press.options.progress) press.options.progress(++finished, batches.size());
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t count = std::min<std::size_t>(std::max(1U, press.options.jobs), batches.size());
    for (std::size_t i = 1; i < count; ++i) threads.emplace_back(work);
    work();
  }
  std::vector<Output> all;
  for (std::size_t i = 0; i < batches.size(); ++i) {
    diagnostics.append(std::move(said[i]));
    std::move(outputs[i].begin(), outputs[i].end(), std::back_inserter(all));
  }
  return all;
}

// The figures that prose typed by hand could mean: not those of rows, which another row's text repeats by
// chance.
FigureList figures_of_no_row(const Workspace& workspace, const Published& published) {
  std::set<std::string, std::less<>> lists;
  for (const Publication& publication : workspace.publications) lists.insert(publication.front_matter.rows);
  FigureList figures;
  for (const FigureEntry& entry : published.figures) {
    if (!lists.contains(std::string_view(entry.name).substr(0, entry.name.find('.'))))
      figures.push_back(entry);
  }
  return figures;
}

Press set_up(const Workspace& workspace, const PublishOptions& options, Diagnostics& diagnostics) {
  Facts facts = facts_of(workspace, diagnostics);
  const DisclosurePolicy policy = policy_of(workspace);
  std::vector<ServiceReturns> returns = by_service(facts.returns);
  Diagnostics reported_later;
  const std::vector<const Publication*> asked_for =
      publications_called(workspace, options.publications, reported_later);
  // Disclosure control of all services at once is much work; rows have theirs, one at a time.
  const auto reads_all = [&](const Publication* publication) {
    return reads_all_returns(workspace, *publication);
  };
  if (std::none_of(asked_for.begin(), asked_for.end(), reads_all)) facts.returns.clear();
  auto published = std::make_shared<const Published>(disclose(facts, policy));
  TypedFigures typed(figures_of_no_row(workspace, *published));
  return {workspace,
          options,
          policy,
          std::move(published),
          std::move(returns),
          audit_ground(workspace, diagnostics),
          std::move(typed),
          {},
          Hyphenator(workspace.hyphenation),
          std::make_unique<PictureShelf>(workspace)};
}

}  // namespace

namespace {

// An error in a row's own files is that row's; any other is everybody's.
void note_errors(const Diagnostics& diagnostics, const Sources& sources, Press& press) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity != Severity::Error) continue;
    const std::filesystem::path file(
        diagnostic.span.source < sources.size() ? sources.name(diagnostic.span.source) : "");
    const std::string folder = file.parent_path().generic_string();
    const bool of_list = std::any_of(press.workspace.publications.begin(), press.workspace.publications.end(),
                                     [&](const Publication& publication) {
                                       const std::string& list = publication.front_matter.rows;
                                       return !list.empty() && folder == "data/" + list;
                                     });
    if (of_list || folder.starts_with("data/returns")) {
      press.bad_rows.insert(file.stem().string());
    } else {
      press.all_bad = true;
    }
  }
}

}  // namespace

PressRun publish(const Workspace& workspace, const PublishOptions& options, Diagnostics& diagnostics) {
  Press press = set_up(workspace, options, diagnostics);
  const Plan plan = make_plan(workspace, *press.published, options, diagnostics);
  note_errors(diagnostics, workspace.sources, press);
  for (const Publication& publication : workspace.publications) {
    const std::string& theme = publication.front_matter.theme;
    const bool used = plan.asked_for.contains(&publication) || !plan.indexes.empty();
    if (used && !press.looks.contains(theme))
      press.looks.emplace(theme, make_look(workspace, theme, options.html));
  }
  std::map<std::string_view, const Publication*> by_id;
  for (const Publication& publication : workspace.publications) by_id[publication.id] = &publication;
  std::map<std::pair<std::string_view, std::string_view>, Value> rows;  // by list and id
  for (const Batch& batch : plan.batches) {
    if (batch.row) rows[{batch.publications.front()->front_matter.rows, batch.row->id}] = batch.row->value;
  }
  std::vector<Output> outputs = make_batches(press, plan, plan.batches, {}, diagnostics);
  for (const Publication* index : plan.indexes) {
    ValueList made;
    for (const Output& output : outputs) {
      if (output.good && output.restricted == index->front_matter.restricted)
        made.push_back(made_value(*by_id.at(output.publication),
                                  rows[{by_id.at(output.publication)->front_matter.rows, output.row}],
                                  output));
    }
    for (Output& output : make_batches(press, plan, {{std::nullopt, {index}}}, made, diagnostics))
      outputs.push_back(std::move(output));
  }
  std::set<std::string_view> asked_for;
  for (const Publication* publication : plan.asked_for) asked_for.insert(publication->id);
  std::erase_if(outputs, [&](const Output& output) { return !asked_for.contains(output.publication); });
  return {std::move(outputs), plan.names};
}

std::vector<std::string> disclosure_decisions(const Workspace& workspace, Diagnostics& diagnostics) {
  return explain_disclosure(facts_of(workspace, diagnostics), policy_of(workspace));
}

std::optional<ReadableView> readable_view(const Workspace& workspace, const std::string& publication,
                                          const OnlyRows& only, Diagnostics& diagnostics) {
  PublishOptions options;
  options.publications = {publication};
  options.only = only;
  const Press press = set_up(workspace, options, diagnostics);
  const Plan plan = make_plan(workspace, *press.published, options, diagnostics);
  std::vector<Batch> batches = plan.batches;
  for (const Publication* index : plan.indexes) batches.push_back({std::nullopt, {index}});
  for (const Batch& batch : batches) {
    for (const Publication* found : batch.publications) {
      if (found->id != publication) continue;
      Published view = batch.row ? view_of_row(*batch.row, found->front_matter.rows, press.published,
                                               press.returns, press.policy)
                                 : *press.published;
      return ReadableView{names_for(workspace, *found, {}), std::move(view)};
    }
  }
  return std::nullopt;
}

}  // namespace evident
