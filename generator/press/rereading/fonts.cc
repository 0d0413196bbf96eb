#include "press/rereading/fonts.h"

#include "press/rereading/values.h"

namespace evident {
namespace {

unsigned code_of(std::string_view bytes) {
  unsigned code = 0;
  for (const char c : bytes) code = code * 256 + static_cast<unsigned char>(c);
  return code;
}

std::string words_of(const std::string& utf16) { return words_of_string("\xFE\xFF" + utf16); }

// "<0003> <0041>" and "<0003> <0007> <0041>" (ISO 32000-1, 9.10.3).
void read_to_unicode(const std::string& map, PdfFont& font) {
  PdfReader reader(map);
  std::vector<PdfValue> strings;
  for (PdfValue value = reader.next(); !value.is(PdfValue::Kind::End); value = reader.next()) {
    if (!value.is(PdfValue::Kind::Operator)) {
      strings.push_back(std::move(value));
      continue;
    }
    if (value.text == "endbfchar") {
      for (std::size_t i = 0; i + 1 < strings.size(); i += 2)
        font.words[code_of(strings[i].text)] = words_of(strings[i + 1].text);
    } else if (value.text == "endbfrange") {
      for (std::size_t i = 0; i + 2 < strings.size(); i += 3) {
        const unsigned first = code_of(strings[i].text), last = code_of(strings[i + 1].text);
        std::string words = strings[i + 2].text;
        for (unsigned code = first; code <= last && code < first + 256 && !words.empty(); ++code) {
          font.words[code] = words_of(words);
          ++words.back();
        }
      }
    }
    strings.clear();
  }
}

// "3[500 520 480] 9 12 600" (9.7.4.3).
void read_widths(const PdfValue& widths, PdfFont& font) {
  for (std::size_t i = 0; i + 1 < widths.items.size();) {
    auto code = static_cast<unsigned>(widths.items[i].number);
    const PdfValue& next = widths.items[i + 1];
    if (next.is(PdfValue::Kind::Array)) {
      for (const PdfValue& width : next.items) font.widths[code++] = width.number;
      i += 2;
      continue;
    }
    if (i + 2 >= widths.items.size()) return;
    for (; code <= static_cast<unsigned>(next.number) && code < 0x10000; ++code)
      font.widths[code] = widths.items[i + 2].number;
    i += 3;
  }
}

}  // namespace

const std::string* PdfFont::find(unsigned code) const {
  const auto found = words.find(code);
  return found == words.end() ? nullptr : &found->second;
}

double PdfFont::width(unsigned code) const {
  const auto found = widths.find(code);
  return found == widths.end() ? 1000 : found->second;
}

const PdfFont* PdfFonts::find(const PdfValue& reference) {
  const auto [place, is_new] = fonts_.try_emplace(reference.object());
  if (is_new) {
    const PdfValue& font = objects_.resolved(reference);
    read_to_unicode(objects_.bytes_of(font["ToUnicode"]), place->second);
    const PdfValue& descendants = objects_.resolved(font["DescendantFonts"]);
    if (!descendants.items.empty())
      read_widths(objects_.resolved(objects_.resolved(descendants.items.front())["W"]), place->second);
  }
  return place->second.words.empty() ? nullptr : &place->second;
}

}  // namespace evident
