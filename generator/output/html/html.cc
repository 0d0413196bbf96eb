#include "output/html/html.h"

#include "output/html/html_writer.h"
#include "output/html/scripts.h"

namespace evident {
namespace {

bool has_contents(const Blocks& blocks) {
  for (const Block& block : blocks) {
    const auto* section = std::get_if<Section>(&block.node);
    if (section != nullptr && is_navigation(*section)) return true;
  }
  return false;
}

// What the features that are asked for bring with them.
std::vector<PageFeature> features_of(const HtmlFeatures& features) {
  std::vector<PageFeature> all;
  if (features.deck) all.push_back({deck_script(), deck_css()});
  if (features.filter) all.push_back({filter_script(), filter_css()});
  if (!features.exit.empty()) all.push_back({exit_script(), exit_css()});
  return all;
}

std::string content_policy(const HtmlStyle& style, const std::vector<PageFeature>& features) {
  std::string scripts, styles = " " + style.csp_hash;
  for (const PageFeature& feature : features) {
    scripts += " " + policy_hash(feature.script);
    styles += " " + policy_hash(feature.css);
  }
  return "default-src 'none'; style-src" + styles + (scripts.empty() ? "" : "; script-src" + scripts) +
         "; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
}

std::string page_title(const Document& document) {
  if (!document.metadata.title.empty()) return document.metadata.title;
  const Heading* title = title_of(document);
  return title != nullptr ? plain_text(title->content) : std::string();
}

void write_head(const Document& document, const HtmlStyle& style, const std::vector<PageFeature>& features,
                HtmlBuilder& html) {
  const Metadata& metadata = document.metadata;
  const auto meta = [&](std::string_view name, const std::string& content) {
    if (content.empty()) return;
    html.single("meta", {{"name", std::string(name)}, {"content", content}});
    html.line_end();
  };
  std::string authors;
  for (const std::string& author : metadata.authors) authors += (authors.empty() ? "" : ", ") + author;
  html.open("head");
  html.line_end();
  html.single("meta", {{"charset", "utf-8"}});
  html.line_end();
  html.single("meta",
              {{"http-equiv", "Content-Security-Policy"}, {"content", content_policy(style, features)}});
  html.line_end();
  meta("viewport", "width=device-width, initial-scale=1");
  meta("referrer", "no-referrer");
  meta("color-scheme", "light");
  html.element("title", page_title(document));
  html.line_end();
  meta("description", metadata.subject.empty() ? metadata.subtitle : metadata.subject);
  meta("author", authors);
  html.style(style.css);
  for (const PageFeature& feature : features) html.style(feature.css);
  html.close();
  html.line_end();
}

// The first things that a keyboard reaches after the skip link, and the last that a reader wants to search
// for.
void write_exit(const std::string& target, HtmlBuilder& html) {
  constexpr const char* words = "Leave this page";
  const auto link = [&](const char* name) {
    html.element("a", words,
                 {{"class", name},
                  {"href", address(target)},
                  {"rel", "nofollow noreferrer"},
                  {"data-html-only", "", true}});
  };
  html.open("nav", {{"class", "exit-place"}, {"aria-label", words}, {"data-html-only", "", true}});
  link("exit-second");
  link("exit");
  html.close();
  html.element("div", "", {{"class", "exit-status"}, {"role", "status"}});
  html.line_end();
}

std::string write_page(const Document& document, const Theme& theme, const HtmlStyle& style,
                       const HtmlFeatures& features, HtmlWriter::Pen* pen) {
  HtmlBuilder html;
  html.doctype();
  html.open("html", {{"lang", document.metadata.language}});
  html.line_end();
  const std::vector<PageFeature> brought = features_of(features);
  write_head(document, style, brought, html);
  html.open("body");
  html.line_end();
  html.element("a", "Skip to main content",
               {{"class", "skip"}, {"href", "#main"}, {"data-html-only", "", true}});
  html.line_end();
  if (!features.exit.empty()) write_exit(features.exit, html);
  html.open("main", {{"id", "main"}, {"class", has_contents(document.blocks) ? "with-contents" : ""}});
  html.line_end();
  if (title_of(document) == nullptr) {
    html.element("h1", document.metadata.title, {{"data-html-only", "", true}});
    html.line_end();
  }
  HtmlWriter(document, theme, html, pen).write_main();
  html.close();
  html.line_end();
  for (const PageFeature& feature : brought) {
    html.open("script");
    html.raw(feature.script);
    html.close();
    html.line_end();
  }
  html.close();
  html.line_end();
  html.close();
  html.line_end();
  return html.take();
}

}  // namespace

std::string write_html(const Document& document, const Theme& theme, const HtmlStyle& style,
                       const Drawables& drawables, Shaper& shaper, Diagnostics& diagnostics,
                       const HtmlFeatures& features) {
  HtmlWriter::Pen pen{drawables, shaper, diagnostics};
  return write_page(document, theme, style, features, &pen);
}

std::string write_html(const Document& document, const Theme& theme, const HtmlStyle& style) {
  return write_page(document, theme, style, {}, nullptr);
}

void HtmlWriter::write_main() {
  write(document_.blocks, Frame{});
  write_footnotes();
}

}  // namespace evident
