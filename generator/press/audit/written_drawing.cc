#include "press/audit/written_drawing.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "press/audit/drawn_marks.h"
#include "press/audit/printed_numbers.h"
#include "press/audit/written_audit.h"

namespace evident {
namespace {

// What shapes must have in common to stand for one another at another size.
std::string look_of(const DrawnShape& shape) {
  return shape.fill + ' ' + shape.stroke + ' ' + std::to_string(shape.points.size());
}

}  // namespace

std::vector<std::pair<double, double>> path_corners(const std::string& path) {
  std::vector<double> numbers;
  const char* const end = path.data() + path.size();
  for (const char* at = path.data(); at < end;) {
    double number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error == std::errc()) numbers.push_back(number);
    at = error == std::errc() ? next : at + 1;
  }
  std::vector<std::pair<double, double>> corners;
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) corners.emplace_back(numbers[i], numbers[i + 1]);
  return corners;
}

void WrittenDrawing::add(DrawnShape shape) {
  if (!shape.points.empty()) shapes_.push_back(std::move(shape));
}

void WrittenDrawing::add_words(const std::string& words, double right, double y) {
  words_.push_back({without_blanks_around(words), right, y});
}

void WrittenDrawing::check(WrittenAudit& audit, const AuditedFile& file,
                           const std::set<std::string>& numbers) const {
  for (const DrawnWords& words : words_) {
    const std::vector<std::string> said = numbers_in(words.text);
    const bool known = std::all_of(said.begin(), said.end(),
                                   [&](const std::string& number) { return numbers.contains(number); });
    if (!known && !is_on_an_axis(words)) audit.without_origin(file, "words in a drawing");
  }
  check_marks(shapes_, audit, file);
}

bool WrittenDrawing::has_marks() const {
  return std::any_of(shapes_.begin(), shapes_.end(),
                     [](const DrawnShape& shape) { return !shape.figures.empty(); });
}

std::string WrittenDrawing::first_figure() const {
  for (const DrawnShape& shape : shapes_) {
    if (!shape.figures.empty()) return shape.figures.front();
  }
  return {};
}

bool WrittenDrawing::take_names(const WrittenDrawing& other) {
  std::set<std::string> looks;
  for (const DrawnShape& shape : other.shapes_) {
    if (!shape.figures.empty()) looks.insert(look_of(shape));
  }
  auto mine = shapes_.begin();
  const auto next_mark = [&] {
    while (mine != shapes_.end() && !looks.contains(look_of(*mine))) ++mine;
    return mine != shapes_.end();
  };
  for (const DrawnShape& shape : other.shapes_) {
    if (!looks.contains(look_of(shape))) continue;
    if (!next_mark() || look_of(*mine) != look_of(shape)) return false;
    mine->figures = shape.figures;
    ++mine;
  }
  return !next_mark();
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
