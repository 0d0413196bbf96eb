#include "design/fonts/itemise.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace evident {
namespace {

bool is_invisible(char32_t c) { return draws_nothing(c) || is_ignorable(c); }

// A base with its marks.
struct Cluster {
  std::uint32_t begin = 0, end = 0;
  std::vector<Character> characters;

  char32_t base() const { return characters.front().code_point; }
  bool is_visible() const {
    return std::any_of(characters.begin(), characters.end(),
                       [](const Character& character) { return !is_invisible(character.code_point); });
  }
};

std::vector<std::size_t> cluster_starts(std::string_view word, TextBreaker& breaker) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (!std::all_of(word.begin(), word.end(), is_ascii)) return breaker.graphemes(word);
  std::vector<std::size_t> starts(word.size());
  for (std::size_t i = 0; i < starts.size(); ++i) starts[i] = i;
  return starts;
}

std::vector<Cluster> clusters_of(std::string_view word, TextBreaker& breaker) {
  std::vector<std::size_t> starts = cluster_starts(word, breaker);
  starts.push_back(word.size());
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    Cluster cluster{static_cast<std::uint32_t>(starts[i]), static_cast<std::uint32_t>(starts[i + 1]), {}};
    for (std::size_t offset = starts[i]; offset < starts[i + 1];) {
      const auto place = static_cast<std::uint32_t>(offset);
      cluster.characters.push_back({next_code_point(word, offset), place});
    }
    clusters.push_back(std::move(cluster));
  }
  return clusters;
}

class Itemiser {
 public:
  Itemiser(const FaceStack& stack, const std::vector<std::unique_ptr<Face>>& faces)
      : stack_(stack), faces_(faces) {}

  void add(const Cluster& cluster) {
    if (!cluster.is_visible()) return add_invisible(cluster);
    const std::optional<FaceId> face = face_of(cluster);
    if (!face) return add_missing(cluster);
    ScriptRun& run = run_for(*face, cluster.base());
    if (run.characters.empty()) run.begin = std::exchange(held_back_, std::nullopt).value_or(cluster.begin);
    run.end = cluster.end;
    append(run, cluster);
  }

  Itemised finish() { return std::move(result_); }

 private:
  hb_font_t* font_of(FaceId face) const { return faces_[face]->font.get(); }

  // The first face that has all of the cluster, else the first that has its base.
  std::optional<FaceId> face_of(const Cluster& cluster) const {
    for (const FaceId face : stack_) {
      if (covers_cluster(font_of(face), cluster.characters)) return face;
    }
    for (const FaceId face : stack_) {
      if (covers(font_of(face), cluster.base())) return face;
    }
    return std::nullopt;
  }

  ScriptRun* open_run() { return result_.runs.empty() || closed_ ? nullptr : &result_.runs.back(); }

  // The last run when it has this face, script and direction, else a new one.
  ScriptRun& run_for(FaceId face, char32_t base) {
    hb_unicode_funcs_t* const unicode = hb_unicode_funcs_get_default();
    hb_script_t script = hb_unicode_script(unicode, base);
    ScriptRun* const last = open_run();
    const bool is_shared = script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
    if (is_shared) script = last != nullptr ? last->script : HB_SCRIPT_COMMON;
    // Digits run from left to right in every script (UAX 9, EN and AN).
    const bool is_digit =
        hb_unicode_general_category(unicode, base) == HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER;
    const bool backwards = !is_digit && hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
    if (last != nullptr && last->face == face && last->right_to_left == backwards) {
      if (last->script == HB_SCRIPT_COMMON) last->script = script;
      if (last->script == script) return *last;
    }
    closed_ = false;
    return result_.runs.emplace_back(ScriptRun{face, script, backwards, 0, 0, {}});
  }

  void append(ScriptRun& run, const Cluster& cluster) {
    hb_font_t* const font = font_of(run.face);
    const bool whole = covers_cluster(font, cluster.characters);
    for (const Character& character : cluster.characters) {
      const char32_t c = character.code_point;
      if (draws_nothing(c)) continue;
      if (whole || is_ignorable(c) || covers(font, c)) {
        run.characters.push_back({stand_in(font, c), character.offset});
      } else {
        report(c);
      }
    }
  }

  // What draws nothing stays with the text before it, or else with the run that follows.
  void add_invisible(const Cluster& cluster) {
    ScriptRun* const last = open_run();
    if (last == nullptr) {
      held_back_ = held_back_.value_or(cluster.begin);
      return;
    }
    last->end = cluster.end;
    append(*last, cluster);
  }

  void add_missing(const Cluster& cluster) {
    closed_ = true;
    held_back_.reset();
    for (const Character& character : cluster.characters) {
      const char32_t c = character.code_point;
      const bool somewhere =
          std::any_of(stack_.begin(), stack_.end(), [&](FaceId face) { return covers(font_of(face), c); });
      if (!is_invisible(c) && !somewhere) report(c);
    }
  }

  void report(char32_t c) {
    std::vector<char32_t>& missing = result_.missing;
    if (std::find(missing.begin(), missing.end(), c) == missing.end()) missing.push_back(c);
  }

  const FaceStack& stack_;
  const std::vector<std::unique_ptr<Face>>& faces_;
  Itemised result_;
  bool closed_ = false;                     // behind a missing character no run goes on
  std::optional<std::uint32_t> held_back_;  // start of what draws nothing before the next run
};

}  // namespace

Itemised itemise(std::string_view word, const FaceStack& stack,
                 const std::vector<std::unique_ptr<Face>>& faces, TextBreaker& breaker) {
  Itemiser itemiser(stack, faces);
  for (const Cluster& cluster : clusters_of(word, breaker)) itemiser.add(cluster);
  return itemiser.finish();
}

}  // namespace evident
