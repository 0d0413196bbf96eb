#include "press/cli/readability_report.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>

#include "foundation/text/text.h"
#include "press/cli/places.h"

namespace evident {
namespace {

constexpr std::size_t number_width = 7;

std::string one_decimal(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", number);
  return text.data();
}

std::string to_the_left(std::string text, std::size_t width) {
  const std::size_t length = code_point_count(text);
  if (length < width) text.append(width - length, ' ');
  return text;
}

std::string to_the_right(const std::string& text, std::size_t width = number_width) {
  const std::size_t length = code_point_count(text);
  return length < width ? std::string(width - length, ' ') + text : text;
}

std::string counted(std::size_t number) { return group_thousands(static_cast<std::int64_t>(number)); }

// Words, sentences and the five scores, as cells of one width. A star: too few sentences for SMOG.
std::string cells_of(const Measures& measures) {
  const Scores scores = scores_of(measures);
  const bool few = measures.sentences < enough_for_smog;
  return to_the_right(counted(measures.words)) + to_the_right(counted(measures.sentences), 10) +
         to_the_right(one_decimal(scores.flesch_ease)) + to_the_right(one_decimal(scores.grade)) +
         to_the_right(one_decimal(scores.smog)) + (few ? "*" : " ") +
         to_the_right(one_decimal(scores.fog), number_width - 1) +
         to_the_right(one_decimal(scores.coleman_liau));
}

std::string head_cells() {
  return to_the_right("words") + to_the_right("sentences", 10) + to_the_right("ease") +
         to_the_right("grade") + to_the_right("SMOG") + " " + to_the_right("Fog", number_width - 1) +
         to_the_right("C-L");
}

const Measures& measures_of(const Output& output) { return output.reading->readability.whole; }

std::size_t over_limits(const Output& output) { return output.reading->over_limits.all().size(); }

void print_paragraphs(const Output& output, const Sources& sources, std::ostream& stream) {
  stream << '\n' << output.publication << '\n';
  for (const Diagnostic& found : output.reading->over_limits.all()) {
    stream << "  " << place_text(found.span, sources) << "  " << found.message << '\n';
  }
  std::size_t width = 0;
  for (const PassageMeasures& passage : output.reading->readability.passages) {
    width = std::max(width, code_point_count(place_text(passage.place, sources)));
  }
  stream << "  " << to_the_left("", width) << head_cells() << '\n';
  for (const PassageMeasures& passage : output.reading->readability.passages) {
    stream << "  " << to_the_left(place_text(passage.place, sources), width) << cells_of(passage.measures)
           << "  " << passage.opening << '\n';
  }
}

std::string json_of(const Measures& measures) {
  const Scores scores = scores_of(measures);
  return "\"words\":" + std::to_string(measures.words) +
         ",\"sentences\":" + std::to_string(measures.sentences) +
         ",\"flesch_ease\":" + one_decimal(scores.flesch_ease) + ",\"grade\":" + one_decimal(scores.grade) +
         ",\"smog\":" + one_decimal(scores.smog) +
         ",\"enough_for_smog\":" + (measures.sentences < enough_for_smog ? "false" : "true") +
         ",\"fog\":" + one_decimal(scores.fog) + ",\"coleman_liau\":" + one_decimal(scores.coleman_liau);
}

std::string json_of(Span place, const Sources& sources) {
  const FilePlace where = file_place(place, sources);
  return "\"file\":" + (where.file.empty() ? "null" : json_text(where.file)) +
         ",\"line\":" + (where.line.empty() ? "null" : where.line);
}

std::string json_of(const Output& output, const Sources& sources) {
  std::string over, passages;
  for (const Diagnostic& found : output.reading->over_limits.all()) {
    over += (over.empty() ? "{" : ",{") + json_of(found.span, sources) +
            ",\"code\":" + json_text(found.code) + ",\"message\":" + json_text(found.message) + "}";
  }
  for (const PassageMeasures& passage : output.reading->readability.passages) {
    passages += (passages.empty() ? "\n    {" : ",\n    {") + json_of(passage.place, sources) +
                ",\"opening\":" + json_text(passage.opening) + "," + json_of(passage.measures) + "}";
  }
  return "{\"publication\":" + json_text(output.publication) +
         ",\"readers\":" + json_text(output.reading->readers) + "," + json_of(measures_of(output)) +
         ",\"over_limits\":[" + over + "],\"paragraphs\":[" + passages + "]}";
}

}  // namespace

void print_readability(const std::vector<Output>& outputs, ReadingDetail detail, const Sources& sources,
                       std::ostream& stream) {
  const auto is_measured = [](const Output& output) {
    return output.reading && measures_of(output).words > 0;
  };
  if (std::none_of(outputs.begin(), outputs.end(), is_measured)) return;
  std::size_t width = 0;
  bool few = false;
  for (const Output& output : outputs) {
    if (!is_measured(output)) continue;
    width = std::max(width, code_point_count(output.publication));
    few = few || measures_of(output).sentences < enough_for_smog;
  }
  stream << to_the_left("", width) << head_cells() << "   over limits\n";
  for (const Output& output : outputs) {
    if (!is_measured(output)) continue;
    stream << to_the_left(output.publication, width) << cells_of(measures_of(output));
    if (over_limits(output) > 0) stream << to_the_right(counted(over_limits(output)), 14);
    stream << '\n';
  }
  if (few) stream << "* SMOG is made for 30 sentences or more; with fewer it is a hint\n";
  if (detail == ReadingDetail::Paragraphs) {
    for (const Output& output : outputs) {
      if (is_measured(output)) print_paragraphs(output, sources, stream);
    }
  }
  stream << '\n';
}

void print_readability_json(const std::vector<Output>& outputs, const Sources& sources,
                            std::ostream& stream) {
  std::string publications;
  for (const Output& output : outputs) {
    if (!output.reading) continue;
    publications += (publications.empty() ? "\n  " : ",\n  ") + json_of(output, sources);
  }
  stream << "{\"publications\":[" << publications << "]}\n";
}

}  // namespace evident
