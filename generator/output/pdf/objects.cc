#include "output/pdf/objects.h"

#include <array>
#include <charconv>
#include <cstdio>

#include "output/pdf/file_identifier.h"
#include "output/pdf/packed_saver.h"

namespace evident {

static_assert(HPDF_VERSION_ID == 20300, "this layer follows the internals of libharu 2.3.0");

namespace {

constexpr ObjectNumber number_mask = 0x00FFFFFF;  // the flags of HPDF_OTYPE_… stand above
constexpr HPDF_UINT pages_per_node = 64;

ObjectNumber number_of(HPDF_Dict dictionary) { return dictionary->header.obj_id & number_mask; }

const HPDF_BYTE* bytes_of(std::string_view data) { return reinterpret_cast<const HPDF_BYTE*>(data.data()); }

// libharu calls this when it has written a dictionary's own entries.
HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  const auto& entries = *static_cast<const std::vector<std::string>*>(dictionary->error->user_data);
  const ObjectNumber number = number_of(dictionary);
  if (number >= entries.size() || entries[number].empty()) return HPDF_OK;
  const std::string& text = entries[number];
  const HPDF_STATUS status = HPDF_Stream_Write(stream, bytes_of(text), static_cast<HPDF_UINT>(text.size()));
  return status == HPDF_OK ? HPDF_Stream_WriteChar(stream, '\n') : status;
}

// Failures are read from the document's error after each call; nothing may be thrown through C.
void HPDF_STDCALL ignore_error(HPDF_STATUS, HPDF_STATUS, void*) {}

std::string describe(std::string_view what, HPDF_STATUS code) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "0x%04lX", static_cast<unsigned long>(code));
  return std::string(what) + " failed with " + buffer.data();
}

}  // namespace

PdfObjects::PdfObjects(Packing packing) : packing_(packing) {
  if (std::string_view(HPDF_GetVersion()) != HPDF_VERSION_TEXT) {
    failure_ = std::string("libharu ") + HPDF_GetVersion() + " is installed instead of " HPDF_VERSION_TEXT;
    return;
  }
  document_ = HPDF_New(ignore_error, &entries_);
  if (!check(document_ != nullptr, "opening a document")) return;
  document_->pdf_version = HPDF_VER_17;
  check(HPDF_SetPagesConfiguration(document_, pages_per_node) == HPDF_OK, "the page tree");
  HPDF_Dict_RemoveElement(document_->info, "Producer");  // ours is written with the other entries
  catalog_ = adopt(document_->catalog);
  information_ = adopt(document_->info);
}

PdfObjects::~PdfObjects() {
  if (document_ != nullptr) HPDF_Free(document_);
}

bool PdfObjects::check(bool success, std::string_view what) {
  if (failed()) return false;
  const HPDF_STATUS code = document_ == nullptr ? HPDF_FAILD_TO_ALLOC_MEM : document_->error.error_no;
  if (success && code == HPDF_OK) return true;
  failure_ = describe(what, code);
  return false;
}

ObjectNumber PdfObjects::adopt(HPDF_Dict dictionary) {
  const ObjectNumber number = number_of(dictionary);
  if (number >= entries_.size()) {
    entries_.resize(number + 1);
    dictionaries_.resize(number + 1);
  }
  dictionaries_[number] = dictionary;
  dictionary->write_fn = write_entries;
  return number;
}

ObjectNumber PdfObjects::add(std::string entries) {
  if (failed()) return 0;
  HPDF_Dict dictionary = HPDF_Dict_New(document_->mmgr);
  const bool added = dictionary != nullptr && HPDF_Xref_Add(document_->xref, dictionary) == HPDF_OK;
  if (!check(added, "an object")) return 0;
  const ObjectNumber number = adopt(dictionary);
  entries_[number] = std::move(entries);
  return number;
}

