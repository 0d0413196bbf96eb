#include "writing/markdown/link_targets.h"

#include <algorithm>

namespace evident {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// "https" of "HTTPS://example.org"; empty when there is none (RFC 3986, 3.1). Browsers skip control
// characters in a scheme, so they count as part of one.
std::string scheme_of(const std::string& target) {
  std::string scheme;
  for (const char c : target) {
    if (c == ':') return scheme;
    if (c == '/' || c == '?' || c == '#') return {};
    scheme += lower(c);
  }
  return {};
}

}  // namespace

bool check_link_target(const std::string& target, Span span, Diagnostics& diagnostics) {
  if (target.starts_with('#') && target.size() > 1) return true;
  if (target.starts_with("output:")) return true;  // `resolve` knows what there is
  const std::string scheme = scheme_of(target);
  const bool web = scheme == "http" || scheme == "https";
  const bool has_host =
      web && target.substr(scheme.size()).starts_with("://") && target.size() > scheme.size() + 3;
  if (has_host || (scheme == "mailto" && target.size() > 7)) return true;
  const bool relative = scheme.empty() && !target.empty() && !target.starts_with("//");
  if (relative) {
    diagnostics
        .error("relative-link", span, "This link goes to `" + target + "`, which a reader may not have",
               "Give the whole address (https://…), or #id for a place in this document")
        .subject = target;
  } else {
    diagnostics
        .error("unsafe-link", span, "This link does not go to a web page, an e-mail address or a place here",
               "Start it with https://, http://, mailto: or #")
        .subject = target;
  }
  return false;
}

bool check_image_path(const std::string& path, Span span, Diagnostics& diagnostics) {
  const bool outside = path.empty() || path.starts_with('/') || path.starts_with('\\') ||
                       path.find("..") != std::string::npos || !scheme_of(path).empty();
  if (!outside) return true;
  diagnostics
      .error("unsafe-image", span, "This image is not a file of the workspace",
             "Put it into the workspace and write its path from there, for example: pictures/map.png")
      .subject = path;
  return false;
}

}  // namespace evident
