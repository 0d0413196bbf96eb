#pragma once
// The small grammars inside SVG's attributes: numbers, lists and lengths. No locale, no infinities.

#include <optional>
#include <string_view>
#include <vector>

namespace evident {

inline constexpr double largest_svg_number = 1e7;

class SvgScanner {
 public:
  explicit SvgScanner(std::string_view text) : left_(text) {}

  [[nodiscard]] bool at_end() const { return left_.empty(); }
  [[nodiscard]] char next() const { return left_.empty() ? '\0' : left_.front(); }
  [[nodiscard]] std::string_view left() const { return left_; }
  void skip_space();
  void skip_separator();                  // white space with at most one comma
  bool skip(char c);                      // whether it stood there
  [[nodiscard]] std::string_view word();  // ASCII letters; may be empty

  // A number as SVG 1.1 writes it: "-1.5e2", "+.5"; nothing when there is none or its size is above
  // largest_svg_number. What follows it stays.
  [[nodiscard]] std::optional<double> number();
  // 0 or 1, which need no separator behind them.
  [[nodiscard]] std::optional<bool> flag();

 private:
  std::string_view left_;
};

// All numbers of a list; nothing when something else stands between them, or more than `most` do.
[[nodiscard]] std::optional<std::vector<double>> read_numbers(std::string_view text, std::size_t most);
// A length with or without a unit, in user units: px, pt, pc, mm, cm, in, Q, or % of `whole`.
[[nodiscard]] std::optional<double> read_svg_length(std::string_view text, double whole);

}  // namespace evident
