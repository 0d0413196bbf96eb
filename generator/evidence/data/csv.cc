// RFC 4180, read in one pass. What it leaves open is settled strictly: a quotation mark means quoting or is
// doubled inside a quoted field, and everything else is a mistake with its place.

#include <algorithm>
#include <string>

#include "evidence/data/csv_characters.h"
#include "evidence/data/data.h"

namespace evident {
namespace {

constexpr std::size_t most_rows = 1'000'000;
constexpr std::size_t most_fields = 10'000'000;
constexpr std::size_t most_columns = 1'000;
constexpr std::size_t longest_field = 64 * 1024;
constexpr std::size_t most_reports = 20;

class CsvReader {
 public:
  // `text` ends with the last row that is not empty.
  CsvReader(SourceId source, std::string_view text, std::size_t begin, Diagnostics& diagnostics)
      : source_(source), text_(text), at_(begin), diagnostics_(diagnostics) {}

  void read(CsvFile& file) {
    if (!at_end()) read_row(file.header);
    if (stopped_) {  // without its header a file cannot be read
      file = {};
      return;
    }
    width_ = file.header.size();
    std::size_t rows = 0;
    while (!at_end() && !stopped_) {
      const std::size_t begin = at_;
      if (++rows > most_rows || file.fields.size() + width_ > most_fields) {
        report("csv-limit", begin, begin + 1, "This file has too many rows",
               "Split it: one file holds up to 1,000,000 rows and 10,000,000 fields");
        return;
      }
      add_row(file, begin);
    }
  }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void report(const char* code, std::size_t begin, std::size_t end, std::string message, std::string help) {
    diagnostics_.error(code, span(begin, end), std::move(message), std::move(help));
    if (++reports_ == most_reports) stopped_ = true;
  }

  // Fields beyond the header's width are counted, not kept.
  void add_row(CsvFile& file, std::size_t begin) {
    const std::size_t before = file.fields.size();
    const std::size_t count = read_row(file.fields);
    if (!stopped_ && count != width_) report_ragged(begin, count);
    if (stopped_ || count != width_) file.fields.resize(before);
  }

  void report_ragged(std::size_t begin, std::size_t count) {
    const std::string header =
        "the header has " + std::to_string(width_) + (width_ == 1 ? " column" : " columns");
    if (row_end_ == begin) {
      report("csv-ragged-row", begin, begin, "This line is empty, and " + header, "Remove the empty line");
    } else if (count < width_) {
      report("csv-ragged-row", begin, row_end_,
             "This row has " + std::to_string(count) + (count == 1 ? " field, " : " fields, ") + header,
             "Every row needs a comma between all its fields, also where a field is empty");
    } else {
      report("csv-ragged-row", surplus_begin_, row_end_,
             "This row has " + std::to_string(count) + " fields, " + header,
             "Remove what is too much; a field that holds a comma stands in quotation marks, and numbers are "
             "written without thousands commas");
    }
  }

  // Gives how many fields the row has; the header takes them all.
  std::size_t read_row(std::vector<CsvField>& fields) {
    std::size_t count = 0;
    while (true) {
      CsvField field = read_field();
      if (count == width_) surplus_begin_ = field.span.begin;
      ++count;
      if (width_ == 0 || count <= width_) fields.push_back(std::move(field));
      if (stopped_ || at_end() || text_[at_] != ',') break;
      if (width_ == 0 && count == most_columns) return stop_wide();
      ++at_;
    }
    row_end_ = at_;
    if (!at_end() && text_[at_] == '\r') ++at_;
    if (!at_end() && text_[at_] == '\n') ++at_;
    return count;
  }

  std::size_t stop_wide() {
    report("csv-limit", at_, at_ + 1, "This file has too many columns", "A file holds up to 1,000 columns");
    stopped_ = true;
    return 0;
  }

  CsvField read_field() {
    CsvField field;
    const std::size_t begin = at_;
    if (!at_end() && text_[at_] == '"') {
      read_quoted(field);
    } else {
      read_plain(field);
    }
    if (field.text.size() > longest_field) {
      report("csv-limit", begin, begin + 1, "This field is longer than 64 KiB",
             "Shorten it; where it should have ended earlier, a quotation mark is missing");
      stopped_ = true;
    }
    field.span = span(begin, at_);
    return field;
  }

  void read_plain(CsvField& field) {
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    field.text = text_.substr(at_, end - at_);
    if (const std::size_t quote = field.text.find('"'); quote != std::string::npos) {
      report("csv-quote", at_ + quote, at_ + quote + 1,
             "A quotation mark stands inside a field that does not begin with one",
             "Put the whole field in quotation marks and write two of them for each one inside");
    }
    at_ = end;
  }

  void read_quoted(CsvField& field) {
    const std::size_t opening = at_++;
    field.quoted = true;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) return stop_unclosed(opening);
      field.text += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (at_end() || text_[at_] != '"' || field.text.size() > longest_field) break;
      field.text += '"';
      ++at_;
    }
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    if (end == at_ || field.text.size() > longest_field) return;
    report("csv-quote", at_, end, "Text stands after the quotation mark that closes this field",
           "Remove it, or write two quotation marks for one inside the field");
    field.text += text_.substr(at_, end - at_);
    at_ = end;
  }

  void stop_unclosed(std::size_t opening) {
    report("csv-quote", opening, opening + 1, "A quotation mark opens here and is never closed",
           "Close the field with another quotation mark, or remove this one");
    at_ = text_.size();
    stopped_ = true;
  }

  SourceId source_;
  std::string_view text_;
  std::size_t at_;
  Diagnostics& diagnostics_;
  std::size_t width_ = 0;          // of the header; 0 while it is being read
  std::size_t row_end_ = 0;        // of the last row, before its line end
  std::size_t surplus_begin_ = 0;  // of its first field beyond the header
  std::size_t reports_ = 0;
  bool stopped_ = false;
};

}  // namespace

std::span<const CsvField> CsvFile::row(std::size_t index) const {
  return std::span(fields).subspan(index * header.size(), header.size());
}

CsvFile read_csv(SourceId source, const Sources& sources, Diagnostics& diagnostics) {
  CsvFile file;
  const std::string_view text = sources.text(source);
  if (!check_csv_characters(source, text, diagnostics)) return file;
  file.span = {source, 0, static_cast<std::uint32_t>(text.size())};
  const std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::size_t last = text.find_last_not_of("\r\n");
  const std::size_t end = last == std::string_view::npos ? 0 : last + 1;
  CsvReader(source, text.substr(0, end), begin, diagnostics).read(file);
  return file;
}

}  // namespace evident
