#include "design/pictures/jpeg_segments.h"

#include <algorithm>

namespace evident {
namespace {

using namespace std::string_view_literals;

constexpr std::uint8_t marker_dht = 0xC4, marker_jpg = 0xC8, marker_dac = 0xCC, marker_dqt = 0xDB,
                       marker_dri = 0xDD, marker_soi = 0xD8, marker_eoi = 0xD9, marker_sos = 0xDA,
                       marker_app0 = 0xE0, marker_app1 = 0xE1, marker_app14 = 0xEE, marker_rst0 = 0xD0,
                       marker_rst7 = 0xD7, marker_tem = 0x01;

bool stands_alone(std::uint8_t marker) {
  return marker == 0 || marker == marker_tem || (marker >= marker_rst0 && marker <= marker_rst7);
}
bool is_frame(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != marker_dht && marker != marker_jpg &&
         marker != marker_dac;
}
bool is_table(std::uint8_t marker) {
  return marker == marker_dht || marker == marker_dac || marker == marker_dqt || marker == marker_dri;
}

class Segments {
 public:
  explicit Segments(std::string_view bytes) : bytes_(bytes) {}

  JpegFile take_apart() {
    file_.state = JpegState::CutShort;
    at_ = 2;
    while (next_segment()) {
    }
    file_.colour = colour();
    file_.bytes = "\xFF\xD8" + adobe_segment() + body_ + "\xFF\xD9";
    return std::move(file_);
  }

 private:
  [[nodiscard]] std::uint8_t byte(std::size_t at) const { return static_cast<std::uint8_t>(bytes_[at]); }
  [[nodiscard]] static std::uint8_t byte(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint8_t>(bytes[at]);
  }
  [[nodiscard]] static unsigned pair(std::string_view bytes, std::size_t at) {
    return byte(bytes, at) * 256U + byte(bytes, at + 1);
  }

  bool stop(JpegState state) {
    file_.state = state;
    return false;
  }

  // Stray bytes between segments are left behind.
  bool find_marker(std::uint8_t& marker) {
    at_ = bytes_.find('\xFF', at_);
    if (at_ != std::string_view::npos) at_ = bytes_.find_first_not_of('\xFF', at_);
    if (at_ == std::string_view::npos) return false;
    marker = byte(at_++);
    return true;
  }

  bool next_segment() {
    std::uint8_t marker = 0;
    if (!find_marker(marker)) return stop(JpegState::CutShort);
    if (stands_alone(marker)) return true;
    if (marker == marker_soi) return stop(JpegState::Damaged);
    if (marker == marker_eoi) return stop(has_scan_ ? JpegState::Whole : JpegState::Damaged);
    if (bytes_.size() - at_ < 2) return stop(JpegState::CutShort);
    const unsigned length = pair(bytes_, at_);
    if (length < 2) return stop(JpegState::Damaged);
    if (bytes_.size() - at_ < length) return stop(JpegState::CutShort);
    const std::string_view content = bytes_.substr(at_ + 2, length - 2);
    at_ += length;
    return segment(marker, content);
  }

  bool segment(std::uint8_t marker, std::string_view content) {
    if (is_table(marker)) keep(marker, content);
    if (marker == marker_app0) read_jfif(content);
    if (marker == marker_app1) read_exif(content);
    if (marker == marker_app14) read_adobe(content);
    if (is_frame(marker)) return read_frame(marker, content);
    if (marker == marker_sos) {
      keep(marker, content);
      keep_scan();
    }
    return true;
  }

  void keep(std::uint8_t marker, std::string_view content) {
    const std::size_t length = content.size() + 2;
    body_ += {'\xFF', static_cast<char>(marker), static_cast<char>(length >> 8), static_cast<char>(length)};
    body_ += content;
  }

  // Coded data goes on until a marker that is no restart; 0xFF inside is written as 0xFF00.
  void keep_scan() {
    has_scan_ = true;
    const std::size_t begin = at_;
    while (true) {
      at_ = std::min(bytes_.size(), bytes_.find('\xFF', at_));
      if (at_ + 1 >= bytes_.size()) break;
      const std::uint8_t marker = byte(at_ + 1);
      if (marker != 0 && (marker < marker_rst0 || marker > marker_rst7)) break;
      at_ += 2;
    }
    body_ += bytes_.substr(begin, at_ - begin);
  }

  bool read_frame(std::uint8_t marker, std::string_view content) {
    if (file_.process != 0 || content.size() < 6) return stop(JpegState::Damaged);
    const std::size_t count = byte(content, 5);
    if (content.size() != 6 + 3 * count) return stop(JpegState::Damaged);
    file_.process = marker;
    file_.precision = byte(content, 0);
    file_.height = pair(content, 1);
    file_.width = pair(content, 3);
    for (std::size_t i = 0; i < count; ++i) components_ += content[6 + 3 * i];
    keep(marker, content);
    return true;
  }

  void read_jfif(std::string_view content) {
    if (has_jfif_ || !content.starts_with("JFIF\0"sv) || content.size() < 14) return;
    has_jfif_ = true;
    const unsigned across = pair(content, 8), down = pair(content, 10);
    if (across != down) return;
    if (content[7] == 1) file_.density = believable_density(across);
    if (content[7] == 2) file_.density = believable_density(across * 2.54);
  }

  void read_exif(std::string_view content) {
    if (has_exif_ || !content.starts_with("Exif\0\0"sv)) return;
    has_exif_ = true;
    file_.orientation = read_orientation(content.substr(6));
  }

  void read_adobe(std::string_view content) {
    if (content.starts_with("Adobe") && content.size() >= 12) adobe_transform_ = byte(content, 11);
  }

  // As libjpeg decides: JFIF is always YCbCr, then Adobe's word counts, then the components' names.
  [[nodiscard]] JpegColour colour() const {
    if (components_.size() == 1) return JpegColour::Grey;
    if (components_.size() == 4) return JpegColour::Cmyk;
    if (components_.size() != 3) return JpegColour::Unknown;
    if (has_jfif_) return JpegColour::YCbCr;
    if (adobe_transform_ >= 0) return adobe_transform_ == 0 ? JpegColour::Rgb : JpegColour::YCbCr;
    return components_ == "RGB" ? JpegColour::Rgb : JpegColour::YCbCr;
  }

  [[nodiscard]] std::string adobe_segment() const {
    const bool rgb = file_.colour == JpegColour::Rgb;
    if (!rgb && components_ != "RGB") return {};
    std::string segment(
        "\xFF\xEE\0\x0E"
        "Adobe\0\x64\0\0\0\0"sv);
    segment += rgb ? '\0' : '\1';
    return segment;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  JpegFile file_;
  std::string body_, components_;
  bool has_scan_ = false, has_jfif_ = false, has_exif_ = false;
  int adobe_transform_ = -1;
};

}  // namespace

JpegFile take_apart(std::string_view bytes) { return Segments(bytes).take_apart(); }

}  // namespace evident
