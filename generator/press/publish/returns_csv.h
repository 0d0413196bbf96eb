#pragma once
// The numbers of returns that an output prints, for spreadsheets.

#include <string>

#include "evidence/published/published.h"
#include "output/pdf/pdf.h"
#include "writing/merge/merge.h"

namespace evident {

// CSV (RFC 4180) in the form of returns, `period,area,table,row,column,value,code`, and `label` in words
// behind them: each number once, as it is printed, in the order of tables. A number that is withheld or
// missing has its code instead. What the output does not print is not in it.
[[nodiscard]] std::string returns_csv(const Merged& merged, const Published& published);

// The same bytes as they travel inside the PDF of the output `name`, called as the file beside it is.
[[nodiscard]] Attachment attached_returns(const std::string& name, std::string csv);

}  // namespace evident
