#include "press/audit/written_audit.h"

#include <algorithm>
#include <cmath>

#include "press/audit/printed_numbers.h"
#include "press/audit/table_names.h"

namespace evident {
namespace {

constexpr std::size_t most_said_of_a_file = 10;

// Whether a number is another one, or that one rounded to fewer digits.
bool is_rounding_of(double printed, double number) {
  for (double unit = 0.001; unit <= 1e6; unit *= 10) {
    if (std::abs(std::round(number / unit) * unit - printed) < 1e-9 * std::max(1.0, std::abs(number)))
      return true;
  }
  return false;
}

bool is_symbol(std::string_view text) {
  Missing missing = Missing::None;
  return missing_of_symbol(text, missing);
}

}  // namespace

void WrittenAudit::audit(const AuditedFile& file) {
  const auto made = [&](std::string_view ending) {
    const std::string path = file.path.substr(0, file.path.rfind('.')) + std::string(ending);
    const auto found = std::find_if(input_.files.begin(), input_.files.end(),
                                    [&](const AuditedFile& other) { return other.path == path; });
    return found == input_.files.end() ? nullptr : &*found;
  };
  if (file.path.ends_with(".csv")) return audit_csv(file);
  if (file.path.ends_with(".html")) {
    const WrittenPage page = audit_page(*this, file);
    if (const AuditedFile* pdf = made(".pdf")) audit_pdf(*this, *pdf, page);
  } else if (file.path.ends_with(".pdf") && made(".html") == nullptr) {
    audit_pdf(*this, file, {});
  }
}

bool WrittenAudit::is_made(std::string_view bytes) const {
  return std::any_of(input_.files.begin(), input_.files.end(),
                     [&](const AuditedFile& file) { return file.bytes == bytes; });
}

const Quantity* WrittenAudit::figure(std::string_view name) const {
  const auto found = now_.find(name);
  return found == now_.end() ? nullptr : &found->second;
}

bool WrittenAudit::is_typed_cell(std::string_view text) const {
  const auto stands_alone = [](std::string_view source, std::size_t begin, std::size_t end) {
    while (begin > 0 && source[begin - 1] == ' ') --begin;
    while (end < source.size() && source[end] == ' ') ++end;
    return begin > 0 && source[begin - 1] == '|' && end < source.size() && source[end] == '|';
  };
  return std::any_of(input_.typed.begin(), input_.typed.end(), [&](std::string_view source) {
    for (std::size_t at = source.find(text); at != source.npos; at = source.find(text, at + 1)) {
      if (stands_alone(source, at, at + text.size())) return true;
    }
    return false;
  });
}

void WrittenAudit::compare(const AuditedFile& file, std::string_view name, std::string_view value,
                           std::string_view printed) {
  const Quantity* published = figure(name);
  if (published == nullptr) return without_origin(file, "what is marked as `" + std::string(name) + "`");
  if (published->missing != Missing::None) {
    const bool withheld = published->missing == Missing::Confidential;
    const bool says_code = (value.empty() || is_symbol(value)) && numbers_in(printed).empty();
    if (says_code) return;
    if (withheld) return given_away(file, name);
    return without_origin(file, "what is marked as `" + std::string(name) + "`");
  }
  const std::optional<double> said = bare_number(value), words = bare_number(printed);
  const bool value_agrees = said && is_rounding_of(*said, published->number);
  const bool print_agrees = !words || is_rounding_of(*words, published->number);
  if (!value_agrees || !print_agrees)
    without_origin(file, "what is marked as `" + std::string(name) + "` and is another number");
}

void WrittenAudit::given_away(const AuditedFile& file, std::string_view name) {
  say(file, "small-number-given-away", "prints `" + std::string(name) + "`, which is withheld",
      "Print what disclosure control lets through: [c]");
}

void WrittenAudit::without_origin(const AuditedFile& file, const std::string& where) {
  say(file, "number-of-no-origin", "has a number that comes from no published figure: " + where,
      "Print figures of the data, so that each number is known to be safe");
}

void WrittenAudit::check_prose(const AuditedFile& file, std::string_view words) {
  const std::string name = names_.beside_small_number(words);
  if (name.empty()) return;
  say(file, "small-number-given-away",
      "says a small number in one sentence with the name of `" + name + "`, which is withheld",
      "Print the figure, which says [c]; if the number counts something else, write it in words");
}

void WrittenAudit::drawn_otherwise(const AuditedFile& file, std::string_view name) {
  say(file, "drawn-otherwise",
      "draws `" + std::string(name) + "` in a length that is not its printed number's",
      "Charts draw printed numbers alone: somebody can measure them");
}

void WrittenAudit::say(const AuditedFile& file, std::string code, const std::string& message,
                       std::string help) {
  if (said_of_ != file.path) said_ = 0;
  said_of_ = file.path;
  if (++said_ > most_said_of_a_file) return;
  diagnostics_.error(std::move(code), {}, "`" + file.path + "` " + message, std::move(help));
}

void WrittenAudit::audit_csv(const AuditedFile& file) {
  Sources sources;
  Diagnostics unread;
  sources.add(file.path, std::string(file.bytes));
  const CsvFile csv = read_csv(0, sources, unread);
  const auto value = csv.column("value");
  const auto column_of = [&](std::string_view name) { return csv.column(name); };
  std::set<std::size_t> names;
  for (const char* name : {"period", "area", "table", "row", "column"}) {
    if (const auto column = column_of(name)) names.insert(*column);
  }
  std::set<std::string> published;
  for (const auto& [name, quantity] : now_) {
    if (quantity.missing == Missing::None) add_numbers(machine_value(quantity), published);
  }
  for (std::size_t row = 0; row < csv.rows(); ++row) {
    const auto fields = csv.row(row);
    std::string name;
    for (const ReturnsShape& returns : input_.returns) {
      for (const ReturnTable& table : returns.tables) {
        if (!value || !column_of("table") || fields[*column_of("table")].text != table.declaration.id)
          continue;
        std::string candidate = "returns." + table_name(returns.service, table.declaration);
        for (const char* part : {"period", "area", "row", "column"}) {
          const auto column = column_of(part);
          const std::string id = column ? fields[*column].text : "";
          candidate += '.' + (id.empty() ? "all" : id);
        }
        const bool its_service =
            file.path.find(returns.service) != file.path.npos || input_.returns.size() == 1;
        if (its_service && now_.contains(candidate)) name = candidate;
      }
    }
    for (std::size_t column = 0; column < fields.size(); ++column) {
      const std::string& text = fields[column].text;
      if (value && column == *value && !name.empty()) {
        if (!text.empty()) compare(file, name, text, text);
      } else if (names.contains(column) && !name.empty()) {
        continue;
      } else if (is_bare_number(text) && !published.contains(numbers_in(text).front())) {
        without_origin(file, "column " + std::to_string(column + 1));
      }
    }
  }
}

}  // namespace evident
