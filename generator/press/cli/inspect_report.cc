#include "press/cli/inspect_report.h"

#include <array>
#include <charconv>
#include <cmath>
#include <ostream>

#include "foundation/text/text.h"
#include "press/cli/places.h"

namespace evident {
namespace {

// Data comes from files whose depth their reader bounds; this is the bound of last resort.
constexpr int deepest = 200;

// Names of the front matter shadow those of the data, as they do in templates.
template <class Visit>
void each_name(const ReadableView& view, Visit&& visit) {
  for (const auto& [key, value] : view.names.entries()) visit(key, value);
  for (const auto& [key, value] : view.published.values.entries()) {
    if (view.names.find(key) == nullptr) visit(key, value);
  }
}

const FigureEntry* entry_of(const Quantity& quantity, const Published& published) {
  return quantity.figure < published.figures.size() ? &published.figures[quantity.figure] : nullptr;
}

class YamlWriter {
 public:
  YamlWriter(const ReadableView& view, const Sources& sources, std::ostream& stream)
      : view_(view), sources_(sources), stream_(stream) {}

  // After a key or a hyphen, on its line.
  void write(const Value& value, int depth) {
    if (depth > deepest) return;
    if (const ValueMap* map = value.map()) {
      stream_ << (map->entries().empty() ? " {}\n" : "\n");
      for (const auto& [key, inner] : map->entries()) entry(key, inner, depth);
    } else if (const ValueList* list = value.list()) {
      stream_ << (list->empty() ? " []\n" : "\n");
      for (const Value& item : *list) {
        stream_ << indent(depth) << "-";
        write(item, depth + 1);
      }
    } else if (const Quantity* quantity = value.as<Quantity>()) {
      stream_ << ' ' << json_text(print(*quantity)) << remark(*quantity, value.span()) << '\n';
    } else {
      stream_ << ' ' << plain(value) << '\n';
    }
  }

  void entry(const std::string& key, const Value& value, int depth) {
    stream_ << indent(depth) << key << ':';
    write(value, depth + 1);
  }

 private:
  static std::string indent(int depth) { return std::string(2 * static_cast<std::size_t>(depth), ' '); }

  static std::string plain(const Value& value) {
    if (value.as<NoneValue>()) return "null";
    if (const bool* truth = value.as<bool>()) return *truth ? "true" : "false";
    const bool is_number = value.as<std::int64_t>() != nullptr || value.as<double>() != nullptr;
    return is_number ? print(value) : json_text(print(value));
  }

  // "  # people; shuker2018, section 1; data/programme.yaml:12"
  [[nodiscard]] std::string remark(const Quantity& quantity, Span span) const {
    std::string text;
    const auto add = [&](const std::string& words) {
      if (!words.empty()) text += (text.empty() ? "  # " : "; ") + words;
    };
    add(std::string(name(quantity.unit)));
    const FigureEntry* figure = entry_of(quantity, view_.published);
    if (figure != nullptr) {
      const bool both = !figure->source.empty() && !figure->page.empty();
      add(figure->source + (both ? ", " : "") + figure->page);
    }
    add(place_text(figure == nullptr ? span : figure->span, sources_));
    for (char& c : text) {
      if (c == '\n' || c == '\r') c = ' ';
    }
    return text;
  }

  const ReadableView& view_;
  const Sources& sources_;
  std::ostream& stream_;
};

class JsonWriter {
 public:
  JsonWriter(const ReadableView& view, const Sources& sources) : view_(view), sources_(sources) {}

  [[nodiscard]] std::string write(const Value& value, int depth) const {
    if (depth > deepest || value.as<NoneValue>() || value.is_undefined()) return "null";
    if (const ValueMap* map = value.map()) {
      std::string text;
      for (const auto& [key, inner] : map->entries()) add(text, key, write(inner, depth + 1));
      return "{" + text + "}";
    }
    if (const ValueList* list = value.list()) {
      std::string text;
      for (const Value& item : *list) text += (text.empty() ? "" : ",") + write(item, depth + 1);
      return "[" + text + "]";
    }
    if (const Quantity* quantity = value.as<Quantity>()) return figure(*quantity, value.span());
    if (const bool* truth = value.as<bool>()) return *truth ? "true" : "false";
    if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
    if (const auto* number = value.as<double>()) return decimal(*number);
    return json_text(print(value));
  }

  static void add(std::string& text, std::string_view key, const std::string& value) {
    text += (text.empty() ? "" : ",") + json_text(key) + ":" + value;
  }

 private:
  static std::string decimal(double number) {
    if (!std::isfinite(number)) return "null";
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), end.ptr};
  }

  [[nodiscard]] std::string figure(const Quantity& quantity, Span span) const {
    const FigureEntry* figure = entry_of(quantity, view_.published);
    const FilePlace place = file_place(figure == nullptr ? span : figure->span, sources_);
    std::string text;
    add(text, "printed", json_text(print(quantity)));
    add(text, "value", json_text(machine_value(quantity)));
    add(text, "unit", json_text(name(quantity.unit)));
    add(text, "label", json_text(figure == nullptr ? "" : figure->label));
    add(text, "source", json_text(figure == nullptr ? "" : figure->source));
    add(text, "page", json_text(figure == nullptr ? "" : figure->page));
    add(text, "file", place.file.empty() ? "null" : json_text(place.file));
    add(text, "line", place.line.empty() ? "null" : place.line);
    return "{" + text + "}";
  }

  const ReadableView& view_;
  const Sources& sources_;
};

}  // namespace

void print_view(const ReadableView& view, const Sources& sources, std::ostream& stream) {
  YamlWriter writer(view, sources, stream);
  each_name(view, [&](const std::string& key, const Value& value) { writer.entry(key, value, 0); });
}

void print_view_json(const ReadableView& view, const Sources& sources, std::ostream& stream) {
  const JsonWriter writer(view, sources);
  std::string text;
  each_name(view, [&](const std::string& key, const Value& value) {
    JsonWriter::add(text, key, writer.write(value, 0));
  });
  stream << '{' << text << "}\n";
}

}  // namespace evident
