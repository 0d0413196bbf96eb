#include "output/pdf/structure.h"

#include <unordered_set>

#include "output/pdf/roles.h"
#include "output/pdf/syntax.h"
#include "output/pdf/trees.h"

namespace evident {

namespace {

constexpr std::uint32_t no_page = 0xFFFFFFFF;

// Whether an element's kids stand in lines of text.
bool holds_lines(Role role) {
  switch (role) {
    case Role::P:
    case Role::H1:
    case Role::H2:
    case Role::H3:
    case Role::H4:
    case Role::H5:
    case Role::H6:
    case Role::Lbl:
    case Role::Span:
    case Role::Quote:
    case Role::Reference:
    case Role::Code:
    case Role::Link:
      return true;
    default:
      return false;
  }
}

class StructureWriter {
 public:
  StructureWriter(const Pages& pages, const PdfPlan& plan, PdfObjects& objects)
      : pages_(pages), plan_(plan), objects_(objects) {}

  void write() {
    for (TagId id = 0; id < pages_.tags.size(); ++id) objects_.extend(plan_.elements[id], element(id));
    std::string root = "/Type/StructTreeRoot/K " + reference(plan_.elements[0]);
    root += "/ParentTree " + reference(parent_tree());
    root += "/ParentTreeNextKey " + std::to_string(next_key_);
    if (!identifiers_.empty()) {
      root += "/IDTree " + reference(write_name_tree(std::move(identifiers_), objects_));
    }
    objects_.extend(plan_.structure_root, root);
  }

 private:
  std::string element(TagId id) {
    const Tag& tag = pages_.tags[id];
    const std::uint32_t page = page_of(tag);
    std::string out = "/S/";
    out += role_name(tag.role);
    out += "/P " + reference(id == 0 ? plan_.structure_root : plan_.elements[tag.parent]);
    if (page != no_page) out += "/Pg " + reference(plan_.pages[page]);
    out += kids(tag, page) + attributes(tag) + identifier(id);
    if (!tag.title.empty()) out += "/T" + pdf_text(tag.title);
    if (!tag.alternative.empty()) out += "/Alt" + pdf_text(tag.alternative);
    if (!tag.actual_text.empty()) out += "/ActualText" + pdf_text(tag.actual_text);
    const std::string_view language = pdf_language(tag.language);
    if (!language.empty()) out += "/Lang" + pdf_bytes(language);
    return out;
  }

  // The page that most readers expect: where the element's own content starts.
  static std::uint32_t page_of(const Tag& tag) {
    for (const TagKid& kid : tag.kids) {
      if (const auto* content = std::get_if<ContentKid>(&kid)) return content->page;
      if (const auto* link = std::get_if<LinkKid>(&kid)) return link->page;
    }
    return no_page;
  }

  std::string kids(const Tag& tag, std::uint32_t page) const {
    if (tag.kids.empty()) return {};
    std::string out = "/K[";
    for (const TagKid& kid : tag.kids) {
      if (out.back() != '[') out += ' ';
      std::visit([&](const auto& value) { append_kid(out, value, page); }, kid);
    }
    return out + ']';
  }

  void append_kid(std::string& out, TagId kid, std::uint32_t) const {
    append_reference(out, plan_.elements[kid]);
  }

  void append_kid(std::string& out, const ContentKid& kid, std::uint32_t page) const {
    const std::string mark = std::to_string(plan_.marks[kid.page][kid.content]);
    if (kid.page == page) {
      out += mark;
    } else {
      out += "<</Type/MCR/Pg " + reference(plan_.pages[kid.page]) + "/MCID " + mark + ">>";
    }
  }

  void append_kid(std::string& out, const LinkKid& kid, std::uint32_t) const {
    const ObjectNumber annotation = plan_.links[kid.page][kid.link];
    if (annotation == 0) return;
    out += "<</Type/OBJR/Pg " + reference(plan_.pages[kid.page]) + "/Obj " + reference(annotation) + ">>";
  }

  // A figure is a part of its line unless it says otherwise (14.8.4.5).
  bool stands_alone(const Tag& tag) const {
    return tag.parent != artifact && !holds_lines(pages_.tags[tag.parent].role);
  }

  // ISO 32000-1, 14.8.5
  std::string attributes(const Tag& tag) const {
    std::string out;
    if (tag.role == Role::Th && tag.scope != Scope::None) {
      out += tag.scope == Scope::Row ? "<</O/Table/Scope/Row>>" : "<</O/Table/Scope/Column>>";
    }
    if (tag.role == Role::L) {
      out += "<</O/List/ListNumbering";
      out += tag.unmarked ? "/None>>" : tag.ordered ? "/Decimal>>" : "/Disc>>";
    }
    const bool block = tag.role == Role::Figure && stands_alone(tag);
    if (tag.has_box || block) {
      out += "<</O/Layout";
      if (tag.has_box) out += "/BBox" + pdf_box(tag.box, pages_.pages[tag.box_page].height);
      if (block) out += "/Placement/Block";
      out += ">>";
    }
    return out.empty() ? out : "/A[" + out + ']';
  }

  // A note must have an identifier (ISO 14289-1, 7.9), and all are different.
  std::string identifier(TagId id) {
    const Tag& tag = pages_.tags[id];
    if (tag.id.empty() && tag.role != Role::Note) return {};
    std::string name = tag.id.empty() ? "note" : tag.id.substr(0, 1000);
    if (tag.id.empty() || taken_.contains(name)) name += '.' + std::to_string(id);
    if (!taken_.insert(name).second) return {};
    identifiers_.emplace_back(name, reference(plan_.elements[id]));
    return "/ID" + pdf_bytes(name);
  }

  ObjectNumber parent_tree() {
    std::vector<std::pair<std::int64_t, std::string>> entries;
    for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
      if (plan_.page_keys[page] < 0) continue;
      std::string elements = "[";
      for (const MarkedContent& content : pages_.pages[page].content) {
        if (content.tag == artifact) continue;
        if (elements.back() != '[') elements += ' ';
        append_reference(elements, plan_.elements[content.tag]);
      }
      entries.emplace_back(plan_.page_keys[page], elements + ']');
    }
    for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
      for (std::size_t link = 0; link < plan_.link_keys[page].size(); ++link) {
        if (plan_.link_keys[page][link] < 0) continue;
        entries.emplace_back(plan_.link_keys[page][link],
                             reference(plan_.elements[pages_.pages[page].links[link].tag]));
      }
    }
    next_key_ = entries.size();
    return write_number_tree(entries, objects_);
  }

  const Pages& pages_;
  const PdfPlan& plan_;
  PdfObjects& objects_;
  std::vector<std::pair<std::string, std::string>> identifiers_;
  std::unordered_set<std::string> taken_;
  std::size_t next_key_ = 0;
};

}  // namespace

void write_structure(const Pages& pages, const PdfPlan& plan, PdfObjects& objects) {
  StructureWriter(pages, plan, objects).write();
}

}  // namespace evident
