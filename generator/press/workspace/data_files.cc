#include "press/workspace/data_files.h"

#include <algorithm>

#include "evidence/tables/tables.h"
#include "press/workspace/consent.h"
#include "press/workspace/data_kinds.h"
#include "press/workspace/files.h"
#include "press/workspace/helplines.h"
#include "press/workspace/returns.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

// Names in templates are identifiers: data/survey-2010.yaml is `survey_2010`.
std::string template_name(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

// The files of a folder are one list, each with the name of its file as `id`.
void add_to_folder(Workspace& workspace, const fs::path& path, Node root, DataFile::Holds holds) {
  const Span span = root.span;
  const std::string name = template_name(path.parent_path().lexically_relative("data").generic_string());
  if (workspace.data.empty() || workspace.data.back().name != name) {
    DataFile folder{name, Node{Node::Kind::List, {}, false, {}, {}, span}, span};
    folder.holds = holds;
    workspace.data.push_back(std::move(folder));
  }
  if (root.is_map()) {
    Node id{Node::Kind::Scalar, path.stem().string(), true, {}, {}, span};
    root.entries.insert(root.entries.begin(), Entry{"id", span, std::move(id)});
  }
  workspace.data.back().root.items.push_back(std::move(root));
}

std::vector<Explanation> explanations_of(const Node& glossary) {
  std::vector<Explanation> explanations;
  for (const Node& item : glossary.items) {
    const Node* term = item.find("term");
    const Node* meaning = item.find("meaning");
    if (term && meaning) explanations.push_back({term->text, meaning->text});
  }
  return explanations;
}

void add_data_file(Workspace& workspace, const fs::path& path, ReturnsReader& returns,
                   Diagnostics& diagnostics) {
  const DataKind kind = data_kind(path);
  const Privacy privacy =
      kind == DataKind::Facts || kind == DataKind::Service ? Privacy::Counts : Privacy::Open;
  const auto source = add_text_file(workspace.root, path, privacy, {}, workspace.sources, diagnostics);
  if (!source) return;
  Node root = read_yaml(*source, workspace.sources, diagnostics);
  if (kind == DataKind::References) {
    workspace.references = read_references(root, diagnostics);
    return;
  }
  if (kind == DataKind::PlainWords) {
    workspace.plain_words = read_plain_words(root, diagnostics);
    return;
  }
  if (kind == DataKind::Tables) return returns.declare(root);
  check_data_kind(root, kind, diagnostics);
  if (kind == DataKind::Helplines) check_helplines(root, workspace.date, diagnostics);
  if (kind == DataKind::Release) {
    workspace.releases.push_back({path.stem().string(), std::move(root)});
    return;
  }
  if (kind == DataKind::Glossary) workspace.glossary = explanations_of(root);
  const bool plain = kind != DataKind::Facts && kind != DataKind::Service;
  const DataFile::Holds holds = plain ? DataFile::Holds::Words : DataFile::Holds::Facts;
  if (path.parent_path() != "data") return add_to_folder(workspace, path, std::move(root), holds);
  const Span span = root.span;
  DataFile file{template_name(path.stem().string()), std::move(root), span};
  file.holds = holds;
  workspace.data.push_back(std::move(file));
}

void add_returns(Workspace& workspace, ReturnsReader& returns, Diagnostics& diagnostics) {
  for (const fs::path& path : files_below(workspace.root, "data/returns", ".csv")) {
    const auto source =
        add_text_file(workspace.root, path, Privacy::Counts, {}, workspace.sources, diagnostics);
    if (source) returns.add(path.stem().string(), *source, workspace.sources);
  }
  for (const DataFile& file : workspace.data) {
    if (file.name != "services") continue;
    returns.set_services(file.root);
    check_consent(file.root, workspace.date, diagnostics);
  }
  for (DataFile& file : returns.read()) {
    file.name = template_name(file.name);
    workspace.data.push_back(std::move(file));
  }
}

}  // namespace

void read_data(Workspace& workspace, Diagnostics& diagnostics) {
  std::vector<fs::path> files = files_below(workspace.root, "data", ".yaml");
  // Files of one folder follow one another, so that they make one list.
  std::stable_sort(files.begin(), files.end(),
                   [](const fs::path& a, const fs::path& b) { return a.parent_path() < b.parent_path(); });
  ReturnsReader returns(diagnostics);
  for (const fs::path& path : files) add_data_file(workspace, path, returns, diagnostics);
  add_returns(workspace, returns, diagnostics);
}

}  // namespace evident
