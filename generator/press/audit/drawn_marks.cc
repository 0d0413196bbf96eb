#include "press/audit/drawn_marks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace evident {
namespace {

constexpr double fine = 0.01;  // points: what is written has three decimals, and lengths are rounded to one

struct MeasuredBar {
  std::string figure;
  double number = 0;
  double x = 0, y = 0, width = 0, height = 0;
};

class MarkCheck {
 public:
  MarkCheck(const std::vector<DrawnShape>& shapes, WrittenAudit& audit, const AuditedFile& file)
      : audit_(audit), file_(file) {
    for (const DrawnShape& shape : shapes) {
      if (!shape.figures.empty()) shapes_.push_back(&shape);
    }
  }

  void run() {
    for (const DrawnShape* shape : shapes_) {
      for (const std::string& name : shape->figures) {
        const Quantity* figure = audit_.figure(name);
        if (figure == nullptr || figure->missing != Missing::None) return audit_.given_away(file_, name);
      }
    }
    for (const DrawnShape* shape : shapes_) {
      if (shape->figures.size() == 1) add_bar(*shape);
    }
    if (!bars_.empty()) check_bars();
    check_lines();
  }

 private:
  [[nodiscard]] double number_of(const std::string& name) const { return audit_.figure(name)->number; }

  // --- Lengths: bars, the parts of bars, stems -------------------------------------------------------

  void add_bar(const DrawnShape& shape) {
    MeasuredBar bar{shape.figures.front(), std::abs(number_of(shape.figures.front()))};
    double right = 0, bottom = 0;
    for (std::size_t i = 0; i < shape.points.size(); ++i) {
      const auto& [x, y] = shape.points[i];
      bar.x = i == 0 ? x : std::min(bar.x, x);
      bar.y = i == 0 ? y : std::min(bar.y, y);
      right = i == 0 ? x : std::max(right, x);
      bottom = i == 0 ? y : std::max(bottom, y);
    }
    bar.width = right - bar.x;
    bar.height = bottom - bar.y;
    bars_.push_back(std::move(bar));
  }

  void check_bars() {
    const auto same = [&](double MeasuredBar::*side) {
      return std::all_of(bars_.begin(), bars_.end(), [&](const MeasuredBar& bar) {
        return std::abs(bar.*side - bars_.front().*side) < fine;
      });
    };
    const bool lying = same(&MeasuredBar::height);
    if (!lying && !same(&MeasuredBar::width)) return audit_.drawn_otherwise(file_, bars_.front().figure);
    if (lying && bars_.size() < 2) return;  // one bar has no scale
    if (!lying) {
      for (MeasuredBar& bar : bars_) {
        std::swap(bar.x, bar.y);
        std::swap(bar.width, bar.height);
      }
    }
    const MeasuredBar* wrong = wrong_length(bars_);
    if (wrong != nullptr && !are_shares()) audit_.drawn_otherwise(file_, wrong->figure);
  }

  // The first that is not as long as its number says, on the scale of the largest number.
  static const MeasuredBar* wrong_length(const std::vector<MeasuredBar>& bars) {
    const MeasuredBar& largest =
        *std::max_element(bars.begin(), bars.end(),
                          [](const MeasuredBar& a, const MeasuredBar& b) { return a.number < b.number; });
    if (largest.number == 0) return nullptr;
    const double scale = largest.width / largest.number;
    for (const MeasuredBar& bar : bars) {
      if (std::abs(bar.width - bar.number * scale) > fine) return &bar;
    }
    return nullptr;
  }

  // Bars of a hundred per cent: each is made of several parts that follow one another, all bars are equally
  // long, and each has its own scale.
  [[nodiscard]] bool are_shares() const {
    std::map<long, std::vector<MeasuredBar>> lines;
    for (const MeasuredBar& bar : bars_) lines[std::lround(bar.y * 100)].push_back(bar);
    std::optional<double> length;
    for (auto& [y, parts] : lines) {
      if (parts.size() < 2 || wrong_length(parts) != nullptr) return false;
      std::sort(parts.begin(), parts.end(),
                [](const MeasuredBar& a, const MeasuredBar& b) { return a.x < b.x; });
      for (std::size_t i = 1; i < parts.size(); ++i) {
        if (std::abs(parts[i - 1].x + parts[i - 1].width - parts[i].x) > fine) return false;
      }
      const double whole = parts.back().x + parts.back().width - parts.front().x;
      if (length && std::abs(*length - whole) > fine) return false;
      length = whole;
    }
    return true;
  }

  // --- Places: lines from number to number ------------------------------------------------------------

  // Differences of heights are differences of numbers, on one scale for all lines. Where a line stands says
  // nothing more: small charts beside one another have a foot each.
  void check_lines() {
    double scale = 0, largest = 0;
    const auto each_pair = [&](const auto& visit) {
      for (const DrawnShape* shape : shapes_) {
        if (shape->figures.size() < 2) continue;
        if (shape->figures.size() != shape->points.size()) return visit(*shape, nullptr, 0, 0);
        for (std::size_t i = 1; i < shape->points.size(); ++i) {
          visit(*shape, &shape->figures[i], number_of(shape->figures[i]) - number_of(shape->figures[0]),
                shape->points[0].second - shape->points[i].second);
        }
      }
    };
    each_pair([&](const DrawnShape&, const std::string* name, double number, double height) {
      if (name == nullptr || std::abs(number) <= largest) return;
      largest = std::abs(number);
      scale = height / number;
    });
    std::string wrong;
    each_pair([&](const DrawnShape& shape, const std::string* name, double number, double height) {
      const bool right = name != nullptr && std::abs(height - number * scale) <= fine;
      if (!right && wrong.empty()) wrong = name != nullptr ? *name : shape.figures.front();
    });
    if (!wrong.empty()) audit_.drawn_otherwise(file_, wrong);
  }

  WrittenAudit& audit_;
  const AuditedFile& file_;
  std::vector<const DrawnShape*> shapes_;
  std::vector<MeasuredBar> bars_;
};

}  // namespace

void check_marks(const std::vector<DrawnShape>& shapes, WrittenAudit& audit, const AuditedFile& file) {
  MarkCheck(shapes, audit, file).run();
}

}  // namespace evident
