#include "output/pdf/pdf.h"

#include <gtest/gtest.h>

#include "output/pdf/page_builder.h"
#include "output/pdf/structure_reader.h"

namespace evident {
namespace {

using pdf_reader::structure_faults;

TEST(Pdf, EverythingKeepsThePromise) {
  const std::string file = write_test_pdf(everything());
  ASSERT_FALSE(file.empty());
  EXPECT_EQ(structure_faults(file), std::vector<std::string>());
}

}  // namespace
}  // namespace evident
