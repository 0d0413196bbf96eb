// The schemas in docs/schemas are what the code makes. EVIDENT_UPDATE=1 writes them anew.

#include "press/workspace/schemas.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace evident {
namespace {

TEST(Schemas, AreWhatTheCodeMakes) {
  for (const FileKind& kind : file_kinds()) {
    const std::string path = EVIDENT_SOURCE_DIR "/docs/schemas/" + std::string(kind.name) + ".json";
    const std::string made = json_schema(kind.schema, kind.title);
    if (std::getenv("EVIDENT_UPDATE")) std::ofstream(path) << made;
    std::ifstream file(path);
    std::stringstream kept;
    kept << file.rdbuf();
    EXPECT_EQ(kept.str(), made) << path << " is out of date; run this test with EVIDENT_UPDATE=1";
  }
}

}  // namespace
}  // namespace evident