ObjectNumber PdfObjects::add_stream(std::string entries, std::string_view data, Packing packing) {
  if (failed()) return 0;
  ObjectNumber number = 0;
  if (packs()) {
    number = add(std::move(entries));
  } else {
    HPDF_Dict stream = HPDF_DictStream_New(document_->mmgr, document_->xref);
    if (!check(stream != nullptr, "a stream")) return 0;
    number = adopt(stream);
    entries_[number] = std::move(entries);
  }
  fill(number, data, packing);
  return number;
}

ObjectNumber PdfObjects::add_packed_stream(std::string entries, SharedBytes packed) {
  const ObjectNumber number = add(std::move(entries));
  if (failed()) return 0;
  extend(number, "/Filter/FlateDecode");
  hold(number, std::move(packed));
  return number;
}

ObjectNumber PdfObjects::add_page() {
  if (failed()) return 0;
  HPDF_Page page = HPDF_AddPage(document_);
  if (!check(page != nullptr, "a page")) return 0;
  // Its page box is made of floats and its resources are its own; ours come with the other entries.
  HPDF_Dict_RemoveElement(page, "MediaBox");
  HPDF_Dict_RemoveElement(page, "Resources");
  adopt(static_cast<HPDF_PageAttr>(page->attr)->contents);
  return adopt(page);
}

void PdfObjects::set_content(ObjectNumber page, std::string_view content) {
  if (failed()) return;
  fill(number_of(static_cast<HPDF_PageAttr>(dictionaries_[page]->attr)->contents), content,
       Packing::Deflated);
}

void PdfObjects::fill(ObjectNumber stream, std::string_view data, Packing packing) {
  if (!packs()) {
    HPDF_Stream out = dictionaries_[stream]->stream;
    const auto size = static_cast<HPDF_UINT>(data.size());
    check(HPDF_Stream_Write(out, bytes_of(data), size) == HPDF_OK, "a stream");
    return;
  }
  std::string held;
  // An empty compressed stream makes readers warn.
  if (packing == Packing::Deflated && !data.empty()) {
    held = deflater_.compress(data);
    if (!check(!held.empty(), "compression")) return;
    extend(stream, "/Filter/FlateDecode");
  } else {
    held = data;
  }
  auto owner = std::make_shared<const std::string>(std::move(held));
  const std::string_view bytes = *owner;
  hold(stream, {std::move(owner), bytes});
}

void PdfObjects::hold(ObjectNumber stream, SharedBytes bytes) {
  if (stream >= streams_.size()) streams_.resize(stream + 1);
  streams_[stream] = std::move(bytes);
}

void PdfObjects::extend(ObjectNumber object, std::string_view entries) {
  if (failed() || entries.empty()) return;
  std::string& text = entries_[object];
  if (!text.empty()) text += '\n';
  text += entries;
}

std::string PdfObjects::save() {
  if (failed()) return {};
  std::string file =
      packing_ == Packing::Deflated ? save_packed(document_, entries_, streams_, deflater_) : save_plain();
  if (!check(!file.empty(), "saving")) return {};
  return check(set_file_identifier(file), "the file identifier") ? file : std::string();
}

std::string PdfObjects::save_plain() {
  HPDF_Array identifier = HPDF_Array_New(document_->mmgr);
  bool added = identifier != nullptr && HPDF_Dict_Add(document_->trailer, "ID", identifier) == HPDF_OK;
  std::array<HPDF_BYTE, identifier_bytes> zeros{};
  for (int part = 0; part < 2 && added; ++part) {
    HPDF_Binary binary = HPDF_Binary_New(document_->mmgr, zeros.data(), zeros.size());
    added = binary != nullptr && HPDF_Array_Add(identifier, binary) == HPDF_OK;
  }
  if (!added || HPDF_SaveToStream(document_) != HPDF_OK) return {};
  return stream_bytes(document_->stream);
}

void append_reference(std::string& out, ObjectNumber object) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), object).ptr;
  out.append(digits.data(), end);
  out += " 0 R";
}

std::string reference(ObjectNumber object) {
  std::string out;
  append_reference(out, object);
  return out;
}

}  // namespace evident
