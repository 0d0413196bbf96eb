#pragma once
// The objects of a written PDF, wherever they stand: by themselves, in object streams, behind the end. No
// cross-reference table is believed, so that nothing can stand in a file without being read.

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "press/audit/pdf_values.h"

namespace evident {

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

}  // namespace evident
