#pragma once
// Tags while a document is laid out. Tags of blocks take their place under their parents at once, in reading
// order; tags inside text take it when their first content is placed, between the text around them.

#include <vector>

#include "output/layout/layout.h"

namespace evident {

enum class Attach { Now, WithContent };

class TagTree {
 public:
  TagTree();  // with the Document element as tag 0

  TagId add(Role role, TagId parent, Attach attach = Attach::Now);
  [[nodiscard]] Tag& operator[](TagId id) { return tags_[id]; }
  [[nodiscard]] std::size_t size() const { return tags_.size(); }

  // Adds content or a link's area to a tag, and before it the tag and its ancestors to the tree.
  void add_kid(TagId id, TagKid kid);
  // The tags without those that never got into the tree; `renumbered[old]` is the new number or `artifact`.
  [[nodiscard]] std::vector<Tag> take(std::vector<TagId>& renumbered);

 private:
  void attach(TagId id);

  std::vector<Tag> tags_;
  std::vector<bool> attached_;
};

}  // namespace evident
