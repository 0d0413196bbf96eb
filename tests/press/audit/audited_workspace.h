#pragma once
// A small workspace with returns, made whole: pages, PDFs and a published CSV.

#include <gtest/gtest.h>
#include <libdeflate.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

#include "press/audit/audit.h"
#include "press/publish/publish.h"
#include "press/workspace/workspace.h"

namespace evident {

// The bytes of a file, its packed streams unpacked behind them, and UTF-16 read as bytes once more.
inline std::string everything_in(const std::string& bytes) {
  std::string all = bytes;
  libdeflate_decompressor* inflater = libdeflate_alloc_decompressor();
  std::string out(std::size_t{1} << 22, '\0');
  for (std::size_t at = bytes.find("stream"); at != std::string::npos; at = bytes.find("stream", at + 6)) {
    for (const std::size_t begin : {at + 7, at + 8}) {
      std::size_t size = 0;
      if (begin < bytes.size() &&
          libdeflate_zlib_decompress(inflater, bytes.data() + begin,
                                     std::min(bytes.size(), bytes.find("endstream", begin)) - begin,
                                     out.data(), out.size(), &size) == LIBDEFLATE_SUCCESS)
        all += '\n' + out.substr(0, size);
    }
  }
  libdeflate_free_decompressor(inflater);
  std::string narrow;
  for (const char c : all) {
    if (c != '\0') narrow += c;
  }
  return all + narrow;
}

// The file with the contents of its pages and its fonts' maps unpacked where they stand; readers that follow
// the table of references would find nothing in it.
inline std::string with_plain_streams(const std::string& bytes) {
  const std::string packed = "/Filter/FlateDecode";
  std::string out;
  libdeflate_decompressor* inflater = libdeflate_alloc_decompressor();
  std::string buffer(std::size_t{1} << 22, '\0');
  std::size_t done = 0;
  for (std::size_t at = bytes.find("stream\n"); at != std::string::npos;
       at = bytes.find("stream\n", at + 7)) {
    const std::size_t begin = at + 7, end = bytes.find("\nendstream", begin), from = bytes.rfind("<<", at);
    if (end == std::string::npos || bytes.compare(at - 3, 3, "end") == 0) continue;
    std::string dictionary = bytes.substr(from, at - from);
    const std::size_t filter = dictionary.find(packed);
    std::size_t size = 0;
    if (filter == std::string::npos || dictionary.find("/Type") != std::string::npos ||
        dictionary.find("/Length1") != std::string::npos ||
        libdeflate_zlib_decompress(inflater, bytes.data() + begin, end - begin, buffer.data(), buffer.size(),
                                   &size) != LIBDEFLATE_SUCCESS)
      continue;
    dictionary.replace(filter, packed.size(), "");
    const std::size_t length = dictionary.find("/Length");
    dictionary.replace(length, 7, "/Packed");
    out += bytes.substr(done, from - done) + dictionary + "stream\n" + buffer.substr(0, size);
    done = end;
  }
  libdeflate_free_decompressor(inflater);
  return out + bytes.substr(done);
}

class AuditedWorkspace {
 public:
  AuditedWorkspace() {
    std::string name = (std::filesystem::temp_directory_path() / "evident-audit-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
    write("evident.yaml", "publisher: Example\ntheme: plain\n");
    write("templates/themes/plain.yaml",
          "families:\n  mono: {regular: DejaVuSansMono.ttf, bold: DejaVuSansMono-Bold.ttf}\n");
    write("data/services/hub.yaml", "name: Hub\n");
    write("data/programme.yaml", "hubs: {value: 16, unit: things}\n");
    write("data/tables.yaml", tables);
    write("content/pack.md", pack + charts());
    returns(rows);
  }
  ~AuditedWorkspace() { std::filesystem::remove_all(root_); }
  AuditedWorkspace(const AuditedWorkspace&) = delete;
  AuditedWorkspace& operator=(const AuditedWorkspace&) = delete;

  void write(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
  }
  void returns(const std::string& text) {
    write("data/returns/hub.csv", "period,area,table,row,column,value,code\n" + text);
  }

  // Makes everything; what was said, with its codes.
  std::string make(bool with_pages = true) {
    Diagnostics diagnostics;
    const Workspace workspace = read_workspace({root_, 1767225600, 1767225600}, diagnostics);
    files.clear();
    PublishOptions options;
    options.html = with_pages;
    options.take = [&](std::vector<OutputFile> made) {
      for (const OutputFile& file : made) files[file.path.generic_string()] = file.bytes;
    };
    static_cast<void>(publish(workspace, options, diagnostics));
    const auto view = readable_view(workspace, "pack", {}, diagnostics);
    if (view) published = view->published;
    shapes.clear();
    for (const DataFile& file : workspace.data) {
      if (file.tables) shapes.push_back(shape_of(file.name, *file.tables));
    }
    files["pack/hub.csv"] = csv();
    return said(diagnostics);
  }

  // The codes that the audit gives for what is in `files`, `published` and `releases`.
  [[nodiscard]] std::string audited() const {
    Diagnostics found;
    AuditInput input{shapes, {}, published, releases, {}, {}};
    for (const auto& [path, bytes] : files) input.files.push_back({path, bytes});
    audit(input, found);
    return said(found);
  }

  [[nodiscard]] FigureEntry& figure(const std::string& name) {
    for (std::size_t i = 0; i < published.figures.size(); ++i) {
      if (published.figures[i].name == "returns.hub." + name) return published.figures.own(i);
    }
    ADD_FAILURE() << "no figure " << name;
    return published.figures.own(0);
  }
  void reveal(const std::string& name, double number) {
    figure(name).quantity.missing = Missing::None;
    figure(name).quantity.number = number;
  }
  [[nodiscard]] std::string printed(const std::string& name) { return machine_value(figure(name).quantity); }

  static std::string said(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& one : diagnostics.all())
      text += one.code + ": " + one.message + " (" + one.help + ")\n";
    return text;
  }

