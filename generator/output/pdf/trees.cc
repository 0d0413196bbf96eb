#include "output/pdf/trees.h"

#include <algorithm>

#include "output/pdf/syntax.h"

namespace evident {

namespace {

constexpr std::size_t leaf_size = 128;
constexpr std::size_t node_size = 128;

std::string print_key(std::int64_t key) { return std::to_string(key) + ' '; }
std::string print_key(const std::string& key) { return pdf_bytes(key); }

struct TreeNode {
  ObjectNumber object;
  std::string first, last;  // printed keys
};

// One level of nodes over another.
std::vector<TreeNode> gather(const std::vector<TreeNode>& kids, PdfObjects& objects) {
  std::vector<TreeNode> nodes;
  for (std::size_t begin = 0; begin < kids.size(); begin += node_size) {
    const std::size_t end = std::min(begin + node_size, kids.size());
    std::string entries = "/Kids[";
    for (std::size_t i = begin; i < end; ++i) {
      append_reference(entries, kids[i].object);
      entries += i + 1 == end ? ']' : ' ';
    }
    nodes.push_back({objects.add(std::move(entries)), kids[begin].first, kids[end - 1].last});
  }
  return nodes;
}

void add_limits(const std::vector<TreeNode>& nodes, PdfObjects& objects) {
  for (const TreeNode& node : nodes) {
    objects.extend(node.object, "/Limits[" + node.first + node.last + ']');
  }
}

template <class Key>
ObjectNumber write_tree(const std::vector<std::pair<Key, std::string>>& entries, const char* leaf_key,
                        PdfObjects& objects) {
  std::vector<TreeNode> nodes;
  for (std::size_t begin = 0; begin == 0 || begin < entries.size(); begin += leaf_size) {
    const std::size_t end = std::min(begin + leaf_size, entries.size());
    std::string leaf = leaf_key;
    for (std::size_t i = begin; i < end; ++i) {
      leaf += print_key(entries[i].first) + entries[i].second;
      if (i + 1 != end) leaf += ' ';
    }
    leaf += ']';
    const bool empty = begin == end;
    nodes.push_back({objects.add(std::move(leaf)), empty ? "" : print_key(entries[begin].first),
                     empty ? "" : print_key(entries[end - 1].first)});
  }
  while (nodes.size() > 1) {  // the root alone has no limits
    add_limits(nodes, objects);
    nodes = gather(nodes, objects);
  }
  return nodes.front().object;
}

}  // namespace

ObjectNumber write_number_tree(const std::vector<std::pair<std::int64_t, std::string>>& entries,
                               PdfObjects& objects) {
  return write_tree(entries, "/Nums[", objects);
}

ObjectNumber write_name_tree(std::vector<std::pair<std::string, std::string>> entries, PdfObjects& objects) {
  std::sort(entries.begin(), entries.end());
  return write_tree(entries, "/Names[", objects);
}

}  // namespace evident
