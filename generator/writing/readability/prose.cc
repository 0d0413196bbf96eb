#include "writing/readability/prose.h"

#include <algorithm>
#include <array>

#include "writing/readability/walk.h"

namespace evident {
namespace {

// Boxes that hold references, data or what other stages made, and no running text.
constexpr std::array<std::string_view, 8> left_out = {
    "cite-this",      "contents",   "figure-data", "figure-disagreements",
    "figure-sources", "references", "standing",    "table-notes"};

bool is_left_out(const Container& container) {
  return std::find(left_out.begin(), left_out.end(), container.name) != left_out.end();
}

// "https://example.org" as its own link: an address, no words.
bool shows_its_address(const Link& link) {
  const std::string words = plain_text(link.content);
  return !words.empty() && link.target.ends_with(words) && words.find_first_of(":.@") != std::string::npos;
}

class PassageMaker {
 public:
  explicit PassageMaker(Passage& passage) : passage_(passage) {}

  void add(const Inlines& run, int depth) {
    if (depth > max_nesting) return;
    for (const Inline& element : run) {
      std::visit([&](const auto& node) { add(node, element.span, depth); }, element.node);
    }
  }

 private:
  void add(const Text& node, Span span, int) { add(node.text, span); }
  void add(const FigureText& node, Span span, int) { add(node.text, span); }
  void add(const Code& node, Span span, int) { add(node.text, span); }
  void add(const CrossReference& node, Span span, int) { add(node.text, span); }
  void add(const SoftBreak&, Span span, int) { add(" ", span); }
  void add(const HardBreak&, Span span, int) { add("\n", span); }
  void add(const Image&, Span, int) {}
  void add(const FootnoteReference&, Span, int) {}
  void add(const Emphasis& node, Span, int depth) { add(node.content, depth + 1); }
  void add(const Strong& node, Span, int depth) { add(node.content, depth + 1); }
  void add(const Strikethrough& node, Span, int depth) { add(node.content, depth + 1); }
  void add(const SpanOf& node, Span, int depth) { add(node.content, depth + 1); }
  void add(const Citation& node, Span, int depth) {
    if (node.form == Citation::Form::Narrative) add(node.content, depth + 1);
  }
  void add(const Link& node, Span, int depth) {
    if (!shows_its_address(node)) add(node.content, depth + 1);
  }
  void add(const std::string& text, Span span) {
    passage_.pieces.push_back({passage_.text.size(), span});
    passage_.text += text;
  }

  Passage& passage_;
};

struct Standing {
  bool in_list = false;
  bool in_notice = false;
};

void collect(const Blocks& blocks, Standing standing, int depth, std::vector<Passage>& passages) {
  if (depth > max_nesting) return;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.node)) {
      Passage passage{{}, {}, block.span, standing.in_list, standing.in_notice};
      PassageMaker(passage).add(paragraph->content, 0);
      if (!passage.text.empty()) passages.push_back(std::move(passage));
      continue;
    }
    const auto* container = std::get_if<Container>(&block.node);
    if (container != nullptr && is_left_out(*container)) continue;
    const bool is_notice = container != nullptr && container->name == "notice";
    const Standing inside{standing.in_list || std::holds_alternative<List>(block.node),
                          standing.in_notice || is_notice};
    each_list_inside(block, [&](const Blocks& children) { collect(children, inside, depth + 1, passages); });
  }
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t letters_in(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = next_code_point(word, offset);
    if (c >= 0x80 ? c != U'’' : is_letter_or_digit(static_cast<char>(c))) ++letters;
  }
  return letters;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Gunning's complex words: not names, and not what is long by its ending alone.
bool is_complex(std::string_view word, bool begins_sentence) {
  if (is_capital(word[0]) && !begins_sentence) return false;
  constexpr std::size_t least = 3;
  for (const std::string_view ending : {"es", "ed", "ing"}) {
    if (word.ends_with(ending)) return count_syllables(word.substr(0, word.size() - ending.size())) >= least;
  }
  return true;
}

// "999 Police · 0800 1111 Childline": things in a row, as a list on one line.
std::vector<std::string_view> parts_between_dots(std::string_view text) {
  constexpr std::string_view dot = " · ";
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(dot); at != std::string_view::npos; at = text.find(dot)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + dot.size());
  }
  parts.push_back(text);
  return parts;
}

}  // namespace

