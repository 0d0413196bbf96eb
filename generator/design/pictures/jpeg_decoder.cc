#include "design/pictures/jpeg_decoder.h"

#include <jerror.h>

#include <algorithm>
#include <cstring>

#include "design/pictures/limits.h"

namespace evident {
namespace {

// A progressive picture of 24 million pixels needs 150 MB of coefficients when no colour is thinned out.
constexpr long most_memory = 256L << 20;
// Encoders make about ten scans; thousands of empty ones would keep us busy for minutes.
constexpr int most_scans = 64;

// What libjpeg mends or passes over without a loss to the picture.
bool is_harmless(int code) {
  return code == JWRN_EXTRANEOUS_DATA || code == JWRN_ADOBE_XFORM || code == JWRN_JFIF_MAJOR ||
         code == JWRN_TOO_MUCH_DATA;
}

}  // namespace

JpegDecoder::JpegDecoder(std::string_view bytes) : bytes_(bytes) {
  info_.err = jpeg_std_error(&errors_);
  errors_.error_exit = on_error;
  errors_.emit_message = on_message;
  errors_.output_message = on_output;
  info_.client_data = this;
}

JpegDecoder::~JpegDecoder() { jpeg_destroy_decompress(&info_); }

void JpegDecoder::leave(bool is_cut_short) {
  is_cut_short_ = is_cut_short;
  errors_.format_message(reinterpret_cast<j_common_ptr>(&info_), reason_);
  std::longjmp(escape_, 1);
}

void JpegDecoder::on_error(j_common_ptr info) {
  auto* const self = static_cast<JpegDecoder*>(info->client_data);
  self->leave(info->err->msg_code == JERR_INPUT_EOF);
}

// libjpeg paints over what is damaged or missing and only warns; a picture that is half grey is no picture.
void JpegDecoder::on_message(j_common_ptr info, int level) {
  if (level >= 0) return;
  auto* const self = static_cast<JpegDecoder*>(info->client_data);
  if (!is_harmless(info->err->msg_code)) self->leave(info->err->msg_code == JWRN_JPEG_EOF);
  if (info->err->msg_code == JWRN_EXTRANEOUS_DATA) self->has_stray_bytes_ = true;
}

void JpegDecoder::on_progress(j_common_ptr info) {
  auto* const self = static_cast<JpegDecoder*>(info->client_data);
  if (self->info_.input_scan_number <= most_scans) return;
  std::strncpy(self->reason_, "too many scans", sizeof self->reason_ - 1);
  std::longjmp(self->escape_, 1);
}

bool JpegDecoder::read_header() {
  if (setjmp(escape_) != 0) return false;
  jpeg_create_decompress(&info_);
  info_.mem->max_memory_to_use = most_memory;
  info_.progress = &progress_;
  progress_.progress_monitor = on_progress;
  jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes_.data()),
               static_cast<unsigned long>(bytes_.size()));
  jpeg_read_header(&info_, TRUE);
  return true;
}

// What is coded is read in full at any scale; an eighth leaves little else to do.
bool JpegDecoder::check() {
  if (setjmp(escape_) != 0) return false;
  info_.scale_num = 1;
  info_.scale_denom = 8;
  info_.dct_method = JDCT_IFAST;
  info_.do_fancy_upsampling = FALSE;
  if (info_.jpeg_color_space == JCS_YCbCr) info_.out_color_space = JCS_GRAYSCALE;
  decode(nullptr);
  return true;
}

bool JpegDecoder::read_rows(RasterBuilder& builder) {
  if (setjmp(escape_) != 0) return false;
  info_.dct_method = JDCT_ISLOW;
  info_.out_color_space = info_.jpeg_color_space == JCS_GRAYSCALE ? JCS_GRAYSCALE : JCS_RGB;
  decode(&builder);
  return true;
}

void JpegDecoder::decode(RasterBuilder* builder) {
  info_.do_block_smoothing = FALSE;
  jpeg_start_decompress(&info_);
  row_.resize(std::size_t{info_.output_width} * static_cast<std::size_t>(info_.output_components));
  JSAMPROW row = row_.data();
  while (info_.output_scanline < info_.output_height) {
    jpeg_read_scanlines(&info_, &row, 1);
    if (builder != nullptr) builder->add_row(row);
  }
  jpeg_finish_decompress(&info_);
}

}  // namespace evident
