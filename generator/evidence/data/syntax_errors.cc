#include "evidence/data/syntax_errors.h"

#include <algorithm>
#include <string>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr const char* quote_it = "Put the whole value in quotes";

struct Explanation {
  std::string_view part;  // of yaml-cpp's message
  const char* message;
  const char* help;
};

// Those that need neither the text nor what stood before.
constexpr Explanation explanations[] = {
    {"illegal document indicator", "A line in quoted text starts with --- or ...",
     "Indent that line, or close the quote before it"},
    {"illegal flow end", "This closing bracket was never opened", "Remove it, or put the value in quotes"},
    {"illegal block entry", "A list cannot start here",
     "Start the list on a line of its own, or put the value in quotes when it begins with a hyphen"},
    {"illegal map key", "A key cannot start here", quote_it},
    {"bad character found while scanning hex", "This escape in double quotes is not complete",
     "Write \\x41, \\u00A3 or \\U0001F600, or use single quotes, in which a backslash means itself"},
    {"invalid unicode", "This escape in double quotes stands for no character", "Type the character itself"},
    {"alias not found", "A value cannot start with an asterisk", quote_it},
    {"scanning alias", "A value cannot start with an asterisk", quote_it},
    {"anchor not found", "A value cannot start with an ampersand", quote_it},
    {"scanning anchor", "A value cannot start with an ampersand", quote_it},
    {"cannot assign multiple", "A value cannot have two anchors, tags or aliases",
     "Keep one, or put the value in quotes"},
    {"cannot assign the same alias", "Two values have the same anchor", "Give each anchor a name of its own"},
    {"aliases can't have", "Nothing can be added to an alias", "Write the alias, such as *name, alone"},
    {"block scalar", "After | or > the text starts on the next line",
     "Move the text to the next line and indent it, or put the value in quotes"},
    {"tag", "A value cannot start with an exclamation mark", quote_it},
    {"YAML", "A line cannot start with a percent sign", "Remove it, or put the value in quotes"},
};

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = text.substr(0, at).rfind('\n');
  return before == std::string_view::npos ? 0 : before + 1;
}

class Reporter {
 public:
  Reporter(std::string_view text, const TreeBuilder& builder, Diagnostics& diagnostics, std::size_t at)
      : text_(text), builder_(builder), diagnostics_(diagnostics), at_(std::min(at, text.size())) {}

  void report(const std::string& reason) {
    const auto says = [&](std::string_view part) { return reason.find(part) != std::string::npos; };
    if (says("illegal tab")) return tab();
    if (says("bad file"))
      return error("yaml-limit", "Values are nested too deep", "Check the brackets and the indentation");
    if (says("illegal EOF in scalar")) return open_quote();
    if (says("flow not found")) return open_bracket();
    if (says("illegal map value")) return colon();
    if (says("end of map not found")) return end_of_map();
    if (says("end of sequence not found")) {
      return error("This line does not belong to the list above it",
                   "Start every item of a list with `- ` in the same column");
    }
    if (says("unknown token")) return unknown_character();
    if (says("anchor is not defined")) return unknown_anchor();
    if (says("unknown escape")) {
      back_to_escape();
      return error("A backslash in double quotes starts an escape, and this is none",
                   "Use single quotes, in which a backslash means itself, or write two backslashes");
    }
    if (says("hex number") || says("invalid unicode")) back_to_escape();
    for (const Explanation& explanation : explanations) {
      if (says(explanation.part)) return error(explanation.message, explanation.help);
    }
    error("This is not well-formed YAML", "The parser says: " + reason);
  }

 private:
  void error(std::string message, std::string help) {
    error("yaml-syntax", std::move(message), std::move(help));
  }
  void error(std::string code, std::string message, std::string help) {
    std::size_t end = at_;
    if (end < text_.size() && text_[end] != '\n') next_code_point(text_, end);
    diagnostics_.error(std::move(code), builder_.span(at_, end), std::move(message), std::move(help));
  }
  std::string character() const {
    std::size_t end = at_;
    if (end < text_.size()) next_code_point(text_, end);
    return std::string(text_.substr(at_, end - at_));
  }

  // yaml-cpp has read past the backslash.
  void back_to_escape() {
    const std::size_t backslash = text_.substr(0, at_).rfind('\\');
    if (backslash != std::string_view::npos) at_ = backslash;
  }

  void tab() {
    const std::size_t found = text_.find('\t', line_begin(text_, at_));
    if (found != std::string_view::npos) at_ = found;
    error("yaml-tab", "A tab indents this line", "Indent with spaces");
  }

  void unknown_character() {
    const bool starts = at_ == 0 || std::string_view(" \n[{,").find(text_[at_ - 1]) != std::string_view::npos;
    error((starts ? "A value cannot start with `" : "This cannot stand here without quotes: `") +
              character() + "`",
          quote_it);
  }

  void open_quote() {
    const std::size_t quote = text_.find_first_of("\"'", builder_.last_end());
    if (quote != std::string_view::npos) at_ = quote;
    error(unclosed_quote, unclosed_quote_help);
  }

  void open_bracket() {
    if (const auto bracket = builder_.innermost_flow()) at_ = *bracket;
    error("A bracket opens here and is never closed, or a comma is missing after it",
          "Close the bracket and put commas between its parts; put the value in quotes when the bracket is "
          "part of the text");
  }

  void colon() {
    const std::size_t line = line_begin(text_, at_);
    if (builder_.last_begin() >= line) {
      return error("A value holds a colon, which would start another value", "Put the whole value in quotes");
    }
    error(
        "This colon does not fit the lines above it",
        "Indent the line like its neighbours, and check that the line above has its colon; put a value that "
        "goes on over several lines in quotes");
  }

  void end_of_map() {
    const std::size_t before = text_.substr(0, at_).find_last_not_of(" \t");
    const bool after_quote = before != std::string_view::npos &&
                             (text_[before] == '"' || text_[before] == '\'') &&
                             before >= line_begin(text_, at_);
    if (after_quote) {
      return error("Text goes on after a closing quote",
                   "Put the whole value in quotes; inside single quotes write '' for an apostrophe, inside "
                   "double quotes \\\" for a quotation mark");
    }
    if (text_.substr(at_).starts_with("- ")) {
      return error("This list item does not belong to what stands above it",
                   "Indent all items of a list alike, and do not mix them with `key: value` lines");
    }
    error("This line is not `key: value` like those above it",
          "Put a colon and a space after the key, and indent it like its neighbours; put a value that goes "
          "on over several lines in quotes");
  }

  void unknown_anchor() {
    const Extent alias = word_extent(text_, at_);
    const std::string name(text_.substr(alias.begin, alias.end - alias.begin));
    error("Nothing above is named `" + name.substr(std::min<std::size_t>(1, name.size())) +
              "` with an ampersand",
          "Put the value in quotes when it starts with an asterisk");
  }

  std::string_view text_;
  const TreeBuilder& builder_;
  Diagnostics& diagnostics_;
  std::size_t at_;
};

}  // namespace

void report_syntax_error(const YAML::Exception& exception, std::string_view text, const TreeBuilder& builder,
                         Diagnostics& diagnostics) {
  const std::size_t at = exception.mark.is_null() ? 0 : static_cast<std::size_t>(exception.mark.pos);
  Reporter(text, builder, diagnostics, at).report(exception.msg);
}

}  // namespace evident
