// Of Exif only the orientation is read: it is the one tag that changes what a reader sees.

#include "design/pictures/jpeg_segments.h"

namespace evident {
namespace {

// Numbers in the byte order of a TIFF header; 0 past the end.
class TiffNumbers {
 public:
  explicit TiffNumbers(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

  [[nodiscard]] std::uint32_t two(std::size_t at) const { return number(at, 2); }
  [[nodiscard]] std::uint32_t four(std::size_t at) const { return number(at, 4); }

 private:
  [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t from = little_ ? at + size - 1 - i : at + i;
      value = value << 8 | static_cast<std::uint8_t>(bytes_[from]);
    }
    return value;
  }

  std::string_view bytes_;
  bool little_;
};

constexpr std::uint32_t orientation_tag = 0x0112;
constexpr std::uint32_t short_type = 3;
constexpr std::size_t entry_size = 12;

}  // namespace

int read_orientation(std::string_view tiff) {
  if (!tiff.starts_with("II") && !tiff.starts_with("MM")) return 1;
  const TiffNumbers numbers(tiff);
  if (numbers.two(2) != 42) return 1;
  const std::size_t directory = numbers.four(4);
  const std::size_t count = numbers.two(directory);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * entry_size;
    if (numbers.two(entry) != orientation_tag || numbers.two(entry + 2) != short_type) continue;
    const std::uint32_t value = numbers.two(entry + 8);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace evident
