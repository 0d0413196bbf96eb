#pragma once
// HarfBuzz's reference counted objects as owners.

#include <hb-subset.h>
#include <hb.h>

#include <memory>
#include <string_view>

namespace evident {

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};

using BlobHandle = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using BufferHandle = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;
using SubsetInputHandle = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

// The bytes of a blob, which must outlive them.
[[nodiscard]] inline std::string_view bytes_of(const BlobHandle& blob) {
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob.get(), &length);
  return data == nullptr ? std::string_view() : std::string_view(data, length);
}

// A table of a face; empty when the face has none.
[[nodiscard]] inline BlobHandle table_of(const hb_face_t* face, hb_tag_t tag) {
  return BlobHandle(hb_face_reference_table(face, tag));
}

}  // namespace evident
