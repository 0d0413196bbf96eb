#pragma once
// yaml-cpp's events into nodes. Every limit is kept here, while the tree grows, so that hostile input is
// refused before it costs memory or stack.

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evidence/data/data.h"
#include "evidence/data/places.h"

namespace evident {

// Thrown through yaml-cpp when going on makes no sense; the reason has been reported.
struct StopReading {};

inline constexpr const char* unclosed_quote = "A quote opens here and is never closed";
inline constexpr const char* unclosed_quote_help =
    "Close it with the same mark; inside single quotes write '' for an apostrophe, inside double quotes \\\" "
    "for a quotation mark";

class TreeBuilder : public YAML::EventHandler {
 public:
  // `text` is what yaml-cpp reads; `base` is where it begins in the source.
  TreeBuilder(SourceId source, std::string_view text, std::uint32_t base, Diagnostics& diagnostics)
      : source_(source), text_(text), base_(base), diagnostics_(diagnostics) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  [[nodiscard]] std::optional<Node>& root() { return root_; }
  // Parts in which a line may begin with a tab: flow collections and scalars over several lines.
  [[nodiscard]] const std::vector<Extent>& loose() const { return loose_; }
  // Where the outermost and the innermost bracket still open stand; nothing when none is.
  [[nodiscard]] std::optional<std::uint32_t> outermost_flow() const;
  [[nodiscard]] std::optional<std::uint32_t> innermost_flow() const;
  // One past the last value that came, and where the last scalar began.
  [[nodiscard]] std::uint32_t last_end() const { return last_end_; }
  [[nodiscard]] std::uint32_t last_begin() const { return last_begin_; }
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;

 private:
  struct Frame {
    Node node;
    YAML::anchor_t anchor = 0;
    bool flow = false;
    bool has_key = false;      // the next value belongs to `key`
    bool drops_value = false;  // `key` was refused
    std::string key;
    Extent key_extent;
    std::unordered_map<std::string, Span> seen;
    std::size_t count = 1;   // nodes in it, copies included
    std::size_t height = 1;  // levels from here down
    std::size_t bytes = 0;   // of text in it
    std::uint32_t begin = 0, end = 0;
  };
  // A finished value and what the limits need to know of it.
  struct Part {
    Node node;
    Extent extent;
    std::size_t count = 1;
    std::size_t height = 0;  // of a scalar
    std::size_t bytes = 0;
  };

  void open(const YAML::Mark& mark, Node::Kind kind, YAML::anchor_t anchor, YAML::EmitterStyle::value style);
  void close();
  void add(Part part, YAML::anchor_t anchor);
  void add_to_map(Frame& frame, Part part);
  void take_key(Frame& frame, const Part& part);
  void keep_anchor(const Part& part, YAML::anchor_t anchor);
  void charge(std::size_t nodes, const Extent& extent);
  void charge_copy(const Part& part, const Extent& extent);
  Diagnostic& report(std::string code, Span place, std::string message, std::string help);
  void check_tag(const std::string& tag, std::string_view usual, const Extent& extent);
  void check_value(const std::string& value, const Extent& extent);
  [[noreturn]] void stop(std::string code, const Extent& extent, std::string message, std::string help);

  SourceId source_;
  std::string_view text_;
  std::uint32_t base_;
  Diagnostics& diagnostics_;
  std::vector<Frame> frames_;
  std::vector<std::optional<Part>> anchors_;  // by number; empty while its value is still being read
  std::vector<Extent> loose_;
  std::optional<Node> root_;
  std::size_t nodes_ = 0;
  std::size_t copied_bytes_ = 0;
  std::size_t reports_ = 0;
  std::uint32_t last_end_ = 0;
  std::uint32_t last_begin_ = 0;
};

}  // namespace evident
