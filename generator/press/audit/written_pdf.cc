// A written PDF: what is said in its metadata, its alternative texts and its attachments. That its pages say
// what the HTML says is another check's business; so they are compared with the HTML of the same name.

#include <libdeflate.h>

#include <algorithm>
#include <array>

#include "press/audit/html_pieces.h"
#include "press/audit/printed_numbers.h"
#include "press/audit/written_audit.h"

namespace evident {
namespace {

struct PdfStream {
  std::string dictionary, bytes;
};

std::string inflated(std::string_view bytes) {
  libdeflate_decompressor* inflater = libdeflate_alloc_decompressor();
  std::string out(bytes.size() * 8 + 4096, '\0');
  constexpr std::size_t most = std::size_t{1} << 28;
  std::size_t size = 0;
  libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
  while (out.size() < most) {
    result = libdeflate_zlib_decompress(inflater, bytes.data(), bytes.size(), out.data(), out.size(), &size);
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) break;
    out.resize(out.size() * 4);
  }
  libdeflate_free_decompressor(inflater);
  out.resize(result == LIBDEFLATE_SUCCESS ? size : 0);
  return out;
}

// The streams of a file, unpacked; what lies outside them is added to `outside`.
std::vector<PdfStream> streams_of(std::string_view pdf, std::string& outside) {
  std::vector<PdfStream> streams;
  std::size_t at = 0;
  while (true) {
    const std::size_t word = pdf.find("stream", at);
    if (word == pdf.npos) break;
    std::size_t begin = word + 6;
    if (pdf.substr(begin).starts_with("\r\n")) ++begin;
    const std::size_t end = pdf.find("endstream", begin);
    if (end == pdf.npos) break;
    PdfStream stream;
    const std::size_t object = pdf.rfind("obj", word);
    const std::size_t from = object == pdf.npos || object < at ? at : object;
    stream.dictionary = pdf.substr(from, word - from);
    const std::string_view raw = pdf.substr(begin + 1, end - begin - 1);
    const bool packed = stream.dictionary.find("FlateDecode") != std::string::npos;
    stream.bytes = packed ? inflated(raw) : std::string(raw);
    outside += pdf.substr(at, word - at);
    streams.push_back(std::move(stream));
    at = end + 9;
  }
  outside += pdf.substr(std::min(at, pdf.size()));
  return streams;
}

// Big-endian UTF-16 as ASCII; what is not ASCII becomes a blank, for it is no digit.
std::string words_of_utf16(std::string_view bytes) {
  std::string words;
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) words += bytes[i] == '\0' ? bytes[i + 1] : ' ';
  return words;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The string that begins at `at`, in brackets or in hexadecimal digits.
std::string string_at(std::string_view text, std::size_t at) {
  std::string bytes;
  if (text[at] == '<') {
    int high = -1;
    for (++at; at < text.size() && text[at] != '>'; ++at) {
      const int digit = digit_of(text[at]);
      if (digit < 0) continue;
      if (high >= 0) bytes += static_cast<char>(high * 16 + digit);
      high = high >= 0 ? -1 : digit;
    }
  } else {
    int depth = 1;
    for (++at; at < text.size() && depth > 0; ++at) {
      if (text[at] == '\\' && at + 1 < text.size()) {
        int octal = 0, digits = 0;
        while (digits < 3 && at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '7') {
          octal = octal * 8 + (text[++at] - '0');
          ++digits;
        }
        bytes += digits > 0 ? static_cast<char>(octal) : text[++at];
        continue;
      }
      if (text[at] == '(') ++depth;
      if (text[at] == ')' && --depth == 0) break;
      bytes += text[at];
    }
  }
  return bytes.starts_with("\xFE\xFF") ? words_of_utf16(bytes) : bytes;
}

class PdfAudit {
 public:
  PdfAudit(WrittenAudit& audit, const AuditedFile& file, std::set<std::string> numbers)
      : audit_(audit), file_(file), numbers_(std::move(numbers)) {}

  void run(bool with_words) {
    std::string objects;
    const std::vector<PdfStream> streams = streams_of(file_.bytes, objects);
    for (const PdfStream& stream : streams) {
      const auto is = [&](std::string_view word) {
        return stream.dictionary.find(word) != std::string::npos;
      };
      if (is("/ObjStm")) objects += ' ' + stream.bytes;
      if (is("/Metadata") && with_words) check_metadata(stream.bytes);
      if (is("/EmbeddedFile")) check_attachment(stream.bytes, is("/text#2Fcsv"));
    }
    if (with_words) check_strings(objects);
  }

 private:
  void check_attachment(std::string_view bytes, bool is_csv) {
    if (audit_.is_made(bytes)) return;
    if (!is_csv) return audit_.without_origin(file_, "an attachment");
    audit_.audit_csv({file_.path + ": attachment", bytes});
  }

  // What is said in words: of things for those who cannot see them, and of the document.
  void check_strings(std::string_view objects) {
    static constexpr std::array<std::string_view, 10> keys = {
        "/Alt",      "/ActualText", "/E",        "/T",      "/Title",
        "/Contents", "/Subject",    "/Keywords", "/Author", "/Desc"};
    for (const std::string_view key : keys) {
      for (std::size_t at = objects.find(key); at != objects.npos; at = objects.find(key, at + 1)) {
        std::size_t value = at + key.size();
        while (value < objects.size() && (objects[value] == ' ' || objects[value] == '\n')) ++value;
        const bool is_string =
            value + 1 < objects.size() &&
            (objects[value] == '(' || (objects[value] == '<' && objects[value + 1] != '<'));
        if (is_string) check_words(string_at(objects, value), "`" + std::string(key.substr(1)) + "`");
      }
    }
  }

  // Dates, and what made the file, are known to everybody.
  void check_metadata(std::string_view xmp) {
    std::vector<std::string> open;
    for (const HtmlPiece& piece : html_pieces(xmp)) {
      if (piece.kind == HtmlPiece::Kind::Open && !piece.text.starts_with("?")) open.push_back(piece.text);
      if (piece.kind == HtmlPiece::Kind::Close && !open.empty()) open.pop_back();
      if (piece.kind == HtmlPiece::Kind::Comment) check_words(piece.text, "a comment in the metadata");
      if (piece.kind == HtmlPiece::Kind::Text && std::none_of(open.begin(), open.end(), is_technical))
        check_words(piece.text, "the metadata");
    }
  }

  static bool is_technical(const std::string& element) {
    return element == "dc:date" || element == "pdf:Producer" || element.starts_with("xmp:") ||
           element.starts_with("pdfa") || element.starts_with("pdfuaid:");
  }

  void check_words(std::string_view words, const std::string& where) {
    for (const std::string& number : numbers_in(words)) {
      if (!numbers_.contains(number)) return audit_.without_origin(file_, where);
    }
  }

  WrittenAudit& audit_;
  const AuditedFile& file_;
  std::set<std::string> numbers_;  // that its page says
};

}  // namespace

void audit_pdf(WrittenAudit& audit, const AuditedFile& file, std::string_view page) {
  std::set<std::string> numbers;
  bool shows_returns = false;
  for (const HtmlPiece& piece : html_pieces(page)) {
    shows_returns = shows_returns || piece.attribute("data-figure").starts_with("returns.");
    if (piece.kind == HtmlPiece::Kind::Text) add_numbers(piece.text, numbers);
    for (const char* name : {"alt", "title", "aria-label", "content", "href"})
      add_numbers(piece.attribute(name), numbers);
  }
  PdfAudit(audit, file, std::move(numbers)).run(shows_returns);
}

}  // namespace evident
