#include <array>

#include "output/layout/layout.h"

namespace evident {
namespace {

constexpr std::array role_names = {
    "Document", "Part", "Sect",  "Div",  "BlockQuote", "Caption", "TOC",   "TOCI",  "P",  "H1", "H2", "H3",
    "H4",       "H5",   "H6",    "L",    "LI",         "Lbl",     "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody",    "Span", "Quote", "Note", "Reference",  "Code",    "Link",  "Figure"};
static_assert(role_names.size() == static_cast<std::size_t>(Role::Figure) + 1);

constexpr std::array artifact_names = {"", " pagination", " header", " footer", " layout", " background"};

std::string point(Point at) { return to_points(at.x) + "," + to_points(at.y); }

std::string area(const Rectangle& r) {
  return point({r.x, r.y}) + " " + to_points(r.width) + "x" + to_points(r.height);
}

class Dumper {
 public:
  explicit Dumper(const FontLibrary& fonts) : fonts_(fonts) {}

  std::string dump(const Pages& pages) {
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      add_page(pages.pages[i], i, i < pages.page_labels.size() ? pages.page_labels[i] : std::string());
    }
    line(0, "tags");
    add_tags(pages.tags);
    for (const Destination& d : pages.destinations) {
      line(0, "place #" + d.id + " page " + std::to_string(d.page + 1) + " at " + point(d.point));
    }
    for (const Bookmark& b : pages.bookmarks) {
      line(static_cast<std::size_t>(b.level - 1), "bookmark \"" + b.title + "\" #" + b.target);
    }
    return std::move(out_);
  }

 private:
  void line(std::size_t depth, const std::string& text) {
    out_.append(depth * 2, ' ');
    out_ += text;
    out_ += '\n';
  }

  void add_page(const Page& page, std::size_t index, const std::string& label) {
    line(0, "page " + std::to_string(index + 1) + (label.empty() ? "" : " called " + label) + ": " +
                to_points(page.width) + "x" + to_points(page.height));
    for (std::size_t c = 0; c < page.content.size(); ++c) {
      const MarkedContent& content = page.content[c];
      const std::string kind = artifact_names[static_cast<std::size_t>(content.kind)];
      line(1, std::to_string(c) +
                  (content.tag == artifact ? " artifact" + kind : " tag " + std::to_string(content.tag)));
      for (const Item& item : content.items) std::visit([&](const auto& value) { add_item(value); }, item);
    }
    for (const LinkArea& link : page.links) {
      line(1, "link " + link.target + " \"" + link.description + "\" tag " + std::to_string(link.tag));
      for (const Rectangle& r : link.areas) line(2, area(r));
    }
  }

  void add_item(const GlyphRun& run) {
    line(2, point(run.origin) + " " + fonts_.metrics(run.face).postscript_name + " " + to_points(run.size) +
                " " + to_hex(run.colour) + " \"" + run.text + "\"");
  }
  void add_item(const FilledRectangle& filled) {
    line(2, "fill " + area(filled.area) + " " + to_hex(filled.colour));
  }
  void add_item(const StrokedLine& stroke) {
    line(2, "line " + point(stroke.from) + " to " + point(stroke.to) + " width " + to_points(stroke.width) +
                " " + to_hex(stroke.colour));
  }
  void add_item(const PlacedShape& placed) {
    std::string text = "shape at " + point(placed.origin);
    std::size_t next = 0;
    for (const Path::Verb verb : placed.shape.path.verbs) {
      const auto index = static_cast<std::size_t>(verb);
      text += std::string(" ") + "mlcz"[index];
      for (std::size_t n = std::array{1, 1, 3, 0}[index]; n > 0; --n) {
        text += " " + point(placed.shape.path.points[next++]);
      }
    }
    if (placed.shape.fill) text += " fill " + to_hex(*placed.shape.fill);
    if (const auto& stroke = placed.shape.stroke) {
      text += " stroke " + to_hex(stroke->colour) + " width " + to_points(stroke->width);
      if (!stroke->dashes.empty()) text += " dashed";
    }
    line(2, text);
  }
  void add_item(const PlacedImage& image) {
    line(2, "image " + std::to_string(image.image) + " " + area(image.area));
  }

  static std::string describe(const Tag& tag, TagId id) {
    std::string text = std::to_string(id) + " " + role_names[static_cast<std::size_t>(tag.role)];
    if (!tag.id.empty()) text += " id=" + tag.id;
    if (!tag.language.empty()) text += " lang=" + tag.language;
    if (!tag.alternative.empty()) text += " alt=\"" + tag.alternative + "\"";
    if (!tag.actual_text.empty()) text += " actual=\"" + tag.actual_text + "\"";
    if (tag.scope != Scope::None) text += tag.scope == Scope::Row ? " scope=row" : " scope=column";
    if (tag.ordered) text += " ordered";
    if (tag.unmarked) text += " unmarked";
    for (const TagKid& kid : tag.kids) {
      if (const auto* content = std::get_if<ContentKid>(&kid)) {
        text += " [" + std::to_string(content->page + 1) + "." + std::to_string(content->content) + "]";
      } else if (const auto* link = std::get_if<LinkKid>(&kid)) {
        text += " [link " + std::to_string(link->page + 1) + "." + std::to_string(link->link) + "]";
      }
    }
    return text;
  }

  // Without recursion: a document may nest deep.
  void add_tags(const std::vector<Tag>& tags) {
    if (tags.empty()) return;
    std::vector<std::pair<TagId, std::size_t>> waiting{{0, 1}};
    while (!waiting.empty()) {
      const auto [id, depth] = waiting.back();
      waiting.pop_back();
      line(depth, describe(tags[id], id));
      const std::vector<TagKid>& kids = tags[id].kids;
      for (std::size_t i = kids.size(); i-- > 0;) {
        if (const auto* child = std::get_if<TagId>(&kids[i])) waiting.emplace_back(*child, depth + 1);
      }
    }
  }

  const FontLibrary& fonts_;
  std::string out_;
};

}  // namespace

std::string dump(const Pages& pages, const FontLibrary& fonts) { return Dumper(fonts).dump(pages); }

}  // namespace evident
