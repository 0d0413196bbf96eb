#include <gtest/gtest.h>

#include <random>
#include <thread>

#include "writing/markdown/parsing.h"

namespace evident {
namespace {

using namespace parsing;

std::string repeated(std::string_view part, int count) {
  std::string text;
  for (int index = 0; index < count; ++index) text += part;
  return text;
}

// A document of random pieces of every syntax; the same for the same seed.
std::string random_document(unsigned seed) {
  static const std::vector<std::string> pieces = {
      "word ",
      "**",
      "*",
      "`",
      "~~",
      "\n",
      "\n\n",
      "- ",
      "1. ",
      "> ",
      "::: callout\n",
      ":::\n",
      "| a | b |\n|---|---|\n| 1 | 2 |\n",
      ": Caption { #x }\n",
      "[@key, p. 3]",
      "@key ",
      "@tbl-x ",
      "[^n]",
      "\n[^n]: N\n",
      "https://a.org ",
      "[w](https://b.org)",
      "![a](p.png)",
      "\"",
      "'",
      "--",
      "...",
      "&amp;",
      "\\@",
      "# ",
      "{ #id .c }",
      "{#id}",
      "<b>",
      "«0»",
      "«1»",
      "    ",
      "```\n",
      "é",
      "\t",
      "[",
      "]",
      "\\",
      "&",
      ";",
      "\r\n",
      "(",
  };
  std::mt19937 random(seed);
  std::string text;
  const auto length = 5 + random() % 60;
  for (unsigned index = 0; index < length; ++index) text += pieces[random() % pieces.size()];
  return text;
}

std::string everything(unsigned seed) {
  const Parsed parsed = parse(random_document(seed), {value("v*a*l"), figure("16", "16", "hubs")});
  return dump(parsed.document) + parsed.said;
}

TEST(Threads, GiveWhatOneThreadGives) {
  constexpr unsigned count = 1500;
  std::vector<std::string> alone(count), first(count), second(count);
  for (unsigned seed = 0; seed < count; ++seed) alone[seed] = everything(seed);
  const auto run = [](std::vector<std::string>& results) {
    for (unsigned seed = 0; seed < count; ++seed) results[seed] = everything(seed);
  };
  std::thread one([&] { run(first); });
  std::thread two([&] { run(second); });
  one.join();
  two.join();
  EXPECT_EQ(first, alone);
  EXPECT_EQ(second, alone);
}

TEST(HostileInput, IsReportedAsTooDeep) {
  for (const char* part : {"> ", "- ", "1. ", "> - "}) {
    EXPECT_NE(parse(repeated(part, 3000) + "x").said.find("error[too-deep]"), std::string::npos) << part;
  }
  EXPECT_EQ(parse(repeated("> ", 102) + "x").said,
            "page.md:1:201: error[too-deep]: The text is nested more than 100 levels deep (Take some of the "
            "boxes, lists, "
            "quotations or emphasis apart)\n");
  EXPECT_EQ(parse(repeated("> ", 100) + "x").said, "");
  EXPECT_NE(parse(repeated("::: callout\n", 500) + repeated(":::\n", 500)).said.find("error[too-deep]"),
            std::string::npos);
  EXPECT_NE(parse(repeated("*a **a ", 500) + repeated("a** a*", 500)).said.find("error[too-deep]"),
            std::string::npos);
}

TEST(HostileInput, DoesNotCrash) {
  for (const char* part : {"[",   "![",   "*",   "_",  "`",   "~~", "@a",
                           "[@a", "[^",   "<",   "&",  "\"",  "{ ", ": ",
                           "| ",  "[a](", ":::", "\\", "«0»", "\r", "https://a.org/("}) {
    const Parsed parsed = parse(repeated(part, 20000), {value("x")});
    EXPECT_FALSE(dump(parsed.document).empty()) << part;
  }
  EXPECT_FALSE(dump(parse(std::string("a\0b\xFF\xFE\xF3", 7)).document).empty());
  EXPECT_FALSE(dump(parse(repeated("> ", 100000)).document).empty());
}

}  // namespace
}  // namespace evident
