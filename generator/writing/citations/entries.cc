// Cite Them Right Harvard, 12th edition, by types of works. Every part is printed when the data has it.

#include "writing/citations/entries.h"

#include <algorithm>
#include <array>

#include "foundation/text/text.h"
#include "writing/citations/entry_writer.h"
#include "writing/citations/names.h"
#include "writing/citations/typography.h"

namespace evident {
namespace {

template <std::size_t n>
bool is_one_of(std::string_view type, const std::array<std::string_view, n>& types) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

constexpr std::array<std::string_view, 8> parts_of_larger_works = {
    "chapter",          "article-journal", "article-magazine", "article-newspaper",
    "paper-conference", "entry",           "entry-dictionary", "entry-encyclopedia"};
constexpr std::array<std::string_view, 6> printed_by_the_day = {"motion_picture", "broadcast",   "speech",
                                                                "post",           "post-weblog", "interview"};

// "24 January" or "March": what the year in brackets does not say.
std::string day_and_month(const Reference& reference) {
  const auto date = parse_date(reference.issued);
  if (!date || date->month == 0) return {};
  const std::string words = date_in_words(*date);
  return words.substr(0, words.rfind(' '));
}

// "pp. 12–34", "p. 7".
std::string pages(const Reference& reference) {
  if (reference.page.empty()) return {};
  const std::string range = page_range(reference.page);
  const bool many = range.find("–") != std::string::npos || range.find(',') != std::string::npos ||
                    range.find('-') != std::string::npos;
  return (many ? "pp.\u00A0" : "p.\u00A0") + range;
}

std::string edition(const Reference& reference) {
  double number = 0;
  if (reference.edition.empty() || reference.edition == "1") return {};
  const bool is_number = read_number(reference.edition, number) && number > 1 && number < 1000;
  const std::string which =
      is_number ? ordinal(static_cast<std::int64_t>(number)) : capitalise(reference.edition);
  return which.ends_with("edn") || which.ends_with("edition") ? which : which + " edn";
}

void write_names(EntryWriter& out, const NameLine& line) {
  out.text(line.names);
  if (!line.and_others) return;
  out.text(" ");
  out.italic("et\u00A0al.");
}

class EntryOf {
 public:
  EntryOf(const Reference& reference, std::string_view letter)
      : work_(reference), letter_(letter), out_(reference.span) {}

  Inlines write() {
    head();
    if (work_.type == "chapter" || work_.type == "paper-conference" || work_.type.starts_with("entry")) {
      chapter();
    } else if (work_.type == "article-journal") {
      article();
    } else if (is_part(work_)) {
      magazine_article();
    } else if (work_.type == "thesis") {
      thesis();
    } else {
      whole_work();
    }
    available();
    return out_.take();
  }

 private:
  // Author and year; without an author the title takes its place.
  void head() {
    const NameLine names = names_in_list(work_);
    if (work_.authors.empty()) {
      title();
      out_.text(" (" + year_of(work_, letter_) + ")");
      return;
    }
    write_names(out_, names);
    out_.text(" (" + year_of(work_, letter_) + ") ");
    title();
  }

  void title() {
    if (is_part(work_)) {
      out_.text("‘" + work_.title + "’");
    } else {
      out_.italic(work_.title);
    }
  }

  // After an author the title ends its sentence; in the author's place the year has closed it with a bracket.
  void end_title() {
    if (!work_.authors.empty()) out_.end_sentence();
  }

  void place_and_publisher() {
    if (!work_.publisher_place.empty() && !work_.publisher.empty()) {
      out_.sentence(work_.publisher_place + ": " + work_.publisher);
    } else {
      out_.sentence(work_.publisher_place + work_.publisher);
    }
  }

  // What a part stands in, after a comma.
  void then(std::string_view text) {
    if (!text.empty()) out_.text(", " + std::string(text));
  }

