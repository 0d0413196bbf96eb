#include "layout_fixture.h"

namespace evident::test {
namespace {

TEST_F(Layout, AnEmptyDocumentIsOneEmptyPage) {
  const Pages pages = lay({});
  ASSERT_EQ(pages.pages.size(), 1u);
  EXPECT_TRUE(pages.pages[0].content.empty());
  EXPECT_EQ(pages.tags.size(), 1u);
}

TEST_F(Layout, AHeadingAndAParagraph) {
  const Pages pages = lay({heading(1, "Title", "title"), paragraph("Some words.")});
  EXPECT_EQ(dump(pages, fonts()),
            "page 1: 340.84x460\n"
            "  0 tag 1\n"
            "    50,59.462 DejaVuSansMono 10 #000000 \"Title\"\n"
            "  1 tag 2\n"
            "    50,71.462 DejaVuSansMono 10 #000000 \"Some words.\"\n"
            "tags\n"
            "  0 Document\n"
            "    1 H1 [1.0]\n"
            "    2 P [1.1]\n"
            "place #title page 1 at 50,50\n");
}

}  // namespace
}  // namespace evident::test
