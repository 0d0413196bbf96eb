#include "press/publish/reuse.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "foundation/digest/digest.h"
#include "press/publish/rows.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

// Writes values so that two of them have the same bytes only when they are the same.
class Canonical {
 public:
  explicit Canonical(const FigureList& figures) : figures_(figures) {}

  void add(std::string_view text) {
    add(static_cast<std::uint64_t>(text.size()));
    bytes_ += text;
  }
  void add(std::uint64_t number) { bytes_.append(reinterpret_cast<const char*>(&number), sizeof number); }
  void add(double number) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    add(bits);
  }
  void add(const Value& value) {
    add(static_cast<std::uint64_t>(value.data().index()));
    if (const auto* undefined = value.as<Undefined>()) add(undefined->name);
    if (const auto* truth = value.as<bool>()) add(static_cast<std::uint64_t>(*truth));
    if (const auto* number = value.as<std::int64_t>()) add(static_cast<std::uint64_t>(*number));
    if (const auto* number = value.as<double>()) add(*number);
    if (const auto* text = value.as<std::string>()) add(std::string_view(*text));
    if (const auto* quantity = value.as<Quantity>()) add(*quantity);
    if (const ValueList* list = value.list()) {
      add(static_cast<std::uint64_t>(list->size()));
      for (const Value& item : *list) add(item);
    }
    if (const ValueMap* map = value.map()) {
      add(static_cast<std::uint64_t>(map->entries().size()));
      for (const auto& [key, item] : map->entries()) {
        add(key);
        add(item);
      }
    }
  }
  [[nodiscard]] std::string digest() const { return sha256_hex(bytes_); }

 private:
  void add_number(const Quantity& quantity) {
    add(quantity.number);
    for (const int part : {static_cast<int>(quantity.unit), static_cast<int>(quantity.qualifier),
                           static_cast<int>(quantity.missing), quantity.decimals})
      add(static_cast<std::uint64_t>(part));
    add(quantity.said);
  }
  void add(const Quantity& quantity) {
    add_number(quantity);
    add(static_cast<std::uint64_t>(quantity.figure != no_figure));
    if (quantity.figure != no_figure) add_figure(quantity.figure);
  }
  // In full at its first place, and later by that place: its number among all figures may change.
  void add_figure(FigureId id) {
    const auto [seen, is_new] = places_.emplace(id, places_.size());
    add(static_cast<std::uint64_t>(seen->second));
    if (is_new) add(figures_[id]);
  }
  void add(const FigureEntry& figure) {
    for (const std::string* text : {&figure.name, &figure.label, &figure.source, &figure.page, &figure.as_of,
                                    &figure.note, &figure.formula})
      add(*text);
    add_number(figure.quantity);
    add(static_cast<std::uint64_t>(figure.disagrees.size()));
    for (const Disagreement& other : figure.disagrees) {
      add_number(other.quantity);
      for (const std::string* text : {&other.printed, &other.source, &other.page, &other.note}) add(*text);
    }
    add(static_cast<std::uint64_t>(figure.sources.size()));
    for (const SourcePlace& place : figure.sources) {
      add(place.source);
      add(place.page);
    }
    add(static_cast<std::uint64_t>(figure.inputs.size()));
    for (const FigureId input : figure.inputs) add_figure(input);
  }

  const FigureList& figures_;
  std::unordered_map<FigureId, std::size_t> places_;
  std::string bytes_;
};

std::vector<std::string> files_of(const Publication& publication, const Row& row,
                                  const PublishOptions& options) {
  const FrontMatter& front_matter = publication.front_matter;
  const std::string name = output_name(publication, &row);
  std::vector<std::string> files;
  if (options.html && front_matter.html) files.push_back(name + ".html");
  if (options.pdf && front_matter.pdf) files.push_back(name + ".pdf");
  if (options.csv && front_matter.csv) files.push_back(name + ".csv");
  return files;
}

}  // namespace

std::string digest_of(const Value& value, const FigureList& figures) {
  Canonical canonical(figures);
  canonical.add(value);
  return canonical.digest();
}

EarlierRows::EarlierRows(const Workspace& workspace, const std::shared_ptr<const EarlierRun>& earlier,
                         const Plan& plan, const Published& common)
    : workspace_(workspace), earlier_(earlier) {
  if (!earlier_) return;
  for (const ManifestEntry& entry : earlier_->entries) entries_[entry.name] = &entry;
  std::string names;
  for (const std::string& file : plan.all_files) names += file + '\n';
  for (const Batch& batch : plan.batches) {
    if (!batch.row) continue;
    const std::string& list = batch.publications.front()->front_matter.rows;
    if (common_.contains(list)) continue;
    ValueMap rest;
    for (const auto& [name, value] : common.values.entries()) {
      if (name != list) rest.set(name, value);
    }
    common_[list] =
        sha256_hex(earlier_->shared + names) + digest_of(Value::map(std::move(rest)), common.figures);
  }
  const Sources& sources = workspace.sources;
  for (SourceId id = 0; id < sources.size(); ++id) {
    const fs::path path(sources.name(id));
    if (path.extension() == ".csv")
      returns_.emplace(service_name(path.stem().string()), workspace.root / path);
  }
}

std::string EarlierRows::key_of(const Batch& batch, const Published& common) const {
  if (!earlier_ || !batch.row) return {};
  std::string parts = common_.at(batch.publications.front()->front_matter.rows);
  parts += digest_of(batch.row->value, common.figures);
  const auto [begin, end] = returns_.equal_range(service_name(batch.row->id));
  for (auto file = begin; file != end; ++file) {
    const std::optional<std::string> stamp = stamps_of({file->second}, earlier_->began);
    if (!stamp) return {};
    parts += *stamp;
  }
  return sha256_hex(parts);
}

std::optional<std::vector<Output>> EarlierRows::find(const Batch& batch, const PublishOptions& options,
                                                     const std::string& key) const {
  if (key.empty()) return std::nullopt;
  std::vector<Output> outputs;
  for (const Publication* publication : batch.publications) {
    const std::vector<std::string> files = files_of(*publication, *batch.row, options);
    const auto entry = entries_.find(output_name(*publication, &*batch.row));
    if (entry == entries_.end()) return std::nullopt;
    Output output;
    static_cast<ManifestEntry&>(output) = *entry->second;
    output.restricted = publication->front_matter.restricted;
    output.good = output.reused = true;
    output.key = key;
    output.files.clear();
    for (const ManifestFile& file : entry->second->files) {
      const std::string name = file.path.generic_string();
      if (std::find(files.begin(), files.end(), name) == files.end()) continue;
      if (!earlier_->made.is_as_made(earlier_->out / file.path, key)) return std::nullopt;
      output.files.push_back(file);
    }
    if (output.files.size() != files.size()) return std::nullopt;
    outputs.push_back(std::move(output));
  }
  return outputs;
}

}  // namespace evident
