#pragma once
// What all outputs of a run share: made once, then only read, from several threads at a time.

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "evidence/disclosure/disclosure.h"
#include "evidence/facts/facts.h"
#include "evidence/published/published.h"
#include "output/layout/layout.h"
#include "press/publish/audit_run.h"
#include "press/publish/look.h"
#include "press/publish/picture_shelf.h"
#include "press/publish/publish.h"
#include "writing/ledger/ledger.h"

namespace evident {

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

// Reads the data, and lets disclosure control decide on what is not a row's own. Errors: those of both.
[[nodiscard]] Press set_up(const Workspace& workspace, const PublishOptions& options,
                           Diagnostics& diagnostics);

// An error in a row's own files is that row's; any other is everybody's.
void note_errors(const Diagnostics& diagnostics, Press& press);

// Whether a publication that is made once may show the returns of every service.
[[nodiscard]] bool reads_all_returns(const Workspace& workspace, const Publication& publication);

// What a publication's templates know beside the data; `made` are the outputs that an index lists.
[[nodiscard]] ValueMap names_for(const Workspace& workspace, const Publication& publication,
                                 const ValueList& made);

}  // namespace evident
