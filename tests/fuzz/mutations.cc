#include "mutations.h"

#include <algorithm>

namespace evident::fuzz {
namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 0;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 3 < text.size() && text[i + 1] == 'x') {
      out += static_cast<char>(hexadecimal(text[i + 2]) * 16 + hexadecimal(text[i + 3]));
      i += 3;
    } else {
      if (text[i] == '\\' && i + 1 < text.size()) ++i;
      out += text[i];
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> read_words(std::string_view dictionary) {
  std::vector<std::string> words;
  while (!dictionary.empty()) {
    const std::string_view line = dictionary.substr(0, dictionary.find('\n'));
    dictionary.remove_prefix(std::min(dictionary.size(), line.size() + 1));
    const std::size_t open = line.find('"'), close = line.rfind('"');
    if (line.starts_with('#') || open == std::string_view::npos || close == open) continue;
    words.push_back(unescaped(line.substr(open + 1, close - open - 1)));
  }
  return words;
}

Mutator::Mutator(std::vector<std::string> corpus, std::vector<std::string> words, std::uint64_t seed)
    : corpus_(std::move(corpus)), words_(std::move(words)), random_(seed) {
  if (corpus_.empty()) corpus_.emplace_back();
  if (words_.empty()) words_.emplace_back(" ");
}

std::string Mutator::next() {
  std::string text = corpus_[below(corpus_.size())];
  for (std::size_t changes = below(8) + 1; changes > 0; --changes) {
    switch (below(8)) {
      case 0:
      case 1:
        change_bytes(text);
        break;
      case 2:
      case 3:
        change_parts(text);
        break;
      case 4:
        change_lines(text);
        break;
      case 5:
        repeat(text);
        break;
      default:
        text.insert(below(text.size() + 1), words_[below(words_.size())]);
    }
  }
  text.resize(std::min(text.size(), longest_input));
  return text;
}

std::string Mutator::part_of(const std::string& text, std::size_t longest) {
  const std::size_t begin = below(text.size());
  return text.substr(begin, below(longest) + 1);
}

void Mutator::change_bytes(std::string& text) {
  const std::size_t at = below(text.size() + 1);
  if (at == text.size() || below(3) == 0) {
    text.insert(at, 1, static_cast<char>(below(256)));
  } else if (below(2) == 0) {
    text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
  } else {
    text[at] = static_cast<char>(below(256));
  }
}

void Mutator::change_parts(std::string& text) {
  const std::string& other = corpus_[below(corpus_.size())];
  const std::size_t at = below(text.size() + 1);
  switch (below(4)) {
    case 0:
      text.erase(at, below(64) + 1);
      break;
    case 1:
      text.insert(at, part_of(other, 256));
      break;
    case 2:
      text = text.substr(0, at) + other.substr(below(other.size()));
      break;
    default:
      text.replace(at, below(16), words_[below(words_.size())]);
  }
}

// Languages made of lines break where a line is missing, comes twice or comes too early.
void Mutator::change_lines(std::string& text) {
  const auto line_start = [&] {
    const std::size_t found = text.find('\n', below(text.size()));
    return found == std::string::npos ? 0 : found + 1;
  };
  const std::size_t begin = line_start();
  const std::size_t end = std::min(text.size(), text.find('\n', begin));
  const std::string line = text.substr(begin, end - begin) + "\n";
  if (below(2) == 0) text.erase(begin, line.size());
  text.insert(std::min(text.size(), line_start()), line);
}

// What nests or grows shows its limits only when it comes a thousand times.
void Mutator::repeat(std::string& text) {
  const std::string part = below(2) == 0 ? words_[below(words_.size())] : part_of(text, 24);
  const std::size_t times = below(8) == 0 ? below(4000) : below(60);
  std::string many;
  for (std::size_t i = 0; i < times && many.size() < longest_input; ++i) many += part;
  text.insert(below(text.size() + 1), many);
}

}  // namespace evident::fuzz
