#pragma once
// A plain theme with fixed metrics, for layout tests: at 10 pt every glyph is 6.021 pt wide at most and a
// line 12 pt high. The page holds 40 characters a line and 30 lines.

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <sstream>
#include <string>

#include "output/layout/layout.h"

namespace evident::test {

inline std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

inline const FontLibrary& fonts() {
  static FontLibrary library;
  static const bool filled = [] {
    Diagnostics diagnostics;
    const std::string folder = "/usr/share/fonts/truetype/dejavu/";
    for (const char* name : {"DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"}) {
      library.add(name, read_file((folder + name).c_str()), {}, diagnostics);
    }
    return !diagnostics.has_errors();
  }();
  EXPECT_TRUE(filled);
  return library;
}

inline constexpr Length glyph{6021};
inline constexpr Length line_height = points(12);

inline TextStyle plain_style() {
  TextStyle style;
  style.family = "mono";
  style.size = points(10);
  style.leading = line_height;
  style.space_before = {};
  style.space_after = {};
  return style;
}

inline Theme plain_theme() {
  Theme theme;
  FontFamily mono;
  mono.name = "mono";
  mono.files = {"DejaVuSansMono.ttf", "", "DejaVuSansMono-Bold.ttf", "", ""};
  theme.families["mono"] = mono;
  theme.styles["body"] = plain_style();
  theme.page.left = theme.page.right = points(50);
  theme.page.top = theme.page.bottom = points(50);
  theme.page.width = points(100) + glyph * 40;
  theme.page.height = points(100) + line_height * 30;
  theme.page.running_head_left = theme.page.running_head_right = "";
  theme.page.running_foot_left = theme.page.running_foot_right = "";
  theme.section_rule = false;
  theme.hang_section_numbers = false;
  return theme;
}

// --- Documents, shortly written --------------------------------------------------------------------

inline Inlines text(std::string words) { return {Inline{Text{std::move(words)}, {}}}; }
inline Block paragraph(std::string words) { return {Paragraph{text(std::move(words))}, {}}; }
inline Block paragraph(Inlines content) { return {Paragraph{std::move(content)}, {}}; }
inline Block heading(int level, std::string words, std::string id = {}) {
  Heading node;
  node.level = level;
  node.content = text(std::move(words));
  node.attributes.id = std::move(id);
  return {node, {}};
}
inline Block container(std::string name, Blocks content) {
  Container node;
  node.name = std::move(name);
  node.content = std::move(content);
  return {node, {}};
}
// A paragraph of so many full lines: each word fills one.
inline Block lines(int count, std::string mark = "x", std::size_t width = 40) {
  std::string words;
  for (int i = 0; i < count; ++i) {
    std::string word = mark + std::to_string(i + 1);
    word.resize(width, '.');
    words += (i > 0 ? " " : "") + word;
  }
  return paragraph(words);
}

// --- What came out -----------------------------------------------------------------------------------

struct Shown {
  std::string text;
  Point origin;
  TagId tag = artifact;
};

// Each run of a page, in drawing order.
inline std::vector<Shown> runs(const Page& page) {
  std::vector<Shown> all;
  for (const MarkedContent& content : page.content) {
    for (const Item& item : content.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item))
        all.push_back({run->text, run->origin, content.tag});
    }
  }
  return all;
}
// The page's runs of tagged text, one line each: what is raised stands on its line.
inline std::vector<std::string> shown_lines(const Page& page) {
  std::vector<std::string> all;
  Length last{-1};
  for (const Shown& run : runs(page)) {
    if (run.tag == artifact) continue;
    if (run.origin.y <= last && last - run.origin.y < points(6)) {
      all.back() += run.text;
    } else {
      all.push_back(run.text);
      last = run.origin.y;
    }
  }
  return all;
}

class Layout : public ::testing::Test {
 protected:
  Pages lay(Blocks blocks) {
    document.blocks = std::move(blocks);
    return lay();
  }
  Pages lay() {
    Shaper shaper(fonts());
    Pages pages = lay_out(document, theme, shaper, diagnostics);
    check(pages);
    return pages;
  }

  // What is true of every document: nothing outside its page, every mark tagged or an artifact, each tag
  // under the parent it names, each place there.
  void check(const Pages& pages) {
    ASSERT_FALSE(pages.tags.empty());
    std::vector<int> seen(pages.tags.size(), 0);
    std::size_t marks = 0, links = 0;
    for (TagId id = 0; id < pages.tags.size(); ++id) {
      for (const TagKid& kid : pages.tags[id].kids) {
        if (const auto* child = std::get_if<TagId>(&kid)) {
          ASSERT_LT(*child, pages.tags.size());
          EXPECT_EQ(pages.tags[*child].parent, id);
          ++seen[*child];
        } else if (const auto* content = std::get_if<ContentKid>(&kid)) {
          EXPECT_EQ(pages.pages.at(content->page).content.at(content->content).tag, id);
          ++marks;
        } else if (const auto* link = std::get_if<LinkKid>(&kid)) {
          EXPECT_EQ(pages.tags[id].role, Role::Link);
          EXPECT_EQ(pages.pages.at(link->page).links.at(link->link).tag, id);
          ++links;
        }
      }
    }
    for (TagId id = 1; id < pages.tags.size(); ++id) EXPECT_EQ(seen[id], 1) << "tag " << id;
    for (const Page& page : pages.pages) check(page, marks, links);
    EXPECT_EQ(marks, 0u);
    EXPECT_EQ(links, 0u);
  }

  void check(const Page& page, std::size_t& marks, std::size_t& links) {
    for (const MarkedContent& content : page.content) {
      EXPECT_EQ(content.tag == artifact, content.kind != ArtifactKind::None);
      EXPECT_FALSE(content.items.empty());
      if (content.tag != artifact) --marks;
      for (const Item& item : content.items) check_inside(page, item);
    }
    links -= page.links.size();
    for (const LinkArea& link : page.links) {
      EXPECT_FALSE(link.areas.empty());
      EXPECT_FALSE(link.description.empty());
      for (const Rectangle& area : link.areas) check_inside(page, area);
    }
  }

  static void check_inside(const Page& page, const Rectangle& area) {
    EXPECT_GE(area.x, Length{});
    EXPECT_GE(area.y, Length{});
    EXPECT_LE(area.x + area.width, page.width);
    EXPECT_LE(area.y + area.height, page.height);
  }
  static void check_inside(const Page& page, const Item& item) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) {
      const FaceMetrics& metrics = fonts().metrics(run->face);
      std::int64_t units = 0;
      for (const Glyph& g : run->glyphs) {
        units += g.advance;
        EXPECT_LT(g.cluster, run->text.size());
      }
      check_inside(page, Rectangle{run->origin.x, run->origin.y, scale(units, run->size, metrics), {}});
    } else if (const auto* filled = std::get_if<FilledRectangle>(&item)) {
      check_inside(page, filled->area);
    } else if (const auto* stroke = std::get_if<StrokedLine>(&item)) {
      check_inside(page, Rectangle{stroke->from.x, stroke->from.y, stroke->to.x - stroke->from.x, {}});
      check_inside(page, Rectangle{stroke->to.x, stroke->to.y, {}, {}});
    }
  }

  Theme theme = plain_theme();
  Document document;
  Diagnostics diagnostics;
};

}  // namespace evident::test
