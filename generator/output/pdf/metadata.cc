#include "output/pdf/metadata.h"

#include "foundation/text/text.h"
#include "output/pdf/syntax.h"

namespace evident {

namespace {

constexpr std::string_view producer = "Evident";

// PDF/A-2, 6.6.2.3.3: a property beyond the XMP specification's own needs its schema in the packet.
constexpr std::string_view extension_schemas =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

std::string escape_xml(std::string_view text) {
  std::string out;
  append_markup_text(out, text);
  return out;
}

std::string element(std::string_view name, std::string_view text) {
  const std::string tag(name);
  return "<" + tag + ">" + escape_xml(text) + "</" + tag + ">\n";
}

// A language alternative, an ordered or an unordered array; nothing when there is nothing to say.
std::string alternative(std::string_view name, std::string_view text) {
  if (text.empty()) return {};
  const std::string tag(name);
  return "<" + tag + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape_xml(text) +
         "</rdf:li></rdf:Alt></" + tag + ">\n";
}

std::string array(std::string_view name, std::string_view kind, const std::vector<std::string>& items) {
  if (items.empty()) return {};
  const std::string tag(name), container(kind);
  std::string out = "<" + tag + "><" + container + ">";
  for (const std::string& item : items) out += "<rdf:li>" + escape_xml(item) + "</rdf:li>";
  return out + "</" + container + "></" + tag + ">\n";
}

std::vector<std::string> cleaned(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const std::string& text : texts) {
    std::string clean = clean_pdf_text(text);
    if (!clean.empty()) out.push_back(std::move(clean));
  }
  return out;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::string out;
  for (const std::string& text : texts) {
    if (!out.empty()) out += between;
    out += text;
  }
  return out;
}

std::string title_of(const Metadata& metadata) {
  std::string title = clean_pdf_text(metadata.title);
  return title.empty() ? "Untitled" : title;
}

std::vector<std::string> one_or_none(std::string text) {
  return text.empty() ? std::vector<std::string>() : std::vector<std::string>{std::move(text)};
}

}  // namespace

std::string document_language(const Metadata& metadata) {
  const std::string_view language = pdf_language(metadata.language);
  return language.empty() ? "und" : std::string(language);
}

std::string xmp_packet(const Metadata& metadata, const PdfOptions& options) {
  const std::string date = xmp_date(options.unix_time);
  const std::vector<std::string> keywords = cleaned(metadata.keywords);
  std::string out = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
  out +=
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  out += element("dc:format", "application/pdf") + alternative("dc:title", title_of(metadata));
  out += array("dc:creator", "rdf:Seq", cleaned(metadata.authors));
  out += alternative("dc:description", clean_pdf_text(metadata.subject));
  out += array("dc:subject", "rdf:Bag", keywords);
  out += array("dc:language", "rdf:Bag", {document_language(metadata)});
  out += array("dc:publisher", "rdf:Bag", one_or_none(clean_pdf_text(metadata.publisher)));
  if (parse_date(metadata.date)) out += array("dc:date", "rdf:Seq", {metadata.date});
  for (const char* name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
    out += element(name, date);
  out += element("pdf:Producer", producer);
  if (!keywords.empty()) out += element("pdf:Keywords", joined(keywords, ", "));
  // PDF/A-2 allows no attachments but PDF/A files.
  out += element("pdfaid:part", options.attachments.empty() ? "2" : "3") +
         element("pdfaid:conformance", "A") + element("pdfuaid:part", "1");
  out += "</rdf:Description>\n";
  out += extension_schemas;
  return out + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

std::string information_entries(const Metadata& metadata, std::int64_t unix_time) {
  std::string out = "/Title" + pdf_text(title_of(metadata));
  const auto add = [&out](const char* key, const std::string& text) {
    if (!text.empty()) out += key + pdf_text(text);
  };
  add("/Author", joined(cleaned(metadata.authors), "; "));
  add("/Subject", clean_pdf_text(metadata.subject));
  add("/Keywords", joined(cleaned(metadata.keywords), ", "));
  out += "/Producer" + pdf_text(producer);
  const std::string date = pdf_date(unix_time);
  return out + "/CreationDate" + date + "/ModDate" + date;
}

}  // namespace evident
