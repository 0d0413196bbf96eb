// A written PDF under audit, beside the page of the same name. What is said on its pages is said on that page
// too, so that the page's audit holds for both; nothing else that has numbers in it stands in the file.

#include <algorithm>
#include <array>
#include <functional>

#include "press/audit/html_pieces.h"
#include "press/audit/printed_numbers.h"
#include "press/audit/written_audit.h"
#include "press/rereading/rereading.h"

namespace evident {
namespace {

bool has_digits(std::string_view words) { return words.find_first_of("0123456789") != words.npos; }

// Looks for words in a page, first behind those that were found last: both are read in one order.
class WordSearch {
 public:
  explicit WordSearch(const std::string& words) : words_(words) {}
  bool finds(const std::string& words) {
    std::size_t found = words_.find(words, at_);
    if (found == words_.npos) found = words_.find(words);
    if (found == words_.npos) return false;
    at_ = found + words.size();
    return true;
  }

 private:
  const std::string& words_;
  std::size_t at_ = 0;
};

class PdfAudit {
 public:
  PdfAudit(WrittenAudit& audit, const AuditedFile& file, const WrittenPage& page)
      : audit_(audit), file_(file), page_(page), objects_(file.bytes) {}

  void run() {
    for (const WrittenObject& object : objects_.all()) {
      if (object.is_stream && object.value["Type"].text == "EmbeddedFile") check_attachment(object);
      if (!page_.shows_returns) continue;
      check_strings(object.value);
      if (object.is_stream) check_stream(object);
    }
    if (!page_.shows_returns) return;
    const std::vector<PdfPage> pages = read_pages(objects_);
    const PdfTold told = read_structure(objects_, pages);
    WordSearch search(page_.words);
    for (const std::string& block : told.blocks) {
      if (has_digits(block) && !search.finds(packed_words(block)))
        audit_.without_origin(file_, "words on its pages that the page does not say");
    }
    for (const std::string& label : told.labels)
      check_running(
          label, [](std::size_t number) { return number <= most_items; }, search);
    for (const auto& [page, words] : told.loose)
      check_running(
          words, [&](std::size_t number) { return number == page + 1 || number == pages.size(); }, search);
    check_figures(told.figures);
  }

 private:
  void check_attachment(const WrittenObject& stream) {
    const std::string bytes = WrittenObjects::bytes_of(stream);
    if (audit_.is_made(bytes)) return;
    if (stream.value["Subtype"].text != "text#2Fcsv") return audit_.without_origin(file_, "an attachment");
    audit_.audit_csv({file_.path + ": attachment", bytes});
  }

  void check_stream(const WrittenObject& stream) {
    if (stream.value["Type"].text == "Metadata") check_metadata(WrittenObjects::bytes_of(stream));
    if (stream.value["Subtype"].text == "Form") audit_.without_origin(file_, "a form, which is not read");
  }

  // What is said in words: of things for those who cannot see them, and of the document.
  void check_strings(const PdfValue& value) {
    static constexpr std::array<std::string_view, 10> keys = {
        "Alt", "ActualText", "E", "T", "Title", "Contents", "Subject", "Keywords", "Author", "Desc"};
    for (const auto& [key, entry] : value.entries) {
      if (entry.is(PdfValue::Kind::String) && std::find(keys.begin(), keys.end(), key) != keys.end())
        check_words(words_of_string(entry.text), "`" + key + "`");
      check_strings(entry);
    }
    for (const PdfValue& item : value.items) check_strings(item);
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
      if (!page_.numbers.contains(number)) return audit_.without_origin(file_, where);
    }
  }

  // Running heads, repeated heads of tables and labels: what the page says, and numbers of pages and items.
  void check_running(const std::string& words, const std::function<bool(std::size_t)>& counts,
                     WordSearch& search) {
    if (!has_digits(words)) return;
    // "Table 16 continued": with what stands before it, a number is known.
    const std::string_view said(words.data(), words.find_last_of("0123456789") + 1);
    if (search.finds(packed_words(said))) return;
    for (const std::string& number : numbers_in(words)) {
      const bool is_count =
          number.size() < 5 && number.find('.') == number.npos && counts(std::stoul(number));
      if (!is_count) return audit_.without_origin(file_, "a label, a running head or an artifact");
    }
  }

  // A drawing is known by its alternative text. One whose text is another one is what is left, in order.
  void check_figures(const std::vector<PdfTold::Figure>& figures) {
    std::vector<const WrittenPage::Picture*> left, of(figures.size(), nullptr);
    for (const WrittenPage::Picture& picture : page_.pictures) left.push_back(&picture);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const auto found = std::find_if(left.begin(), left.end(), [&](const WrittenPage::Picture* picture) {
        return picture->alternative == figures[i].alternative;
      });
      if (found == left.end()) continue;
      of[i] = *found;
      left.erase(found);
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (of[i] == nullptr && !left.empty() && !figures[i].contents.empty()) {
        of[i] = left.front();
        left.erase(left.begin());
      }
      check_figure(figures[i], of[i]);
    }
  }

  void check_figure(const PdfTold::Figure& figure, const WrittenPage::Picture* picture) {
    WrittenDrawing drawing;
    for (const PdfContent* content : figure.contents) {
      for (const PdfWords& words : content->words) drawing.add_words(words.text, words.right, words.y);
      for (const PdfShape& shape : content->shapes) drawing.add({shape.points, shape.fill, shape.stroke});
    }
    const bool is_drawn_alike =
        picture == nullptr || !picture->drawing.has_marks() || drawing.take_names(picture->drawing);
    if (!is_drawn_alike) audit_.drawn_otherwise(file_, picture->drawing.first_figure());
    drawing.check(audit_, file_, picture == nullptr ? page_.numbers : picture->numbers);
  }

  static constexpr std::size_t most_items = 60;  // of a list, or notes

  WrittenAudit& audit_;
  const AuditedFile& file_;
  const WrittenPage& page_;
  const WrittenObjects objects_;
};

}  // namespace

void audit_pdf(WrittenAudit& audit, const AuditedFile& file, const WrittenPage& page) {
  PdfAudit(audit, file, page).run();
}

}  // namespace evident
