// The keys of front matter, and what is said of wrong ones.

#include <gtest/gtest.h>

#include "press/workspace/content.h"

namespace evident {
namespace {

std::string said_of(const std::string& keys) {
  Sources sources;
  Diagnostics diagnostics;
  const std::string text = "---\ntitle: Ten ideas\n" + keys + "---\n";
  const SourceId id = sources.add("content/ideas.md", text);
  (void)read_front_matter(id, sources, find_front_matter(text), {}, diagnostics);
  RenderOptions options;
  options.style = DiagnosticStyle::Short;
  std::string said;
  for (const Diagnostic& diagnostic : diagnostics.all()) said += render(diagnostic, sources, options);
  return said;
}

TEST(FrontMatter, PicturesSayWhoseTheyAre) {
  EXPECT_EQ(said_of("cover: {file: a.svg, alt: A door, credit: Nobody, licence: MIT}\n"
                    "pictures:\n  ask: {file: b.svg, alt: Two people, credit: Nobody, licence: MIT}\n"),
            "");
  EXPECT_EQ(said_of("cover: {file: a.svg, alternative: A door, credit: Nobody}\n"
                    "pictures:\n  ask: b.svg\n  help: {file: c.svg, alt: A phone, licence: MIT}\n"),
            R"(content/ideas.md:3:22: error[unknown-key]: Unknown key `alternative` in `cover`
content/ideas.md:3:9: error[missing-key]: `alt` is missing in `cover`
content/ideas.md:3:9: error[missing-key]: `licence` is missing in `cover`
content/ideas.md:5:8: error[wrong-type]: `pictures.ask` must be a map, not text
content/ideas.md:6:10: error[missing-key]: `credit` is missing in `pictures.help`
)");
  EXPECT_EQ(said_of("cover: a.svg\n"),
            "content/ideas.md:3:8: error[wrong-type]: `cover` must be a map, not text\n");
}

}  // namespace
}  // namespace evident
