#pragma once
// What all audits of written files share: what is published, and how a finding is said.

#include <set>
#include <string>
#include <string_view>

#include "press/audit/audit.h"
#include "press/audit/withheld_names.h"
#include "press/audit/written_drawing.h"

namespace evident {

class WrittenAudit {
 public:
  WrittenAudit(const AuditInput& input, const KnownFigures& now, Diagnostics& diagnostics)
      : input_(input), now_(now), names_(input.returns, now, input.policy), diagnostics_(diagnostics) {}

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
  // Running text, without its figures.
  void check_prose(const AuditedFile& file, std::string_view words);
  void drawn_otherwise(const AuditedFile& file, std::string_view name);

 private:
  void say(const AuditedFile& file, std::string code, const std::string& message, std::string help);

  const AuditInput& input_;
  const KnownFigures& now_;
  const WithheldNames names_;
  Diagnostics& diagnostics_;
  std::string said_of_;
  std::size_t said_ = 0;  // of that file
};

// What a page that shows returns says, for the PDF of the same name to be compared with.
struct WrittenPage {
  struct Picture {
    std::string alternative;
    WrittenDrawing drawing;         // as it is drawn for wide screens
    std::set<std::string> numbers;  // of its table, its caption and its words
  };
  bool shows_returns = false;
  std::string words;  // packed_words() of all that is read
  std::set<std::string> numbers;
  std::vector<Picture> pictures;
};

// A page: marks, cells of tables, alternative texts, words and marks of drawings, attributes, comments.
WrittenPage audit_page(WrittenAudit& audit, const AuditedFile& file);

// A PDF beside the page of the same name: it says nothing with a number in it that the page does not say, on
// its pages, in metadata and alternative texts, and draws its charts of the same numbers. Where the page
// shows no returns, or none is made, only attachments are read: each is a file that is audited itself, or
// CSV.
void audit_pdf(WrittenAudit& audit, const AuditedFile& file, const WrittenPage& page);

}  // namespace evident
