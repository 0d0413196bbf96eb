#include "press/workspace/returns.h"

#include "foundation/text/text.h"

namespace evident {

void ReturnsReader::declare(const Node& tables) {
  declared_ = true;
  declarations_ = read_table_declarations(tables, diagnostics_);
}

void ReturnsReader::set_services(const Node& services) { services_ = &services; }

void ReturnsReader::add(const std::string& service, SourceId source, const Sources& sources) {
  Files& of_service = by_service_[service];
  if (of_service.files.empty()) of_service.first = source;
  of_service.files.push_back(read_csv(source, sources, diagnostics_));
}

const Node* ReturnsReader::service_named(const std::string& id, Span file) {
  if (!services_) return nullptr;
  std::vector<std::string> ids;
  for (const Node& service : services_->items) {
    const Node* known = service.find("id");
    if (known && known->text == id) return &service;
    if (known) ids.push_back(known->text);
  }
  const auto nearest = nearest_name(id, ids);
  diagnostics_.error("unknown-service", file, "There is no service `" + id + "` in data/services/",
                     nearest ? "Did you mean `" + *nearest + "`? A return has the name of its service"
                             : "A return has the name of its service's file");
  return nullptr;
}

std::vector<DataFile> ReturnsReader::read() {
  std::vector<DataFile> read;
  if (by_service_.empty()) return read;
  if (!declared_) {
    diagnostics_.error("missing-file", {by_service_.begin()->second.first, 0, 0},
                       "There are returns, but no data/tables.yaml",
                       "Declare there which tables the returns have");
    return read;
  }
  for (const auto& [service, of_service] : by_service_) {
    const Span span{of_service.first, 0, 0};
    const Node* about = service_named(service, span);
    const Node* areas = about ? about->find("areas") : nullptr;
    std::vector<ReturnTable> tables =
        read_returns(of_service.files,
                     areas ? with_areas(declarations_, *areas, diagnostics_) : declarations_, diagnostics_);
    check_tables(tables, diagnostics_);
    DataFile file{service, {}, span};
    file.tables = std::make_shared<const std::vector<ReturnTable>>(std::move(tables));
    read.push_back(std::move(file));
  }
  return read;
}

}  // namespace evident
