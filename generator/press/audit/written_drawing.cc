#include "press/audit/written_drawing.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "press/audit/printed_numbers.h"

namespace evident {
namespace {

std::vector<double> coordinates(const std::string& path) {
  std::vector<double> found;
  const char* const end = path.data() + path.size();
  for (const char* at = path.data(); at < end;) {
    double number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error == std::errc()) found.push_back(number);
    at = error == std::errc() ? next : at + 1;
  }
  return found;
}

double coordinate(const std::map<std::string, std::string>& attributes, const std::string& name) {
  const auto found = attributes.find(name);
  const std::vector<double> numbers =
      found == attributes.end() ? std::vector<double>{} : coordinates(found->second);
  return numbers.empty() ? 0 : numbers.front();
}

constexpr double fine = 0.01;  // points: what is written has three decimals, and lengths are rounded to one

}  // namespace

void WrittenDrawing::add_bar(const std::string& figure, const std::string& path) {
  const std::vector<double> at = coordinates(path);
  if (at.size() < 4) return;
  DrawnBar bar{figure, at[0], at[1], 0, 0};
  double right = at[0], bottom = at[1];
  for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
    bar.x = std::min(bar.x, at[i]);
    right = std::max(right, at[i]);
    bar.y = std::min(bar.y, at[i + 1]);
    bottom = std::max(bottom, at[i + 1]);
  }
  bar.width = right - bar.x;
  bar.height = bottom - bar.y;
  bars_.push_back(std::move(bar));
}

void WrittenDrawing::add_words(const std::string& words,
                               const std::map<std::string, std::string>& attributes) {
  const double right = coordinate(attributes, "x") + coordinate(attributes, "textLength");
  words_.push_back({without_blanks_around(words), right, coordinate(attributes, "y")});
}

void WrittenDrawing::check(WrittenAudit& audit, const AuditedFile& file,
                           const std::set<std::string>& numbers) const {
  for (const DrawnWords& words : words_) {
    const std::vector<std::string> said = numbers_in(words.text);
    const bool known = std::all_of(said.begin(), said.end(),
                                   [&](const std::string& number) { return numbers.contains(number); });
    if (!known && !is_on_an_axis(words)) audit.without_origin(file, "words in a drawing");
  }
  if (!bars_.empty()) check_bars(audit, file);
}

void WrittenDrawing::check_bars(WrittenAudit& audit, const AuditedFile& file) const {
  for (const DrawnBar& bar : bars_) {
    const Quantity* figure = audit.figure(bar.figure);
    if (figure == nullptr || figure->missing != Missing::None) return audit.given_away(file, bar.figure);
  }
  const auto same_height = [&](const DrawnBar& bar) {
    return std::abs(bar.height - bars_.front().height) < fine;
  };
  const auto same_width = [&](const DrawnBar& bar) {
    return std::abs(bar.width - bars_.front().width) < fine;
  };
  const bool lying = std::all_of(bars_.begin(), bars_.end(), same_height);
  if (!lying && !std::all_of(bars_.begin(), bars_.end(), same_width))
    return audit.drawn_otherwise(file, bars_.front().figure);
  if (lying && bars_.size() < 2) return;  // one bar has no scale
  const auto length = [&](const DrawnBar& bar) { return lying ? bar.width : bar.height; };
  const auto number = [&](const DrawnBar& bar) { return std::abs(audit.figure(bar.figure)->number); };
  const DrawnBar& longest =
      *std::max_element(bars_.begin(), bars_.end(),
                        [&](const DrawnBar& a, const DrawnBar& b) { return number(a) < number(b); });
  if (number(longest) == 0) return;
  const double scale = length(longest) / number(longest);
  for (const DrawnBar& bar : bars_) {
    if (std::abs(length(bar) - number(bar) * scale) > fine) return audit.drawn_otherwise(file, bar.figure);
  }
}

// Numbers in equal steps on one line, at least three.
bool WrittenDrawing::is_on_an_axis(const DrawnWords& words) const {
  const auto own = bare_number(words.text);
  if (!own) return false;
  for (const bool across : {true, false}) {
    std::set<double> line;  // numbers with one foot, or one right edge
    for (const DrawnWords& one : words_) {
      const double apart = across ? one.y - words.y : one.right - words.right;
      const auto number = bare_number(one.text);
      if (number && std::abs(apart) < 0.1) line.insert(*number);
    }
    if (line.size() < 3) continue;
    const double step = *std::next(line.begin()) - *line.begin();
    bool even = true;
    for (auto one = std::next(line.begin()); one != line.end(); ++one)
      even = even && std::abs(*one - *std::prev(one) - step) < 1e-6 * step;
    if (even) return true;
  }
  return false;
}

}  // namespace evident