  // One of each kind of chart that draws numbers as lengths and places.
  static std::string charts() {
    std::string text = "{% set r = returns.hub.referrals.latest %}\n";
    const auto add = [&](const std::string& id, const std::string& form) {
      text += "\n```chart { #fig-" + id + " }\ntype: " + form +
              "\ntitle: What the areas returned\nmeasure: Referrals\ncategories: [Self, Home]\nseries:\n"
              "  - name: North\n"
              "    values: [\"{{ r.north.self.all }}\", \"{{ r.north.home.all }}\"]\n"
              "  - name: South\n"
              "    values: [\"{{ r.south.self.all }}\", \"{{ r.south.home.all }}\"]\n```\n";
    };
    add("stacked", "bars\narrangement: stacked");
    add("share", "bars\narrangement: share");
    add("lines", "lines");
    add("panels", "lines\npanels: true");
    add("dots", "dots");
    add("slope", "slope");
    return text;
  }

  static const char *const tables, *const pack, *const rows;

  std::map<std::string, std::string> files;  // by path
  Published published;
  std::vector<ReturnsShape> shapes;
  std::vector<Release> releases;

 private:
  // What is published of returns, one number a row.
  [[nodiscard]] std::string csv() const {
    std::string text = "period,area,table,row,column,value\n";
    for (const FigureEntry& entry : published.figures) {
      if (!entry.name.starts_with("returns.hub.")) continue;
      std::vector<std::string> ids = {""};
      for (const char c : entry.name) {
        if (c == '.')
          ids.emplace_back();
        else
          ids.back() += c;
      }
      const std::string column = ids[6] == "all" ? "" : ids[6];
      text += ids[3] + ',' + ids[4] + ',' + ids[2] + ',' + (ids[5] == "all" ? "" : ids[5]) + ',' + column +
              ',' + machine_value(entry.quantity) + '\n';
    }
    return text;
  }

