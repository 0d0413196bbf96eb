#include "writing/document/places.h"

#include <array>

#include "foundation/text/text.h"
#include "writing/document/walk.h"

namespace evident {
namespace {

constexpr std::array<std::string_view, 4> reserved_prefixes = {"fn-", "fnref-", "ref-", "evident-"};

bool is_reserved(std::string_view id) {
  if (id == "main") return true;
  for (const std::string_view prefix : reserved_prefixes) {
    if (id.starts_with(prefix)) return true;
  }
  return false;
}

class Namer {
 public:
  explicit Namer(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // Takes an id that was written; every such id is known before any is made up.
  void take(const std::string& id, Span span, DocumentPlace place) {
    if (id.empty()) return;
    place.span = span;
    if (is_reserved(id)) {
      diagnostics_
          .error("reserved-id", span, "The id `" + id + "` is kept for notes, references and the page",
                 "Give this place another id")
          .subject = id;
      return;
    }
    const auto [known, is_new] = places_.try_emplace(id, std::move(place));
    if (is_new) return;
    Diagnostic& error = diagnostics_.error("duplicate-id", span, "The id `" + id + "` is used twice",
                                           "Give one of the two another id");
    error.labels.push_back({known->second.span, "first used here"});
    error.subject = id;
  }

  // An id that nothing else has.
  std::string make(const std::string& wish, Span span, DocumentPlace place) {
    std::string id = is_reserved(wish) ? "section-" + wish : wish;
    place.span = span;
    int& counter = counters_[id];
    if (counter == 0) counter = 1;
    std::string candidate = id;
    while (!places_.try_emplace(candidate, place).second) candidate = id + "-" + std::to_string(++counter);
    return candidate;
  }

  DocumentPlaces& places() { return places_; }

 private:
  Diagnostics& diagnostics_;
  DocumentPlaces places_;
  std::map<std::string, int> counters_;  // so that a thousand equal headings take a thousand steps
};

template <class Visit>
void each_block_of(Document& document, Visit&& visit) {
  each_block(document.blocks, visit);
  for (Footnote& footnote : document.footnotes) each_block(footnote.content, visit, 1);
}

void number_tables_and_figures(Document& document) {
  int tables = 0, figures = 0;
  each_block_of(document, [&](Block& block, int) {
    if (auto* table = std::get_if<Table>(&block.node); table != nullptr && !table->caption.empty()) {
      table->number = "Table " + std::to_string(++tables);
    } else if (auto* figure = std::get_if<Illustration>(&block.node);
               figure != nullptr && !figure->caption.empty()) {
      figure->number = "Figure " + std::to_string(++figures);
    }
  });
}

// What a container is called when a cross reference names it: its title, its first heading, or its kind.
std::string container_text(const Container& container) {
  if (const auto title = container.attributes.value("title"); !title.empty()) return std::string(title);
  for (const Block& block : container.content) {
    if (const auto* heading = std::get_if<Heading>(&block.node)) return plain_text(heading->content);
  }
  std::string words = container.name;
  for (char& letter : words) letter = letter == '-' ? ' ' : letter;
  return words;
}

DocumentPlace heading_place(const Heading& heading) {
  return {Span{}, heading.number, plain_text(heading.content), heading.level > 1};
}

void take_spans(Document& document, Namer& namer) {
  each_block_of(document, [&](Block& block, int) {
    each_run(block, [&](Inlines& run) {
      each_inline(run, [&](Inlines& inlines, std::size_t index) {
        const auto* span_of = std::get_if<SpanOf>(&inlines[index].node);
        if (span_of == nullptr) return;
        namer.take(span_of->attributes.id, inlines[index].span,
                   {{}, {}, plain_text(span_of->content), false});
      });
    });
  });
}

void take_written_ids(Document& document, const std::vector<HeadingPlace>& headings, Namer& namer) {
  for (const HeadingPlace& place : headings) {
    namer.take(place.heading->attributes.id, place.span, heading_place(*place.heading));
  }
  each_block_of(document, [&](Block& block, int) {
    if (const auto* table = std::get_if<Table>(&block.node)) {
      namer.take(table->attributes.id, block.span, {{}, table->number, "the table", false});
    } else if (const auto* figure = std::get_if<Illustration>(&block.node)) {
      namer.take(figure->attributes.id, block.span, {{}, figure->number, "the figure", false});
    } else if (const auto* container = std::get_if<Container>(&block.node)) {
      namer.take(container->attributes.id, block.span, {{}, {}, container_text(*container), false});
    }
  });
  take_spans(document, namer);
}

void make_missing_ids(Document& document, const std::vector<HeadingPlace>& headings, Namer& namer) {
  for (const HeadingPlace& place : headings) {
    std::string& id = place.heading->attributes.id;
    if (id.empty())
      id = namer.make(slug(plain_text(place.heading->content)), place.span, heading_place(*place.heading));
  }
  each_block_of(document, [&](Block& block, int) {
    const auto name = [&](auto& node, const std::string& kind) {
      if (!node.attributes.id.empty()) return;
      const std::string wish = node.number.empty() ? kind : slug(node.number);
      node.attributes.id = namer.make(wish, block.span, {{}, node.number, "the " + kind, false});
    };
    if (auto* table = std::get_if<Table>(&block.node)) name(*table, "table");
    if (auto* figure = std::get_if<Illustration>(&block.node)) name(*figure, "figure");
  });
}

void add_writers_places(Document& document, DocumentPlaces& places) {
  for (std::size_t index = 0; index < document.footnotes.size(); ++index) {
    places.try_emplace("fn-" + std::to_string(index + 1), DocumentPlace{});
  }
  each_block_of(document, [&](Block& block, int) {
    each_run(block, [&](Inlines& run) {
      each_inline(run, [&](Inlines& inlines, std::size_t index) {
        const auto* citation = std::get_if<Citation>(&inlines[index].node);
        if (citation == nullptr) return;
        for (const CitationItem& item : citation->items)
          places.try_emplace("ref-" + item.key, DocumentPlace{});
      });
    });
  });
  places.try_emplace("main", DocumentPlace{});
}

}  // namespace

DocumentPlaces name_places(Document& document, const std::vector<HeadingPlace>& headings,
                           Diagnostics& diagnostics) {
  Namer namer(diagnostics);
  number_tables_and_figures(document);
  take_written_ids(document, headings, namer);
  make_missing_ids(document, headings, namer);
  add_writers_places(document, namer.places());
  return std::move(namer.places());
}

}  // namespace evident