  void chapter() {
    if (!work_.container_title.empty() || !work_.editors.empty()) {
      out_.text(", in ");
      if (!work_.editors.empty()) {
        write_names(out_, names_of_editors(work_.editors));
        out_.text(work_.editors.size() == 1 ? " (ed.) " : " (eds) ");
      }
      out_.italic(work_.container_title);
    }
    out_.end_sentence();
    out_.sentence(edition(work_));
    place_and_publisher_with_pages();
  }

  void place_and_publisher_with_pages() {
    const std::string range = pages(work_);
    std::string publisher = work_.publisher_place;
    if (!publisher.empty() && !work_.publisher.empty()) publisher += ": ";
    publisher += work_.publisher;
    if (!publisher.empty() && !range.empty()) publisher += ", ";
    out_.sentence(publisher + range);
  }

  void article() {
    container();
    std::string volume = work_.volume;
    if (!work_.issue.empty()) volume += "(" + work_.issue + ")";
    then(volume);
    then(pages(work_));
    out_.end_sentence();
  }

  void magazine_article() {
    container();
    std::string volume = work_.volume;
    if (!work_.issue.empty()) volume += "(" + work_.issue + ")";
    then(volume);
    then(day_and_month(work_));
    then(pages(work_));
    out_.end_sentence();
  }

  void container() {
    if (work_.container_title.empty()) return;
    out_.text(", ");
    out_.italic(work_.container_title);
  }

  void thesis() {
    end_title();
    out_.sentence(work_.genre.empty() ? "Thesis" : work_.genre);
    out_.sentence(work_.publisher.empty() ? work_.publisher_place : work_.publisher);
  }

  void whole_work() {
    end_title();
    if (!work_.directors.empty()) out_.sentence("Directed by " + full_names(work_.directors));
    if (!work_.editors.empty()) {
      const NameLine editors = names_of_editors(work_.editors);
      out_.sentence("Edited by " + editors.names + (editors.and_others ? " and others" : ""));
    }
    out_.sentence(edition(work_));
    out_.sentence(work_.genre);
    out_.sentence(work_.medium);
    out_.italic_sentence(work_.container_title);
    if (is_one_of(work_.type, printed_by_the_day)) out_.sentence(day_and_month(work_));
    place_and_publisher_with_pages();
  }

  // A DOI lasts, so the day when it was seen does not matter.
  void available() {
    if (work_.doi.empty() && work_.url.empty()) {
      out_.end_sentence();
      return;
    }
    out_.text(" Available at: ");
    if (!work_.doi.empty()) {
      out_.link(work_.doi.starts_with("http") ? work_.doi : "https://doi.org/" + work_.doi);
    } else {
      out_.link(work_.url);
      const auto accessed = parse_date(work_.accessed);
      if (accessed) out_.text(" (Accessed: " + date_in_words(*accessed) + ")");
    }
    out_.text(".");
  }

  const Reference& work_;
  std::string_view letter_;
  EntryWriter out_;
};

}  // namespace

bool is_part(const Reference& reference) { return is_one_of(reference.type, parts_of_larger_works); }

std::string year_of(const Reference& reference, std::string_view letter) {
  if (!reference.year.empty()) return reference.year + std::string(letter);
  return letter.empty() ? "no date" : "no date " + std::string(letter);
}

Inlines lettered_entry(const Reference& reference, std::string_view letter) {
  return EntryOf(reference, letter).write();
}

Inlines list_entry(const Reference& reference) { return lettered_entry(reference, {}); }

std::string title_in_text(const Reference& reference) {
  if (!reference.title_short.empty()) return reference.title_short;
  return reference.title.substr(0, reference.title.find(": "));
}

std::string short_form(const Reference& reference) {
  const NameLine names = names_in_text(reference);
  std::string author = names.names + (names.and_others ? " et al." : "");
  if (author.empty()) author = title_in_text(reference);
  return author + " (" + year_of(reference, {}) + ")";
}

}  // namespace evident
