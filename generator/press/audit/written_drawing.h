#pragma once
// What can be read and measured in a written drawing.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "press/audit/written_audit.h"

namespace evident {

class WrittenDrawing {
 public:
  void add_bar(const std::string& figure, const std::string& path);
  void add_words(const std::string& words, const std::map<std::string, std::string>& attributes);
  // Bars are as long as their numbers say, on one scale, and none is of a number that is withheld; a number
  // is one of those, or stands on an axis.
  void check(WrittenAudit& audit, const AuditedFile& file, const std::set<std::string>& numbers) const;

 private:
  struct DrawnBar {
    std::string figure;
    double x = 0, y = 0, width = 0, height = 0;
  };
  struct DrawnWords {
    std::string text;
    double right = 0, y = 0;
  };

  void check_bars(WrittenAudit& audit, const AuditedFile& file) const;
  [[nodiscard]] bool is_on_an_axis(const DrawnWords& words) const;

  std::vector<DrawnBar> bars_;
  std::vector<DrawnWords> words_;
};

}  // namespace evident
