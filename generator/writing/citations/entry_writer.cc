#include "writing/citations/entry_writer.h"

namespace evident {
namespace {

bool ends_a_sentence(std::string_view text) {
  // A quotation mark after the mark does not hide it.
  while (text.ends_with("’") || text.ends_with("”")) text.remove_suffix(std::string_view("’").size());
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

bool is_web_address(std::string_view url) {
  return (url.starts_with("https://") || url.starts_with("http://")) &&
         url.find_first_of(" \t<>\"") == std::string_view::npos;
}

}  // namespace

void EntryWriter::text(std::string_view text) {
  if (text.empty()) return;
  last_ = text;
  Text* before = inlines_.empty() ? nullptr : std::get_if<Text>(&inlines_.back().node);
  if (before) {
    before->text += text;
  } else {
    inlines_.push_back({Text{std::string(text)}, span_});
  }
}

void EntryWriter::italic(std::string_view text) {
  if (text.empty()) return;
  last_ = text;
  inlines_.push_back({Emphasis{{{Text{std::string(text)}, span_}}}, span_});
}

void EntryWriter::link(const std::string& url) {
  if (!is_web_address(url)) return text(url);
  last_ = "/";
  inlines_.push_back({Link{{{Text{url}, span_}}, url, {}}, span_});
}

void EntryWriter::space() {
  if (!empty() && !last_.ends_with(' ')) text(" ");
}

void EntryWriter::sentence(std::string_view words) {
  if (words.empty()) return;
  space();
  text(words);
  end_sentence();
}

void EntryWriter::italic_sentence(std::string_view words) {
  if (words.empty()) return;
  space();
  italic(words);
  end_sentence();
}

void EntryWriter::end_sentence() {
  if (!empty() && !ends_a_sentence(last_)) text(".");
}

}  // namespace evident
