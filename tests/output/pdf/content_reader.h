#pragma once
// What one page's content stream marks and paints (ISO 32000-1, 14.6 and 14.8.2): Matterhorn Protocol 1.1,
// 01-003 to 01-005.

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "output/pdf/pdf_values.h"

namespace evident::pdf_reader {

struct ContentFindings {
  std::vector<int> marks;  // MCIDs in the order met
  std::vector<std::string> faults;
};

class ContentReader {
 public:
  // Asks whether a font's code may be shown: it has a width and is mapped to Unicode.
  using CodeCheck = std::function<bool(const std::string& font, unsigned code)>;

  // Asks whether a name stands for a picture.
  using PictureCheck = std::function<bool(const std::string& name)>;

  ContentReader(CodeCheck check, PictureCheck pictures)
      : check_(std::move(check)), pictures_(std::move(pictures)) {}

  ContentFindings read(std::string_view stream) {
    Lexer lexer(stream);
    std::vector<Value> operands;
    while (!lexer.at_end()) {
      Value value = lexer.next();
      if (value.is(Value::Kind::Operator)) {
        apply(value.text, operands);
        operands.clear();
      } else {
        operands.push_back(std::move(value));
      }
    }
    if (!open_.empty()) fault("a mark is not closed");
    if (text_) fault("a text object is not closed");
    if (saved_ != 0) fault("a graphics state is not given back");
    return std::move(findings_);
  }

 private:
  enum class Mark { Artifact, Tagged, Other };

  void fault(std::string text) { findings_.faults.push_back(std::move(text)); }

  void apply(const std::string& name, const std::vector<Value>& operands) {
    static const std::set<std::string, std::less<>> painting = {
        "Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "BI"};
    if (painting.contains(name) && !inside_mark()) fault("operator " + name + " paints outside every mark");
    if (name == "q") ++saved_;
    if (name == "Q" && --saved_ < 0) fault("a graphics state is given back that was not saved");
    if (name == "Do" && (operands.empty() || !pictures_(operands[0].text))) fault("a picture is missing");
    if (name == "BT") text_ = true;
    if (name == "ET") text_ = false;
    if (name == "BMC" || name == "BDC") begin(name, operands);
    if (name == "EMC") {
      if (open_.empty()) return fault("EMC closes nothing");
      open_.pop_back();
    }
    if (name == "Tf" && operands.size() == 2) font_ = operands[0].text;
    if (name == "Tj" && !operands.empty()) show(operands[0].text);
    if (name == "TJ" && !operands.empty()) {
      for (const Value& item : operands[0].items) {
        if (item.is(Value::Kind::String)) show(item.text);
      }
    }
    if ((name == "Tj" || name == "TJ") && !text_) fault("text stands outside a text object");
  }

  void begin(const std::string& name, const std::vector<Value>& operands) {
    const bool is_artifact = !operands.empty() && operands[0].is_name("Artifact");
    const Value* properties = name == "BDC" && operands.size() == 2 ? &operands[1] : nullptr;
    const bool is_tagged = properties != nullptr && properties->has("MCID");
    if (is_tagged) {
      const int mark = static_cast<int>(properties->at("MCID").number);
      if (!marks_.insert(mark).second) fault("MCID " + std::to_string(mark) + " is used twice on a page");
      findings_.marks.push_back(mark);
    }
    for (const Mark outer : open_) {
      if (outer != Mark::Other && (is_artifact || is_tagged)) fault("marks are nested");
    }
    open_.push_back(is_artifact ? Mark::Artifact : is_tagged ? Mark::Tagged : Mark::Other);
  }

  [[nodiscard]] bool inside_mark() const {
    for (const Mark mark : open_) {
      if (mark != Mark::Other) return true;
    }
    return false;
  }

  void show(const std::string& codes) {
    for (std::size_t i = 0; i + 1 < codes.size(); i += 2) {
      const unsigned code =
          static_cast<unsigned char>(codes[i]) * 256U + static_cast<unsigned char>(codes[i + 1]);
      if (!check_(font_, code) && reported_.insert({font_, code}).second) {
        fault("code " + std::to_string(code) + " of font " + font_ +
              " says nothing in Unicode or has no width");
      }
    }
  }

  CodeCheck check_;
  PictureCheck pictures_;
  ContentFindings findings_;
  std::vector<Mark> open_;
  std::set<int> marks_;
  std::set<std::pair<std::string, unsigned>> reported_;
  std::string font_;
  bool text_ = false;
  int saved_ = 0;
};

}  // namespace evident::pdf_reader
