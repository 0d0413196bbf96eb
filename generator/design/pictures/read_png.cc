#include "design/pictures/read_png.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <vector>

#include "design/pictures/limits.h"
#include "design/pictures/natural_size.h"
#include "design/pictures/picture_faults.h"
#include "design/pictures/raster_builder.h"

namespace evident {
namespace {

// Chunks that say nothing about pixels or density are skipped unread: texts, profiles, Exif, times. What
// is not parsed cannot be attacked, and cannot leave.
constexpr char skipped_chunks[] =
    "bKGD\0cHRM\0eXIf\0gAMA\0hIST\0iCCP\0iTXt\0oFFs\0pCAL\0sBIT\0sCAL\0sPLT\0sRGB\0sTER\0tEXt\0tIME\0zTXt";
constexpr int skipped_count = sizeof skipped_chunks / 5;

// libpng leaves by longjmp. Each function that calls setjmp holds nothing with a destructor; what has one
// is a member, and the decoder itself lives outside of all of them. A step that fails leaves its reason.
class PngDecoder {
 public:
  explicit PngDecoder(std::string_view bytes) : left_(bytes) {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, on_error, on_warning);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
  }
  ~PngDecoder() { png_destroy_read_struct(&png_, &info_, nullptr); }
  PngDecoder(const PngDecoder&) = delete;
  PngDecoder& operator=(const PngDecoder&) = delete;

  [[nodiscard]] bool read_header();
  [[nodiscard]] bool prepare();
  [[nodiscard]] bool read_rows(RasterBuilder& builder);

  [[nodiscard]] std::uint32_t width() const { return png_get_image_width(png_, info_); }
  [[nodiscard]] std::uint32_t height() const { return png_get_image_height(png_, info_); }
  // After prepare(): 1 grey, 2 grey and alpha, 3 red-green-blue, 4 with alpha.
  [[nodiscard]] int channels() const { return png_get_channels(png_, info_); }
  [[nodiscard]] double density() const { return density_; }
  [[nodiscard]] bool is_cut_short() const { return is_cut_short_; }
  [[nodiscard]] const char* reason() const { return reason_; }

 private:
  [[noreturn]] static void on_error(png_structp png, png_const_charp message);
  static void on_warning(png_structp, png_const_charp) {}
  static void on_read(png_structp png, png_bytep data, std::size_t length);
  void set_limits();
  void read_density();

  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  std::string_view left_;
  std::vector<std::uint8_t> pixels_;  // a row, or all of them when they are interlaced
  std::vector<png_bytep> rows_;
  double density_ = usual_density;
  bool is_cut_short_ = false;
  char reason_[96] = {};
};

void PngDecoder::on_error(png_structp png, png_const_charp message) {
  auto* const self = static_cast<PngDecoder*>(png_get_error_ptr(png));
  std::strncpy(self->reason_, message, sizeof self->reason_ - 1);
  png_longjmp(png, 1);
}

void PngDecoder::on_read(png_structp png, png_bytep data, std::size_t length) {
  auto* const self = static_cast<PngDecoder*>(png_get_io_ptr(png));
  if (length > self->left_.size()) {
    self->is_cut_short_ = true;
    png_error(png, "cut short");
  }
  std::memcpy(data, self->left_.data(), length);
  self->left_.remove_prefix(length);
}

void PngDecoder::set_limits() {
  // The size is judged after the header, where it can be told; here only what no picture may have.
  png_set_user_limits(png_, 0x7FFFFFFF, 0x7FFFFFFF);
  png_set_chunk_cache_max(png_, 8);
  png_set_chunk_malloc_max(png_, 8'000'000);
  png_set_crc_action(png_, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, nullptr, 0);
  png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, reinterpret_cast<png_const_bytep>(skipped_chunks),
                              skipped_count);
}

bool PngDecoder::read_header() {
  if (png_ == nullptr || info_ == nullptr) return false;
  if (setjmp(png_jmpbuf(png_)) != 0) return false;
  set_limits();
  png_set_read_fn(png_, this, on_read);
  png_read_info(png_, info_);
  read_density();
  return true;
}

void PngDecoder::read_density() {
  png_uint_32 across = 0, down = 0;
  int unit = PNG_RESOLUTION_UNKNOWN;
  if (png_get_pHYs(png_, info_, &across, &down, &unit) == 0) return;
  if (unit == PNG_RESOLUTION_METER && across == down) density_ = believable_density(across * 0.0254);
}

// Whatever the file holds becomes 8 bits of grey or red-green-blue, with alpha when it has any.
bool PngDecoder::prepare() {
  if (setjmp(png_jmpbuf(png_)) != 0) return false;
  png_set_expand(png_);  // palettes, fewer than 8 bits, tRNS
  png_set_scale_16(png_);
  png_set_interlace_handling(png_);
  png_read_update_info(png_, info_);
  const std::size_t row_size = png_get_rowbytes(png_, info_);
  const bool whole = png_get_interlace_type(png_, info_) != PNG_INTERLACE_NONE;
  pixels_.resize(row_size * (whole ? height() : 1));
  rows_.resize(height());
  for (std::size_t y = 0; y < rows_.size(); ++y) rows_[y] = pixels_.data() + (whole ? y * row_size : 0);
  return true;
}

bool PngDecoder::read_rows(RasterBuilder& builder) {
  if (setjmp(png_jmpbuf(png_)) != 0) return false;
  const bool whole = png_get_interlace_type(png_, info_) != PNG_INTERLACE_NONE;
  if (whole) png_read_image(png_, rows_.data());
  for (png_bytep row : rows_) {
    if (!whole) png_read_row(png_, row, nullptr);
    builder.add_row(row);
  }
  png_read_end(png_, nullptr);
  return true;
}

}  // namespace

Picture read_png(std::string_view bytes, Span span, Diagnostics& diagnostics) {
  PngDecoder decoder(bytes);
  const auto give_up = [&] {
    if (decoder.is_cut_short()) {
      report_cut_short("PNG", span, diagnostics);
    } else {
      report_damaged("PNG", decoder.reason(), span, diagnostics);
    }
    return Picture{};
  };
  if (!decoder.read_header()) return give_up();
  if (!accept_size(decoder.width(), decoder.height(), span, diagnostics)) return {};
  if (!decoder.prepare()) return give_up();
  RasterBuilder builder(decoder.width(), decoder.height(), decoder.channels() >= 3 ? 3 : 1,
                        decoder.channels() % 2 == 0);
  if (!decoder.read_rows(builder)) return give_up();
  Picture picture;
  picture.width = natural_length(decoder.width(), decoder.density());
  picture.height = natural_length(decoder.height(), decoder.density());
  picture.content = builder.finish();
  return picture;
}

}  // namespace evident
