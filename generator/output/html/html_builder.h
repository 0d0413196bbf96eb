#pragma once
// HTML as a string of elements. All text and all attribute values pass through escape(), the one place for
// it; elements are closed in the order they were opened.

#include <string>
#include <string_view>
#include <vector>

namespace evident {

struct HtmlAttribute {
  std::string_view name;
  std::string value;
  // Only for attributes that may be empty, such as data-html-only; others are left out when empty.
  bool keep_empty = false;
};
using HtmlAttributes = std::vector<HtmlAttribute>;

class HtmlBuilder {
 public:
  // `name` must outlive the builder: a literal.
  void open(std::string_view name, const HtmlAttributes& attributes = {});
  void close();
  // An element without content or end tag.
  void single(std::string_view name, const HtmlAttributes& attributes = {});
  void text(std::string_view text);
  void element(std::string_view name, std::string_view content, const HtmlAttributes& attributes = {});
  // A line end between blocks, for whoever reads the source.
  void line_end() { out_ += '\n'; }
  // The content of a script element, which has no escapes: the text must not end it.
  void raw(std::string_view text) { out_ += text; }
  // The content of a style element, which has no escapes.
  void style(std::string_view css);
  void doctype() { out_ += "<!doctype html>\n"; }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void tag(std::string_view name, const HtmlAttributes& attributes);

  std::string out_;
  std::vector<std::string_view> open_;
};

}  // namespace evident
