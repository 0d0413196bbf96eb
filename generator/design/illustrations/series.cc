#include "design/illustrations/series.h"

namespace evident {
namespace {

class DataReader {
 public:
  DataReader(const Specification& specification, const Published& published, Diagnostics& diagnostics)
      : specification_(specification), published_(published), diagnostics_(diagnostics) {}

  SpecifiedData read() {
    if (const Node* categories = specification_.find("categories")) {
      for (const Node& item : categories->items) {
        add_category(specification_.plain(item.text), specification_.place(item));
      }
    }
    const Node* series = specification_.find("series");
    const Node* values = specification_.find("values");
    if (series != nullptr) {
      for (const Node& item : series->items) add(item);
    } else if (values != nullptr) {
      data_.series.push_back({{}, specification_.place(*values), {}});
      add_values(*values, data_.series.back());
    } else {
      diagnostics_.error("missing-key", specification_.span(), "There is neither `values` nor `series` here",
                         "Write `values:` and below it one `Category: {{ value }}` for each category");
    }
    return std::move(data_);
  }

 private:
  void add_category(std::string name, Span span) {
    data_.categories.push_back(std::move(name));
    data_.category_spans.push_back(span);
  }

  void add(const Node& item) {
    data_.series.push_back({specification_.plain(item.find("name")), specification_.place(item), {}});
    if (const Node* values = item.find("values")) add_values(*values, data_.series.back());
  }

  void add_values(const Node& values, SpecifiedSeries& series) {
    if (!values.is_map()) {
      for (const Node& value : values.items) series.values.push_back(read(value));
      return;
    }
    const bool first = data_.categories.empty();
    for (const Entry& entry : values.entries) {
      std::string name = specification_.plain(entry.key);
      const std::size_t column = series.values.size();
      const bool expected = column < data_.categories.size() && data_.categories[column] == name;
      if (first) {
        add_category(std::move(name), specification_.place(entry.key_span));
      } else if (!expected) {
        diagnostics_.error("uneven-series", specification_.place(entry.key_span),
                           "The category `" + name + "` does not stand here in the other series",
                           "Give every series the same categories in the same order");
      }
      series.values.push_back(read(entry.value));
    }
  }

  SpecifiedValue read(const Node& value) {
    return read_value(value, specification_, published_, diagnostics_);
  }

  const Specification& specification_;
  const Published& published_;
  Diagnostics& diagnostics_;
  SpecifiedData data_;
};

}  // namespace

SpecifiedData read_data(const Specification& specification, const Published& published,
                        Diagnostics& diagnostics) {
  return DataReader(specification, published, diagnostics).read();
}

Table matrix_table(const SpecifiedData& data, const std::string& down, const std::string& across, Span span) {
  const auto words = [&](const std::string& text) { return Inlines{{Text{text}, span}}; };
  Table table;
  table.attributes.classes = {"header-column"};
  table.alignments = {Alignment::Left};
  table.head.push_back({down.empty() ? Inlines{} : words(down), false});
  for (const std::string& category : data.categories) {
    table.alignments.push_back(Alignment::Right);
    table.head.push_back({words(across.empty() ? category : across + ": " + category)});
  }
  for (const SpecifiedSeries& series : data.series) {
    std::vector<TableCell>& cells = table.rows.emplace_back();
    cells.push_back({words(series.name), true});
    for (std::size_t column = 0; column < data.categories.size(); ++column)
      cells.push_back({column < series.values.size() ? series.values[column].content : Inlines{}, false});
  }
  return table;
}

Table data_table(const SpecifiedData& data, const std::string& measure, Span span) {
  const auto words = [&](const std::string& text) { return Inlines{{Text{text}, span}}; };
  Table table;
  table.attributes.classes = {"header-column"};
  table.alignments = {Alignment::Left};
  table.head.push_back({{}, false});
  for (const SpecifiedSeries& series : data.series) {
    table.alignments.push_back(Alignment::Right);
    table.head.push_back({words(!series.name.empty() ? series.name : measure.empty() ? "Value" : measure)});
  }
  for (std::size_t row = 0; row < data.categories.size(); ++row) {
    std::vector<TableCell>& cells = table.rows.emplace_back();
    cells.push_back({words(data.categories[row]), true});
    for (const SpecifiedSeries& series : data.series) {
      cells.push_back({row < series.values.size() ? series.values[row].content : Inlines{}, false});
    }
  }
  return table;
}

}  // namespace evident
