"""Values are data, never markup: hostile strings go through every place where a value can stand, in HTML and PDF.

    hostile.py EVIDENT PARITY

Makes a workspace whose data holds the strings, with a template that puts each one into a heading, a paragraph,
emphasis, a list, a quotation, a table cell, a table caption, a link's text, code, a code block, a picture's
alternative text, a footnote and a box. Reads the written page back: each place must hold the string letter by
letter (white space folded), and the page must have no element, link or attribute that the template did not
write. The PDF's words are held against the page's by parity.py. Then every string is a title, in <title>, h1 and
the PDF's own metadata.
"""

import html.parser
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HOSTILE = [
    '*Hope* [x](javascript:alert(1)) <b> {{ x }} | & "',
    "*a*", "**a**", "_a_", "__a__", "***a***", "~~a~~", "~a~", "`a`", "``a``", "` `", "\\*a\\*", "\\", "a\\",
    "[x](y)", "[x](https://example.org)", "![x](y.png)", "[x]: https://example.org", "[x][y]", "[^1]", "[^n0]",
    "[@harris2017]", "[@harris2017, p. 3]", "@harris2017", "@tbl-one", "<b>a</b>", "<script>alert(1)</script>",
    "</title><script>alert(1)</script>", "</style>", "</main>", "<!-- a -->", "<!--", "-->", "<![CDATA[a]]>",
    "<?php a ?>", "<!doctype html>", "<https://example.org>", "<a@example.org>", "https://example.org/?a=1&b=2",
    "www.example.org", "javascript:alert(1)", "data:text/html,a", "a@example.org", "&amp;", "&lt;b&gt;", "&#60;",
    "&#x3C;b>", "&nbsp;", "&", "&&", "<", ">", "<>", '"', "'", "''", '"a"', "it's", "a' onclick='b", 'a" onclick="b',
    '"><img src=x onerror=alert(1)>', "# a", "## a", "a\n# b", "a\n\nb", "a\n===", "a\n---", "- a", "+ a", "* a", "1. a",
    "1) a", "> a", "    a", "```", "~~~", "```yaml\na: b", "---", "***", "___", "| a | b |", "|", "a|b", "|---|",
    ": a", "::: callout", ":::", "::: { #a }", "{ #a .b }", "{#a}", "{{ a }}", "{% if a %}", "{# a #}", "{{", "}}",
    "{%", "#}", "\\pagebreak", "a  \nb", "a\\\nb", "...", "--", "---a---", "(c)", "1/2", "a\tb", "0", "00", "1e3",
    "null", "true", "~", "%s%n", "${a}", "$(a)", "../../etc/passwd", "a/b", "?a=b#c", "%3Cb%3E", "C:\\a", "fi ffi AV",
    "\u2713 \u2192 \u2265 \u2212", "\u0175\u0177\u0141", "\u05d0\u05d1", "a\u0301", "\u00a0", "a\u00a0b", "\u201ca\u201d",
]

# A note's label is a name, not text, so it is numbered here rather than by a loop.
PLACES = """## A {{ hostile.strings[INDEX] }} z

A {{ hostile.strings[INDEX] }} z

*A {{ hostile.strings[INDEX] }} z*

- A {{ hostile.strings[INDEX] }} z

> A {{ hostile.strings[INDEX] }} z

| Column |
|:-------|
| A {{ hostile.strings[INDEX] }} z |
: A {{ hostile.strings[INDEX] }} z

[A {{ hostile.strings[INDEX] }} z](https://example.org/)

`A {{ hostile.strings[INDEX] }} z`

```
A {{ hostile.strings[INDEX] }} z
```

![A {{ hostile.strings[INDEX] }} z](content/pictures/dot.svg)

```chart
type: bars
title: A {{ hostile.strings[INDEX] }} z
values:
  "A {{ hostile.strings[INDEX] }} z": {{ hostile.one }}
```

Noted[^nINDEX]

::: callout
A {{ hostile.strings[INDEX] }} z
:::

[^nINDEX]: A {{ hostile.strings[INDEX] }} z

"""
EXPECTED = ["h2", "p", "em", "li", "blockquote", "caption", "td", "a", "code", "pre", "picture", "chart",
            "callout", "note"]


def words(text):
    return " ".join(text.split())


