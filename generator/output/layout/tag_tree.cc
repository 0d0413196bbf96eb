#include "output/layout/tag_tree.h"

#include <utility>

namespace evident {

TagTree::TagTree() {
  Tag root;
  root.role = Role::Document;
  tags_.push_back(std::move(root));
  attached_.push_back(true);
}

TagId TagTree::add(Role role, TagId parent, Attach when) {
  const auto id = static_cast<TagId>(tags_.size());
  Tag tag;
  tag.role = role;
  tag.parent = parent;
  tags_.push_back(std::move(tag));
  attached_.push_back(false);
  if (when == Attach::Now) attach(id);
  return id;
}

void TagTree::add_kid(TagId id, TagKid kid) {
  attach(id);
  tags_[id].kids.push_back(kid);
}

void TagTree::attach(TagId id) {
  std::vector<TagId> path;  // innermost first
  while (!attached_[id]) {
    path.push_back(id);
    attached_[id] = true;
    id = tags_[id].parent;
  }
  for (std::size_t i = path.size(); i-- > 0;) tags_[tags_[path[i]].parent].kids.emplace_back(path[i]);
}

std::vector<Tag> TagTree::take(std::vector<TagId>& renumbered) {
  renumbered.assign(tags_.size(), artifact);
  TagId next = 0;
  for (std::size_t i = 0; i < tags_.size(); ++i) {
    if (attached_[i]) renumbered[i] = next++;
  }
  std::vector<Tag> kept;
  kept.reserve(next);
  for (std::size_t i = 0; i < tags_.size(); ++i) {
    if (!attached_[i]) continue;
    Tag& tag = tags_[i];
    if (tag.parent != artifact) tag.parent = renumbered[tag.parent];
    for (TagKid& kid : tag.kids) {
      if (auto* child = std::get_if<TagId>(&kid)) *child = renumbered[*child];
    }
    kept.push_back(std::move(tag));
  }
  return kept;
}

}  // namespace evident
