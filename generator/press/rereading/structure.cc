#include "press/rereading/rereading.h"

#include <algorithm>
#include <array>
#include <set>

namespace evident {
namespace {

constexpr int deepest = 200;

// Inside these the words of a block go on.
bool is_inline(std::string_view role) {
  static constexpr std::array<std::string_view, 10> roles = {
      "Span", "Quote", "Reference", "Code", "Link", "TH", "TD", "Annot", "NonStruct", "BibEntry"};
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

class StructureReader {
 public:
  StructureReader(const WrittenObjects& objects, const std::vector<PdfPage>& pages) : objects_(objects) {
    for (const PdfPage& page : pages) pages_[page.object] = &page;
  }

  PdfTold read() {
    std::vector<std::string> outside = {std::string()};  // what no block holds
    for (const auto& [number, object] : objects_.numbered()) {
      if (object->value["Type"].text == "StructTreeRoot") visit(object->value["K"], 0, outside, 0);
    }
    told_.blocks.push_back(std::move(outside.front()));
    std::size_t place = 0;
    for (const auto& [number, page] : pages_) {
      for (const auto& [mark, content] : page->marked) {
        if (!seen_.contains(&content)) told_.loose.emplace_back(place, content.text());
      }
      for (const PdfContent& content : page->loose) told_.loose.emplace_back(place, content.text());
      ++place;
    }
    return std::move(told_);
  }

 private:
  // An element, marked content by its number or by a dictionary, or a list of these. What it says goes to the
  // last piece of `said`.
  void visit(const PdfValue& kid, std::size_t page, std::vector<std::string>& said, int depth) {
    if (depth > deepest) return;
    if (kid.is(PdfValue::Kind::Number)) return add(page, static_cast<int>(kid.number), said);
    if (kid.is(PdfValue::Kind::Array)) {
      for (const PdfValue& one : kid.items) visit(one, page, said, depth + 1);
      return;
    }
    const PdfValue& element = objects_.resolved(kid);
    if (element.is(PdfValue::Kind::Array)) return visit(element, page, said, depth + 1);
    if (element["Pg"].object() != 0) page = element["Pg"].object();
    if (element["MCID"].is(PdfValue::Kind::Number))
      return add(page, static_cast<int>(element["MCID"].number), said);
    if (element["S"].is(PdfValue::Kind::Name)) visit_element(element, page, said, depth);
  }

  void visit_element(const PdfValue& element, std::size_t page, std::vector<std::string>& said, int depth) {
    const std::string& role = element["S"].text;
    if (role == "Figure") {
      told_.figures.push_back({words_of_string(element["Alt"].text), {}});
      in_figure_ = true;
      visit(element["K"], page, said, depth + 1);
      in_figure_ = false;
    } else if (role == "Lbl") {
      told_.labels.emplace_back();
      visit(element["K"], page, told_.labels, depth + 1);
    } else if (is_inline(role) || (in_row_ && role != "Note")) {
      visit(element["K"], page, said, depth + 1);
    } else {
      // A block in a block, such as a note, stands by itself; what comes behind it goes on with the outer
      // one.
      const bool was_in_row = in_row_;
      in_row_ = role == "TR";
      std::vector<std::string> own = {std::string()};
      visit(element["K"], page, own, depth + 1);
      in_row_ = was_in_row;
      told_.blocks.push_back(std::move(own.front()));
    }
  }

  void add(std::size_t page, int mark, std::vector<std::string>& said) {
    const auto found = pages_.find(page);
    if (found == pages_.end()) return;
    const auto content = found->second->marked.find(mark);
    if (content == found->second->marked.end() || !seen_.insert(&content->second).second) return;
    if (in_figure_)
      told_.figures.back().contents.push_back(&content->second);
    else
      said.back() += content->second.text();
  }

  const WrittenObjects& objects_;
  std::map<std::size_t, const PdfPage*> pages_;
  std::set<const PdfContent*> seen_;
  PdfTold told_;
  bool in_figure_ = false, in_row_ = false;
};

}  // namespace

PdfTold read_structure(const WrittenObjects& objects, const std::vector<PdfPage>& pages) {
  return StructureReader(objects, pages).read();
}

}  // namespace evident
