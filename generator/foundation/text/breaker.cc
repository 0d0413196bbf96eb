#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>

#include "foundation/text/abbreviations.h"
#include "foundation/text/line_opportunities.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;
using MakeIterator = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

Iterator make_iterator(MakeIterator make, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  Iterator iterator(make(locale, status));
  if (U_FAILURE(status)) iterator.reset();
  return iterator;
}

icu::Locale locale_of(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
  return U_SUCCESS(status) && !locale.isBogus() ? locale : icu::Locale::getRoot();
}

// Abbreviations ("Mr.", "e.g.") end no sentence.
icu::Locale with_abbreviations(icu::Locale locale) {
  UErrorCode status = U_ZERO_ERROR;
  locale.setKeywordValue("ss", "standard", status);
  return locale;
}

// UTF-8 under an iterator, whose positions are bytes then.
class Utf8Text {
 public:
  explicit Utf8Text(std::string_view text) {
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status_);
  }
  ~Utf8Text() { utext_close(&text_); }
  Utf8Text(const Utf8Text&) = delete;
  Utf8Text& operator=(const Utf8Text&) = delete;

  bool set_on(icu::BreakIterator& iterator) {
    iterator.setText(&text_, status_);
    return U_SUCCESS(status_);
  }

 private:
  UText text_ = UTEXT_INITIALIZER;
  UErrorCode status_ = U_ZERO_ERROR;
};

// Calls `visit(begin, end, status)` for the segments of a text, in order.
template <class Visit>
void for_each_segment(icu::BreakIterator* iterator, std::string_view text, Visit visit) {
  if (iterator == nullptr || text.empty()) return;
  Utf8Text source(text);
  if (!source.set_on(*iterator)) return;
  std::int32_t begin = iterator->first();
  for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
    visit(static_cast<std::size_t>(begin), static_cast<std::size_t>(end), iterator->getRuleStatus());
    begin = end;
  }
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (u_isalnum(static_cast<UChar32>(next_code_point(text, offset)))) return true;
  }
  return false;
}

}  // namespace

// Reading the rules of an iterator costs more than most documents take to break, so each is made when it is
// first asked for.
struct TextBreaker::State {
  icu::Locale locale;
  Iterator lines_made, words_made, sentences_made, graphemes_made;

  icu::BreakIterator* lines() { return made(lines_made, &icu::BreakIterator::createLineInstance, locale); }
  icu::BreakIterator* words() { return made(words_made, &icu::BreakIterator::createWordInstance, locale); }
  icu::BreakIterator* sentences() {
    return made(sentences_made, &icu::BreakIterator::createSentenceInstance, locale, with_abbreviations);
  }
  icu::BreakIterator* graphemes() {
    return made(graphemes_made, &icu::BreakIterator::createCharacterInstance, locale);
  }

 private:
  static icu::Locale unchanged(icu::Locale locale) { return locale; }
  static icu::BreakIterator* made(Iterator& iterator, MakeIterator make, const icu::Locale& locale,
                                  icu::Locale (*changed)(icu::Locale) = unchanged) {
    if (!iterator) iterator = make_iterator(make, changed(locale));
    return iterator.get();
  }
};

TextBreaker::TextBreaker(std::string_view language)
    : state_(std::make_unique<State>(State{locale_of(language), {}, {}, {}, {}})) {}
TextBreaker::~TextBreaker() = default;
TextBreaker::TextBreaker(TextBreaker&&) noexcept = default;
TextBreaker& TextBreaker::operator=(TextBreaker&&) noexcept = default;

std::vector<LineBreak> TextBreaker::line_breaks(std::string_view text) {
  std::vector<LineBreak> breaks;
  for_each_segment(state_->lines(), text, [&](std::size_t, std::size_t end, std::int32_t status) {
    const bool mandatory = status >= UBRK_LINE_HARD && status < UBRK_LINE_HARD_LIMIT;
    if (end < text.size() && (mandatory || !is_tied(text, end))) breaks.push_back({end, mandatory});
  });
  const std::size_t count = breaks.size();
  for (const std::size_t offset : quote_breaks(text)) breaks.push_back({offset, false});
  for (const std::size_t offset : address_breaks(text)) breaks.push_back({offset, false});
  if (breaks.size() == count) return breaks;
  // Where both found a break, the one of UAX 14 stands first and stays.
  std::stable_sort(breaks.begin(), breaks.end(),
                   [](const LineBreak& a, const LineBreak& b) { return a.offset < b.offset; });
  const auto same = [](const LineBreak& a, const LineBreak& b) { return a.offset == b.offset; };
  breaks.erase(std::unique(breaks.begin(), breaks.end(), same), breaks.end());
  return breaks;
}

std::vector<std::string_view> TextBreaker::words(std::string_view text) {
  std::vector<std::string_view> words;
  for_each_segment(state_->words(), text, [&](std::size_t begin, std::size_t end, std::int32_t) {
    const std::string_view word = text.substr(begin, end - begin);
    if (has_letter_or_digit(word)) words.push_back(word);
  });
  return words;
}

std::vector<std::string_view> TextBreaker::sentences(std::string_view text) {
  std::vector<std::string_view> sentences;
  for_each_segment(state_->sentences(), text, [&](std::size_t begin, std::size_t end, std::int32_t) {
    const std::string_view sentence = trim(text.substr(begin, end - begin));
    if (sentence.empty()) return;
    if (!sentences.empty() && goes_on(sentences.back(), sentence)) {
      const char* const first = sentences.back().data();
      sentences.back() =
          std::string_view(first, static_cast<std::size_t>(sentence.data() - first) + sentence.size());
    } else {
      sentences.push_back(sentence);
    }
  });
  return sentences;
}

std::vector<std::size_t> TextBreaker::graphemes(std::string_view text) {
  std::vector<std::size_t> starts;
  for_each_segment(state_->graphemes(), text,
                   [&](std::size_t begin, std::size_t, std::int32_t) { starts.push_back(begin); });
  return starts;
}

}  // namespace evident
