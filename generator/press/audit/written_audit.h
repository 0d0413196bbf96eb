#pragma once
// What all audits of written files share: what is published, and how a finding is said.

#include <set>
#include <string>
#include <string_view>

#include "press/audit/audit.h"

namespace evident {

class WrittenAudit {
 public:
  WrittenAudit(const AuditInput& input, const KnownFigures& now, Diagnostics& diagnostics)
      : input_(input), now_(now), diagnostics_(diagnostics) {}

  void audit(const AuditedFile& file);
  // Returns as a long file are compared cell by cell; any other number must be one that is published.
  void audit_csv(const AuditedFile& file);

  [[nodiscard]] const Quantity* figure(std::string_view name) const;  // null for an unknown name
  // Whether somebody typed it as a cell of a table in content or templates.
  [[nodiscard]] bool is_typed_cell(std::string_view text) const;
  // Whether the bytes are those of a file that is audited itself.
  [[nodiscard]] bool is_made(std::string_view bytes) const;
  // Reports where `printed`, which is marked as this figure, is not what may be printed of it.
  void compare(const AuditedFile& file, std::string_view name, std::string_view value,
               std::string_view printed);
  void given_away(const AuditedFile& file, std::string_view name);
  void without_origin(const AuditedFile& file, const std::string& where);
  void drawn_otherwise(const AuditedFile& file, std::string_view name);

 private:
  void say(const AuditedFile& file, std::string code, const std::string& message, std::string help);

  const AuditInput& input_;
  const KnownFigures& now_;
  Diagnostics& diagnostics_;
  std::string said_of_;
  std::size_t said_ = 0;  // of that file
};

// A page: marks, cells of tables, alternative texts, words and bars of drawings, attributes, comments.
void audit_page(WrittenAudit& audit, const AuditedFile& file);

// A PDF beside the page of the same name: no number in its metadata and alternative texts that the page does
// not say. `page` is empty where no page is made. An attachment is a file that is audited itself, or CSV.
void audit_pdf(WrittenAudit& audit, const AuditedFile& file, std::string_view page);

}  // namespace evident
