#pragma once
// The ledgers of outputs, printed: for people, for spreadsheets and for programs.

#include <iosfwd>
#include <string>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"
#include "press/publish/publish.h"

namespace evident {

enum class WhichFigures { Printed, All };

// Figures in the order of the ledger; of those that no place prints, only the first part.
void print_figures_table(const std::vector<Output>& outputs, WhichFigures which, const Sources& sources,
                         std::ostream& stream);
// One record for each place; a figure without any has one record that says so by its empty fields.
void print_figures_csv(const std::vector<Output>& outputs, WhichFigures which, const Sources& sources,
                       std::ostream& stream);
void print_figures_json(const std::vector<Output>& outputs, WhichFigures which, const Sources& sources,
                        std::ostream& stream);

struct FigureCount {
  std::size_t figures = 0;
  std::size_t places = 0;
};
[[nodiscard]] FigureCount count_figures(const std::vector<Output>& outputs, WhichFigures which);

}  // namespace evident
