#pragma once
// The attack on what a run has made. In: the shape of the returns and what their declarations promise, the
// policy that is printed, the view that templates read, earlier releases, and the bytes of the files. Out:
// diagnostics that name what gives a person away, and by which published numbers, and never a value. It knows
// no fact that is held back, and nothing of how disclosure control decided: it may not use that room.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/data/data.h"
#include "evidence/published/published.h"
#include "evidence/tables/tables.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// As it is printed: what every reader knows.
struct AuditPolicy {
  int threshold = 5;
  int min_width = 3;
  int round = 1;
  bool hides_zeros = false;
};

// The tables of a service without their numbers.
struct ReturnsShape {
  std::string service;  // as templates say it
  std::vector<ReturnTable> tables;
};
[[nodiscard]] ReturnsShape shape_of(std::string service, const std::vector<ReturnTable>& tables);

// By the name of a figure: "returns.north_hub.referrals.2025-Q1.north.police.all".
using KnownFigures = std::map<std::string, Quantity, std::less<>>;

// What was published before.
struct Release {
  std::string name;
  KnownFigures figures;
  // Periods that had been returned, by "north_hub.referrals".
  std::map<std::string, std::vector<std::string>, std::less<>> periods;
};

// Figures of returns that a publication prints, as a release, and the periods that had been returned by then.
[[nodiscard]] Release release_of(const std::string& name, const std::vector<FigureEntry>& printed,
                                 const std::vector<ReturnsShape>& returns);
// A release as YAML, the same for the same figures whatever their order.
[[nodiscard]] std::string write_release(const Release& release, const std::string& publication,
                                        const std::string& date);
// What a file of data/releases/ says, once its schema has been checked. Errors: bad-release.
[[nodiscard]] Release read_release(const std::string& name, const Node& root, Diagnostics& diagnostics);

struct AuditedFile {
  std::string path;
  std::string_view bytes;
};

struct AuditInput {
  std::vector<ReturnsShape> returns;
  AuditPolicy policy;
  const Published& published;
  std::vector<Release> releases;
  std::vector<AuditedFile> files;
  std::vector<std::string_view> typed;  // content and templates: numbers that people typed
};

// Errors, all of which are disclosures: small-number-given-away (a withheld count is printed, or can be
// placed more narrowly than `min_width`, from all that is published together), number-of-no-origin (in a file
// that shows returns, a number stands where counts would and is no published one: in cells of tables,
// drawings, alternative texts, attributes, comments, columns of CSV), drawn-otherwise (a bar that is not as
// long as its printed number), contradicting-numbers (published numbers do not agree with what the
// declarations promise, so that nobody can say what they give away).
void audit(const AuditInput& input, Diagnostics& diagnostics);

// Whether a code is about disclosure or consent: a run with one ends with exit code 7.
[[nodiscard]] bool is_disclosure_error(std::string_view code);

}  // namespace evident
