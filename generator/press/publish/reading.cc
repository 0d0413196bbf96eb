#include "press/publish/reading.h"

namespace evident {
namespace {

const Audience* audience_of(const Workspace& workspace, const FrontMatter& front_matter) {
  const auto found = workspace.audiences.find(front_matter.audience);
  return found != workspace.audiences.end() ? &found->second : nullptr;
}

ReadingRules rules_of(const Workspace& workspace, const FrontMatter& front_matter, const Audience& audience) {
  return {audience, workspace.plain_words, workspace.glossary, front_matter.audience_span};
}

}  // namespace

void check_for_audience(const Workspace& workspace, const FrontMatter& front_matter, const Document& document,
                        Diagnostics& diagnostics) {
  const Audience* audience = audience_of(workspace, front_matter);
  if (audience == nullptr) return;
  if (audience->tested && !front_matter.says_who_tested) {
    diagnostics.warning(
        "not-tested", front_matter.audience_span,
        "It does not say whether " + audience->readers + " have tested it",
        "Write `tested_with: {people: …, date: …}`, or `tested_with: nobody yet`, which is printed");
  }
  if (audience->findings != Findings::Warn) return;
  check_reading(document, rules_of(workspace, front_matter, *audience), workspace.sources, diagnostics);
}

void check_pages_for_audience(const Workspace& workspace, const FrontMatter& front_matter,
                              const ManifestEntry& output, Diagnostics& diagnostics) {
  const Audience* audience = audience_of(workspace, front_matter);
  const std::size_t pages = output.pages;
  const bool limited = audience != nullptr && audience->pages > 0 && front_matter.lints;
  if (!limited || pages <= audience->pages) return;
  diagnostics.warning("too-many-pages", front_matter.audience_span,
                      "The PDF of `" + output.name + "` has " + std::to_string(pages) + " pages, and " +
                          std::to_string(audience->pages) + " are the most for " + audience->readers,
                      "Say less, or make two publications of it");
}

Reading reading_of(const Workspace& workspace, const FrontMatter& front_matter, const Document& document) {
  Reading reading{measure(document), {}, {}};
  const Audience* audience = audience_of(workspace, front_matter);
  if (audience == nullptr) return reading;
  reading.readers = audience->readers;
  if (audience->findings == Findings::Report && front_matter.lints) {
    check_reading(document, rules_of(workspace, front_matter, *audience), workspace.sources,
                  reading.over_limits);
  }
  return reading;
}

}  // namespace evident
