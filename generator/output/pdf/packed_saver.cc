#include "output/pdf/packed_saver.h"

#include <algorithm>

#include "output/pdf/file_identifier.h"

namespace evident {

namespace {

constexpr HPDF_UINT number_mask = 0x00FFFFFF;
constexpr std::size_t objects_per_stream = 200;
constexpr HPDF_UINT buffer_size = 4096;

// One row of the cross-reference stream: type, place, index.
struct Place {
  enum class Kind : unsigned char { Free, Plain, Packed };
  Kind kind = Kind::Free;
  std::size_t where = 0;  // offset in the file, or number of the object stream
  std::size_t index = 0;  // in the object stream
};

class PackedSaver {
 public:
  PackedSaver(HPDF_Doc document, const std::vector<std::string>& entries,
              const std::vector<SharedBytes>& streams, Deflater& deflater)
      : document_(document), entries_(entries), streams_(streams), deflater_(deflater) {}

  std::string save() {
    file_ = "%PDF-1.7\n%\xB7\xBE\xAD\xAA\n";
    const HPDF_UINT count = document_->xref->entries->count;
    places_.resize(count);
    reserve();
    std::vector<HPDF_UINT> dictionaries;
    const std::vector<bool> skipped = lengths(count);
    for (HPDF_UINT number = 1; number < count; ++number) {
      if (is_stream(number)) {
        write_stream(number, entries_[number], number < streams_.size() ? streams_[number].bytes : "");
      } else if (!skipped[number]) {
        dictionaries.push_back(number);
      }
    }
    for (std::size_t begin = 0; begin < dictionaries.size(); begin += objects_per_stream) {
      const std::size_t end = std::min(begin + objects_per_stream, dictionaries.size());
      if (!write_object_stream(dictionaries, begin, end)) return {};
    }
    return write_places() ? std::move(file_) : std::string();
  }

 private:
  void* object_at(HPDF_UINT number) const { return HPDF_Xref_GetEntry(document_->xref, number)->obj; }

  void reserve() {
    std::size_t size = 0;
    for (const SharedBytes& stream : streams_) size += stream.bytes.size() + 200;
    for (const std::string& entries : entries_) size += entries.size() / 2;
    file_.reserve(size);
  }

  // A page's content is libharu's stream, all others are dictionaries of ours with data.
  bool is_stream(HPDF_UINT number) const {
    return (number < streams_.size() && streams_[number].owner != nullptr) || stream_at(number) != nullptr;
  }

