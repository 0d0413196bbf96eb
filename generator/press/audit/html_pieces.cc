#include "press/audit/html_pieces.h"

#include <algorithm>
#include <array>

namespace evident {
namespace {

std::string resolved(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> references = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto found = std::find_if(references.begin(), references.end(), [&](const auto& reference) {
      return text.substr(i).starts_with(reference.first);
    });
    out += found == references.end() ? text[i] : found->second;
    i += found == references.end() ? 1 : found->first.size();
  }
  return out;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

class TagReader {
 public:
  explicit TagReader(std::string_view tag) : tag_(tag) {}

  HtmlPiece read() {
    HtmlPiece piece;
    piece.kind = tag_.starts_with('/') ? HtmlPiece::Kind::Close : HtmlPiece::Kind::Open;
    if (piece.kind == HtmlPiece::Kind::Close) ++at_;
    piece.text = word();
    while (true) {
      while (at_ < tag_.size() && (is_blank(tag_[at_]) || tag_[at_] == '/')) ++at_;
      if (at_ >= tag_.size()) return piece;
      std::string name = word();
      if (name.empty()) ++at_;  // a stray sign
      std::string value;
      if (at_ < tag_.size() && tag_[at_] == '=') value = quoted();
      piece.attributes.emplace_back(std::move(name), std::move(value));
    }
  }

 private:
  std::string word() {
    const std::size_t begin = at_;
    while (at_ < tag_.size() && !is_blank(tag_[at_]) && tag_[at_] != '=' && tag_[at_] != '/') ++at_;
    return std::string(tag_.substr(begin, at_ - begin));
  }
  std::string quoted() {
    ++at_;
    if (at_ >= tag_.size()) return {};
    const char quote = tag_[at_];
    if (quote != '"' && quote != '\'') return word();
    const std::size_t end = std::min(tag_.find(quote, at_ + 1), tag_.size());
    std::string value = resolved(tag_.substr(at_ + 1, end - at_ - 1));
    at_ = std::min(end + 1, tag_.size());
    return value;
  }

  std::string_view tag_;
  std::size_t at_ = 0;
};

// The end of a tag: a > that stands in no quotation marks.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
  char quote = '\0';
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at;
    }
  }
  return at;
}

}  // namespace

std::string_view HtmlPiece::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

bool is_void_element(std::string_view name) {
  static constexpr std::array<std::string_view, 9> names = {"br",    "hr",  "img", "meta", "link",
                                                            "input", "col", "wbr", "base"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<HtmlPiece> html_pieces(std::string_view html) {
  std::vector<HtmlPiece> pieces;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      const std::size_t end = std::min(html.find('<', at), html.size());
      pieces.push_back({HtmlPiece::Kind::Text, resolved(html.substr(at, end - at))});
      at = end;
    } else if (html.substr(at).starts_with("<!--")) {
      const std::size_t end = std::min(html.find("-->", at), html.size());
      pieces.push_back({HtmlPiece::Kind::Comment, std::string(html.substr(at + 4, end - at - 4))});
      at = std::min(end + 3, html.size());
    } else if (html.substr(at).starts_with("<!")) {
      at = end_of_tag(html, at) + 1;
    } else {
      const std::size_t end = end_of_tag(html, at);
      pieces.push_back(TagReader(html.substr(at + 1, end - at - 1)).read());
      at = std::min(end + 1, html.size());
      const HtmlPiece& tag = pieces.back();
      if (tag.kind == HtmlPiece::Kind::Open && (tag.text == "style" || tag.text == "script"))
        at = std::min(html.find("</" + tag.text, at), html.size());
    }
  }
  return pieces;
}

}  // namespace evident
