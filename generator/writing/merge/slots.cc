#include "writing/merge/slots.h"

#include <algorithm>

#include "foundation/text/text.h"
#include "writing/merge/merger.h"

namespace evident {
namespace {

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;   // without its end
  std::size_t next = 0;  // where the next line begins
};

Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t newline = std::min(text.find('\n', begin), text.size());
  std::size_t end = newline;
  if (end > begin && text[end - 1] == '\r') --end;
  return {begin, end, std::min(newline + 1, text.size())};
}

// How many of `mark` a fence starts with, after at most three spaces; 0 when it is none.
std::size_t fence_length(std::string_view line, char mark) {
  const std::size_t indent = line.find_first_not_of(' ');
  if (indent == std::string_view::npos || indent > 3) return 0;
  const std::size_t end = std::min(line.find_first_not_of(mark, indent), line.size());
  return end - indent >= 3 ? end - indent : 0;
}

std::string_view after_fence(std::string_view line, char mark) {
  const std::size_t indent = line.find_first_not_of(' ');
  return trim(line.substr(std::min(line.find_first_not_of(mark, indent), line.size())));
}

bool is_name(std::string_view name) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !name.empty() && std::all_of(name.begin(), name.end(), letter);
}

class Cutter {
 public:
  Cutter(const Rope& content, Diagnostics& diagnostics) : content_(content), diagnostics_(diagnostics) {}

  Parts cut() {
    const std::string_view text = content_.text;
    for (std::size_t begin = 0; begin < text.size();) {
      const Line line = line_at(text, begin);
      read_line(line, text.substr(line.begin, line.end - line.begin));
      begin = line.next;
    }
    if (open_slot_) {
      diagnostics_.error("unclosed-slot", slot_.span, "The slot `" + slot_.name + "` is never closed",
                         "Write `:::` on a line of its own where it ends");
      close_slot(text.size(), text.size());
    }
    parts_.body.append(content_, done_, text.size());
    return std::move(parts_);
  }

 private:
  void read_line(const Line& line, std::string_view written) {
    if (inside_code(written)) return;
    if (fence_length(written, ':') == 0) return;
    const std::string_view name = after_fence(written, ':');
    if (name.empty()) return close(line);
    const bool slot = name == "slot" || name.starts_with("slot ") || name.starts_with("slot\t");
    if (!slot) {
      ++containers_;
    } else if (containers_ > 0 || open_slot_) {
      diagnostics_.error("nested-slot", place(line), "A slot cannot stand inside another container",
                         "Close the container before it");
      ++containers_;
    } else {
      open(line, trim(name.substr(4)));
    }
  }

  bool inside_code(std::string_view written) {
    if (code_length_ > 0) {
      const bool closes =
          fence_length(written, code_mark_) >= code_length_ && after_fence(written, code_mark_).empty();
      if (closes) code_length_ = 0;
      return true;
    }
    for (const char mark : {'`', '~'}) {
      const std::size_t length = fence_length(written, mark);
      if (length == 0) continue;
      if (mark == '`' && after_fence(written, mark).find('`') != std::string_view::npos) continue;
      code_mark_ = mark;
      code_length_ = length;
      return true;
    }
    return false;
  }

  void open(const Line& line, std::string_view name) {
    open_slot_ = true;
    parts_.body.append(content_, done_, line.begin);
    slot_ = {std::string(name), {}, place(line)};
    std::replace(slot_.name.begin(), slot_.name.end(), '-', '_');
    slot_begin_ = line.next;
    if (!is_name(name)) {
      diagnostics_.error("unnamed-slot", slot_.span, "This slot has no name that a template can use",
                         "Write `::: slot name` with small letters, digits and underscores");
      slot_.name.clear();
    }
  }

  void close(const Line& line) {
    if (containers_ > 0) {
      --containers_;
    } else if (open_slot_) {
      close_slot(line.begin, line.next);
    }
  }

  void close_slot(std::size_t end, std::size_t next) {
    const std::string_view text = content_.text;
    std::size_t last = end;
    if (last > slot_begin_ && text[last - 1] == '\n') --last;
    if (last > slot_begin_ && text[last - 1] == '\r') --last;
    slot_.content.append(content_, slot_begin_, last);
    const auto known = std::find_if(parts_.slots.begin(), parts_.slots.end(),
                                    [&](const Slot& other) { return other.name == slot_.name; });
    if (known != parts_.slots.end()) {
      Diagnostic& diagnostic =
          diagnostics_.error("duplicate-slot", slot_.span, "The slot `" + slot_.name + "` is filled twice",
                             "Join the two, or give one another name");
      diagnostic.labels.push_back({known->span, "It is filled here first"});
    } else if (!slot_.name.empty()) {
      parts_.slots.push_back(std::move(slot_));
    }
    slot_ = {};
    open_slot_ = false;
    done_ = next;
  }

  Span place(const Line& line) const {
    return content_.map.locate(static_cast<std::uint32_t>(line.begin), static_cast<std::uint32_t>(line.end));
  }

  const Rope& content_;
  Diagnostics& diagnostics_;
  Parts parts_;
  std::size_t done_ = 0;  // up to where the content has been given out
  Slot slot_;
  bool open_slot_ = false;
  std::size_t slot_begin_ = 0;
  std::size_t containers_ = 0;  // open ones, in the slot or outside
  std::size_t code_length_ = 0;
  char code_mark_ = '`';
};

}  // namespace

Parts cut_slots(const Rope& content, Diagnostics& diagnostics) { return Cutter(content, diagnostics).cut(); }

void Merger::take_slots(const Rope& content, ScopeFrame& root) {
  Parts parts = cut_slots(content, diagnostics_);
  ValueMap slots;
  for (Slot& slot : parts.slots) {
    Value value = markup(std::move(slot.content));
    slots.set(slot.name, value);
    slots_.push_back({std::move(slot.name), slot.span, std::move(value)});
  }
  root.set("body", markup(std::move(parts.body)));
  root.set("slots", Value::map(std::move(slots)));
}

void Merger::report_unused_slots() {
  for (const SlotUse& slot : slots_) {
    const auto* made = dynamic_cast<const Markup*>(object_of(slot.value));
    if (made->used()) continue;
    diagnostics_.warning("unused-slot", slot.span,
                         "The slot `" + slot.name + "` is not printed by the template",
                         "Write `{{ slots." + slot.name + " }}` in the template, or remove the slot");
  }
}

}  // namespace evident
