#include "press/cli/figures_report.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "foundation/text/text.h"
#include "press/cli/places.h"

namespace evident {
namespace {

// Calls `visit(line)` for the lines of one output that are asked for.
template <class Visit>
void each_line(const Output& output, WhichFigures which, Visit&& visit) {
  for (const LedgerLine& line : output.ledger) {
    if (which == WhichFigures::All || !line.uses.empty()) visit(line);
  }
}

std::vector<std::string> forms_of(const LedgerLine& line) {
  std::vector<std::string> forms;
  for (const FigureUse* use : printed_forms(line.uses)) forms.push_back(use->printed);
  return forms;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : std::string(between)) + text;
  return out;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t length = code_point_count(text);
  if (length < width) text.append(width - length, ' ');
  return text;
}

std::string part_of(const FigureUse& use) {
  if (use.part == FigurePart::Footnote) return "footnote " + std::to_string(use.footnote);
  return std::string(name(use.part));
}

std::string source_of(const LedgerLine& line) {
  std::string source = line.source.empty() ? "own data" : line.source;
  if (!line.figure.page.empty()) source += ", " + locator_of_page(line.figure.page);
  return source;
}

// A figure's name, then its facts and places, each under a word that says what it is:
//   programme.services.hubs  Hub services funded
//     printed  16; sixteen
class TableWriter {
 public:
  TableWriter(const Sources& sources, std::ostream& stream) : sources_(sources), stream_(stream) {}

  void write(const Output& output, WhichFigures which) {
    place_width_ = 0;
    each_line(output, which, [&](const LedgerLine& line) {
      for (const FigureUse& use : line.uses)
        place_width_ = std::max(place_width_, code_point_count(place_text(use.place, sources_)));
    });
    stream_ << output.publication << '\n';
    each_line(output, which, [&](const LedgerLine& line) { write(line); });
    stream_ << '\n';
  }

 private:
  void row(std::string_view word, const std::string& text) {
    if (!text.empty()) stream_ << "    " << padded(std::string(word), 9) << text << '\n';
  }

  void write(const LedgerLine& line) {
    const FigureEntry& figure = line.figure;
    stream_ << "\n  " << figure.name << (figure.label.empty() ? "" : "  " + figure.label) << '\n';
    row("printed", joined(forms_of(line), "; "));
    const std::string unit(name(figure.quantity.unit));
    row("value", machine_value(figure.quantity) + (unit.empty() ? "" : " " + unit));
    row("source", source_of(line));
    row("data", place_text(figure.span, sources_));
    std::string_view word = "places";
    for (const FigureUse& use : line.uses) {
      std::string where = use.section;
      if (use.part != FigurePart::Text) where += " (" + part_of(use) + ")";
      row(word, padded(place_text(use.place, sources_), place_width_) + "  " + where);
      word = "";
    }
    if (line.uses.empty()) row(word, "none");
  }

  const Sources& sources_;
  std::ostream& stream_;
  std::size_t place_width_ = 0;
};

void csv_record(const std::vector<std::string>& fields, std::ostream& stream) {
  for (std::size_t i = 0; i < fields.size(); ++i) stream << (i > 0 ? "," : "") << csv_field(fields[i]);
  stream << "\r\n";
}

std::vector<std::string> csv_fields(const std::string& publication, const LedgerLine& line,
                                    const FigureUse& use, const Sources& sources) {
  const FigureEntry& figure = line.figure;
  const FilePlace data = file_place(figure.span, sources);
  const FilePlace place = file_place(use.place, sources);
  return {publication,
          figure.name,
          figure.label,
          use.printed,
          machine_value(figure.quantity),
          std::string(name(figure.quantity.unit)),
          figure.source,
          line.source,
          figure.page,
          data.file,
          data.line,
          place.file,
          place.line,
          use.section,
          line.uses.empty() ? "" : part_of(use)};
}

// {"key":"text","line":12}
class JsonObject {
 public:
  JsonObject& text(std::string_view key, std::string_view value) { return raw(key, json_text(value)); }
  JsonObject& raw(std::string_view key, const std::string& value) {
    text_ += (text_.empty() ? "" : ",") + json_text(key) + ":" + value;
    return *this;
  }
  JsonObject& place(const FilePlace& place) {
    raw("file", place.file.empty() ? "null" : json_text(place.file));
    return raw("line", place.line.empty() ? "null" : place.line);
  }
  [[nodiscard]] std::string end() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

std::string json_of(const LedgerLine& line, const Sources& sources) {
  const FigureEntry& figure = line.figure;
  std::vector<std::string> forms;
  for (const std::string& form : forms_of(line)) forms.push_back(json_text(form));
  std::vector<std::string> uses;
  for (const FigureUse& use : line.uses) {
    JsonObject object;
    object.text("printed", use.printed).text("value", use.value).place(file_place(use.place, sources));
    uses.push_back(object.text("section", use.section).text("part", part_of(use)).end());
  }
  JsonObject source;
  source.text("id", figure.source).text("short", line.source).text("page", figure.page);
  JsonObject object;
  object.text("name", figure.name).text("label", figure.label).raw("printed", "[" + joined(forms, ",") + "]");
  object.text("value", machine_value(figure.quantity)).text("unit", name(figure.quantity.unit));
  object.raw("source", source.end());
  object.raw("data", JsonObject().place(file_place(figure.span, sources)).end());
  return object.raw("places", "[" + joined(uses, ",") + "]").end();
}

}  // namespace

void print_figures_table(const std::vector<Output>& outputs, WhichFigures which, const Sources& sources,
                         std::ostream& stream) {
  for (const Output& output : outputs) TableWriter(sources, stream).write(output, which);
}

void print_figures_csv(const std::vector<Output>& outputs, WhichFigures which, const Sources& sources,
                       std::ostream& stream) {
  csv_record({"publication", "name", "label", "printed", "value", "unit", "source", "reference", "page",
              "data_file", "data_line", "file", "line", "section", "part"},
             stream);
  for (const Output& output : outputs) {
    each_line(output, which, [&](const LedgerLine& line) {
      if (line.uses.empty()) csv_record(csv_fields(output.publication, line, {}, sources), stream);
      for (const FigureUse& use : line.uses)
        csv_record(csv_fields(output.publication, line, use, sources), stream);
    });
  }
}

void print_figures_json(const std::vector<Output>& outputs, WhichFigures which, const Sources& sources,
                        std::ostream& stream) {
  std::vector<std::string> publications;
  for (const Output& output : outputs) {
    std::vector<std::string> figures;
    each_line(output, which,
              [&](const LedgerLine& line) { figures.push_back("\n      " + json_of(line, sources)); });
    JsonObject object;
    object.text("publication", output.publication).raw("figures", "[" + joined(figures, ",") + "]");
    publications.push_back("\n    " + object.end());
  }
  stream << "{\"publications\":[" << joined(publications, ",") << "]}\n";
}

FigureCount count_figures(const std::vector<Output>& outputs, WhichFigures which) {
  FigureCount count;
  for (const Output& output : outputs) {
    each_line(output, which, [&](const LedgerLine& line) {
      ++count.figures;
      count.places += line.uses.size();
    });
  }
  return count;
}

}  // namespace evident