  std::filesystem::path root_;
};

inline const char* const AuditedWorkspace::tables = R"(periods:
  categories:
    - {id: Q1, label: Quarter one, within: year}
    - {id: Q2, label: Quarter two, within: year}
    - {id: year, label: Year to date}
areas:
  total: service
  categories: [{id: north, label: North}, {id: south, label: South}, {id: service, label: Service}]
tables:
  - id: referrals
    label: Referrals
    unit: people
    rows:
      total: total
      categories:
        - {id: police, label: Police}
        - {id: health, label: Health}
        - {id: self, label: Self}
        - {id: home, label: Home}
        - {id: total, label: All referrals}
    links: [{equals: age}]
  - id: age
    label: Age
    unit: people
    rows:
      total: total
      categories:
        - {id: under13, label: Under thirteen}
        - {id: teenage, label: Teenage}
        - {id: younger, label: Younger teenage, within: teenage}
        - {id: older, label: Older teenage, within: teenage}
        - {id: total, label: All ages}
  - id: feedback
    label: Feedback
    unit: people
    rows:
      categories: [{id: asked, label: Asked}, {id: answered, label: Answered}]
  - id: response
    label: Response
    unit: percent
    shares: [{part: feedback.answered, base: feedback.asked}]
  - id: wait
    label: Wait
    unit: days
    people: true
  - id: exploited
    label: Category
    unit: people
    rows:
      total: total
      categories: [{id: yes, label: Yes}, {id: no, label: No}, {id: unsure, label: Unsure}, {id: total, label: All}]
)";

// Hidden numbers that must be somewhere to be found: 3 and 2 are small, 7331 and 6419 go with them.
inline const char* const AuditedWorkspace::rows =
    "Q1,north,referrals,police,,7331,\nQ1,north,referrals,health,,3,\nQ1,north,referrals,self,,1620,\n"
    "Q1,north,referrals,home,,931,\n"
    "Q1,south,referrals,police,,6419,\nQ1,south,referrals,health,,44,\nQ1,south,referrals,self,,1850,\n"
    "Q1,south,referrals,home,,817,\n"
    "Q1,north,age,under13,,2,\nQ1,north,age,younger,,5411,\nQ1,north,age,older,,4472,\n"
    "Q1,south,age,under13,,39,\nQ1,south,age,younger,,5013,\nQ1,south,age,older,,4078,\n"
    "Q1,north,feedback,asked,,40,\nQ1,north,feedback,answered,,26,\n"
    "Q1,south,feedback,asked,,31,\nQ1,south,feedback,answered,,4,\n"
    "Q1,north,response,,,65,\nQ1,south,response,,,12.9,\nQ1,north,wait,,,11,\nQ1,south,wait,,,12,\n"
    "Q1,north,exploited,yes,,61,\nQ1,north,exploited,no,,0,\nQ1,north,exploited,unsure,,0,\n"
    "Q1,south,exploited,yes,,52,\nQ1,south,exploited,no,,23,\nQ1,south,exploited,unsure,,14,\n";

inline const char* const AuditedWorkspace::pack = R"(---
title: A pack
subject: What the hub returned
---

# A pack

There are {{ programme.hubs }} hubs. Police referred {{ returns.hub.referrals.latest.north.police.all }} and
health {{ returns.hub.referrals.latest.north.health.all }}, together
{{ returns.hub.referrals.latest.north.self.all + returns.hub.referrals.latest.north.home.all }}.

{% set areas = returns.hub.referrals.areas %}
{% for id in ["referrals", "age", "feedback", "response", "wait", "exploited"] %}
{% set t = returns.hub[id] %}
```table
title: {{ t.label }}
measure: People
categories: [{% for row in t.rows %}"{{ row.label or "All" }}", {% endfor %}]
series:
{% for area in areas %}
  - name: {{ area.label }}
    values: [{% for row in t.rows %}"{{ t.latest[area.id][row.id].all }}", {% endfor %}]
{% endfor %}
```
{% endfor %}

```chart { #fig-sources }
type: bars
title: Most came from the young people
measure: Referrals
values:
{% for row in returns.hub.referrals.rows %}
  {{ row.label }}: {{ returns.hub.referrals.latest.south[row.id].all }}
{% endfor %}
```

```chart { #fig-columns }
type: columns
title: Home and self stand beside one another
measure: Referrals
values:
  Self in the north: {{ returns.hub.referrals.latest.north.self.all }}
  Home in the north: {{ returns.hub.referrals.latest.north.home.all }}
  Health in the north: {{ returns.hub.referrals.latest.north.health.all }}
```
)";

}  // namespace evident
