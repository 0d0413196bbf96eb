#include "output/pdf/check.h"

#include <unordered_set>

#include "output/pdf/check_items.h"

namespace evident {

namespace {

// ISO 32000-1, annex C.2.
constexpr Length smallest = points(3), largest = points(14400);

std::string fault_of_page(const Page& page, const Pages& pages) {
  const std::size_t tags = pages.tags.size();
  if (page.width < smallest || page.height < smallest || page.width > largest || page.height > largest) {
    return "a page is smaller than 3 points or larger than 14,400 points";
  }
  for (const MarkedContent& content : page.content) {
    if (content.tag != artifact && content.tag >= tags) return "content belongs to a tag that is not there";
  }
  for (const LinkArea& link : page.links) {
    if (link.tag != artifact && link.tag >= tags) return "a link belongs to a tag that is not there";
  }
  return fault_of_items(page, pages);
}

// Each kid belongs to one tag only, and says so itself.
class TagCheck {
 public:
  explicit TagCheck(const Pages& pages) : pages_(pages), found_(pages.tags.size(), 0) {
    for (const Page& page : pages.pages) {
      contents_.emplace_back(page.content.size(), false);
      links_.emplace_back(page.links.size(), false);
    }
  }

  std::string find() {
    if (pages_.tags.empty()) return "the document has no tags";
    if (pages_.tags[0].parent != artifact) return "the first tag is not the root";
    for (TagId id = 0; id < pages_.tags.size(); ++id) {
      for (const TagKid& kid : pages_.tags[id].kids) {
        const std::string fault = std::visit([&](const auto& value) { return take(id, value); }, kid);
        if (!fault.empty()) return fault;
      }
      if (pages_.tags[id].has_box && pages_.tags[id].box_page >= pages_.pages.size()) {
        return "a tag's box stands on a page that is not there";
      }
    }
    return reached_all() ? left_out() : "a tag hangs on none of the others";
  }

 private:
  std::string take(TagId id, TagId kid) {
    if (kid == 0 || kid >= pages_.tags.size()) return "a tag holds a tag that is not there";
    if (pages_.tags[kid].parent != id || found_[kid]++ != 0) return "a tag has two parents";
    return {};
  }
  std::string take(TagId id, const ContentKid& kid) {
    if (kid.page >= pages_.pages.size()) return "a tag holds content of a page that is not there";
    const auto& content = pages_.pages[kid.page].content;
    if (kid.content >= content.size()) return "a tag holds content that is not there";
    if (content[kid.content].tag != id || contents_[kid.page][kid.content]) return "content has two tags";
    contents_[kid.page][kid.content] = true;
    return {};
  }
  std::string take(TagId id, const LinkKid& kid) {
    if (kid.page >= pages_.pages.size()) return "a tag holds a link of a page that is not there";
    const auto& links = pages_.pages[kid.page].links;
    if (kid.link >= links.size()) return "a tag holds a link that is not there";
    if (links[kid.link].tag != id || links_[kid.page][kid.link]) return "a link has two tags";
    links_[kid.page][kid.link] = true;
    return {};
  }

  // Every tag but the root has one parent by now; what lies in a circle is not reached from the root.
  bool reached_all() const {
    std::vector<TagId> open = {0};
    std::size_t reached = 0;
    while (!open.empty()) {
      const TagId id = open.back();
      open.pop_back();
      ++reached;
      for (const TagKid& kid : pages_.tags[id].kids) {
        if (const auto* tag = std::get_if<TagId>(&kid)) open.push_back(*tag);
      }
    }
    return reached == pages_.tags.size();
  }

  std::string left_out() const {
    for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
      const auto& content = pages_.pages[page].content;
      for (std::size_t i = 0; i < content.size(); ++i) {
        if (content[i].tag != artifact && !contents_[page][i]) return "content is missing from its tag";
      }
      const auto& links = pages_.pages[page].links;
      for (std::size_t i = 0; i < links.size(); ++i) {
        if (links[i].tag != artifact && !links_[page][i]) return "a link is missing from its tag";
      }
    }
    return {};
  }

  const Pages& pages_;
  std::vector<int> found_;
  std::vector<std::vector<bool>> contents_, links_;
};

std::string fault_of_targets(const Pages& pages) {
  std::unordered_set<std::string_view> ids;
  for (const Destination& destination : pages.destinations) {
    if (destination.page >= pages.pages.size()) return "a destination stands on a page that is not there";
    ids.insert(destination.id);
  }
  for (const Bookmark& bookmark : pages.bookmarks) {
    if (!ids.contains(bookmark.target)) return "a bookmark leads nowhere";
  }
  for (const Page& page : pages.pages) {
    for (const LinkArea& link : page.links) {
      const std::string_view target = link.target;
      if (target.starts_with('#') && !ids.contains(target.substr(1))) {
        return "a link leads to `" + link.target + "`, which is nowhere in the document";
      }
    }
  }
  return {};
}

}  // namespace

std::string find_fault(const Pages& pages) {
  if (pages.pages.empty()) return "the document has no pages";
  for (const Page& page : pages.pages) {
    std::string fault = fault_of_page(page, pages);
    if (!fault.empty()) return fault;
  }
  std::string fault = fault_of_images(pages);
  if (fault.empty()) fault = TagCheck(pages).find();
  return fault.empty() ? fault_of_targets(pages) : fault;
}

}  // namespace evident
