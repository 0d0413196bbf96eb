#pragma once
// Where a thing stands in a source, and what is to be said about it.
// In: sources by name and bytes. Out: diagnostics as data, and their rendering as text or JSON.
// This room knows neither files nor terminals: `cli` prints what is rendered here.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evident {

using SourceId = std::uint32_t;
inline constexpr SourceId no_source = 0xFFFFFFFF;

// A half-open range of bytes in one source. A span without a source says "the run as a whole".
struct Span {
  SourceId source = no_source;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Span&) const = default;
};

// 1-based; columns count code points, as editors show them.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  bool operator==(const Position&) const = default;
};

// Whether shown lines of a source may hold counts of people: their digits are masked unless asked for.
enum class Privacy { Open, Counts };

// All sources of a run. Filled before the run, unchanged while it lasts, so threads share it freely.
class Sources {
 public:
  // The name is the path relative to the workspace, as diagnostics print it. Source ids count from 0.
  SourceId add(std::string name, std::string text, Privacy privacy = Privacy::Open);

  [[nodiscard]] std::string_view name(SourceId id) const;
  [[nodiscard]] std::string_view text(SourceId id) const;
  [[nodiscard]] Privacy privacy(SourceId id) const;
  // Any offset is accepted; one past the end stands at the end. Bytes that are no UTF-8 count as one each.
  [[nodiscard]] Position position(SourceId id, std::uint32_t offset) const;
  // The line without its end, with LF or CRLF ends; empty when there is no such line.
  [[nodiscard]] std::string_view line(SourceId id, std::uint32_t line) const;
  [[nodiscard]] std::size_t size() const { return sources_.size(); }

 private:
  struct Source {
    std::string name;
    std::string text;
    Privacy privacy;
    std::vector<std::uint32_t> line_starts;
  };
  std::vector<Source> sources_;
};

enum class Severity { Note, Warning, Error };

// A second place that belongs to a diagnostic: the data value behind a template's mistake, the way in.
struct Label {
  Span span;
  std::string message;
};

struct Diagnostic {
  std::string code;  // stable, lower case with hyphens: "duplicate-key"
  Severity severity = Severity::Error;
  Span span;
  std::string message;  // one sentence without a full stop, in the reader's words
  std::vector<Label> labels;
  std::string help;  // what to do about it; may be empty
  // The words it is about, when a value of the data may have brought them: an address, an id, a character.
  // Whoever knows which values stand at the span can then name the one that is meant.
  std::string subject = {};
};

// What a run has to say. Stages add to it and never throw; a caller asks afterwards.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  // Short forms; the reference may be used at once to add labels.
  Diagnostic& error(std::string code, Span span, std::string message, std::string help = {});
  Diagnostic& warning(std::string code, Span span, std::string message, std::string help = {});
  // Takes over what another collected, for example one of a parallel row.
  void append(Diagnostics&& other);

  void add_label(std::size_t index, Label label);  // to all()[index]

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return diagnostics_; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return count(Severity::Error) > 0; }
  // By source name, place, then code; the same mistake said twice (same code, span, message) stays once.
  void sort(const Sources& sources);

 private:
  std::vector<Diagnostic> diagnostics_;
};

enum class DiagnosticStyle { Human, Short, Json };

struct RenderOptions {
  DiagnosticStyle style = DiagnosticStyle::Human;
  bool colour = false;
  bool show_data = false;  // shows digits in sources with Privacy::Counts
};

// Human: code, message, `file:line:column`, the source line with carets, labels and help, over several
// lines. Short: one line `file:line:column: severity[code]: message`. Json: one object on one line with
// code, severity, message, help, file, line, column, end_line, end_column and labels. Each ends in a newline.
// Control characters of a source are shown as visible stand-ins; long lines are cut around the caret.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const Sources& sources,
                                 const RenderOptions& options);

}  // namespace evident
