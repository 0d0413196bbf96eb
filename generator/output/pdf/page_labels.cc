#include "output/pdf/page_labels.h"

#include <array>
#include <optional>

#include "output/pdf/syntax.h"

namespace evident {

namespace {

enum class Figures { None, Decimal, UpperRoman, LowerRoman };

struct PageLabel {
  std::string prefix;
  Figures figures = Figures::None;
  std::uint32_t number = 0;

  // Whether it is the page after `before` in the same way of counting.
  [[nodiscard]] bool follows(const PageLabel& before) const {
    return figures != Figures::None && figures == before.figures && prefix == before.prefix &&
           number == before.number + 1;
  }
};

constexpr std::uint32_t largest_roman = 3999;

std::string upper_roman(std::uint32_t number) {
  struct Step {
    std::uint32_t value;
    const char* figures;
  };
  constexpr std::array<Step, 13> steps = {{{1000, "M"},
                                           {900, "CM"},
                                           {500, "D"},
                                           {400, "CD"},
                                           {100, "C"},
                                           {90, "XC"},
                                           {50, "L"},
                                           {40, "XL"},
                                           {10, "X"},
                                           {9, "IX"},
                                           {5, "V"},
                                           {4, "IV"},
                                           {1, "I"}}};
  std::string out;
  for (const Step& step : steps) {
    for (; number >= step.value; number -= step.value) out += step.figures;
  }
  return out;
}

// The only number that could be written so, if any: "IIII" is none.
std::optional<std::uint32_t> read_upper_roman(std::string_view text) {
  if (text.empty() || text.size() > 15) return std::nullopt;
  std::uint32_t number = 0, before = 10000;
  for (const char c : text) {
    constexpr std::string_view letters = "IVXLCDM";
    constexpr std::array<std::uint32_t, 7> values = {1, 5, 10, 50, 100, 500, 1000};
    const std::size_t place = letters.find(c);
    if (place == std::string_view::npos) return std::nullopt;
    const std::uint32_t value = values[place];
    number += value > before ? value - 2 * before : value;
    before = value;
  }
  const bool true_roman = number >= 1 && number <= largest_roman && upper_roman(number) == text;
  return true_roman ? std::optional(number) : std::nullopt;
}

PageLabel read_label(const std::string& label) {
  if (const auto number = read_upper_roman(label)) return {{}, Figures::UpperRoman, *number};
  std::string raised = label;
  for (char& c : raised) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : ' ';
  if (const auto number = read_upper_roman(raised)) return {{}, Figures::LowerRoman, *number};
  std::size_t begin = label.size();
  while (begin > 0 && label[begin - 1] >= '0' && label[begin - 1] <= '9') --begin;
  while (begin < label.size() && label[begin] == '0') ++begin;  // "07" is no way of counting
  const std::string_view digits = std::string_view(label).substr(begin);
  const bool spaced = begin > 0 && label[begin - 1] == ' ';  // spaces at the end of a text are not kept
  if (digits.empty() || digits.size() > 9 || spaced) return {label, Figures::None, 0};
  return {label.substr(0, begin), Figures::Decimal,
          static_cast<std::uint32_t>(std::stoul(std::string(digits)))};
}

// Table 159
std::string print(const PageLabel& label) {
  std::string out = "<<";
  if (!label.prefix.empty()) out += "/P" + pdf_text(label.prefix);
  switch (label.figures) {
    case Figures::None:
      return out + ">>";
    case Figures::Decimal:
      out += "/S/D";
      break;
    case Figures::UpperRoman:
      out += "/S/R";
      break;
    case Figures::LowerRoman:
      out += "/S/r";
      break;
  }
  if (label.number != 1) out += "/St " + std::to_string(label.number);
  return out + ">>";
}

}  // namespace

std::string page_labels(const Pages& pages) {
  if (pages.page_labels.empty()) return {};
  std::string out = "<</Nums[";
  PageLabel before;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    const bool named = page < pages.page_labels.size();
    const PageLabel label = named ? read_label(pages.page_labels[page])
                                  : PageLabel{{}, Figures::Decimal, static_cast<std::uint32_t>(page + 1)};
    if (page == 0 || !label.follows(before)) out += std::to_string(page) + print(label);
    before = label;
  }
  return out + "]>>";
}

}  // namespace evident
