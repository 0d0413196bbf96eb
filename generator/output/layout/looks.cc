#include "output/layout/looks.h"

namespace evident {
namespace {

FaceStyle combine(FaceStyle face, const LookRequest& request) {
  const bool bold = request.bold || face == FaceStyle::Bold || face == FaceStyle::BoldItalic;
  const bool italic = request.italic || face == FaceStyle::Italic || face == FaceStyle::BoldItalic;
  if (face == FaceStyle::Black && !italic) return face;
  if (bold && italic) return FaceStyle::BoldItalic;
  if (bold || face == FaceStyle::Black) return italic ? FaceStyle::BoldItalic : FaceStyle::Bold;
  return italic ? FaceStyle::Italic : FaceStyle::Regular;
}

}  // namespace

LookRequest plain_look(const TextStyle& style) {
  LookRequest request;
  request.style = &style;
  request.colour = style.colour;
  return request;
}

LookId Looks::find(const LookRequest& request) {
  // The same few looks come again and again, the latest most often.
  for (std::size_t i = requests_.size(); i-- > 0;) {
    if (requests_[i] == request) return static_cast<LookId>(i);
  }
  requests_.push_back(request);
  looks_.push_back(make(request));
  return static_cast<LookId>(looks_.size() - 1);
}

LookId Looks::resized(LookId id, std::int64_t permille) {
  LookRequest request = requests_[id];
  request.permille = permille;
  return find(request);
}

Look Looks::make(const LookRequest& request) const {
  const TextStyle& style = *request.style;
  Look look;
  look.size = style.size * request.permille / 1000;
  std::string_view family = style.family;
  if (request.code) {
    const TextStyle& code = theme_.style("code");
    const TextStyle& body = theme_.style("body");
    if (code.family != body.family) {
      family = code.family;
    } else if (theme_.families.find("mono") != theme_.families.end()) {
      family = "mono";
    }
    // Code keeps its proportion to the text around it, in a heading too.
    if (body.size.value > 0) look.size = look.size * code.size.value / body.size.value;
  }
  if (request.superscript) {
    look.rise = look.size * 33 / 100;
    look.size = look.size * 66 / 100;
  }
  look.faces = fonts_.stack(theme_, family, combine(style.face, request));
  look.colour = request.colour;
  look.features.tabular_figures = request.tabular;
  look.strike = request.strike;
  look.underline = request.underline;
  if (!look.faces.empty()) {
    const FaceMetrics& metrics = fonts_.metrics(look.faces.front());
    look.ascent = scale(metrics.ascent, look.size, metrics);
    look.descent = scale(-metrics.descent, look.size, metrics);
  }
  return look;
}

}  // namespace evident