class Page(html.parser.HTMLParser):
    """The text of each element of <main> that is of interest, and every name of element and link."""

    VOID = {"meta", "link", "br", "hr", "img"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.stack, self.found, self.elements, self.links, self.attributes = [], [], set(), set(), set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.elements.add(tag)
        self.attributes |= set(attributes)
        if tag == "a" and not attributes.get("href", "").startswith("#"):
            self.links.add(attributes.get("href"))
        if tag not in self.VOID:
            self.stack.append([tag, attributes, []])

    def handle_endtag(self, tag):
        while self.stack:
            name, attributes, text = self.stack.pop()
            self.found.append((name, words("".join(text)), attributes))
            if self.stack and "data-html-only" not in attributes:
                self.stack[-1][2].append("".join(text))
            if name == tag:
                return

    def handle_data(self, data):
        if self.stack:
            self.stack[-1][2].append(data)


class Workspace:
    def __init__(self, evident, folder):
        self.evident, self.root = evident, pathlib.Path(folder)
        self.write("evident.yaml", "publisher: Example\ntheme: plain\ndate: 2026-01-01\n")
        self.write("templates/themes/plain.yaml", """families:
  sans: {regular: Lato-Regular.ttf, italic: Lato-Italic.ttf, bold: Lato-Bold.ttf}
fallbacks: [DejaVuSans.ttf]
""")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def build(self):
        done = subprocess.run([self.evident, "build", "--root", self.root, "--diagnostics", "short"],
                              capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"the build failed ({done.returncode}):\n{done.stdout}{done.stderr[:4000]}")
        return (self.root / "out/page.html").read_text(encoding="utf-8")


def check_places(workspace, parity, strings, places):
    """Faults of one page that holds every string in every place."""
    workspace.write("data/hostile.yaml", "strings:\n" + "".join(
        f"  - {json.dumps(s, ensure_ascii=False)}\n" for s in strings) + "one: {value: 12, unit: things}\n")
    workspace.write("content/pictures/dot.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">'
                    '<circle cx="2" cy="2" r="2"/></svg>')
    workspace.write("content/page.md", "---\ntitle: Hostile\nlints: off\n---\n\n# Hostile\n\n" +
                    "".join(places.replace("INDEX", str(i)) for i in range(len(strings))))
    page = Page(workspace.build())
    texts = [words(entry[1]) for entry in page.found]
    faults = []
    for string in strings:
        wanted = words(f"A {string} z")
        # Heading, paragraph, emphasis and its paragraph, list item, quotation and its paragraph, caption, cell, link
        # and its paragraph, code and its paragraph, code block, picture's title, head of the row in a chart's table, box and its
        # paragraph, note.
        seen = sum(text == wanted for text in texts)
        if seen < len(EXPECTED):
            faults.append(f"{string!r} arrives whole in {seen} elements, expected at least {len(EXPECTED)}")
    allowed = set("html head meta title style body main a h1 h2 h3 section p em ul ol li blockquote div table caption "
                  "thead tbody tr th td code pre span sup aside nav data figure figcaption svg desc path text "
                  "details summary".split())
    if page.elements - allowed:
        faults.append(f"elements that nobody wrote: {sorted(page.elements - allowed)}")
    if page.links - {"https://example.org/"}:
        faults.append(f"links that nobody wrote: {sorted(map(str, page.links - {'https://example.org/'}))}")
    if any(name.startswith("on") for name in page.attributes):
        faults.append("an attribute that runs a script")
    done = subprocess.run([sys.executable, parity, workspace.root / "out"], capture_output=True, text=True)
    if done.returncode != 0:
        faults.append("HTML and PDF differ:\n" + (done.stdout + done.stderr)[-2000:])
    return faults


def check_titles(workspace):
    faults = []
    for string in HOSTILE:
        title = words(f"A {string} z")
        workspace.write("content/page.md", f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\nlints: off\n---\n\n"
                        "# {{ page.title }}\n\nWords.\n")
        page = Page(workspace.build())
        for element in ("title", "h1"):
            if not any(entry[0] == element and entry[1] == title for entry in page.found):
                faults.append(f"{title!r} is not the text of <{element}>")
        information = subprocess.run(["pdfinfo", "-enc", "UTF-8", workspace.root / "out/page.pdf"],
                                     capture_output=True, text=True).stdout
        found = re.search(r"^Title: +(.*)$", information, re.MULTILINE)
        if not found or words(found.group(1)) != title:
            faults.append(f"{title!r} is not the PDF's title: {found.group(1) if found else None!r}")
    return faults


def main(evident, parity):
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(evident, folder)
        faults = check_places(workspace, parity, HOSTILE, PLACES)
        if not check_places(workspace, parity, ["**a**"], PLACES.replace("] }}", "] | markdown }}")):
            faults.append("values inserted as Markdown go unnoticed: this test cannot fail")
        faults += check_titles(workspace)
    for fault in faults:
        print(fault)
    print(f"hostile: {len(HOSTILE)} strings in {len(EXPECTED)} places and as titles, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
