#pragma once
// What can be read and measured in a written drawing.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace evident {

class WrittenAudit;
struct AuditedFile;

// A painted path: its corners, its colours, and whose numbers it draws. One number is a length; of several,
// each belongs to one of the corners.
struct DrawnShape {
  std::vector<std::pair<double, double>> points;
  std::string fill = "none", stroke = "none";
  std::vector<std::string> figures = {};
};

class WrittenDrawing {
 public:
  void add(DrawnShape shape);
  void add_words(const std::string& words, double right, double y);
  // Marks are where their numbers say, on one scale, and none is of a number that is withheld; a number in
  // words is one of those, or stands on an axis.
  void check(WrittenAudit& audit, const AuditedFile& file, const std::set<std::string>& numbers) const;
  // The same drawing in a file that names no figures: its marks are those of `other`, in their order. False
  // when it has others.
  [[nodiscard]] bool take_names(const WrittenDrawing& other);
  [[nodiscard]] bool has_marks() const;
  // The first figure that is drawn.
  [[nodiscard]] std::string first_figure() const;

 private:
  struct DrawnWords {
    std::string text;
    double right = 0, y = 0;
  };

  [[nodiscard]] bool is_on_an_axis(const DrawnWords& words) const;

  std::vector<DrawnShape> shapes_;
  std::vector<DrawnWords> words_;
};

// "M0 0L30 0Z": the corners.
[[nodiscard]] std::vector<std::pair<double, double>> path_corners(const std::string& path);

}  // namespace evident
