// A written page under audit.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "press/audit/html_pieces.h"
#include "press/audit/printed_numbers.h"
#include "press/audit/written_audit.h"
#include "press/audit/written_drawing.h"

namespace evident {
namespace {

constexpr std::string_view returns_prefix = "returns.";

// Attributes that hold no words: names, addresses, geometry and colours.
bool is_technical(std::string_view name) {
  static constexpr std::array<std::string_view, 46> names = {"id",
                                                             "class",
                                                             "href",
                                                             "src",
                                                             "rel",
                                                             "lang",
                                                             "dir",
                                                             "width",
                                                             "height",
                                                             "viewBox",
                                                             "d",
                                                             "x",
                                                             "y",
                                                             "fill",
                                                             "fill-rule",
                                                             "stroke",
                                                             "stroke-width",
                                                             "stroke-dasharray",
                                                             "stroke-linecap",
                                                             "stroke-linejoin",
                                                             "font-family",
                                                             "font-size",
                                                             "font-weight",
                                                             "font-style",
                                                             "textLength",
                                                             "lengthAdjust",
                                                             "role",
                                                             "tabindex",
                                                             "scope",
                                                             "type",
                                                             "charset",
                                                             "start",
                                                             "datetime",
                                                             "http-equiv",
                                                             "name",
                                                             "value",
                                                             "data-figure",
                                                             "data-html-only",
                                                             "aria-labelledby",
                                                             "aria-describedby",
                                                             "aria-hidden",
                                                             "for",
                                                             "open",
                                                             "hidden",
                                                             "target",
                                                             "xmlns"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool holds_words(std::string_view name) {
  return name == "alt" || name == "title" || name == "aria-label" || name == "content";
}

// What holds running text. Cells of tables are looked at by themselves.
bool is_paragraph(std::string_view name) {
  static constexpr std::array<std::string_view, 8> names = {"p", "li", "dd", "h1", "h2", "h3", "h4", "h5"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// A part of a page whose alternative texts may say what it shows.
struct PageRegion {
  std::set<std::string> numbers;
  bool has_table = false;
  std::vector<std::pair<std::string, std::string>> words;  // that nobody sees: where, what
  // A chart is drawn for wide and for narrow screens.
  std::vector<WrittenPage::Picture> drawings;
};

class PageAudit {
 public:
  PageAudit(WrittenAudit& audit, const AuditedFile& file) : audit_(audit), file_(file) {}

  WrittenPage run() {
    const std::vector<HtmlPiece> pieces = html_pieces(file_.bytes);
    page_.shows_returns = std::any_of(pieces.begin(), pieces.end(), [](const HtmlPiece& piece) {
      return piece.attribute("data-figure").starts_with(returns_prefix);
    });
    if (!page_.shows_returns) return {};
    regions_.emplace_back();
    for (const HtmlPiece& piece : pieces) {
      switch (piece.kind) {
        case HtmlPiece::Kind::Open:
          open(piece);
          break;
        case HtmlPiece::Kind::Close:
          close(piece.text);
          break;
        case HtmlPiece::Kind::Text:
          text(piece.text);
          break;
        case HtmlPiece::Kind::Comment:
          if (!numbers_in(piece.text).empty()) audit_.without_origin(file_, "a comment");
      }
    }
    check_regions();
    page_.words = packed_words(page_.words);
    return std::move(page_);
  }

 private:
  struct Element {
    std::string name, figure, value;
    bool is_figure = false;  // prints one, marked or not
    bool hidden = false;     // its words are no part of the page's text
    std::size_t region = 0;
    std::string text;    // of itself and what it holds
    std::string others;  // of that, what no figure says
    std::string prose;   // of that, what is no link and stands in no paragraph of its own
    std::map<std::string, std::string> place;
  };

  void open(const HtmlPiece& piece) {
    Element element;
    element.name = piece.text;
    element.region = elements_.empty() ? 0 : elements_.back().region;
    element.hidden =
        (!elements_.empty() && elements_.back().hidden) || piece.text == "svg" || piece.text == "head";
    const std::string classes(piece.attribute("class"));
    if (piece.text == "figure") {
      element.region = regions_.size();
      regions_.emplace_back();
    }
    if (piece.text == "table") regions_[element.region].has_table = true;
    element.is_figure = (piece.text == "data" || piece.text == "span") && classes == "figure";
    element.figure = piece.attribute("data-figure");
    element.value = piece.attribute("value");
    for (const auto& [name, value] : piece.attributes) {
      element.place[name] = value;
      check_attribute(piece, name, value, element.region);
    }
    if (piece.text == "svg") regions_[element.region].drawings.emplace_back();
    if (piece.text == "path" && element.hidden) add_shape(element);
    elements_.push_back(std::move(element));
    if (is_void_element(piece.text)) close(piece.text);
  }

  WrittenPage::Picture& drawing_in(const Element& element) {
    std::vector<WrittenPage::Picture>& drawings = regions_[element.region].drawings;
    if (drawings.empty()) drawings.emplace_back();
    return drawings.back();
  }

  // "returns.a.b returns.c.d": the names of several figures.
  void add_shape(Element& element) {
    DrawnShape shape{path_corners(element.place["d"]), element.place["fill"], element.place["stroke"]};
    if (shape.stroke.empty()) shape.stroke = "none";
    for (std::size_t at = 0; at < element.figure.size();) {
      const std::size_t end = std::min(element.figure.find(' ', at), element.figure.size());
      shape.figures.push_back(element.figure.substr(at, end - at));
      at = end + 1;
    }
    drawing_in(element).drawing.add(std::move(shape));
  }

  void check_attribute(const HtmlPiece& piece, const std::string& name, const std::string& value,
                       std::size_t region) {
    if (holds_words(name)) {
      if (piece.attribute("name") == "viewport" || !piece.attribute("http-equiv").empty()) return;
      regions_[region].words.emplace_back("the attribute `" + name + "`", value);
    } else if (name == "href") {
      add_numbers(value, addresses_);
    } else if (!is_technical(name) && !numbers_in(value).empty()) {
      audit_.without_origin(file_, "the attribute `" + name + "`");
    } else if (name == "value" && piece.text != "data" && !numbers_in(value).empty()) {
      audit_.without_origin(file_, "the attribute `value`");
    }
  }

  void text(const std::string& words) {
    if (elements_.empty()) return;
    elements_.back().text += words;
    if (!elements_.back().is_figure) {
      elements_.back().others += words;
      elements_.back().prose += words;
    }
    if (elements_.back().hidden) return;
    page_.words += words;
    add_numbers(words, regions_[elements_.back().region].numbers);
    add_numbers(words, regions_.front().numbers);
  }

  void close(const std::string& name) {
    const auto found = std::find_if(elements_.rbegin(), elements_.rend(),
                                    [&](const Element& element) { return element.name == name; });
    if (found == elements_.rend()) return;
    while (!elements_.empty()) {
      const Element element = std::move(elements_.back());
      elements_.pop_back();
      finish(element);
      if (!elements_.empty()) {
        elements_.back().text += element.text;
        if (!element.is_figure) elements_.back().others += element.others;
        if (!element.is_figure && element.name != "a" && !is_paragraph(element.name))
          elements_.back().prose += element.prose;
      }
      if (element.name == name) return;
    }
  }

  void finish(const Element& element) {
    if (element.name == "data" || element.name == "span") {
      if (element.figure.starts_with(returns_prefix)) {
        audit_.compare(file_, element.figure, element.value, element.text);
      } else if (element.name == "data" && !says_the_same(element)) {
        audit_.without_origin(file_, "a value for machines that is not what is printed");
      }
    } else if (element.name == "td") {
      const std::string others = without_blanks_around(element.others);
      if (says_only_numbers(others) && !audit_.is_typed_cell(others))
        audit_.without_origin(file_, "a cell of a table");
    } else if (!element.hidden && element.region == 0 && is_paragraph(element.name)) {
      audit_.check_prose(file_, element.prose);
    } else if (element.hidden && element.name == "text") {
      WrittenPage::Picture& picture = drawing_in(element);
      const double right = number_at(element.place, "x") + number_at(element.place, "textLength");
      picture.drawing.add_words(element.text, right, number_at(element.place, "y"));
      add_numbers(element.text, picture.numbers);
    } else if (element.hidden && (element.name == "title" || element.name == "desc")) {
      if (element.name == "title" && !regions_[element.region].drawings.empty())
        drawing_in(element).alternative = element.text;
      regions_[element.region].words.emplace_back("an alternative text", element.text);
    }
  }

  static double number_at(const std::map<std::string, std::string>& place, const std::string& name) {
    const auto found = place.find(name);
    if (found == place.end()) return 0;
    const std::string& text = found->second;
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }

  // "1060" and "1,060"; words may stand for a number.
  static bool says_the_same(const Element& element) {
    const std::string signs = "~<>=";
    const std::size_t begin = std::min(element.value.find_first_not_of(signs), element.value.size());
    const auto value = bare_number(std::string_view(element.value).substr(begin)),
               printed = bare_number(element.text);
    return !value || !printed || std::abs(*value - *printed) <= std::abs(*printed) * 0.06 + 0.5;
  }

  // What a figure says in its table, its caption and its source may stand in its drawing and its alternative
  // text; of one whose table stands elsewhere, and of a page's own, what stands anywhere on it.
  void check_regions() {
    for (PageRegion& region : regions_) {
      if (!region.has_table) region.numbers = regions_.front().numbers;
      for (const auto& [where, words] : region.words) check_words(where, words, region.numbers);
      for (WrittenPage::Picture& picture : region.drawings) {
        picture.drawing.check(audit_, file_, region.numbers);
        picture.numbers.insert(region.numbers.begin(), region.numbers.end());
        // The one for wide screens comes first.
        const bool is_same = &region != &regions_.front() && &picture != &region.drawings.front();
        if (!is_same) page_.pictures.push_back(std::move(picture));
      }
    }
    page_.numbers = regions_.front().numbers;
    page_.numbers.merge(addresses_);
  }

  void check_words(const std::string& where, const std::string& words, const std::set<std::string>& numbers) {
    for (const std::string& number : numbers_in(words)) {
      if (!numbers.contains(number)) return audit_.without_origin(file_, where);
    }
  }

  WrittenAudit& audit_;
  const AuditedFile& file_;
  WrittenPage page_;
  std::set<std::string> addresses_;  // numbers in them
  std::vector<PageRegion> regions_;  // the first is the page
  std::vector<Element> elements_;
};

}  // namespace

WrittenPage audit_page(WrittenAudit& audit, const AuditedFile& file) { return PageAudit(audit, file).run(); }

}  // namespace evident
