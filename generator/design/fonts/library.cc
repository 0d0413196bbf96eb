#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "design/fonts/library_state.h"

namespace evident {
namespace {

// The styles that stand in for one another, nearest first.
std::span<const FaceStyle> styles_instead_of(FaceStyle style) {
  static constexpr std::array regular = {FaceStyle::Regular};
  static constexpr std::array italic = {FaceStyle::Italic, FaceStyle::Regular};
  static constexpr std::array bold = {FaceStyle::Bold, FaceStyle::Regular};
  static constexpr std::array bold_italic = {FaceStyle::BoldItalic, FaceStyle::Bold, FaceStyle::Regular};
  static constexpr std::array black = {FaceStyle::Black, FaceStyle::Bold, FaceStyle::Regular};
  switch (style) {
    case FaceStyle::Italic:
      return italic;
    case FaceStyle::Bold:
      return bold;
    case FaceStyle::BoldItalic:
      return bold_italic;
    case FaceStyle::Black:
      return black;
    case FaceStyle::Regular:
      break;
  }
  return regular;
}

void push_new(FaceStack& stack, FaceId face) {
  if (std::find(stack.begin(), stack.end(), face) == stack.end()) stack.push_back(face);
}

}  // namespace

FontLibrary::FontLibrary() : state_(std::make_unique<State>()) {}
FontLibrary::~FontLibrary() = default;

void FontLibrary::add(std::string name, std::string bytes, Span span, Diagnostics& diagnostics) {
  if (has(name)) return;
  std::string reason;
  std::unique_ptr<Face> face = load_face(std::move(bytes), reason);
  if (face == nullptr) {
    diagnostics.error("bad-font", span, "the font file `" + name + "` cannot be used: " + reason,
                      "copy the font again from where it came from, as a .ttf or .otf file");
    return;
  }
  if (face->metrics.postscript_name.empty()) {
    face->metrics.postscript_name = "Font" + std::to_string(state_->faces.size());
  }
  state_->names.emplace(std::move(name), static_cast<FaceId>(state_->faces.size()));
  state_->faces.push_back(std::move(face));
}

bool FontLibrary::has(std::string_view name) const { return state_->names.contains(name); }

FaceId FontLibrary::face(std::string_view name) const {
  const auto found = state_->names.find(name);
  return found != state_->names.end() ? found->second : 0;
}

const FaceMetrics& FontLibrary::metrics(FaceId face) const { return state_->faces[face]->metrics; }

bool FontLibrary::has_glyph(FaceId face, char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(state_->faces[face]->font.get(), code_point, &glyph) != 0 && glyph != 0;
}

FaceStack FontLibrary::stack(const Theme& theme, const TextStyle& style) const {
  return stack(theme, style.family, style.face);
}

FaceStack FontLibrary::stack(const Theme& theme, std::string_view family, FaceStyle style) const {
  FaceStack stack;
  if (const auto found = theme.families.find(family); found != theme.families.end()) {
    for (const FaceStyle candidate : styles_instead_of(style)) {
      const std::string& file = found->second.files[static_cast<std::size_t>(candidate)];
      if (file.empty() || !has(file)) continue;
      stack.push_back(face(file));
      break;
    }
  }
  for (const std::string& fallback : theme.fallbacks) {
    if (has(fallback)) push_new(stack, face(fallback));
  }
  return stack;
}

}  // namespace evident
