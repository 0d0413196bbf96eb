#pragma once
// Takes a written PDF apart again, for the audit: its objects, what is said and drawn on its pages, and which
// words its structure tree puts together. It reads PDFs as Evident writes them, not as any program might, and
// knows nothing of how they were made. Any bytes may be handed in; what cannot be read is not there.

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace evident {

// --- Values: numbers, names, strings, arrays, dictionaries, references (ISO 32000-1, 7.3). Operators of a
// page's content are values too.

struct PdfValue {
  enum class Kind { End, Number, Name, String, Array, Dictionary, Reference, Operator };
  Kind kind = Kind::End;
  double number = 0;  // of a reference: the object
  std::string text;   // a name without its slash, a string's bytes, an operator
  std::vector<PdfValue> items = {};
  std::vector<std::pair<std::string, PdfValue>> entries = {};

  [[nodiscard]] bool is(Kind other) const { return kind == other; }
  [[nodiscard]] std::size_t object() const;                          // that a reference names; 0 otherwise
  [[nodiscard]] const PdfValue& operator[](std::string_view) const;  // End where there is no such entry
};

// UTF-16 that begins with its byte order mark, or bytes, as UTF-8.
[[nodiscard]] std::string words_of_string(std::string_view bytes);

// --- Objects, wherever they stand: by themselves, in object streams, behind the end. No cross-reference
// table is believed, so that nothing can stand in a file without being read.

struct WrittenObject {
  PdfValue value;
  std::string_view raw;  // a stream's bytes as they stand in the file
  bool is_stream = false;
};

class WrittenObjects {
 public:
  explicit WrittenObjects(std::string_view pdf);

  // Every object, also those that have the number of another.
  [[nodiscard]] const std::vector<WrittenObject>& all() const { return objects_; }
  // By number, the last one with each.
  [[nodiscard]] std::map<std::size_t, const WrittenObject*> numbered() const;
  // The last one with a number; one without a value where there is none.
  [[nodiscard]] const WrittenObject& object(std::size_t number) const;
  // What a value says, or what the object says that it refers to.
  [[nodiscard]] const PdfValue& resolved(const PdfValue& value) const;
  // A stream's bytes, unpacked; nothing when they cannot be.
  [[nodiscard]] static std::string bytes_of(const WrittenObject& stream);
  [[nodiscard]] std::string bytes_of(const PdfValue& reference) const;

 private:
  void add(std::size_t number, WrittenObject object);
  void add_packed(const WrittenObject& stream);

  std::vector<WrittenObject> objects_;
  std::unordered_map<std::size_t, std::size_t> places_;  // by number
};

// --- Pages: what is said and drawn in each of their marked contents

// Words on one line of a drawing, or a piece of running text.
struct PdfWords {
  std::string text;
  double right = 0, y = 0;
};

// A painted path: its corners, and with which colours ("#12436D", "none").
struct PdfShape {
  std::vector<std::pair<double, double>> points;
  std::string fill = "none", stroke = "none";
};

struct PdfContent {
  std::vector<PdfWords> words;
  std::vector<PdfShape> shapes;
  [[nodiscard]] std::string text() const;
};

struct PdfPage {
  std::size_t object = 0;
  std::map<int, PdfContent> marked;  // by MCID
  std::vector<PdfContent> loose;     // artifacts, and what is not marked
};

[[nodiscard]] std::vector<PdfPage> read_pages(const WrittenObjects& objects);

// --- The structure tree, as far as it says which words belong together

struct PdfTold {
  // What paragraphs, headings, cells of one row and the like say, each in one piece. Labels are left out:
  // pages make those of lists, notes and contents by themselves.
  std::vector<std::string> blocks;
  struct Figure {
    std::string alternative;
    std::vector<const PdfContent*> contents;
  };
  std::vector<Figure> figures;
  std::vector<std::string> labels;
  // What no element of the tree has, by page: artifacts, and what was forgotten.
  std::vector<std::pair<std::size_t, std::string>> loose;
};

// Valid as long as the pages.
[[nodiscard]] PdfTold read_structure(const WrittenObjects& objects, const std::vector<PdfPage>& pages);

}  // namespace evident
