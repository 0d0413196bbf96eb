#pragma once
// The published view: all that templates, charts and files may read. Types only. Disclosure control makes
// it; nothing behind this door knows a number that it withheld.

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "evidence/values/values.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// What another source says of the same thing.
struct Disagreement {
  Quantity quantity;
  std::string printed;
  std::string source;  // reference id
  std::string page;
  std::string note;
};

struct SourcePlace {
  std::string source;  // reference id
  std::string page;
};

// One figure of the ledger: its name, what may be printed of it, and where it comes from.
struct FigureEntry {
  std::string name;    // "programme.services.hubs"
  std::string label;   // in words; may be empty
  Quantity quantity;   // at printed precision
  std::string source;  // reference id; may be empty for the publisher's own data
  std::string page;    // locator in the source: "35", "section 4.4"
  std::string as_of;
  std::string note;
  std::vector<Disagreement> disagrees;
  Span span;  // the data value
  // Of an indicator alone: how it is computed, the figures that its formula names, and the sources of all of
  // them, each once; `source` above is then filled when there is only one.
  std::string formula;
  std::vector<FigureId> inputs;
  std::vector<SourcePlace> sources;
};

// Entries by FigureId. Views that are made of one, as those of rows are, begin with its entries without
// copying them.
class FigureList {
 public:
  FigureList() = default;
  FigureList(std::initializer_list<FigureEntry> entries) : own_(entries) {}
  explicit FigureList(std::shared_ptr<const FigureList> beginning)
      : beginning_(std::move(beginning)), before_(beginning_ ? beginning_->size() : 0) {}

  [[nodiscard]] std::size_t size() const { return before_ + own_.size(); }
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] const FigureEntry& operator[](std::size_t id) const {
    return id < before_ ? (*beginning_)[id] : own_[id - before_];
  }
  void push_back(FigureEntry entry) { own_.push_back(std::move(entry)); }
  // For a list that many others begin with, once it is whole: names are then found without looking at all.
  void sort_names() {
    by_name_.resize(own_.size());
    std::iota(by_name_.begin(), by_name_.end(), std::size_t{0});
    std::stable_sort(by_name_.begin(), by_name_.end(),
                     [&](std::size_t a, std::size_t b) { return own_[a].name < own_[b].name; });
  }
  // The first figure with each of these names, as far as there is one. The names found are the list's own.
  [[nodiscard]] std::unordered_map<std::string_view, FigureId> find(
      const std::vector<std::string_view>& names) const {
    std::unordered_map<std::string_view, FigureId> found;
    if (beginning_) found = beginning_->find(names);
    const auto add = [&](std::size_t place) {
      found.emplace(own_[place].name, static_cast<FigureId>(before_ + place));
    };
    if (by_name_.size() == own_.size()) {
      for (const std::string_view name : names) {
        const auto at = std::lower_bound(
            by_name_.begin(), by_name_.end(), name,
            [&](std::size_t place, std::string_view wanted) { return own_[place].name < wanted; });
        if (at != by_name_.end() && own_[*at].name == name) add(*at);
      }
      return found;
    }
    const std::unordered_set<std::string_view> wanted(names.begin(), names.end());
    for (std::size_t place = 0; place < own_.size(); ++place) {
      if (wanted.contains(own_[place].name)) add(place);
    }
    return found;
  }
  // By place among those that were added to this list itself.
  [[nodiscard]] FigureEntry& own(std::size_t place) { return own_[place]; }

  class Iterator {
   public:
    Iterator(const FigureList& list, std::size_t id) : list_(&list), id_(id) {}
    const FigureEntry& operator*() const { return (*list_)[id_]; }
    Iterator& operator++() {
      ++id_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return id_ != other.id_; }

   private:
    const FigureList* list_;
    std::size_t id_;
  };
  [[nodiscard]] Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] Iterator end() const { return {*this, size()}; }

 private:
  std::shared_ptr<const FigureList> beginning_;
  std::size_t before_ = 0;  // how many entries it has
  std::vector<FigureEntry> own_;
  std::vector<std::size_t> by_name_;  // places in own_, in the order of their names; empty until asked for
};

struct Published {
  // Names of data files to their values, as templates see them: `programme.services.hubs`. A figure stands
  // there as a map-like quantity: see figure_attribute().
  ValueMap values;
  FigureList figures;  // a Quantity's `figure` is an index into it
};

}  // namespace evident
