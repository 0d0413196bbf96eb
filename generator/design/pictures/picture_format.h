#pragma once
// What a file is, by its first bytes.

#include <string_view>

namespace evident {

enum class PictureFormat { Png, Jpeg, Svg, Other };

struct FormatGuess {
  PictureFormat format = PictureFormat::Other;
  std::string_view name;  // of another format, with its article: "a GIF"; empty when it is not known
  std::string_view help;  // what is special to it; empty: save it as PNG, JPEG or SVG
};

[[nodiscard]] FormatGuess guess_format(std::string_view bytes);

}  // namespace evident
