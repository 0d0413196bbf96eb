// The structure reader is worth what it catches: each mutation of a good file must be named.

#include <gtest/gtest.h>

#include <algorithm>

#include "output/pdf/page_builder.h"
#include "output/pdf/structure_reader.h"

namespace evident {
namespace {

using pdf_reader::structure_faults;

enum class Files { None, Attached };

struct Mutation {
  const char* name;
  std::string from;  // replaced at its first place; in a stream, `to` is as long
  std::string to;
  const char* fault;
  Files files = Files::None;
};

void PrintTo(const Mutation& mutation, std::ostream* out) { *out << mutation.name; }

// Moves the numbers of the cross-reference table along, so that the file can still be read.
void replace_in_file(std::string& file, std::size_t place, std::size_t length, const std::string& to) {
  const std::size_t start = file.rfind("startxref") + 10;
  const std::size_t table = std::stoul(file.substr(start));
  const std::size_t shift = to.size() - length;
  const auto move = [&](std::size_t at, std::size_t digits, std::size_t number) {
    std::string moved = std::to_string(number > place ? number + shift : number);
    file.replace(at, digits, std::string(digits > moved.size() ? digits - moved.size() : 0, '0') + moved);
  };
  move(start, std::to_string(table).size(), table);
  const std::size_t header = file.find('\n', table) + 1;
  const std::size_t count = std::stoul(file.substr(file.find(' ', header)));
  const std::size_t rows = file.find('\n', header) + 1;
  for (std::size_t i = 0; i < count; ++i) move(rows + 20 * i, 10, std::stoul(file.substr(rows + 20 * i, 10)));
  file.replace(place, length, to);
}

class PdfMutation : public testing::TestWithParam<Mutation> {};

TEST_P(PdfMutation, IsCaught) {
  const Mutation& mutation = GetParam();
  const bool attached = mutation.files == Files::Attached;
  std::string file = write_test_pdf(everything(), attached ? attaching() : test_options());
  const std::size_t place = file.find(mutation.from);
  ASSERT_NE(place, std::string::npos);
  replace_in_file(file, place, mutation.from.size(), mutation.to);
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
    {"Row", "/S/TD", "/S/LI", "TR holds LI"},
    {"Role", "/S/Sect", "/S/Sekt", "an element has the role Sekt, which is not a standard one"},
    {"Bookmark", "/Dest(", "/Dexx(", "a bookmark leads nowhere"},
    {"BookmarkName", "/Dest(top)", "/Dest(tip)", "a bookmark leads nowhere"},
    {"LinkName", "/D(tables)", "/D(tablet)", "a link leads nowhere"},
    {"Names", "/Names<<", "/Namex<<", "a link leads nowhere"},
    {"NameOrder", "(note-1)[", "(zote-1)[", "the names of places do not rise"},
    {"NamedPlace", "(top)[", "(top)(", "a name stands for no place"},
    {"Encryption", "/ID [", "/Encrypt<<>>/ID [", "the file is encrypted"},
    {"LanguageForm", "/Lang(en-GB)", "/Lang(en GB)", "the document's language is none"},
    {"Suspects", "/Marked true", "/Marked true/Suspects true", "the tags are said to be suspect"},
    {"RoleMap", "/Type/StructTreeRoot", "/Type/StructTreeRoot/RoleMap<</P/Span>>", "roles are mapped"},
    {"OptionalContent", "/MarkInfo<<", "/OCProperties<<>>/MarkInfo<<", "the document has optional content"},
    {"Form", "/MarkInfo<<", "/AcroForm<<>>/MarkInfo<<", "the document has a form"},
    {"OpenAction", "/MarkInfo<<", "/OpenAction[]/MarkInfo<<", "the document acts of its own accord"},
    {"PageAction", "/Tabs/S", "/AA<<>>/Tabs/S", "a page acts of its own accord"},
    {"MetadataTitle", "x-default", "x-defaulx", "the metadata do not say the title"},
    {"ProfileColours", "/N 3", "/N 4", "the output intent is not for three colours"},
    {"Root", "/S/Document", "/S/Part", "the first element is no Document"},
    {"ElementParent", "/S/H1/P ", "/S/H1/X ", "an element does not name its parent"},
    {"ElementLanguage", "/Lang(cy)", "/Lang(c y)", "an element's language is none"},
    {"ScopeValue", "/Scope/Column", "/Scope/Diagonal", "a Scope is none"},
    {"ColumnSpan", "/Scope/Column", "/Scope/Column/ColSpan 2", "the rows of a table differ in columns"},
    {"RowSpan", "/Scope/Row", "/Scope/Row/RowSpan 2", "a cell reaches below its table"},
    {"IdentifierTree", "/IDTree ", "/IDTrex ", "an ID is not in the tree of IDs"},
    {"IdentifierPlace", "/ID(note-1)", "/ID(note-2)", "an ID is not in the tree of IDs"},
    {"ListedMark", "/K[0]", "/K[99]", "no element lists MCID 0"},
    {"LeftOverMark", "/K[0]", "/K[0 99]", "an element lists a mark that no page has"},
    {"MarkOfTwo", "/K[0]", "/K[0 1]", "two elements list the same mark"},
    {"ParentOfAnother", "/Nums[0 [", "/Nums[0 [1 0 R ",
     "the parent tree leads from MCID 0 to another element"},
    {"Annotation", "/Subtype/Link", "/Subtype/Text", "an annotation is no link"},
    {"Rectangle", "/Rect[", "/Rexx[", "a link is nowhere on its page"},
    {"ActionKind", "/S/URI", "/S/Launch", "an action is not allowed"},
    {"PictureForm", "/Subtype/Image", "/Subtype/Form", "a page holds a page of its own"},
    {"PictureLayer", "/Subtype/Image", "/OC<<>>/Subtype/Image", "something is shown only at times"},
    {"PictureOutside", "/Subtype/Image", "/F(x)/Subtype/Image", "a stream lies outside the file"},
    {"PicturePacking", "/Subtype/Image", "/Filter/LZWDecode/Subtype/Image", "a stream is packed with LZW"},
    {"PictureSmooth", "/Interpolate false", "/Interpolate true", "a picture's pixels are smoothed"},
    {"PictureColours", "/ColorSpace/DeviceRGB", "/ColorSpace/DeviceCMYK", "a picture has other colours"},
    {"PictureMask", "/ColorSpace/DeviceGray", "/ColorSpace/DeviceRGB", "a picture's mask is not grey"},
    {"PictureOther", "/Subtype/Image", "/Alternates[]/Subtype/Image", "a picture stands for another"},
    {"PictureName", "/I1 Do", "/I9 Do", "a picture is missing"},
    {"StateSaved", "q 100 0 0 50", "  100 0 0 50", "a graphics state is given back that was not saved"},
    {"StateKept", "/I1 Do Q", "/I1 Do  ", "a graphics state is not given back"},
    {"Descendant", "/DescendantFonts[", "/DescendantFontX[", "a font has no descendant"},
    {"SimpleFont", "/Subtype/Type0", "/Subtype/TrueType", "a font is a simple one"},
    {"Encoding", "/Encoding/Identity-H", "/Encoding/Identity-V", "a font's codes are not its CIDs"},
    {"Collection", "/Ordering(Identity)", "/Ordering(Japan1)",
     "a font's characters are of another collection"},
    {"GlyphMap", "/CIDToGIDMap/Identity", "", "a font's CIDs are not its glyphs"},
    {"FontTag", "/FontName/", "/FontName/x", "a font's names differ"},
    {"WidthValue", "/W[3[", "/W[3[9", "a glyph is wider or narrower than said"},
    {"Outline", "<0003><0020>", "<0003><0041>", "a glyph has lost its outline"},
    {"NoMeaning", "<0003><0020>", "<0003><0000>",
     "code 3 of font F5 says nothing in Unicode or has no width"},
    {"ByteOrder", "<0003><0020>", "<0003><FEFF>",
     "code 3 of font F5 says nothing in Unicode or has no width"},
    {"AttachmentPart", "<pdfaid:part>3", "<pdfaid:part>2", "the metadata do not say PDF/A-3",
     Files::Attached},
    {"AttachmentTree", "/Names[(reach", "/Namex[(reach", "the tree of attachments is empty", Files::Attached},
    {"Associated", "/AF[", "/AX[", "an attachment belongs to nothing", Files::Attached},
    {"Relationship", "/AFRelationship/Data", "/AFRelationship/Other", "an attachment has no relationship",
     Files::Attached},
    {"FileName", "/F(reach.csv)", "/X(reach.csv)", "an attachment has no name", Files::Attached},
    {"UnicodeName", "/UF(reach.csv)", "/UX(reach.csv)", "an attachment has no name", Files::Attached},
    {"FileKind", "/Type/Filespec", "/Type/Filespex", "an attachment has no type", Files::Attached},
    {"EmbeddedFile", "/Type/EmbeddedFile", "/Type/EmbeddedFilx", "a file is missing", Files::Attached},
    {"MediaType", "/text#2Fcsv", "/text", "an attachment has no media type", Files::Attached},
    {"FileDate", "/Size 15/ModDate", "/Size 15/ModDatx", "an attachment has no date", Files::Attached},
    {"FileSize", "/Size 15/", "/Size 16/", "an attachment cannot be told to be whole", Files::Attached},
    {"FileSum", "/CheckSum(", "/CheckSux(", "an attachment cannot be told to be whole", Files::Attached},
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
  EXPECT_EQ(faults_after([](Pages&) {}), Faults());
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Th).scope = Scope::None; }),
            Faults{"a table header has no Scope"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Figure).alternative.clear(); }),
            Faults{"a figure has no alternative text"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Figure).has_box = false; }),
            Faults{"a figure has no BBox"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Figure).box.width = {}; }),
            Faults{"a figure's BBox has no size"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::H2).role = Role::H3; }),
            Faults{"a heading level is skipped"});
  EXPECT_EQ(faults_after([](Pages& p) { p.bookmarks[0].title.clear(); }), Faults{"a bookmark has no title"});
}

