#include "writing/ledger/number_tokens.h"

#include <algorithm>
#include <array>
#include <optional>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view pound = "£";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::array months = {"january", "february", "march",     "april",   "may",      "june",
                               "july",    "august",   "september", "october", "november", "december"};
// What a number after them counts or names is no finding.
constexpr std::array namers = {
    "section", "sections", "page", "pages",   "p",        "pp",     "chapter", "part",    "table", "figure",
    "slide",   "step",     "aim",  "no",      "number",   "volume", "vol",     "issue",   "note",  "year",
    "age",     "aged",     "ages", "article", "appendix", "point",  "item",    "version", "act",   "clause"};

template <class List>
bool contains(const List& list, const std::string& word) {
  return std::any_of(list.begin(), list.end(), [&](const char* one) { return word == one; });
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<NumberToken> tokens() {
    std::vector<NumberToken> found;
    while (at_ < text_.size()) {
      if (skip_tag()) continue;
      if (!is_digit(text_[at_])) {
        ++at_;
        continue;
      }
      if (auto token = number()) found.push_back(std::move(*token));
    }
    return found;
  }

 private:
  [[nodiscard]] bool ends_here(std::size_t end, std::string_view what) const {
    return text_.substr(0, end).ends_with(what);
  }
  [[nodiscard]] bool starts_here(std::size_t begin, std::string_view what) const {
    return text_.substr(begin).starts_with(what);
  }

  bool skip_tag() {
    for (const auto& [open, close] : {std::pair{"{{", "}}"}, std::pair{"{%", "%}"}, std::pair{"{#", "#}"}}) {
      if (!starts_here(at_, open)) continue;
      const std::size_t end = text_.find(close, at_);
      at_ = end == std::string_view::npos ? text_.size() : end + 2;
      return true;
    }
    return false;
  }

  // Reads past the digits in any case.
  std::optional<NumberToken> number() {
    NumberToken token;
    token.begin = at_;
    std::string digits;
    bool grouped = false;
    while (at_ < text_.size()) {
      const bool more = at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
      if (is_digit(text_[at_]) || (text_[at_] == '.' && more)) {
        digits += text_[at_++];
      } else if (text_[at_] == ',' && more) {
        grouped = true;
        ++at_;
      } else {
        break;
      }
    }
    token.end = at_;
    const bool pounds = ends_here(token.begin, pound);
    if (pounds) token.begin -= pound.size();
    if (!stands_alone_before(token.begin)) return std::nullopt;
    read_unit(token, digits, pounds);
    if (!stands_alone_after(token.end)) return std::nullopt;
    at_ = token.end;
    const bool plain = token.meaning == digits;
    token.digits = static_cast<std::size_t>(std::count_if(digits.begin(), digits.end(), is_digit));
    token.is_year = plain && !grouped && digits.size() == 4 && digits >= "1900" && digits <= "2099";
    return token;
  }

  // "%", " million" after pounds, " days", " years".
  void read_unit(NumberToken& token, std::string& digits, bool pounds) const {
    token.meaning = (pounds ? std::string(pound) : "") + digits;
    if (starts_here(token.end, "%")) {
      ++token.end;
      token.meaning += '%';
      return;
    }
    std::size_t word_begin = token.end;
    if (starts_here(word_begin, no_break_space)) {
      word_begin += no_break_space.size();
    } else if (starts_here(word_begin, " ") || starts_here(word_begin, "\n")) {
      ++word_begin;
    }
    if (word_begin == token.end && !pounds) return;
    const std::string word = word_at(word_begin);
    if (pounds && (word == "million" || word == "billion" || word == "m" || word == "bn")) {
      shift(digits, word.front() == 'm' ? 6 : 9);
      token.meaning = std::string(pound) + digits;
    } else if (!pounds && (word == "day" || word == "days" || word == "year" || word == "years")) {
      token.meaning += word.front() == 'd' ? " days" : " years";
    } else if (!pounds && (word == "percent" || (word == "per" && word_at(word_begin + 4) == "cent"))) {
      token.meaning += '%';
      token.end = word_begin + (word == "per" ? 8 : 7);
      return;
    } else {
      return;
    }
    token.end = word_begin + word.size();
  }

  // "1.5" by six places: "1500000".
  static void shift(std::string& digits, std::size_t places) {
    const std::size_t point = digits.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
    if (decimals > places) return;
    if (point != std::string::npos) digits.erase(point, 1);
    digits.append(places - decimals, '0');
  }

  [[nodiscard]] std::string word_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    return begin >= text_.size() ? "" : to_lower(text_.substr(begin, end - begin));
  }

  [[nodiscard]] bool stands_alone_before(std::size_t begin) const {
    if (begin == 0) return true;
    const char before = text_[begin - 1];
    if (is_digit(before) || is_letter(before)) return false;
    constexpr std::string_view openers = "([{\"'*|>~";
    if (openers.find(before) != std::string_view::npos) return true;
    for (const std::string_view quote : {"\u2018", "\u201C", "\u2014"}) {
      if (ends_here(begin, quote)) return true;
    }
    std::size_t end = begin;
    if (before == ' ' || before == '\n' || before == '\t') {
      --end;
    } else if (ends_here(begin, no_break_space)) {
      end -= no_break_space.size();
    } else {
      return false;
    }
    return follows_a_word_that_allows_it(end);
  }

  [[nodiscard]] bool follows_a_word_that_allows_it(std::size_t end) const {
    while (end > 0 && text_[end - 1] == ' ') --end;
    if (end == 0) return true;
    if (is_digit(text_[end - 1])) return false;  // 0800 1111
    if (ends_here(end, "\u2013") || text_[end - 1] == '-') return false;
    if (text_[end - 1] == '.') --end;
    std::size_t begin = end;
    while (begin > 0 && is_letter(text_[begin - 1])) --begin;
    const std::string word = to_lower(text_.substr(begin, end - begin));
    return !contains(namers, word) && !contains(months, word);
  }

  [[nodiscard]] bool stands_alone_after(std::size_t end) const {
    if (end >= text_.size()) return true;
    const char after = text_[end];
    const bool digit_next = end + 1 < text_.size() && is_digit(text_[end + 1]);
    if (std::string_view(".,:;").find(after) != std::string_view::npos) return !digit_next;
    if (std::string_view("!?)]}\"'*|<~\n\t").find(after) != std::string_view::npos) return true;
    for (const std::string_view mark : {"\u2019", "\u201D", "\u2014", "\u2026"}) {
      if (starts_here(end, mark)) return true;
    }
    std::size_t next = end;
    if (after == ' ') {
      ++next;
    } else if (starts_here(end, no_break_space)) {
      next += no_break_space.size();
    } else {
      return false;
    }
    if (next < text_.size() && (is_digit(text_[next]) || starts_here(next, "\u2013"))) return false;
    const std::string word = word_at(next);
    return !contains(months, word);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<NumberToken> number_tokens(std::string_view text) { return Scanner(text).tokens(); }

}  // namespace evident
