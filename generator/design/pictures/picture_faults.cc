#include "design/pictures/picture_faults.h"

#include <string>

#include "design/pictures/limits.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::string_view use_a_known_format =
    "Save it as PNG (drawings, screenshots), JPEG (photographs) or SVG (charts, icons)";

std::string grouped(std::uint64_t number) { return group_thousands(static_cast<std::int64_t>(number)); }

// What a decoder says in printable ASCII, so that a message is one line whatever the file holds.
std::string plain(std::string_view reason) {
  std::string text;
  for (const char c : reason.substr(0, 80)) text += c >= ' ' && c <= '~' ? c : '?';
  return text;
}

}  // namespace

void report_cut_short(std::string_view kind, Span span, Diagnostics& diagnostics) {
  diagnostics.error("bad-picture", span, "The " + std::string(kind) + " picture is cut short",
                    "Copy or download it again: the end of its file is missing");
}

void report_damaged(std::string_view kind, std::string_view reason, Span span, Diagnostics& diagnostics) {
  std::string message = "The " + std::string(kind) + " picture is damaged";
  if (!reason.empty()) message += " (" + plain(reason) + ")";
  diagnostics.error("bad-picture", span, std::move(message),
                    "Copy or download it again, or open it in a picture editor and save it anew");
}

void report_unknown(std::string_view name, std::string_view help, Span span, Diagnostics& diagnostics) {
  diagnostics.error("unknown-picture", span,
                    name.empty() ? "The file is neither PNG nor JPEG nor SVG"
                                 : "The file is " + std::string(name) + ", neither PNG nor JPEG nor SVG",
                    std::string(help.empty() ? use_a_known_format : help));
}

bool accept_size(std::uint64_t width, std::uint64_t height, Span span, Diagnostics& diagnostics) {
  const std::string help = "Scale it down to " + grouped(longest_kept_side) +
                           " pixels on its longer side: more is not kept in any case";
  const std::string size = "The picture has " + grouped(width) + " × " + grouped(height) + " pixels";
  if (width > longest_side || height > longest_side) {
    diagnostics.error("picture-too-large", span,
                      size + ", where " + grouped(longest_side) + " are allowed on one side", help);
    return false;
  }
  if (width * height > most_pixels) {
    diagnostics.error("picture-too-large", span, size + ", where 24 million in all are allowed", help);
    return false;
  }
  return true;
}

}  // namespace evident
