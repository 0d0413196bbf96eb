// Variants, formats, page counts and themes that build on others: what a front matter asks for, in out/.

#include "press/cli/small_workspace.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

class Variants : public SmallWorkspace {
 protected:
  void page(const std::string& keys) {
    write("content/page.md", "---\ntitle: A page\n" + keys +
                                 "---\n\n# A page\n\nThe {{ page.variant if page.variant is defined else "
                                 "'usual' }} one.\n\n\\pagebreak\n\n"
                                 "Its end.\n");
  }
  int build(const std::string& what = {}) {
    return evident_in_short(what.empty() ? std::vector<std::string>{"build"}
                                         : std::vector<std::string>{"build", what});
  }
};

TEST_F(Variants, AreMadeWithTheirPublicationAndKnowTheirNames) {
  page("variants:\n  large: {page: {size: A3}}\n  screen: {formats: [html]}\n");
  EXPECT_EQ(build("page"), 0) << err_.str();
  EXPECT_EQ(files(),
            "manifest.json\npage-large.html\npage-large.pdf\npage-screen.html\npage.html\npage.pdf\n");
  EXPECT_NE(read("out/page.html").find("The usual one."), std::string::npos);
  EXPECT_NE(read("out/page-large.html").find("The large one."), std::string::npos);
}

TEST_F(Variants, CanBeAskedForAlone) {
  page("variants: {large: {page: {size: A3}}}\n");
  EXPECT_EQ(build("page-large"), 0) << err_.str();
  EXPECT_EQ(files(), "manifest.json\npage-large.html\npage-large.pdf\n");
}

TEST_F(Variants, HaveNamesOfTheirOwn) {
  page("variants: {two words: {}}\n");
  EXPECT_EQ(build(), 1);
  EXPECT_EQ(
      err_.str(),
      "content/page.md:3:12: error[bad-id]: The variant's name `two words` cannot be part of an address\n");
  page("variants: {large: {}}\n");
  write("content/page-large.md", "---\ntitle: Another\n---\n\n# Another\n");
  EXPECT_EQ(build(), 1);
  EXPECT_NE(err_.str().find("error[duplicate-id]: Two publications are called `page-large`"),
            std::string::npos);
}

TEST_F(Variants, OneFormatIsEnough) {
  page("formats: [html]\n");
  EXPECT_EQ(build(), 0) << err_.str();
  EXPECT_EQ(files(), "manifest.json\npage.html\n");
}

TEST_F(Variants, AWrongNumberOfPagesIsAnError) {
  page("page: {exactly: 2}\n");
  EXPECT_EQ(build(), 0) << err_.str();
  fs::remove_all(root_ / "out");
  page("page: {exactly: 1}\n");
  EXPECT_EQ(build(), 1);
  EXPECT_EQ(err_.str(),
            "content/page.md:3:17: error[page-count]: The PDF of `page` has 2 pages, and exactly 1 are asked "
            "for\n");
  EXPECT_EQ(files(), "");
  page("page: {exactly: 0}\n");
  EXPECT_EQ(build(), 1);
  EXPECT_NE(err_.str().find("error[out-of-range]: `exactly` must be from 1 to 9999"), std::string::npos);
}

TEST_F(Variants, APageThatLiesOnItsSideDoesNotFitOnASheet) {
  write("content/page.md",
        "---\ntitle: A page\npage: {impose: booklet}\n---\n\n# A page\n\nUpright.\n\n::: landscape\n"
        "On its side.\n:::\n");
  EXPECT_EQ(build(), 1);
  EXPECT_EQ(
      err_.str(),
      "content/page.md:3:16: error[unlike-pages]: Page 2 lies another way than the first, so they do not fit "
      "on one sheet\n");
}

TEST_F(Variants, AThemeBuildsOnAnother) {
  write("templates/themes/loud.yaml", "extends: plain\nstyles:\n  h1: {size: 30pt}\n  body: {size: 15pt}\n");
  page("theme: loud\n");
  build();
  EXPECT_NE(err_.str().find("h1"), std::string::npos) << "what it says itself is checked";
  write("templates/themes/loud.yaml", "extends: plain\nstyles:\n  body: {size: 15pt}\n");
  EXPECT_EQ(build(), 0) << err_.str();
  write("templates/themes/loud.yaml", "extends: plian\n");
  EXPECT_EQ(build(), 1);
  EXPECT_NE(err_.str().find("error[unknown-theme]: There is no theme `plian` in templates/themes/"),
            std::string::npos);
  write("templates/themes/loud.yaml", "extends: loud\n");
  EXPECT_EQ(build(), 1);
  EXPECT_NE(err_.str().find("error[unknown-theme]: This theme extends itself"), std::string::npos);
}

TEST_F(Variants, ALogoStandsWhereATemplateHasAPlaceForIt) {
  write("content/page.md",
        "---\ntitle: A page\n---\n\n# A page\n\n{% if logo is defined %}\n```picture\nfile: \"{{ logo.file "
        "}}\"\n"
        "alternative: \"{{ logo.alternative }}\"\n```\n{% endif %}\n");
  EXPECT_EQ(build(), 0) << err_.str();
  EXPECT_EQ(read("out/page.html").find("Our sign"), std::string::npos);
  write("content/sign.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/></svg>");
  write("evident.yaml",
        "publisher: Example\ntheme: plain\nlogo: {file: content/sign.svg, alternative: Our sign}\n");
  EXPECT_EQ(build(), 0) << err_.str();
  EXPECT_NE(read("out/page.html").find("Our sign"), std::string::npos);
  write("evident.yaml",
        "publisher: Example\ntheme: plain\nlogo: {file: content/sing.svg, alternative: Our sign}\n");
  EXPECT_EQ(build(), 1);
  EXPECT_NE(err_.str().find("error[missing-picture]"), std::string::npos) << err_.str();
}

TEST_F(Variants, TheWayOutIsSafe) {
  page("exit: http://example.org\n");
  EXPECT_EQ(build(), 1);
  EXPECT_EQ(err_.str(), "content/page.md:3:7: error[unsafe-link]: `exit` is no https address\n");
}

}  // namespace
}  // namespace evident
