#include "design/pictures/picture_format.h"

#include <array>

#include "foundation/text/text.h"

namespace evident {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view name;
  std::string_view help = {};
};

// Longer signatures stand before those that they begin with.
constexpr std::array signatures{
    Signature{0, "GIF8"sv, "a GIF"},
    Signature{8, "WEBP"sv, "a WebP picture"},
    Signature{4, "ftypavif"sv, "an AVIF picture"},
    Signature{4, "ftypavis"sv, "an AVIF picture"},
    Signature{4, "ftyphei"sv, "an HEIC photograph"},
    Signature{4, "ftyphev"sv, "an HEIC photograph"},
    Signature{4, "ftypmif1"sv, "an HEIF photograph"},
    Signature{4, "ftypmsf1"sv, "an HEIF photograph"},
    Signature{4, "ftyp"sv, "a film"},
    Signature{0, "II*\0"sv, "a TIFF"},
    Signature{0, "MM\0*"sv, "a TIFF"},
    Signature{0, "\0\0\0\x0CjP  "sv, "a JPEG 2000"},
    Signature{0, "\xFF\x4F\xFF\x51"sv, "a JPEG 2000"},
    Signature{0, "\0\0\0\x0CJXL "sv, "a JPEG XL"},
    Signature{0, "\xFF\x0A"sv, "a JPEG XL"},
    Signature{0, "BM"sv, "a BMP"},
    Signature{0, "\0\0\1\0"sv, "an icon (ICO)"},
    Signature{0, "8BPS"sv, "a Photoshop file"},
    Signature{0, "gimp xcf"sv, "a GIMP file"},
    Signature{0, "\x8AMNG"sv, "an MNG"},
    Signature{0, "\xD7\xCD\xC6\x9A"sv, "a Windows metafile"},
    Signature{40, " EMF"sv, "a Windows metafile"},
    Signature{0, "%PDF"sv, "a PDF"},
    Signature{0, "%!PS"sv, "a PostScript file"},
    Signature{0, "\xC5\xD0\xD3\xC6"sv, "a PostScript file"},
    Signature{0, "PK\3\4"sv, "a ZIP file or an office document"},
    Signature{0, "\xD0\xCF\x11\xE0"sv, "an office document"},
    Signature{0, "\x1F\x8B"sv, "a compressed file (perhaps SVGZ)",
              "If it is an SVGZ, save it as plain SVG without compression"},
    Signature{0, "version https://git-lfs"sv, "a pointer of Git LFS and not the picture itself",
              "Fetch the picture with: git lfs pull"},
    Signature{0, "\xFF\xFE"sv, "text in UTF-16", "If it is an SVG, save it in UTF-8"},
    Signature{0, "\xFE\xFF"sv, "text in UTF-16", "If it is an SVG, save it in UTF-8"},
};

bool has_at(std::string_view bytes, std::size_t offset, std::string_view part) {
  return bytes.size() >= offset && bytes.substr(offset).starts_with(part);
}

bool begins_with_word(std::string_view text, std::string_view lower_case) {
  return to_lower(text.substr(0, lower_case.size())) == lower_case;
}

FormatGuess guess_markup(std::string_view text) {
  if (begins_with_word(text, "<!doctype html") || begins_with_word(text, "<html")) {
    return {PictureFormat::Other, "a web page",
            "The address may have led to a page about the picture: save the picture itself"};
  }
  return {PictureFormat::Svg, {}, {}};
}

}  // namespace

FormatGuess guess_format(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG")) return {PictureFormat::Png, {}, {}};
  if (bytes.starts_with("\xFF\xD8")) return {PictureFormat::Jpeg, {}, {}};
  for (const Signature& signature : signatures) {
    if (has_at(bytes, signature.offset, signature.bytes)) {
      return {PictureFormat::Other, signature.name, signature.help};
    }
  }
  std::string_view text = bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = trim(text);
  return text.starts_with('<') ? guess_markup(text) : FormatGuess{};
}

}  // namespace evident
