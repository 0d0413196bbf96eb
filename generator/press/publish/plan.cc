#include "press/publish/plan.h"

#include <algorithm>
#include <map>

#include "foundation/text/text.h"

namespace evident {
namespace {

bool lists_outputs(const Publication* publication) { return publication->front_matter.index; }

using RowsByList = std::map<std::string, std::vector<Row>, std::less<>>;

// Read once for each list, whoever asks for it.
RowsByList all_rows(const Workspace& workspace, const Published& published, Diagnostics& diagnostics) {
  RowsByList rows;
  for (const Publication& publication : workspace.publications) {
    const std::string& list = publication.front_matter.rows;
    if (!list.empty() && !rows.contains(list))
      rows[list] = rows_of(publication.front_matter, published, diagnostics);
  }
  return rows;
}

void add_names(const Publication& publication, const Row* row, Plan& plan) {
  const FrontMatter& front_matter = publication.front_matter;
  const std::string name = output_name(publication, row);
  const auto add = [&](const char* ending) {
    plan.all_files.push_back(name + ending);
    if (!front_matter.restricted) plan.public_files.push_back(name + ending);
  };
  if (front_matter.html) add(".html");
  if (front_matter.pdf) add(".pdf");
  if (front_matter.csv) add(".csv");
}

void name_files(const Workspace& workspace, const RowsByList& rows, Plan& plan) {
  for (const Publication& publication : workspace.publications) {
    if (publication.front_matter.rows.empty()) {
      add_names(publication, nullptr, plan);
      continue;
    }
    for (const Row& row : rows.at(publication.front_matter.rows)) add_names(publication, &row, plan);
  }
  std::sort(plan.all_files.begin(), plan.all_files.end());
  std::sort(plan.public_files.begin(), plan.public_files.end());
}

bool is_wanted(const Row& row, const OnlyRows& only) {
  return only.key.empty() || has(row, only.key, only.value);
}

void report_no_rows(const PublishOptions& options, bool has_rows, Diagnostics& diagnostics) {
  const std::string asked_for = options.only.key + "=" + options.only.value;
  if (has_rows) {
    diagnostics.error("no-rows", {},
                      "No row has `" + options.only.value + "` as its `" + options.only.key + "`",
                      "Write --only KEY=VALUE with a key and a value that rows have");
  } else {
    const bool one = options.publications.size() == 1;
    diagnostics.error(
        "no-rows", {},
        "`--only " + asked_for + "` asks for one row, and " +
            (one ? "`" + options.publications.front() + "` is made once, not for each row of a list"
                 : "nothing here is made of rows"),
        "Leave out `--only`");
  }
}

}  // namespace

std::string output_name(const Publication& publication, const Row* row) {
  const FrontMatter& front_matter = publication.front_matter;
  const std::string folder = front_matter.restricted ? "restricted/" : "";
  if (row == nullptr) return folder + publication.id;
  return folder + publication.base + '/' + row->id +
         (front_matter.variant.empty() ? "" : '-' + front_matter.variant);
}

std::vector<const Publication*> publications_called(const Workspace& workspace,
                                                    const std::vector<std::string>& ids,
                                                    Diagnostics& diagnostics) {
  std::vector<const Publication*> publications;
  std::vector<std::string> known;
  for (const Publication& publication : workspace.publications) {
    known.push_back(publication.id);
    // Who asks for a publication gets its variants, too.
    const auto is_it = [&](const std::string& id) { return id == publication.id || id == publication.base; };
    if (ids.empty() || std::any_of(ids.begin(), ids.end(), is_it)) publications.push_back(&publication);
  }
  for (const std::string& id : ids) {
    if (std::find(known.begin(), known.end(), id) != known.end()) continue;
    const std::optional<std::string> nearest = nearest_name(id, known);
    diagnostics.error(
        "unknown-publication", {}, "There is no publication `" + id + "`",
        nearest ? "Did you mean `" + *nearest + "`?" : "Publications are the files of content/");
  }
  if (known.empty()) {
    diagnostics.error("nothing-to-publish", {}, "There is no publication in this workspace",
                      "Write one into content/, as a Markdown file with front matter");
  }
  return publications;
}

Plan make_plan(const Workspace& workspace, const Published& published, const PublishOptions& options,
               Diagnostics& diagnostics) {
  Plan plan;
  const RowsByList rows = all_rows(workspace, published, diagnostics);
  name_files(workspace, rows, plan);
  std::vector<const Publication*> wanted = publications_called(workspace, options.publications, diagnostics);
  // An index of some rows would deny the others.
  if (!options.only.key.empty()) std::erase_if(wanted, lists_outputs);
  plan.asked_for = {wanted.begin(), wanted.end()};
  if (std::any_of(wanted.begin(), wanted.end(), lists_outputs))
    wanted = publications_called(workspace, {}, diagnostics);

  std::map<std::string, std::vector<const Publication*>, std::less<>> by_list;
  for (const Publication* publication : wanted) {
    const std::string& list = publication->front_matter.rows;
    if (lists_outputs(publication)) {
      plan.indexes.push_back(publication);
    } else if (!list.empty()) {
      by_list[list].push_back(publication);
    } else if (options.only.key.empty()) {
      plan.batches.push_back({std::nullopt, {publication}});
    }
  }
  for (const auto& [list, publications] : by_list) {
    for (const Row& row : rows.at(list)) {
      if (is_wanted(row, options.only)) plan.batches.push_back({row, publications});
    }
  }
  if (!options.only.key.empty() && plan.batches.empty() && !diagnostics.has_errors())
    report_no_rows(options, !by_list.empty(), diagnostics);
  return plan;
}

}  // namespace evident
