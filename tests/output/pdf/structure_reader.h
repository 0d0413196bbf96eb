#pragma once
// Reads a written PDF without compression and says where it breaks its promise: PDF/UA-1 (ISO 14289-1) and
// PDF/A-2a (ISO 19005-2) as far as structure goes. In: bytes. Out: sentences, none when all is well.

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "output/pdf/content_reader.h"
#include "output/pdf/element_reader.h"
#include "output/pdf/navigation_reader.h"
#include "output/pdf/pdf_values.h"

namespace evident::pdf_reader {

class StructureReader {
 public:
  explicit StructureReader(std::string_view bytes)
      : file_(bytes), elements_(file_, faults_), navigation_(file_, faults_) {}

  std::vector<std::string> read() {
    const Value& catalog = file_.get(file_.trailer(), "Root");
    if (!catalog.at("Type").is_name("Catalog")) return {"the file has no catalog that can be read"};
    check_identifier();
    check_catalog(catalog);
    check_metadata(file_.get(catalog, "Metadata"));
    check_intent(catalog);
    const Value& root = file_.get(catalog, "StructTreeRoot");
    elements_.read(root);
    read_parents(file_.get(root, "ParentTree"), 0);
    read_fonts();
    navigation_.read_names(file_.get(file_.get(catalog, "Names"), "Dests"));
    read_pages(catalog.at("Pages"), 0);
    check_left_over();
    navigation_.read_outline(file_.get(catalog, "Outlines"));
    return std::move(faults_);
  }

 private:
  void fault(std::string text) { faults_.push_back(std::move(text)); }

  void check_identifier() {
    const Value& identifier = file_.trailer().at("ID");
    const bool whole = identifier.items.size() == 2 && identifier.items[0].text.size() == 16 &&
                       identifier.items[1].text.size() == 16;
    if (!whole || identifier.items[0].text == std::string(16, '\0')) fault("the file has no identifier");
  }

  void check_catalog(const Value& catalog) {
    if (catalog.at("Lang").text.empty()) fault("the document has no language");
    if (!file_.get(catalog, "MarkInfo").at("Marked").is_true()) fault("the document is not marked as tagged");
    if (!file_.get(catalog, "ViewerPreferences").at("DisplayDocTitle").is_true()) {
      fault("the window does not show the title");
    }
  }

  void check_metadata(const Value& stream) {
    if (!stream.has_stream) return fault("the document has no metadata");
    if (stream.has("Filter")) fault("the metadata are compressed");
    const auto require = [&](std::string_view text, const char* what) {
      if (stream.stream.find(text) == std::string_view::npos)
        fault(std::string("the metadata do not say ") + what);
    };
    require("<pdfuaid:part>1</pdfuaid:part>", "PDF/UA-1");
    require("<pdfaid:part>2</pdfaid:part>", "PDF/A-2");
    require("<pdfaid:conformance>A</pdfaid:conformance>", "conformance A");
    require("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", "what pdfuaid means");
    require("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", "the title");
    if (stream.stream.find("x-default\"></rdf:li>") != std::string_view::npos) fault("the title is empty");
  }

  void check_intent(const Value& catalog) {
    for (const Value& item : file_.get(catalog, "OutputIntents").items) {
      const Value& intent = file_.resolve(item);
      if (intent.at("S").is_name("GTS_PDFA1") && file_.get(intent, "DestOutputProfile").has_stream) return;
    }
    fault("the document has no output intent");
  }

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
    if (!page.at("Tabs").is_name("S")) fault("a page has no tab order by structure");
    const Value& fonts = file_.get(file_.get(page, "Resources"), "Font");
    ContentReader reader([&](const std::string& font, unsigned code) {
      const auto found = codes_.find(fonts.at(font).object());
      return found != codes_.end() && found->second.contains(code);
    });
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

  void check_annotation(std::uint32_t number) {
    const Value& annotation = file_.object(number);
    if (!annotation.at("Subtype").is_name("Link")) return fault("an annotation is no link");
    if (annotation.at("Contents").text.empty()) fault("a link has no Contents");
    if (static_cast<int>(annotation.at("F").number) != 4) fault("a link is hidden or not printed");
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

  // The codes of each Type0 font that are mapped to Unicode and have a width.
  void read_fonts() {
    for (const auto& [number, value] : file_.objects()) {
      if (!value.at("Subtype").is_name("Type0")) continue;
      const Value& descendants = file_.get(value, "DescendantFonts");
      if (descendants.items.empty()) continue;
      const Value& descendant = file_.resolve(descendants.items[0]);
      const Value& descriptor = file_.get(descendant, "FontDescriptor");
      const bool embedded =
          file_.get(descriptor, "FontFile2").has_stream || file_.get(descriptor, "FontFile3").has_stream;
      if (!embedded) fault("a font is not embedded");
      codes_[number] = common(mapped_codes(file_.get(value, "ToUnicode").stream),
                              codes_with_width(file_.get(descendant, "W")));
    }
  }

  static std::set<unsigned> common(const std::set<unsigned>& a, const std::set<unsigned>& b) {
    std::set<unsigned> both;
    for (const unsigned code : a) {
      if (b.contains(code)) both.insert(code);
    }
    return both;
  }

  static unsigned two_bytes(const std::string& text) {
    return text.size() < 2 ? 0
                           : static_cast<unsigned char>(text[0]) * 256U + static_cast<unsigned char>(text[1]);
  }

  // Values 0, FEFF and FFFE say nothing (ISO 19005-2, 6.2.11.7.2).
  static std::set<unsigned> mapped_codes(std::string_view map) {
    std::set<unsigned> codes;
    Lexer lexer(map);
    bool inside = false;
    while (!lexer.at_end()) {
      const Value code = lexer.next();
      if (code.is(Value::Kind::Operator)) inside = code.text == "beginbfchar";
      if (!inside || !code.is(Value::Kind::String)) continue;
      const unsigned first = two_bytes(lexer.next().text);
      if (first != 0 && first != 0xFEFF && first != 0xFFFE) codes.insert(two_bytes(code.text));
    }
    return codes;
  }

  static std::set<unsigned> codes_with_width(const Value& widths) {
    std::set<unsigned> codes;
    for (std::size_t i = 0; i + 1 < widths.items.size(); i += 2) {
      for (std::size_t k = 0; k < widths.items[i + 1].items.size(); ++k) {
        codes.insert(static_cast<unsigned>(widths.items[i].number) + static_cast<unsigned>(k));
      }
    }
    return codes;
  }

  std::vector<std::string> faults_;
  File file_;
  ElementReader elements_;
  NavigationReader navigation_;
  std::map<int, const Value*> parents_;
  std::map<std::uint32_t, std::set<unsigned>> codes_;
  std::set<std::pair<std::uint32_t, int>> met_;
};

[[nodiscard]] inline std::vector<std::string> structure_faults(std::string_view bytes) {
  return StructureReader(bytes).read();
}

}  // namespace evident::pdf_reader