  HPDF_Dict stream_at(HPDF_UINT number) const {
    const auto* header = static_cast<const HPDF_Obj_Header*>(object_at(number));
    if ((header->obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_DICT) return nullptr;
    auto* dictionary = static_cast<HPDF_Dict>(object_at(number));
    return dictionary->stream == nullptr ? nullptr : dictionary;
  }

  // Whether libharu has nothing to add to a dictionary's entries.
  bool is_ours(HPDF_UINT number) const {
    const auto* header = static_cast<const HPDF_Obj_Header*>(object_at(number));
    return header->obj_class == HPDF_OCLASS_DICT &&
           static_cast<HPDF_Dict>(object_at(number))->list->count == 0;
  }

  // libharu keeps each stream's length in an object of its own; here it stands in the stream's dictionary.
  std::vector<bool> lengths(HPDF_UINT count) const {
    std::vector<bool> skipped(count, false);
    for (HPDF_UINT number = 1; number < count; ++number) {
      const HPDF_Dict stream = stream_at(number);
      if (stream == nullptr) continue;
      const auto* length =
          static_cast<const HPDF_Obj_Header*>(HPDF_Dict_GetItem(stream, "Length", HPDF_OCLASS_NUMBER));
      if (length != nullptr) skipped[length->obj_id & number_mask] = true;
    }
    return skipped;
  }

  void write_stream(HPDF_UINT number, const std::string& entries, std::string_view data) {
    if (number >= places_.size()) places_.resize(number + 1);
    places_[number] = {Place::Kind::Plain, file_.size(), 0};
    file_ += std::to_string(number) + " 0 obj\n<<";
    file_ += entries;
    file_ += "/Length " + std::to_string(data.size()) + ">>\nstream\n";
    file_ += data;
    file_ += "\nendstream\nendobj\n";
  }

  bool append_value(HPDF_UINT number, std::string& out) const {
    if (is_ours(number)) {
      out += "<<";
      out += entries_[number];
      out += ">>\n";
      return true;
    }
    HPDF_Stream value = HPDF_MemStream_New(document_->mmgr, buffer_size);
    if (value == nullptr) return false;
    const bool good = HPDF_Obj_WriteValue(object_at(number), value, nullptr) == HPDF_OK;
    out += stream_bytes(value) + '\n';
    HPDF_Stream_Free(value);
    return good;
  }

  bool write_object_stream(const std::vector<HPDF_UINT>& numbers, std::size_t begin, std::size_t end) {
    const auto container = static_cast<HPDF_UINT>(places_.size());
    std::string index, values;
    for (std::size_t i = begin; i < end; ++i) {
      index += std::to_string(numbers[i]) + ' ' + std::to_string(values.size()) + ' ';
      places_[numbers[i]] = {Place::Kind::Packed, container, i - begin};
      if (!append_value(numbers[i], values)) return false;
    }
    const std::size_t first = index.size();
    const std::string packed = deflater_.compress(index + values);
    if (packed.empty()) return false;
    write_stream(container,
                 "/Type/ObjStm/N " + std::to_string(end - begin) + "/First " + std::to_string(first) +
                     "/Filter/FlateDecode",
                 packed);
    return true;
  }

  // Rows are stored as differences from the row above (PNG's predictor "up"), which compresses well.
  bool write_places() {
    const auto number = static_cast<HPDF_UINT>(places_.size());
    const std::size_t start = file_.size();
    places_.push_back({Place::Kind::Plain, start, 0});
    link_free_places();
    std::string rows;
    std::string above(7, '\0');
    for (const Place& place : places_) {
      const std::string row = row_of(place);
      rows += '\2';
      for (std::size_t i = 0; i < row.size(); ++i) rows += static_cast<char>(row[i] - above[i]);
      above = row;
    }
    const std::string packed = deflater_.compress(rows);
    const std::string zeros = '<' + std::string(2 * identifier_bytes, '0') + '>';
    const auto refer = [](HPDF_Dict object) {
      return std::to_string(object->header.obj_id & number_mask) + " 0 R";
    };
    write_stream(number,
                 "/Type/XRef/Size " + std::to_string(places_.size()) + "/W[1 4 2]/Root " +
                     refer(document_->catalog) + "/Info " + refer(document_->info) + "/ID[" + zeros + zeros +
                     "]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>",
                 packed);
    file_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
    return !packed.empty();
  }

  // Free numbers are a chain that ends at 0 (7.5.4).
  void link_free_places() {
    std::size_t next = 0;
    for (std::size_t number = places_.size(); number-- > 0;) {
      if (places_[number].kind != Place::Kind::Free) continue;
      places_[number].where = next;
      next = number;
    }
    places_[0].index = 0xFFFF;
  }

  static std::string row_of(const Place& place) {
    std::string row(1, static_cast<char>(place.kind));
    for (const int shift : {24, 16, 8, 0}) row += static_cast<char>((place.where >> shift) & 0xFF);
    for (const int shift : {8, 0}) row += static_cast<char>((place.index >> shift) & 0xFF);
    return row;
  }

  HPDF_Doc document_;
  const std::vector<std::string>& entries_;
  const std::vector<SharedBytes>& streams_;
  Deflater& deflater_;
  std::string file_;
  std::vector<Place> places_;  // by object number
};

}  // namespace

std::string stream_bytes(HPDF_Stream stream) {
  std::string out;
  out.reserve(stream->size);
  const HPDF_UINT buffers = HPDF_MemStream_GetBufCount(stream);
  for (HPDF_UINT i = 0; i < buffers; ++i) {
    HPDF_UINT length = 0;
    const HPDF_BYTE* buffer = HPDF_MemStream_GetBufPtr(stream, i, &length);
    if (buffer != nullptr) out.append(reinterpret_cast<const char*>(buffer), length);
  }
  return out;
}

std::string save_packed(HPDF_Doc document, const std::vector<std::string>& entries,
                        const std::vector<SharedBytes>& streams, Deflater& deflater) {
  return PackedSaver(document, entries, streams, deflater).save();
}

}  // namespace evident