TEST(PdfPagesMutation, OfNestingIsCaught) {
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Td).role = Role::P; }), Faults{"TR holds P"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Lbl).role = Role::P; }), Faults{"LI holds P"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Toci).role = Role::P; }), Faults{"TOC holds P"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Toc).role = Role::Sect; }),
            Faults{"TOCI stands in Sect"});
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::L).role = Role::Div; }),
            (Faults{"LI stands in Div", "LI stands in Div"}));
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::LBody).role = Role::Document; }),
            (Faults{"LI holds Document", "Document stands in LI"}));
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::Table).role = Role::Div; }),
            (Faults{"THead stands in Div", "TBody stands in Div"}));
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::THead).role = Role::TBody; }), Faults());
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::TBody).role = Role::THead; }),
            (Faults{"a table has a head but no body", "a table has two heads"}));
  EXPECT_EQ(faults_after([](Pages& p) { first_of(p, Role::H1).role = Role::L; }),
            (Faults{"L holds content of its own", "the first heading is not H1"}));
  const auto shuffled = [](std::size_t from, std::size_t to) {
    return faults_after([=](Pages& p) {
      auto& kids = first_of(p, Role::Table).kids;
      std::swap(kids[from], kids[to]);
    });
  };
  EXPECT_EQ(shuffled(0, 1), Faults{"a caption stands amid its table"});
  EXPECT_EQ(shuffled(1, 2), Faults{"a table's head stands below its body"});
}

TEST(PdfPagesMutation, OfRowsIsCaught) {
  const auto with_row = [](TagId parent_of_row) {
    Pages pages = everything();
    PageBuilder build;
    build.pages = std::move(pages);
    const TagId row = build.add_tag(Role::Tr, parent_of_row);
    build.cell(row, Role::Td, "one");
    return structure_faults(write_test_pdf(build.pages));
  };
  const Pages pages = everything();
  const auto id_of = [&](Role role) {
    TagId id = 0;
    while (pages.tags[id].role != role) ++id;
    return id;
  };
  EXPECT_EQ(with_row(id_of(Role::TBody)), Faults{"the rows of a table differ in columns"});
  const Faults beside = with_row(id_of(Role::Table));
  EXPECT_NE(std::find(beside.begin(), beside.end(), "a table's rows stand beside its body"), beside.end());
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
