#include <gtest/gtest.h>

#include "output/html/writing.h"

namespace evident {
namespace {

using namespace writing;

TEST(Page, IsWhole) {
  Document document;
  document.metadata.title = "Title & more";
  document.metadata.subject = "What it \"says\"";
  document.metadata.authors = {"A", "B"};
  document.blocks = {container("cover", {heading(1, "Title", "title")}),
                     section(2, "One", "one", {paragraph("text")}, "1")};
  EXPECT_EQ(page(document), R"(<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light">
<title>Title &amp; more</title>
<meta name="description" content="What it &quot;says&quot;">
<meta name="author" content="A, B">
<style>body{}</style>
</head>
<body>
<a class="skip" href="#main" data-html-only>Skip to main content</a>
<main id="main">
<header class="cover">
<h1 id="title">Title</h1>
</header>
<section aria-labelledby="one">
<h2 id="one"><span class="number">1</span> One</h2>
<p>text</p>
</section>
</main>
</body>
</html>
)");
}

TEST(Page, TakesItsTitleFromTheMetadataWhenNoHeadingGivesIt) {
  Document document;
  document.metadata.title = "From metadata";
  EXPECT_NE(page(document).find("<h1 data-html-only>From metadata</h1>"), std::string::npos);
  document.blocks = {heading(1, "From heading", "x")};
  EXPECT_EQ(page(document).find("<h1 data-html-only>"), std::string::npos);
  document.metadata.title.clear();
  EXPECT_NE(page(document).find("<title>From heading</title>"), std::string::npos);
}

TEST(Page, EscapesEverythingInOnePlace) {
  EXPECT_EQ(body({paragraph("<script>\"a\" & 'b'</script>")}),
            "<p>&lt;script&gt;&quot;a&quot; &amp; 'b'&lt;/script&gt;</p>\n");
  EXPECT_EQ(body({paragraph(std::string("a\x01\x0C\xFF\0b\r", 7))}),
            "<p>a\uFFFD\uFFFD\uFFFD\uFFFDb\uFFFD</p>\n");
  EXPECT_EQ(body({paragraph({{Link{run("w"), "https://a.org/\"><x y>", "t\"<"}, {}}})}),
            "<p><a href=\"https://a.org/%22%3E%3Cx%20y%3E\" title=\"t&quot;&lt;\">w</a></p>\n");
}

TEST(Page, SurvivesDeepNesting) {
  Block block = paragraph("deep");
  for (int depth = 0; depth < 2000; ++depth) {
    Blocks content;
    content.push_back(std::move(block));
    block = {BlockQuote{std::move(content)}, {}};
  }
  Blocks blocks;
  blocks.push_back(std::move(block));
  EXPECT_EQ(body(std::move(blocks)).find("deep"), std::string::npos);
}

}  // namespace
}  // namespace evident
