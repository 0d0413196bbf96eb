#pragma once
// Reads a written PDF without compression and says where it breaks its promise: PDF/UA-1 (ISO 14289-1) and
// PDF/A-2a or -3a (ISO 19005) as far as structure goes. In: bytes. Out: sentences, none when all is well.
// It covers the conditions of the Matterhorn Protocol 1.1 that a machine can check and that can arise in what
// we write; each is named where it is checked.

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "output/pdf/catalog_reader.h"
#include "output/pdf/content_reader.h"
#include "output/pdf/element_reader.h"
#include "output/pdf/font_reader.h"
#include "output/pdf/navigation_reader.h"
#include "output/pdf/pdf_values.h"

namespace evident::pdf_reader {

class StructureReader {
 public:
  explicit StructureReader(std::string_view bytes)
      : file_(bytes), elements_(file_, faults_), fonts_(file_, faults_), navigation_(file_, faults_) {}

  std::vector<std::string> read() {
    const Value& catalog = file_.get(file_.trailer(), "Root");
    if (!catalog.at("Type").is_name("Catalog")) return {"the file has no catalog that can be read"};
    CatalogReader(file_, faults_).read(catalog);
    const Value& root = file_.get(catalog, "StructTreeRoot");
    elements_.read(root);
    read_parents(file_.get(root, "ParentTree"), 0);
    fonts_.read();
    navigation_.read_names(file_.get(file_.get(catalog, "Names"), "Dests"));
    read_pages(catalog.at("Pages"), 0);
    check_left_over();
    navigation_.read_outline(file_.get(catalog, "Outlines"));
    return std::move(faults_);
  }

 private:
  void fault(std::string text) { faults_.push_back(std::move(text)); }

  // Number tree (7.9.7) → key to array or reference.
  void read_parents(const Value& node, int depth) {
    if (depth > 10) return;
    const std::vector<Value>& pairs = file_.get(node, "Nums").items;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
      parents_[static_cast<int>(pairs[i].number)] = &pairs[i + 1];
    }
    for (const Value& kid : file_.get(node, "Kids").items) read_parents(file_.resolve(kid), depth + 1);
  }

  void read_pages(const Value& reference, int depth) {
    if (depth > 20) return;
    const Value& node = file_.resolve(reference);
    if (node.at("Type").is_name("Page")) return read_page(reference.object(), node);
    for (const Value& kid : file_.get(node, "Kids").items) read_pages(kid, depth + 1);
  }

  void read_page(std::uint32_t number, const Value& page) {
    if (!page.at("Tabs").is_name("S")) fault("a page has no tab order by structure");  // 28-008, 28-009
    if (page.has("AA")) fault("a page acts of its own accord");
    const Value& resources = file_.get(page, "Resources");
    const Value& fonts = file_.get(resources, "Font");
    const Value& pictures = file_.get(resources, "XObject");
    ContentReader reader(
        [&](const std::string& font, unsigned code) {
          return fonts_.is_whole(fonts.at(font).object(), code);
        },
        [&](const std::string& name) { return file_.get(pictures, name).at("Subtype").is_name("Image"); });
    ContentFindings findings = reader.read(file_.get(page, "Contents").stream);
    for (std::string& text : findings.faults) fault(std::move(text));
    const Value* parents = parent_of(page.at("StructParents"));
    for (const int mark : findings.marks) check_mark(number, mark, parents);
    for (const Value& annotation : file_.get(page, "Annots").items) check_annotation(annotation.object());
  }

  [[nodiscard]] const Value* parent_of(const Value& key) const {
    const auto found =
        key.is(Value::Kind::Number) ? parents_.find(static_cast<int>(key.number)) : parents_.end();
    return found == parents_.end() ? nullptr : found->second;
  }

  void check_mark(std::uint32_t page, int mark, const Value* parents) {
    met_.insert({page, mark});
    const auto index = static_cast<std::size_t>(mark);
    const std::string name = "MCID " + std::to_string(mark);
    if (parents == nullptr || file_.resolve(*parents).items.size() <= index) {
      return fault(name + " is not in the parent tree");
    }
    const std::uint32_t element = file_.resolve(*parents).items[index].object();
    const auto listed = elements_.marks().find({page, mark});
    if (listed == elements_.marks().end()) return fault("no element lists " + name);
    if (listed->second != element) fault("the parent tree leads from " + name + " to another element");
  }

  // 28-002 to 28-017: links are the only annotations.
  void check_annotation(std::uint32_t number) {
    const Value& annotation = file_.object(number);
    if (!annotation.at("Subtype").is_name("Link")) return fault("an annotation is no link");
    if (annotation.at("Contents").text.empty()) fault("a link has no Contents");
    if (static_cast<int>(annotation.at("F").number) != 4) fault("a link is hidden or not printed");
    if (annotation.at("Rect").items.size() != 4) fault("a link is nowhere on its page");
    navigation_.check_link(annotation);
    const auto listed = elements_.annotations().find(number);
    if (listed == elements_.annotations().end()) return fault("no element refers to a link");
    if (!file_.object(listed->second).at("S").is_name("Link")) fault("a link belongs to no Link element");
    const Value* parent = parent_of(annotation.at("StructParent"));
    if (parent == nullptr || parent->object() != listed->second) fault("a link is not in the parent tree");
  }

  void check_left_over() {
    for (const auto& [place, element] : elements_.marks()) {
      if (!met_.contains(place)) fault("an element lists a mark that no page has");
    }
  }

  std::vector<std::string> faults_;
  File file_;
  ElementReader elements_;
  FontReader fonts_;
  NavigationReader navigation_;
  std::map<int, const Value*> parents_;
  std::set<std::pair<std::uint32_t, int>> met_;
};

[[nodiscard]] inline std::vector<std::string> structure_faults(std::string_view bytes) {
  return StructureReader(bytes).read();
}

}  // namespace evident::pdf_reader
