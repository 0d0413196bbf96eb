#include "writing/merge/rope.h"

#include <algorithm>

namespace evident {
namespace {

std::uint32_t offset(std::size_t size) { return static_cast<std::uint32_t>(size); }

// The last piece that starts at or before the place.
std::size_t piece_at(const std::vector<SourceMap::Piece>& pieces, std::uint32_t place) {
  const auto after =
      std::upper_bound(pieces.begin(), pieces.end(), place,
                       [](std::uint32_t at, const SourceMap::Piece& piece) { return at < piece.begin; });
  return after == pieces.begin() ? 0 : static_cast<std::size_t>(after - pieces.begin()) - 1;
}

}  // namespace

void SourceMap::add(std::uint32_t begin, Span origin, bool verbatim) {
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    const bool follows = last.verbatim && verbatim && last.origin.source == origin.source &&
                         last.origin.end == origin.begin &&
                         last.begin + (last.origin.end - last.origin.begin) == begin;
    if (follows) {
      last.origin.end = origin.end;
      return;
    }
    if (last.begin == begin) {  // the one before is empty
      last = {begin, origin, verbatim};
      return;
    }
  }
  pieces_.push_back({begin, origin, verbatim});
}

Span SourceMap::locate(std::uint32_t begin, std::uint32_t end) const {
  if (pieces_.empty()) return {};
  const Piece& piece = pieces_[piece_at(pieces_, begin)];
  if (!piece.verbatim || begin < piece.begin) return piece.origin;
  const auto place = [&](std::uint32_t at) {
    return std::min(piece.origin.begin + (std::max(at, piece.begin) - piece.begin), piece.origin.end);
  };
  return {piece.origin.source, place(begin), place(std::max(begin, end))};
}

void Rope::add_verbatim(std::string_view part, Span origin) {
  if (part.empty()) return;
  map.add(offset(text.size()), origin, true);
  text += part;
}

void Rope::add(std::string_view part, Span origin) {
  if (part.empty()) return;
  map.add(offset(text.size()), origin, false);
  text += part;
}

void Rope::append(const Rope& other) { append(other, 0, other.text.size()); }

void Rope::append(const Rope& other, std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  const auto& pieces = other.map.pieces();
  const std::uint32_t first = offset(begin);
  const std::uint32_t last = offset(end);
  for (std::size_t i = piece_at(pieces, first); i < pieces.size() && pieces[i].begin < last; ++i) {
    const std::uint32_t from = std::max(pieces[i].begin, first);
    const std::uint32_t to =
        std::min(i + 1 < pieces.size() ? pieces[i + 1].begin : offset(other.text.size()), last);
    Span origin = pieces[i].origin;
    if (pieces[i].verbatim) {
      const std::uint32_t start = origin.begin;
      origin.begin = start + (from - pieces[i].begin);
      origin.end = start + (to - pieces[i].begin);
    }
    map.add(offset(text.size()) + (from - first), origin, pieces[i].verbatim);
  }
  text.append(other.text, begin, end - begin);
}

}  // namespace evident
