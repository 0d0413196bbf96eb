#include "press/publish/publish.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <thread>

#include "foundation/digest/digest.h"
#include "foundation/text/text.h"
#include "output/html/html.h"
#include "output/layout/layout.h"
#include "output/pdf/pdf.h"
#include "press/publish/audit_run.h"
#include "press/publish/lints.h"
#include "press/publish/made.h"
#include "press/publish/page_checks.h"
#include "press/publish/plan.h"
#include "press/publish/press.h"
#include "press/publish/reading.h"
#include "press/publish/returns_csv.h"
#include "press/publish/reuse.h"
#include "press/publish/rows.h"
#include "writing/citations/citations.h"
#include "writing/markdown/markdown.h"
#include "writing/merge/merge.h"

namespace evident {
namespace {

// One output: a publication, of a row or not, with all that it may read.
struct Assignment {
  const Publication& publication;
  const Row* row;
  const Published& published;
  const ValueList& made;                       // for an index
  std::span<const std::string> linkable = {};  // files that it may name
  bool audited = false;
};

struct Made {
  Output output;
  std::vector<OutputFile> files;
  std::vector<OutputFile> unseen;  // a page that nobody asked for, for the audit to compare a PDF with
};

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
  const bool with_html = press.options.html && front_matter.html;
  const bool compares_html = assignment.audited && press.options.pdf && front_matter.pdf;
  if (with_html || compares_html) {
    (with_html ? made.files : made.unseen)
        .push_back({name + ".html",
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
    check_page_count(front_matter, made.output, diagnostics);
    check_pages_for_audience(workspace, front_matter, made.output, diagnostics);
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

// Makes a batch and hands over its files, all of them or, when one has errors, none.
std::vector<Output> make_batch(const Press& press, const Plan& plan, const Batch& batch,
                               const ValueList& made, const EarlierRows& earlier, Diagnostics& diagnostics) {
  std::shared_ptr<const Published> published = press.published;
  const Row* row = batch.row ? &*batch.row : nullptr;
  const bool data_is_sound = !press.all_bad && (row == nullptr || !press.bad_rows.contains(row->id));
  const std::string key = earlier.key_of(batch, *published);
  if (data_is_sound) {
    if (std::optional<std::vector<Output>> found = earlier.find(batch, press.options, key))
      return std::move(*found);
  }
  if (row != nullptr) {
    published = std::make_shared<const Published>(view_of_row(
        *row, batch.publications.front()->front_matter.rows, published, press.returns, press.policy));
  }
  std::vector<Output> outputs;
  std::vector<OutputFile> files;
  std::set<std::filesystem::path> not_asked_for;  // made for an index or for the audit
  const bool audited = row != nullptr || reads_all_returns(press.workspace, *batch.publications.front());
  for (const Publication* publication : batch.publications) {
    const std::vector<std::string>& linkable =
        publication->front_matter.restricted ? plan.all_files : plan.public_files;
    Diagnostics said;
    Made one = make_output(press, {*publication, row, *published, made, linkable, audited}, said);
    diagnostics.append(std::move(said));
    if (!plan.asked_for.contains(publication)) {
      for (const OutputFile& file : one.files) not_asked_for.insert(file.path);
    }
    for (OutputFile& file : one.unseen) {
      not_asked_for.insert(file.path);
      files.push_back(std::move(file));
    }
    std::move(one.files.begin(), one.files.end(), std::back_inserter(files));
    outputs.push_back(std::move(one.output));
  }
  Diagnostics found;
  if (audited)
    audit_files(press.audit, row != nullptr ? service_name(row->id) : "", *published, files, found);
  const bool good =
      data_is_sound && !found.has_errors() &&
      std::all_of(outputs.begin(), outputs.end(), [](const Output& output) { return output.good; });
  diagnostics.append(std::move(found));
  for (Output& output : outputs) {
    output.good = good;
    output.key = key;
  }
  std::erase_if(files, [&](const OutputFile& file) { return not_asked_for.contains(file.path); });
  if (good && press.options.take) press.options.take(std::move(files));
  return outputs;
}

// Each batch has its own place and its own diagnostics, so neither depends on who finishes first.
std::vector<Output> make_batches(const Press& press, const Plan& plan, const std::vector<Batch>& batches,
                                 const ValueList& made, Diagnostics& diagnostics) {
  const EarlierRows earlier(press.workspace, press.options.earlier, plan, *press.published);
  std::vector<std::vector<Output>> outputs(batches.size());
  std::vector<Diagnostics> said(batches.size());
  std::atomic<std::size_t> next = 0, finished = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < batches.size(); i = next++) {
      outputs[i] = make_batch(press, plan, batches[i], made, earlier, said[i]);
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

// The good outputs for the public, or those for nobody else, as an index reads them. They stand in the order
// of the batches that they were made in.
ValueList what_is_made(const Plan& plan, const std::vector<Output>& outputs, bool restricted) {
  ValueList made;
  std::size_t next = 0;
  for (const Batch& batch : plan.batches) {
    for (const Publication* publication : batch.publications) {
      const Output& output = outputs[next++];
      if (output.good && output.restricted == restricted)
        made.push_back(made_value(*publication, batch.row ? batch.row->value : Value(), output));
    }
  }
  return made;
}

}  // namespace

PressRun publish(const Workspace& workspace, const PublishOptions& options, Diagnostics& diagnostics) {
  Press press = set_up(workspace, options, diagnostics);
  const Plan plan = make_plan(workspace, *press.published, options, diagnostics);
  note_errors(diagnostics, press);
  for (const Publication& publication : workspace.publications) {
    const std::string& theme = publication.front_matter.theme;
    const bool used = plan.asked_for.contains(&publication) || !plan.indexes.empty();
    if (used && !press.looks.contains(theme))
      press.looks.emplace(theme, make_look(workspace, theme, options.html));
  }
  std::vector<Output> outputs = make_batches(press, plan, plan.batches, {}, diagnostics);
  for (const Publication* index : plan.indexes) {
    const ValueList made = what_is_made(plan, outputs, index->front_matter.restricted);
    for (Output& output : make_batches(press, plan, {{std::nullopt, {index}}}, made, diagnostics))
      outputs.push_back(std::move(output));
  }
  std::set<std::string_view> asked_for;
  for (const Publication* publication : plan.asked_for) asked_for.insert(publication->id);
  std::erase_if(outputs, [&](const Output& output) { return !asked_for.contains(output.publication); });
  return {std::move(outputs), plan.all_files};
}

}  // namespace evident
