#include "press/rereading/rereading.h"

#include <cmath>
#include <cstdio>
#include <tuple>

#include "press/rereading/fonts.h"
#include "press/rereading/values.h"

namespace evident {
namespace {

constexpr double same_place = 0.05;        // points: of a pen that rounding moved
const std::string unreadable = "\uFFFD0";  // of a font that says nothing: it may be any number

std::string colour_of(const std::vector<PdfValue>& parts) {
  std::string colour = "#";
  for (std::size_t i = 0; i < 3 && parts.size() >= 3; ++i) {
    char digits[3];
    const long step = std::lround(parts[parts.size() - 3 + i].number * 255);
    std::snprintf(digits, sizeof digits, "%02lX", static_cast<unsigned long>(step) & 0xFF);
    colour += digits;
  }
  return colour;
}

// The operators that `pdf` writes (ISO 32000-1, tables 51 and 60), and those that show text.
class ContentReader {
 public:
  ContentReader(const WrittenObjects& objects, const PdfValue& resources, PdfFonts& fonts, PdfPage& page)
      : objects_(objects), resources_(resources), fonts_(fonts), page_(page) {}

  void read(const std::string& content) {
    PdfReader reader(content);
    for (PdfValue value = reader.next(); !value.is(PdfValue::Kind::End); value = reader.next()) {
      if (!value.is(PdfValue::Kind::Operator)) {
        operands_.push_back(std::move(value));
        continue;
      }
      apply(value.text);
      operands_.clear();
    }
  }

 private:
  [[nodiscard]] double number(std::size_t from_end) const {
    return operands_.size() < from_end ? 0 : operands_[operands_.size() - from_end].number;
  }

  void apply(const std::string& name) {
    if (name == "BDC" || name == "BMC") return begin_mark();
    if (name == "EMC") {
      if (!open_.empty()) open_.pop_back();
      return;
    }
    if (name == "BT") {
      move_to(0, 0);
    } else if (name == "Td" || name == "TD") {
      move_to(line_x_ + number(2), line_y_ + number(1));
    } else if (name == "Tm") {
      move_to(number(2), number(1));
    } else if (name == "Tf" && operands_.size() >= 2) {
      const PdfValue& fonts = objects_.resolved(resources_["Font"]);
      font_ = fonts_.find(fonts[operands_.front().text]);
      size_ = number(1);
    } else if (name == "Tj" || name == "'" || name == "\"" || name == "TJ") {
      for (const PdfValue& shown : operands_) show(shown);
    } else if (name == "rg") {
      fill_ = colour_of(operands_);
    } else if (name == "RG") {
      stroke_ = colour_of(operands_);
    } else if (name == "q") {
      saved_.emplace_back(fill_, stroke_);
    } else if (name == "Q" && !saved_.empty()) {
      std::tie(fill_, stroke_) = saved_.back();
      saved_.pop_back();
    } else {
      draw(name);
    }
  }

  void draw(const std::string& name) {
    if (name == "m" || name == "l") {
      path_.emplace_back(number(2), number(1));
    } else if (name == "c") {
      path_.emplace_back(number(6), number(5));
      path_.emplace_back(number(4), number(3));
      path_.emplace_back(number(2), number(1));
    } else if (name == "re") {
      const double x = number(4), y = number(3), right = x + number(2), top = y + number(1);
      path_.insert(path_.end(), {{x, y}, {right, y}, {right, top}, {x, top}});
    } else if (name == "f" || name == "f*" || name == "F") {
      paint(fill_, "none");
    } else if (name == "S" || name == "s") {
      paint("none", stroke_);
    } else if (name == "B" || name == "B*" || name == "b" || name == "b*") {
      paint(fill_, stroke_);
    } else if (name == "n") {
      path_.clear();
    }
  }

  void paint(const std::string& fill, const std::string& stroke) {
    content().shapes.push_back({std::move(path_), fill, stroke});
    path_.clear();
  }

  // An MCID stands in the properties; contents without one are artifacts.
  void begin_mark() {
    const PdfValue mark = operands_.empty() ? PdfValue() : operands_.back()["MCID"];
    if (mark.is(PdfValue::Kind::Number)) {
      open_.push_back(&page_.marked[static_cast<int>(mark.number)]);
    } else if (open_.empty()) {
      page_.loose.emplace_back();
      open_.push_back(nullptr);
    } else {
      open_.push_back(open_.back());
    }
  }
  PdfContent& content() {
    if (!open_.empty() && open_.back() != nullptr) return *open_.back();
    if (page_.loose.empty()) page_.loose.emplace_back();
    return page_.loose.back();
  }

  void show(const PdfValue& shown) {
    if (shown.is(PdfValue::Kind::Array)) {
      for (const PdfValue& item : shown.items) show(item);
    } else if (shown.is(PdfValue::Kind::Number)) {
      x_ -= shown.number / 1000 * size_;
    } else if (shown.is(PdfValue::Kind::String)) {
      for (std::size_t i = 0; i + 1 < shown.text.size(); i += 2)
        show(static_cast<unsigned char>(shown.text[i]) * 256U +
             static_cast<unsigned char>(shown.text[i + 1]));
    }
  }

  // Words go on where the pen stands, in another font or size perhaps.
  void move_to(double x, double y) {
    line_x_ = x;
    line_y_ = y;
    moved_ = moved_ || std::abs(x - x_) > same_place || std::abs(y - y_) > same_place;
    x_ = x;
    y_ = y;
  }

  void show(unsigned code) {
    std::vector<PdfWords>& words = content().words;
    if (words.empty() || moved_) words.push_back({{}, x_, y_});
    moved_ = false;
    const std::string* said = font_ == nullptr ? nullptr : font_->find(code);
    words.back().text += said == nullptr ? unreadable : *said;
    x_ += (font_ == nullptr ? 0 : font_->width(code)) / 1000 * size_;
    if (!words.back().text.ends_with(' ')) words.back().right = x_;
  }

  const WrittenObjects& objects_;
  const PdfValue& resources_;
  PdfFonts& fonts_;
  PdfPage& page_;
  std::vector<PdfValue> operands_;
  std::vector<PdfContent*> open_;  // null: an artifact
  std::vector<std::pair<std::string, std::string>> saved_;
  std::vector<std::pair<double, double>> path_;
  std::string fill_ = "#000000", stroke_ = "#000000";
  const PdfFont* font_ = nullptr;
  bool moved_ = false;  // to where nothing was shown yet
  double size_ = 0, x_ = 0, y_ = 0, line_x_ = 0, line_y_ = 0;
};

}  // namespace

std::string PdfContent::text() const {
  std::string all;
  for (const PdfWords& one : words) all += one.text;
  return all;
}

std::vector<PdfPage> read_pages(const WrittenObjects& objects) {
  std::vector<PdfPage> pages;
  PdfFonts fonts(objects);
  for (const auto& [number, object] : objects.numbered()) {
    if (object->value["Type"].text != "Page") continue;
    PdfPage& page = pages.emplace_back();
    page.object = number;
    const PdfValue& resources = objects.resolved(object->value["Resources"]);
    const PdfValue& contents = object->value["Contents"];
    const PdfValue& list = contents.is(PdfValue::Kind::Array) ? contents : objects.resolved(contents);
    std::string all;
    if (list.is(PdfValue::Kind::Array)) {
      for (const PdfValue& part : list.items) all += objects.bytes_of(part) + '\n';
    } else {
      all = objects.bytes_of(contents);
    }
    ContentReader(objects, resources, fonts, page).read(all);
  }
  return pages;
}

}  // namespace evident
