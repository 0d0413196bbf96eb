#include "output/pdf/attachments.h"

#include <algorithm>
#include <unordered_set>

#include "output/pdf/checksum.h"
#include "output/pdf/syntax.h"
#include "output/pdf/trees.h"

namespace evident {

namespace {

constexpr std::size_t longest_name = 250;  // what file systems take

bool is_file_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name && name != "." && name != ".." &&
         name.find_first_of("/\\:") == std::string_view::npos && clean_pdf_text(name) == name;
}

// RFC 6838, 4.2
bool is_media_type(std::string_view type) {
  const auto is_part = [](std::string_view part) {
    return !part.empty() && part.size() <= 50 && std::all_of(part.begin(), part.end(), [](char c) {
      const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      return alphanumeric || std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
    });
  };
  const std::size_t slash = type.find('/');
  return slash != std::string_view::npos && is_part(type.substr(0, slash)) && is_part(type.substr(slash + 1));
}

// ISO 19005-3, 6.8
std::string_view relationship_name(Attachment::Relationship relationship) {
  switch (relationship) {
    case Attachment::Relationship::Data:
      return "/Data";
    case Attachment::Relationship::Source:
      return "/Source";
    case Attachment::Relationship::Supplement:
      return "/Supplement";
  }
  return "/Unspecified";
}

// /F is for readers that know no Unicode (7.11.2).
std::string in_ascii(std::string name) {
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c < 0x20 || c == 0x7F; }, '_');
  return name;
}

ObjectNumber write_bytes(const Attachment& attachment, const std::string& date, PdfObjects& objects) {
  std::string entries = "/Type/EmbeddedFile/Subtype" + pdf_name(attachment.media_type);
  entries += "/Params<</Size " + std::to_string(attachment.bytes.size()) + "/ModDate" + date + "/CheckSum" +
             pdf_bytes(md5(attachment.bytes)) + ">>";
  return objects.add_stream(std::move(entries), attachment.bytes);
}

ObjectNumber write_file(const Attachment& attachment, const std::string& date, PdfObjects& objects) {
  const std::string file = reference(write_bytes(attachment, date, objects));
  std::string entries = "/Type/Filespec/F" + pdf_bytes(in_ascii(attachment.name));
  entries += "/UF" + pdf_text(attachment.name);
  if (!attachment.description.empty()) entries += "/Desc" + pdf_text(attachment.description);
  entries += "/AFRelationship";
  entries += relationship_name(attachment.relationship);
  return objects.add(entries + "/EF<</F " + file + "/UF " + file + ">>");
}

}  // namespace

std::string find_attachment_fault(const std::vector<Attachment>& attachments) {
  std::unordered_set<std::string_view> names;
  for (const Attachment& attachment : attachments) {
    if (!is_file_name(attachment.name)) return "an attachment's name is no file name";
    if (!is_media_type(attachment.media_type)) return "an attachment has no media type";
    if (!names.insert(attachment.name).second) return "two attachments have the same name";
  }
  return {};
}

WrittenAttachments write_attachments(const PdfOptions& options, PdfObjects& objects) {
  if (options.attachments.empty()) return {};
  const std::string date = pdf_date(options.unix_time);
  std::vector<std::pair<std::string, std::string>> names;
  std::string associated = "/AF[";
  for (const Attachment& attachment : options.attachments) {
    const std::string file = reference(write_file(attachment, date, objects));
    if (associated.back() != '[') associated += ' ';
    associated += file;
    names.emplace_back(attachment.name, file);
  }
  return {write_name_tree(std::move(names), objects), associated + ']'};
}

}  // namespace evident
