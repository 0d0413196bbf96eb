#include <utility>

#include "output/layout/paginator.h"
#include "output/layout/split.h"

namespace evident {
namespace {

constexpr Length rule_room = points(16);  // from the text to the notes
constexpr Length rule_above = points(6);  // from the rule to the notes
constexpr Length rule_length = points(72);
constexpr Length rule_width{500};
constexpr Length gap = points(2);  // between notes

}  // namespace

void Paginator::call_notes(const Slab& slab, std::vector<std::uint32_t>& called) const {
  std::size_t next = called.size();
  const auto add = [&](const Slab& from) {
    for (const PlacedLine& line : from.lines) {
      called.insert(called.end(), line.line.notes.begin(), line.line.notes.end());
    }
  };
  add(slab);
  // A note may call others; each is called for the first time in one place only.
  for (; next < called.size(); ++next) add(galley_.notes[called[next]]);
}

Length Paginator::height_of(const std::vector<std::uint32_t>& called, Length taken) const {
  Length height = taken;
  for (const std::uint32_t note : called) {
    height += (height.value == 0 ? rule_room : gap) + galley_.notes[note].height;
  }
  return height;
}

void Paginator::add_notes(const std::vector<std::uint32_t>& called) {
  const Length room = columns_ ? bottom_ - columns_->limit : bottom_ - y_ - closing();
  for (const std::uint32_t note : called) add_note(std::move(galley_.notes[note]), room);
}

void Paginator::add_note(Slab note, Length limit) {
  const Length above = notes_height_.value == 0 ? rule_room : gap;
  const Length room = limit - notes_height_ - above;
  // Once a note has to wait, those after it wait too. On a page of its own something is always placed.
  const bool alone = at_top_ && notes_.empty();
  const Length least = note.lines.empty() ? note.height : note.lines.front().line.height;
  if (!carried_.empty() || (room < least && !alone)) {
    carried_.push_back(std::move(note));
    return;
  }
  if (note.height > room && note.lines.size() > 1) {
    Slab rest = split(note, room);
    if (!rest.lines.empty()) carried_.push_back(std::move(rest));
  }
  notes_height_ += above + note.height;
  notes_.push_back(std::move(note));
}

void Paginator::finish_page() {
  if (!notes_.empty()) {
    Length y = bottom_ - notes_height_ + rule_room;
    Ink rule;
    rule.kind = ArtifactKind::Layout;
    rule.item = StrokedLine{{style_.left, y - rule_above},
                            {style_.left + rule_length, y - rule_above},
                            rule_width,
                            note_rule_colour_};
    page_.put_ink(std::move(rule), {});
    for (Slab& note : notes_) {
      page_.put(note, y);
      y += note.height + gap;
    }
  }
  notes_.clear();
  notes_height_ = {};
  page_.finish_page(frame_);
}

}  // namespace evident