bool Passage::is_prose() const {
  if (is_item || is_notice) return !is_notice;
  std::string_view end = trim(text);
  for (bool closing = true; closing;) {
    closing = false;
    for (const std::string_view mark : {"”", "’", "\"", "'", ")", "]"}) {
      if (!end.ends_with(mark)) continue;
      end.remove_suffix(mark.size());
      closing = true;
    }
  }
  return end.ends_with('.') || end.ends_with('?') || end.ends_with('!') || end.ends_with(':') ||
         end.ends_with(';') || end.ends_with("…");
}

std::vector<Passage> passages_of(const Document& document) {
  std::vector<Passage> passages;
  collect(document.blocks, {}, 0, passages);
  return passages;
}

std::vector<Sentence> sentences_of(const std::vector<Passage>& passages, std::string_view language) {
  TextBreaker breaker(language);
  std::vector<Sentence> sentences;
  for (const Passage& passage : passages) {
    for (const std::string_view whole : breaker.sentences(passage.text)) {
      for (const std::string_view text : parts_between_dots(whole)) {
        Sentence sentence{&passage, text, breaker.words(text)};
        if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
      }
    }
  }
  return sentences;
}

Measures measures_of(const Sentence& sentence) {
  Measures measures;
  measures.sentences = 1;
  measures.words = sentence.words.size();
  constexpr std::size_t many = 3;
  for (const std::string_view word : sentence.words) {
    const std::size_t syllables = count_syllables(word);
    measures.syllables += syllables;
    measures.letters += letters_in(word);
    if (syllables < many) continue;
    ++measures.polysyllables;
    if (is_complex(word, word.data() == sentence.words.front().data())) ++measures.complex_words;
  }
  return measures;
}

std::string opening_of(const Sentence& sentence) {
  constexpr std::size_t shown = 5;
  const std::size_t count = std::min(shown, sentence.words.size());
  const std::string_view last = sentence.words[count - 1];
  const char* const begin = sentence.words.front().data();
  std::string opening(begin, static_cast<std::size_t>(last.data() - begin) + last.size());
  std::replace(opening.begin(), opening.end(), '\n', ' ');
  return "“" + opening + (count < sentence.words.size() ? " …”" : "”");
}

WordPlace place_of(const Passage& passage, std::string_view words, const Sources& sources) {
  const auto begin = static_cast<std::size_t>(words.data() - passage.text.data());
  const auto behind =
      std::upper_bound(passage.pieces.begin(), passage.pieces.end(), begin,
                       [](std::size_t at, const Passage::Piece& piece) { return at < piece.begin; });
  if (behind == passage.pieces.begin()) return {passage.place};
  const Passage::Piece& piece = *(behind - 1);
  if (piece.span.source >= sources.size() || piece.span.end < piece.span.begin) return {piece.span};
  const std::string_view source =
      sources.text(piece.span.source).substr(piece.span.begin, piece.span.end - piece.span.begin);
  // What follows in another piece may follow anywhere; what is no ASCII may have been typed in another way.
  if (behind != passage.pieces.end()) words = words.substr(0, behind->begin - begin);
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const auto typed = std::find_if_not(words.begin(), words.end(), is_ascii);
  const std::string_view sure = words.substr(0, static_cast<std::size_t>(typed - words.begin()));
  // Each such sign before moves the words by two bytes or so: they stand near where they would without.
  constexpr std::size_t near = 256;
  const std::size_t at = begin - piece.begin;
  const std::size_t from = std::min(source.size(), at > near ? at - near : 0);
  const std::string_view around = source.substr(from, 2 * near + words.size());
  for (const std::string_view wanted : {words, sure}) {
    const std::size_t found = wanted.empty() ? std::string_view::npos : around.find(wanted);
    if (found == std::string_view::npos) continue;
    const auto place = static_cast<std::uint32_t>(piece.span.begin + from + found);
    return {{piece.span.source, place, static_cast<std::uint32_t>(place + wanted.size())}};
  }
  return {piece.span, true};
}

}  // namespace evident
