#pragma once
// The published view: all that templates, charts and files may read. Types only. Disclosure control makes
// it; nothing behind this door knows a number that it withheld.

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
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
};

struct Published {
  // Names of data files to their values, as templates see them: `programme.services.hubs`. A figure stands
  // there as a map-like quantity: see figure_attribute().
  ValueMap values;
  FigureList figures;  // a Quantity's `figure` is an index into it
};

}  // namespace evident
