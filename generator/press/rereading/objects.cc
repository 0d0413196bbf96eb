#include "press/rereading/rereading.h"

#include <libdeflate.h>

#include <charconv>

#include "press/rereading/values.h"

namespace evident {
namespace {

constexpr std::size_t most_unpacked = std::size_t{1} << 28;

std::string inflated(std::string_view bytes) {
  libdeflate_decompressor* inflater = libdeflate_alloc_decompressor();
  std::string out(bytes.size() * 8 + 4096, '\0');
  std::size_t size = 0;
  libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
  while (out.size() < most_unpacked) {
    result = libdeflate_zlib_decompress(inflater, bytes.data(), bytes.size(), out.data(), out.size(), &size);
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) break;
    out.resize(out.size() * 4);
  }
  libdeflate_free_decompressor(inflater);
  out.resize(result == LIBDEFLATE_SUCCESS ? size : 0);
  return out;
}

// The number before " 0 obj" at `at`; 0 where there is none.
std::size_t number_before(std::string_view pdf, std::size_t at) {
  if (at < 3 || pdf.substr(at - 3, 3) != " 0 ") return 0;
  std::size_t begin = at - 3, number = 0;
  while (begin > 0 && pdf[begin - 1] >= '0' && pdf[begin - 1] <= '9') --begin;
  std::from_chars(pdf.data() + begin, pdf.data() + at - 3, number);
  return number;
}

}  // namespace

WrittenObjects::WrittenObjects(std::string_view pdf) {
  for (std::size_t at = pdf.find("obj"); at != pdf.npos; at = pdf.find("obj", at)) {
    const std::size_t number = number_before(pdf, at);
    at += 3;
    if (number == 0) continue;
    PdfReader reader(pdf.substr(at));
    WrittenObject object{reader.next(), {}, false};
    std::size_t end = at + reader.at();
    const std::size_t word = pdf.find_first_not_of("\r\n ", end);
    if (object.value.is(PdfValue::Kind::Dictionary) && word != pdf.npos &&
        pdf.substr(word).starts_with("stream")) {
      std::size_t begin = word + 6;
      if (pdf.substr(begin).starts_with("\r")) ++begin;
      if (pdf.substr(begin).starts_with("\n")) ++begin;
      const PdfValue& length = object.value["Length"];
      std::size_t size = length.is(PdfValue::Kind::Number) ? static_cast<std::size_t>(length.number) : 0;
      const std::size_t close = pdf.find("endstream", std::min(begin + size, pdf.size()));
      if (size == 0 || close > begin + size + 2)
        size = std::min(pdf.find("endstream", begin), pdf.size()) - begin;
      object.raw = pdf.substr(begin, size);
      object.is_stream = true;
      end = begin + size;
    }
    at = end;
    const bool packed = object.is_stream && object.value["Type"].text == "ObjStm";
    if (packed) add_packed(object);
    add(number, std::move(object));
  }
}

void WrittenObjects::add(std::size_t number, WrittenObject object) {
  places_[number] = objects_.size();
  objects_.push_back(std::move(object));
}

void WrittenObjects::add_packed(const WrittenObject& stream) {
  const std::string bytes = bytes_of(stream);
  const auto count = static_cast<std::size_t>(stream.value["N"].number);
  const auto first = static_cast<std::size_t>(stream.value["First"].number);
  PdfReader index(bytes);
  for (std::size_t i = 0; i < count; ++i) {
    const PdfValue number = index.next(), offset = index.next();
    if (!offset.is(PdfValue::Kind::Number)) return;
    const std::size_t at = first + static_cast<std::size_t>(offset.number);
    if (at >= bytes.size()) return;
    add(static_cast<std::size_t>(number.number),
        {PdfReader(std::string_view(bytes).substr(at)).next(), {}, false});
  }
}

std::map<std::size_t, const WrittenObject*> WrittenObjects::numbered() const {
  std::map<std::size_t, const WrittenObject*> all;
  for (const auto& [number, place] : places_) all[number] = &objects_[place];
  return all;
}

const WrittenObject& WrittenObjects::object(std::size_t number) const {
  static const WrittenObject nothing;
  const auto found = places_.find(number);
  return found == places_.end() ? nothing : objects_[found->second];
}

const PdfValue& WrittenObjects::resolved(const PdfValue& value) const {
  return value.is(PdfValue::Kind::Reference) ? object(value.object()).value : value;
}

std::string WrittenObjects::bytes_of(const WrittenObject& stream) {
  const PdfValue& filter = stream.value["Filter"];
  const bool packed = filter.text == "FlateDecode" ||
                      (filter.items.size() == 1 && filter.items.front().text == "FlateDecode");
  return packed ? inflated(stream.raw) : std::string(stream.raw);
}

std::string WrittenObjects::bytes_of(const PdfValue& reference) const {
  return bytes_of(object(reference.object()));
}

}  // namespace evident
