#pragma once
// The objects of one file, kept and written by libharu: catalog, pages, cross-reference table, streams. All
// else in this room speaks of object numbers and of entries as text, and never of libharu. Entries are
// written into their dictionary as they are, which spares libharu's limits on arrays, numbers and names.

#include <hpdf.h>
#include <hpdf_doc.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "output/pdf/deflate.h"

namespace evident {

using ObjectNumber = std::uint32_t;

enum class Packing { Plain, Deflated };

// Bytes with what keeps them alive.
struct SharedBytes {
  std::shared_ptr<const void> owner;
  std::string_view bytes;
};

class PdfObjects {
 public:
  // With Packing::Plain nothing is compressed and libharu saves the file itself, so that it can be read.
  explicit PdfObjects(Packing packing);
  ~PdfObjects();
  PdfObjects(const PdfObjects&) = delete;
  PdfObjects& operator=(const PdfObjects&) = delete;

  // A new indirect dictionary.
  ObjectNumber add(std::string entries = {});
  ObjectNumber add_stream(std::string entries, std::string_view data, Packing packing = Packing::Deflated);
  // Where streams are compressed: a stream that already is, and that other files may share.
  ObjectNumber add_packed_stream(std::string entries, SharedBytes packed);
  // Whether streams are compressed, unless they say otherwise.
  [[nodiscard]] bool packs() const { return packing_ == Packing::Deflated; }
  // The next page; its content is set once.
  ObjectNumber add_page();
  void set_content(ObjectNumber page, std::string_view content);
  // Adds entries to a dictionary: "/Key value" and so on, without brackets.
  void extend(ObjectNumber object, std::string_view entries);
  [[nodiscard]] ObjectNumber catalog() const { return catalog_; }
  [[nodiscard]] ObjectNumber information() const { return information_; }

  // Nothing is done any more after a failure; the text says what libharu refused.
  [[nodiscard]] bool failed() const { return !failure_.empty(); }
  [[nodiscard]] const std::string& failure() const { return failure_; }

  // The whole file, or nothing after a failure. Its /ID is a hash of all its other bytes.
  [[nodiscard]] std::string save();

 private:
  // Remembers the first failure: internals of libharu set the document's error without telling the handler,
  // and every later call then fails for that reason alone.
  bool check(bool success, std::string_view what);
  ObjectNumber adopt(HPDF_Dict dictionary);
  [[nodiscard]] std::string save_plain();
  // The bytes as the file will hold them; adds the filter.
  void fill(ObjectNumber stream, std::string_view data, Packing packing);
  void hold(ObjectNumber stream, SharedBytes bytes);

  Packing packing_;
  Deflater deflater_;
  HPDF_Doc document_ = nullptr;
  std::vector<std::string> entries_;     // by object number
  std::vector<HPDF_Dict> dictionaries_;  // by object number
  std::vector<SharedBytes> streams_;     // by object number, where libharu does not save the file
  ObjectNumber catalog_ = 0, information_ = 0;
  std::string failure_;
};

// "12 0 R".
void append_reference(std::string& out, ObjectNumber object);
[[nodiscard]] std::string reference(ObjectNumber object);

}  // namespace evident
