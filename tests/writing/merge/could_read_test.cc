// Which templates could read a value: those that may not be made without it, and no others if we can tell.

#include <gtest/gtest.h>

#include "writing/merge/merging.h"

namespace evident {
namespace {

bool could_read_returns(const std::string& content, const std::string& around = {},
                        const std::string& other = {}) {
  Merging merging;
  merging.add("content/page.md", content);
  merging.add("around", around);
  merging.add("other", other);
  merging.template_name = "around";
  return merging.could_read("returns");
}

TEST(CouldRead, ANameInATag) {
  for (const char* text : {"{{ returns }}", "{{returns.north}}", "{%- set a = returns -%}", "{{ [returns] }}",
                           "{{ \"}}\" ~ returns }}", "{{ '%}' ~ \"\\\"}}\" ~ returns }}", "{{ 'returns",
                           "{% for a in b if a in returns %}", "{{ a.b ~returns}}"})
    EXPECT_TRUE(could_read_returns(text)) << text;
}

TEST(CouldRead, NotAWordInASentenceNorAPartOfSomething) {
  for (const char* text : {"returns", "The { returns }", "{{ annual_returns }}", "{{ page.returns }}",
                           "{{ returns_of_all }}", "{{ page.annual_returns.total }} returns", ""})
    EXPECT_FALSE(could_read_returns(text)) << text;
}

TEST(CouldRead, WhatOtherTemplatesReadThatAreNamed) {
  EXPECT_TRUE(could_read_returns("Words", "{{ returns }}"));
  EXPECT_FALSE(could_read_returns("Words", "Words", "{{ returns }}"));
  EXPECT_TRUE(could_read_returns("{% include \"other\" %}", "", "{{ returns }}"));
  EXPECT_TRUE(could_read_returns("Words", "{% from 'other' import a %}", "{{ returns }}"));
  EXPECT_FALSE(could_read_returns("{% include \"other\" +%}", "", "Words"));
}

TEST(CouldRead, AnythingWhenANameIsComputed) {
  EXPECT_TRUE(could_read_returns("{% include page.kind %}"));
  EXPECT_TRUE(could_read_returns("{%- include \"oth\" ~ \"er\" %}"));
  EXPECT_TRUE(could_read_returns("{% extends \"a\" if b else \"c\" %}"));
}

}  // namespace
}  // namespace evident
