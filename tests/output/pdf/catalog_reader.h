#pragma once
// What the file says of itself as a whole: identifier, catalog, metadata, output intent, attachments; and
// what PDF/UA-1 and PDF/A-2 forbid anywhere. Numbers of conditions are those of the Matterhorn Protocol 1.1.

#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "output/pdf/pdf_values.h"

namespace evident::pdf_reader {

// RFC 5646 as far as form goes.
[[nodiscard]] inline bool is_language(std::string_view tag) {
  std::size_t length = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (length == 0) return false;
      length = 0;
      first = false;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (++length > 8 || !(std::isalpha(byte) != 0 || (!first && std::isdigit(byte) != 0))) return false;
  }
  return length > 0;
}

class CatalogReader {
 public:
  CatalogReader(const File& file, std::vector<std::string>& faults) : file_(file), faults_(faults) {}

  void read(const Value& catalog) {
    attached_ = file_.get(catalog, "Names").has("EmbeddedFiles");
    check_trailer();
    check_catalog(catalog);
    check_metadata(file_.get(catalog, "Metadata"));
    check_intent(catalog);
    check_attachments(catalog);
    for (const auto& [number, object] : file_.objects()) check_object(object);
  }

 private:
  void fault(std::string text) { faults_.push_back(std::move(text)); }

  void check_trailer() {
    const Value& identifier = file_.trailer().at("ID");
    const bool whole = identifier.items.size() == 2 && identifier.items[0].text.size() == 16 &&
                       identifier.items[1].text.size() == 16;
    if (!whole || identifier.items[0].text == std::string(16, '\0')) fault("the file has no identifier");
    if (file_.trailer().has("Encrypt")) fault("the file is encrypted");  // 26-001; PDF/A-2, 6.1.3
  }

  void check_catalog(const Value& catalog) {
    const std::string& language = catalog.at("Lang").text;  // 11-001 to 11-006
    if (language.empty()) fault("the document has no language");
    if (!language.empty() && !is_language(language)) fault("the document's language is none");
    const Value& marks = file_.get(catalog, "MarkInfo");
    if (!marks.at("Marked").is_true()) fault("the document is not marked as tagged");
    if (marks.at("Suspects").is_true()) fault("the tags are said to be suspect");  // 01-007
    if (!file_.get(catalog, "ViewerPreferences").at("DisplayDocTitle").is_true()) {
      fault("the window does not show the title");  // 07-001, 07-002
    }
    if (file_.get(catalog, "StructTreeRoot").has("RoleMap")) fault("roles are mapped");  // 02-001 to 02-004
    if (catalog.has("OCProperties")) fault("the document has optional content");         // 20-001 to 20-003
    if (catalog.has("AcroForm")) fault("the document has a form");                       // 25-001
    for (const char* key : {"OpenAction", "AA"}) {
      if (catalog.has(key)) fault("the document acts of its own accord");  // PDF/A-2, 6.5.2
    }
  }

  // 06-001 to 06-003; PDF/A-2, 6.6.4
  void check_metadata(const Value& stream) {
    if (!stream.has_stream) return fault("the document has no metadata");
    if (stream.has("Filter")) fault("the metadata are compressed");
    const auto require = [&](std::string_view text, const char* what) {
      if (stream.stream.find(text) == std::string_view::npos)
        fault(std::string("the metadata do not say ") + what);
    };
    require("<pdfuaid:part>1</pdfuaid:part>", "PDF/UA-1");
    if (attached_) {
      require("<pdfaid:part>3</pdfaid:part>", "PDF/A-3");
    } else {
      require("<pdfaid:part>2</pdfaid:part>", "PDF/A-2");
    }
    require("<pdfaid:conformance>A</pdfaid:conformance>", "conformance A");
    require("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", "what pdfuaid means");
    require("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", "the title");
    if (stream.stream.find("x-default\"></rdf:li>") != std::string_view::npos) fault("the title is empty");
  }

  // PDF/A-2, 6.2.3
  void check_intent(const Value& catalog) {
    for (const Value& item : file_.get(catalog, "OutputIntents").items) {
      const Value& intent = file_.resolve(item);
      const Value& profile = file_.get(intent, "DestOutputProfile");
      if (!intent.at("S").is_name("GTS_PDFA1") || !profile.has_stream) continue;
      if (profile.at("N").number != 3) fault("the output intent is not for three colours");
      return;
    }
    fault("the document has no output intent");
  }

  // PDF/A-3, 6.8; 21-001
  void check_attachments(const Value& catalog) {
    std::set<std::uint32_t> associated;
    for (const Value& file : catalog.at("AF").items) associated.insert(file.object());
    const Value& tree = file_.get(file_.get(catalog, "Names"), "EmbeddedFiles");
    const std::vector<Value>& pairs = file_.get(tree, "Names").items;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
      if (!associated.contains(pairs[i + 1].object())) fault("an attachment belongs to nothing");
      check_attachment(file_.resolve(pairs[i + 1]));
    }
    if (attached_ && pairs.empty()) fault("the tree of attachments is empty");
  }

  void check_attachment(const Value& file) {
    static const std::set<std::string, std::less<>> relationships = {"Data", "Source", "Supplement"};
    if (!file.at("Type").is_name("Filespec")) fault("an attachment has no type");
    if (file.at("F").text.empty() || file.at("UF").text.empty()) fault("an attachment has no name");
    if (!relationships.contains(file.at("AFRelationship").text)) fault("an attachment has no relationship");
    const Value& embedded = file_.get(file.at("EF"), "F");
    if (!embedded.has_stream || !embedded.at("Type").is_name("EmbeddedFile"))
      return fault("a file is missing");
    if (embedded.at("Subtype").text.find('/') == std::string::npos) fault("an attachment has no media type");
    const Value& parameters = file_.get(embedded, "Params");
    if (!parameters.has("ModDate")) fault("an attachment has no date");
    if (parameters.at("Size").number != static_cast<double>(embedded.stream.size()) ||
        parameters.at("CheckSum").text.size() != 16) {
      fault("an attachment cannot be told to be whole");
    }
  }

  void check_object(const Value& object) {
    if (object.at("Subtype").is_name("Form")) fault("a page holds a page of its own");  // 30-001, 30-002
    if (object.at("Subtype").is_name("Image")) check_image(object);
    if (object.has("OC")) fault("something is shown only at times");
    if (object.has_stream && object.has("F")) fault("a stream lies outside the file");   // PDF/A-2, 6.1.7.1
    if (object.at("Filter").is_name("LZWDecode")) fault("a stream is packed with LZW");  // PDF/A-2, 6.1.7.2
    const std::string& action = file_.get(object, "A").at("S").text;
    if (!action.empty() && action != "URI" && action != "GoTo") fault("an action is not allowed");
  }

  // PDF/A-2, 6.2.8
  void check_image(const Value& image) {
    if (image.at("Interpolate").is_true()) fault("a picture's pixels are smoothed");
    const Value& space = image.at("ColorSpace");
    if (!space.is_name("DeviceGray") && !space.is_name("DeviceRGB")) fault("a picture has other colours");
    if (image.has("Alternates") || image.has("OPI")) fault("a picture stands for another");
    const Value& mask = file_.get(image, "SMask");
    const bool good = mask.has_stream && mask.at("ColorSpace").is_name("DeviceGray");
    if (image.has("SMask") && !good) fault("a picture's mask is not grey");
  }

  const File& file_;
  std::vector<std::string>& faults_;
  bool attached_ = false;
};

}  // namespace evident::pdf_reader
