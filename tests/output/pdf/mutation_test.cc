// The structure reader is worth what it catches: each mutation of a good file must be named.

#include <gtest/gtest.h>

#include <algorithm>

#include "output/pdf/page_builder.h"
#include "output/pdf/structure_reader.h"

namespace evident {
namespace {

using pdf_reader::structure_faults;

struct Mutation {
  const char* name;
  std::string from;  // replaced at its first place; as long as `to`, so that offsets stay
  std::string to;
  const char* fault;
};

void PrintTo(const Mutation& mutation, std::ostream* out) { *out << mutation.name; }

class PdfMutation : public testing::TestWithParam<Mutation> {};

TEST_P(PdfMutation, IsCaught) {
  const Mutation& mutation = GetParam();
  std::string file = write_test_pdf(everything());
  ASSERT_EQ(mutation.from.size(), mutation.to.size());
  const std::size_t place = file.find(mutation.from);
  ASSERT_NE(place, std::string::npos);
  file.replace(place, mutation.to.size(), mutation.to);
  const std::vector<std::string> faults = structure_faults(file);
  EXPECT_NE(std::find(faults.begin(), faults.end(), mutation.fault), faults.end())
      << "found instead: " << testing::PrintToString(faults);
}

const Mutation mutations[] = {
    {"Language", "/Lang(en-GB)", "/Lxng(en-GB)", "the document has no language"},
    {"MarkInfo", "/Marked true", "/Marked null", "the document is not marked as tagged"},
    {"Title", "/DisplayDocTitle true", "/DisplayDocTitle null", "the window does not show the title"},
    {"Metadata", "/Metadata ", "/Metaxata ", "the document has no metadata"},
    {"UaPart", "<pdfuaid:part>1", "<pdfuaid:part>2", "the metadata do not say PDF/UA-1"},
    {"PdfAPart", "<pdfaid:part>2", "<pdfaid:part>1", "the metadata do not say PDF/A-2"},
    {"Conformance", "conformance>A<", "conformance>B<", "the metadata do not say conformance A"},
    {"Extension", "prefix>pdfuaid<", "prefix>pdfuaix<", "the metadata do not say what pdfuaid means"},
    {"Intent", "/GTS_PDFA1", "/GTS_PDFX1", "the document has no output intent"},
    {"Profile", "/DestOutputProfile", "/DestOutputProfilX", "the document has no output intent"},
    {"Tabs", "/Tabs/S", "/Tabs/R", "a page has no tab order by structure"},
    {"Scope", "/Scope/Column", "/Scopx/Column", "a table header has no Scope"},
    {"Alternative", "/Alt(A blue", "/Alx(A blue", "a figure has no alternative text"},
    {"Box", "/Layout/BBox", "/Layout/BBxx", "a figure has no BBox"},
    {"Numbering", "/ListNumbering", "/ListNumberinX", "a list has no ListNumbering"},
    {"NoteId", "/ID(note-1)", "/Ix(note-1)", "a note has no ID"},
    {"Contents", "/Contents(Section 1", "/Contentx(Section 1", "a link has no Contents"},
    {"Print", "/F 4", "/F 2", "a link is hidden or not printed"},
    {"Action", "/A<</S/GoTo", "/X<</S/GoTo", "a link leads nowhere"},
    {"ObjectReference", "/Type/OBJR", "/Type/OBJX", "no element refers to a link"},
    {"LinkRole", "/S/Link/P", "/S/Span/P", "a link belongs to no Link element"},
    {"StructParent", "/StructParent 2", "/StructParent 9", "a link is not in the parent tree"},
    {"StructParents", "/StructParents 0", "/StructParents 9", "MCID 0 is not in the parent tree"},
    {"ParentTree", "/Nums[0 [", "/Nums[8 [", "MCID 0 is not in the parent tree"},
    {"Mark", "/H1<</MCID 0>>BDC", "/H1<</MCIX 0>>BDC", "operator TJ paints outside every mark"},
    {"MarkTwice", "/P<</MCID 2>>BDC", "/P<</MCID 1>>BDC", "MCID 1 is used twice on a page"},
    {"Artifact", "/Artifact<<", "/Artifaxt<<", "operator TJ paints outside every mark"},
    {"MarkEnd", "EMC\n", "    ", "a mark is not closed"},
    {"Nesting", "ET\nEMC\n", "ET\n    ", "marks are nested"},
    {"ToUnicode", "/ToUnicode", "/ToUnicodX", "code 3 of font F1 says nothing in Unicode or has no width"},
    {"UnicodeEntry", "<0003><", "<0F03><", "code 3 of font F1 says nothing in Unicode or has no width"},
    {"Width", "/W[", "/X[", "code 3 of font F1 says nothing in Unicode or has no width"},
    {"FontFile", "/FontFile2", "/FontFilX2", "a font is not embedded"},
    {"HeadingLevel", "/S/H2", "/S/H3", "a heading level is skipped"},
    {"FirstHeading", "/S/H1", "/S/H2", "the first heading is not H1"},
    {"Row", "/S/TD", "/S/LI", "a table row holds LI"},
    {"Role", "/S/Sect", "/S/Sekt", "an element has the role Sekt, which is not a standard one"},
    {"Bookmark", "/Dest(", "/Dexx(", "a bookmark leads nowhere"},
    {"BookmarkName", "/Dest(top)", "/Dest(tip)", "a bookmark leads nowhere"},
    {"LinkName", "/D(tables)", "/D(tablet)", "a link leads nowhere"},
    {"Names", "/Names<<", "/Namex<<", "a link leads nowhere"},
    {"NameOrder", "(note-1)[", "(zote-1)[", "the names of places do not rise"},
    {"NamedPlace", "(top)[", "(top)(", "a name stands for no place"},
    {"Identifier", "/ID [", "/IX [", "the file has no identifier"},
};

INSTANTIATE_TEST_SUITE_P(Bytes, PdfMutation, testing::ValuesIn(mutations),
                         [](const auto& mutation) { return std::string(mutation.param.name); });

// The same for what a layout could forget.
template <class Change>
std::vector<std::string> faults_after(Change change) {
  Pages pages = everything();
  change(pages);
  return structure_faults(write_test_pdf(pages));
}

Tag& first_of(Pages& pages, Role role) {
  return *std::find_if(pages.tags.begin(), pages.tags.end(),
                       [=](const Tag& tag) { return tag.role == role; });
}

using Faults = std::vector<std::string>;

TEST(PdfPagesMutation, IsCaught) {
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Th).scope = Scope::None; }),
            Faults{"a table header has no Scope"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Figure).alternative.clear(); }),
            Faults{"a figure has no alternative text"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Figure).has_box = false; }),
            Faults{"a figure has no BBox"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::H2).role = Role::H3; }),
            Faults{"a heading level is skipped"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Td).role = Role::P; }),
            Faults{"a table row holds P"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Lbl).role = Role::P; }),
            Faults{"a list item holds P"});
  EXPECT_EQ(faults_after([](Pages& p) { p.bookmarks[0].title.clear(); }), Faults{"a bookmark has no title"});
}

// What is no PDF at all must not be read beyond its end.
TEST(PdfReader, SurvivesBrokenFiles) {
  const std::string file = write_test_pdf(everything());
  EXPECT_EQ(structure_faults(""), Faults{"the file has no catalog that can be read"});
  EXPECT_EQ(structure_faults("%PDF-1.7\nstartxref\n99999999\n%%EOF"),
            Faults{"the file has no catalog that can be read"});
  for (std::size_t cut = 40; cut < file.size(); cut += file.size() / 40) {
    EXPECT_FALSE(structure_faults(file.substr(0, file.size() - cut)).empty());
    EXPECT_FALSE(structure_faults(file.substr(cut)).empty());
  }
}

}  // namespace
}  // namespace evident
