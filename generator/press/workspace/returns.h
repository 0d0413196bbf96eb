#pragma once
// The returns of all services, held against their declarations.

#include <map>
#include <string>
#include <vector>

#include "evidence/facts/facts.h"

namespace evident {

class ReturnsReader {
 public:
  explicit ReturnsReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void declare(const Node& tables);         // data/tables.yaml
  void set_services(const Node& services);  // the list of data/services/; it must outlive read()
  void add(const std::string& service, SourceId source, const Sources& sources);  // one CSV file

  // One data file for each service, by name: all its CSV files read as one return, and what must agree in it
  // checked. A service may have `areas` of its own.
  [[nodiscard]] std::vector<DataFile> read();

 private:
  struct Files {
    std::vector<CsvFile> files;
    SourceId first = no_source;
  };

  [[nodiscard]] const Node* service_named(const std::string& id, Span file);

  Diagnostics& diagnostics_;
  bool declared_ = false;
  TableDeclarations declarations_;
  const Node* services_ = nullptr;
  std::map<std::string, Files> by_service_;
};

}  // namespace evident
