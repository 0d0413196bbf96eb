#include "press/publish/press.h"

#include <algorithm>
#include <filesystem>

#include "foundation/text/text.h"
#include "press/publish/plan.h"
#include "press/publish/rows.h"
#include "writing/merge/merge.h"

namespace evident {
namespace {

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
          settings.hides_zeros ? ZeroCounts::Hidden : ZeroCounts::Published,
          settings.hides_percentages ? Percentages::Hidden : Percentages::WhenSafe};
}

std::vector<ServiceReturns> by_service(std::vector<ServiceReturns> returns) {
  std::sort(returns.begin(), returns.end(),
            [](const ServiceReturns& a, const ServiceReturns& b) { return a.service < b.service; });
  return returns;
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

}  // namespace

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

bool reads_all_returns(const Workspace& workspace, const Publication& publication) {
  const FrontMatter& front_matter = publication.front_matter;
  return front_matter.rows.empty() && could_read("returns", workspace.templates, *publication.content,
                                                 front_matter.template_name, workspace.sources);
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

void note_errors(const Diagnostics& diagnostics, Press& press) {
  const Sources& sources = press.workspace.sources;
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

std::vector<std::string> disclosure_decisions(const Workspace& workspace, Diagnostics& diagnostics) {
  return explain_disclosure(facts_of(workspace, diagnostics), policy_of(workspace));
}

}  // namespace evident
