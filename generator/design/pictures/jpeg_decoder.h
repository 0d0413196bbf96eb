#pragma once
// libjpeg behind a wall: errors end a step, and nothing with a destructor stands in their way.

#include <cstddef>
#include <cstdio>  // jpeglib.h wants it first

#include <jpeglib.h>

#include <csetjmp>
#include <cstdint>
#include <string_view>
#include <vector>

#include "design/pictures/raster_builder.h"

namespace evident {

class JpegDecoder {
 public:
  explicit JpegDecoder(std::string_view bytes);
  ~JpegDecoder();
  JpegDecoder(const JpegDecoder&) = delete;
  JpegDecoder& operator=(const JpegDecoder&) = delete;

  // The steps, in this order. One that fails leaves its reason; no other may follow.
  [[nodiscard]] bool read_header();
  // Decodes all that is coded, without making a picture of it.
  [[nodiscard]] bool check();
  // In place of check(): grey or red-green-blue.
  [[nodiscard]] bool read_rows(RasterBuilder& builder);

  [[nodiscard]] J_COLOR_SPACE colour() const { return info_.jpeg_color_space; }
  // After check(): bytes that belong to nothing stand inside.
  [[nodiscard]] bool has_stray_bytes() const { return has_stray_bytes_; }
  [[nodiscard]] bool is_cut_short() const { return is_cut_short_; }
  [[nodiscard]] const char* reason() const { return reason_; }

 private:
  [[noreturn]] static void on_error(j_common_ptr info);
  static void on_message(j_common_ptr info, int level);
  static void on_output(j_common_ptr) {}
  static void on_progress(j_common_ptr info);
  [[noreturn]] void leave(bool is_cut_short);
  void decode(RasterBuilder* builder);

  std::string_view bytes_;
  jpeg_decompress_struct info_ = {};
  jpeg_error_mgr errors_ = {};
  jpeg_progress_mgr progress_ = {};
  std::jmp_buf escape_ = {};
  std::vector<std::uint8_t> row_;
  bool has_stray_bytes_ = false, is_cut_short_ = false;
  char reason_[JMSG_LENGTH_MAX] = {};
};

}  // namespace evident
