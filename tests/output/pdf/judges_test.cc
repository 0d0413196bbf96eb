// What real tools say of what is written here by hand. A tool that is not installed is a named skip.

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>

#include "output/pdf/page_builder.h"
#include "output/pdf/structure_reader.h"

namespace evident {
namespace {

using pdf_reader::structure_faults;

std::string temporary(const std::string& name) {
  return testing::TempDir() + "evident-" + std::to_string(getpid()) + "-" + name;
}

// A file for the length of a test.
class TemporaryPdf {
 public:
  TemporaryPdf(const std::string& name, const std::string& bytes) : path_(temporary(name)) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TemporaryPdf() { std::remove(path_.c_str()); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

bool is_installed(const std::string& tool) {
  return std::system(("command -v " + tool + " >/dev/null 2>&1").c_str()) == 0;
}

// What a command prints, errors too; its exit status on the last line.
std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = popen(("(" + command + ") 2>&1; echo \"exit $?\"").c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 4096> buffer{};
  while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe))
    out.append(buffer.data(), count);
  pclose(pipe);
  return out;
}

bool ends_well(const std::string& output) { return output.ends_with("exit 0\n"); }

// Text that is hard to get right: second meanings, marks, right to left, characters that do not show.
Pages difficult() {
  PageBuilder build;
  build.add_page();
  build.write(build.add_tag(Role::P, 0),
              "a-b-c non\u2011stop שלום e\u0301 x\u0323\u0301 in\u00ADvisible end");
  build.write(build.add_tag(Role::P, 0), "שלום עולם", points(12), "dejavu");
  build.write(build.add_tag(Role::P, 0), "office 😀 ✓", points(12), "andika");
  return build.pages;
}

Pages hostile() {
  const std::string text =
      std::string("\x01)>>endobj\0stream\r\n\x7F\xFF\xC0]]>\\ <![CDATA[ ") + "\xEF\xBF\xBE";
  Pages pages = everything();
  pages.metadata = {text, text, {text}, text, {text}, "en GB\n", text, text, text};
  pages.page_labels = {text, text, text};
  for (Tag& tag : pages.tags) tag.title = tag.alternative = tag.actual_text = tag.id = text;
  for (Bookmark& bookmark : pages.bookmarks) bookmark.title = text;
  for (LinkArea& link : pages.pages[0].links) link.description = text;
  return pages;
}

Pages large() {
  PageBuilder build;
  build.add_page();
  const TagId paragraph = build.add_tag(Role::P, 0);
  for (int i = 0; i < 60; ++i) build.link(paragraph, "x", "https://example.org/", "Example");
  build.destination("here", 1, "Here");
  return build.pages;
}

class PdfJudges : public testing::Test {
 protected:
  const TemporaryPdf plain_{"plain.pdf", write_test_pdf(everything())};
  const TemporaryPdf packed_{"packed.pdf", write_test_pdf(everything(), true)};
  const TemporaryPdf difficult_{"difficult.pdf", write_test_pdf(difficult(), true)};
  const TemporaryPdf hostile_{"hostile.pdf", write_test_pdf(hostile(), true)};
  const TemporaryPdf large_{"large.pdf", write_test_pdf(large(), true)};
  const std::array<const TemporaryPdf*, 5> all_{&plain_, &packed_, &difficult_, &hostile_, &large_};
};

TEST_F(PdfJudges, QpdfFindsNoError) {
  if (!is_installed("qpdf")) GTEST_SKIP() << "qpdf is not installed";
  for (const TemporaryPdf* file : all_) {
    const std::string output = output_of("qpdf --check " + file->path());
    EXPECT_TRUE(ends_well(output)) << output;
  }
}

TEST_F(PdfJudges, PackedFilesHoldTheSameStructure) {
  if (!is_installed("qpdf")) GTEST_SKIP() << "qpdf is not installed";
  for (const TemporaryPdf* file : all_) {
    const TemporaryPdf unpacked("unpacked.pdf", "");
    const std::string output = output_of("qpdf --object-streams=disable --stream-data=uncompress " +
                                         file->path() + " " + unpacked.path());
    EXPECT_TRUE(ends_well(output)) << output;
    EXPECT_EQ(structure_faults(read_test_file(unpacked.path())), std::vector<std::string>());
  }
}

TEST_F(PdfJudges, VeraPdfPassesAll) {
  if (!is_installed("verapdf")) GTEST_SKIP() << "verapdf is not installed";
  std::string command = "verapdf --flavour ua1 --flavour 2a";
  for (const TemporaryPdf* file : all_) command += " " + file->path();
  const std::string output = output_of(command);
  EXPECT_TRUE(ends_well(output)) << output;
}

TEST_F(PdfJudges, VeraPdfPassesAttachments) {
  if (!is_installed("verapdf")) GTEST_SKIP() << "verapdf is not installed";
  PdfOptions options = attaching();
  options.compress = true;
  const TemporaryPdf file("attached.pdf", write_test_pdf(everything(), options));
  const std::string output = output_of("verapdf --flavour ua1 --flavour 3a " + file.path());
  EXPECT_TRUE(ends_well(output)) << output;
}

TEST_F(PdfJudges, AttachmentsComeOutAsTheyWere) {
  if (!is_installed("qpdf")) GTEST_SKIP() << "qpdf is not installed";
  PdfOptions options = attaching();
  options.compress = true;
  const TemporaryPdf file("attached.pdf", write_test_pdf(everything(), options));
  EXPECT_EQ(output_of("qpdf --show-attachment=reach.csv " + file.path()), "year,n\r\n2016,1\nexit 0\n");
}

TEST_F(PdfJudges, MutoolDrawsWithoutWarning) {
  if (!is_installed("mutool")) GTEST_SKIP() << "mutool is not installed";
  for (const TemporaryPdf* file : all_) {
    std::string output = output_of("mutool draw -q -r 20 -F pgm -o /dev/null " + file->path());
    const std::string built_without = "warning: ICC support is not available\n";  // Debian's mutool
    if (output.starts_with(built_without)) output.erase(0, built_without.size());
    EXPECT_EQ(output, "exit 0\n");
  }
}

// One pixel to the point.
TEST_F(PdfJudges, PopplerShowsThePixelsOfPictures) {
  if (!is_installed("pdftoppm")) GTEST_SKIP() << "pdftoppm is not installed";
  PageBuilder build;
  build.add_page(points(200), points(200));
  build.picture(0, four_pixels(), "Solid");  // at 60, 60
  Raster glass = four_pixels();
  glass.alpha = std::string("\0\xFF\x80\xFF", 4);
  build.picture(0, std::move(glass), "Glass");  // at 60, 120
  const TemporaryPdf file("pixels.pdf", write_test_pdf(build.pages, true));
  const std::string output = output_of("pdftoppm -r 72 " + file.path());
  ASSERT_EQ(output.substr(0, 15), "P6\n200 200\n255\n");
  const auto pixel = [&output](std::size_t x, std::size_t y) {
    std::string colour;
    for (std::size_t i = 0; i < 3; ++i) {
      const auto part = static_cast<unsigned char>(output.at(15 + (y * 200 + x) * 3 + i));
      colour += part > 200 ? '#' : part > 60 ? '+' : '-';
    }
    return colour;
  };
  EXPECT_EQ(pixel(85, 72), "#--");
  EXPECT_EQ(pixel(135, 72), "-#-");
  EXPECT_EQ(pixel(85, 98), "--#");
  EXPECT_EQ(pixel(135, 98), "###");
  EXPECT_EQ(pixel(85, 132), "###") << "fully transparent";
  EXPECT_EQ(pixel(135, 132), "-#-");
  EXPECT_EQ(pixel(85, 158), "++#") << "half transparent";
}

TEST_F(PdfJudges, PopplerReadsEveryWordInOrder) {
  if (!is_installed("pdfinfo")) GTEST_SKIP() << "pdfinfo is not installed";
  const std::string output = output_of("pdfinfo -struct-text " + difficult_.path());
  EXPECT_EQ(output,
            "Document\n"
            "  P (block)\n"
            "    \"a-b-c non\u2011stop שלום e\u0301 x\u0323\u0301 invisible end\"\n"
            "  P (block)\n"
            "    \"שלום עולם\"\n"
            "  P (block)\n"
            "    \"office 😀 ✓\"\n"
            "exit 0\n");
}

}  // namespace
}  // namespace evident
