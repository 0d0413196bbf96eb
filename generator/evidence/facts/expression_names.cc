#include "evidence/facts/expression_names.h"

#include <algorithm>
#include <array>

namespace evident {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_start(char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_part(char c) { return is_name_start(c) || is_digit(c); }

bool is_word_of_the_language(std::string_view word) {
  constexpr std::array<std::string_view, 7> words = {"if", "else", "and", "or", "not", "in", "is"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  ExpressionNames scan() {
    while (offset_ < text_.size()) step();
    if (divisions_ == 1 && division_depth_ == 0 && !other_outside_ && !beyond_arithmetic_)
      found_.division = division_;
    return std::move(found_);
  }

 private:
  void step() {
    const char c = text_[offset_];
    if (c == '"' || c == '\'') return skip_text(c);
    if (is_name_start(c)) return read_path();
    if (is_digit(c)) return skip_number();
    read_sign(c);
    ++offset_;
  }

  void skip_text(char quote) {
    beyond_arithmetic_ = true;
    for (++offset_; offset_ < text_.size() && text_[offset_] != quote; ++offset_) {
      if (text_[offset_] == '\\') ++offset_;
    }
    ++offset_;
  }

  void skip_number() {
    while (offset_ < text_.size() && (is_name_part(text_[offset_]) || text_[offset_] == '.')) ++offset_;
  }

  std::string read_name() {
    const std::size_t begin = offset_;
    while (offset_ < text_.size() && is_name_part(text_[offset_])) ++offset_;
    return std::string(text_.substr(begin, offset_ - begin));
  }

  void read_path() {
    std::vector<std::string> path = {read_name()};
    if (is_word_of_the_language(path.front())) {
      beyond_arithmetic_ = true;
      return;
    }
    while (offset_ + 1 < text_.size() && text_[offset_] == '.' && is_name_part(text_[offset_ + 1])) {
      ++offset_;
      path.push_back(read_name());
    }
    found_.paths.push_back(std::move(path));
  }

  void read_sign(char c) {
    switch (c) {
      case '(':
        ++depth_;
        return;
      case ')':
        --depth_;
        return;
      case '/':
        ++divisions_;
        division_ = offset_;
        division_depth_ = depth_;
        return;
      case '+':
      case '-':
      case '*':
        if (depth_ == 0) other_outside_ = true;
        return;
      case ' ':
      case '\t':
      case '\n':
      case '\r':
        return;
      default:
        beyond_arithmetic_ = true;
    }
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  int depth_ = 0;
  int divisions_ = 0;
  std::size_t division_ = 0;
  int division_depth_ = 0;
  bool other_outside_ = false;      // + - * beside the division, not inside brackets
  bool beyond_arithmetic_ = false;  // filters, items, texts, comparisons
  ExpressionNames found_;
};

}  // namespace

ExpressionNames names_in_expression(std::string_view text) { return Scanner(text).scan(); }

}  // namespace evident
