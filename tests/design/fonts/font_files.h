#pragma once
// The fonts of Debian's packages fonts-lato, fonts-dejavu-core and fonts-sil-andika, for the tests.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "design/fonts/fonts.h"

namespace evident {

inline std::string read_font(const std::string& path) {
  std::ifstream in("/usr/share/fonts/truetype/" + path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  EXPECT_FALSE(bytes.empty()) << path;
  return bytes;
}

// A library with "lato", "lato-bold", "dejavu" and "andika".
class FontsTest : public testing::Test {
 protected:
  FontsTest() {
    add("lato", "lato/Lato-Regular.ttf");
    add("lato-bold", "lato/Lato-Bold.ttf");
    add("dejavu", "dejavu/DejaVuSans.ttf");
    add("andika", "andika/Andika-Regular.ttf");
    EXPECT_TRUE(diagnostics.all().empty());
  }

  void add(const std::string& name, const std::string& path) {
    library.add(name, read_font(path), {}, diagnostics);
  }

  [[nodiscard]] FaceId face(std::string_view name) const { return library.face(name); }

  Diagnostics diagnostics;
  FontLibrary library;
};

}  // namespace evident
