#!/usr/bin/env python3
"""parity.py FOLDER [--listings FOLDER] [--alone NAME…]: HTML and PDF say the same words in the same order.

Taken from the written files: the words of the PDF's structure tree, as `pdfinfo -struct-text` shows them, and
the words of the HTML's <main>. Left out, by rule:

- labels (Lbl): HTML makes those of lists and notes by itself, PDF has to spell them out. The page number of
  an entry in the contents is a label too: HTML has no pages;
- elements marked data-html-only, and what is hidden.

Table heads repeated on a further page and running heads are artifacts and so in no tree. Words cut at a line's
end are rejoined. Notes stand at the end in HTML and where they are called in PDF: they are compared by
themselves, in their order.

Every page needs a PDF of its name and the other way round, unless it is named after --alone.
"""

import argparse
import re
import subprocess
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

# Inside these a word goes on; every other element ends it.
HTML_INLINE = set("a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup "
                  "time u var wbr".split())
HTML_VOID = set("area base br col embed hr img input link meta source track wbr".split())
PDF_INLINE = set("Span Quote Reference BibEntry Code Link Annot NonStruct".split())

# Stands in the PDF's text where one marked-content sequence ends with a hyphen and the next begins: either a
# word cut at a line's end or one with a hyphen of its own.
CUT = "\x01"

CONTEXT = 5


def words_of(text):
    """Words as a reader counts them. What only steers line breaks is no part of a word."""
    text = re.sub("[\u00ad\u200b\u2060\ufeff]", "", text)
    text = text.replace("\u2011", "-").replace("\u2010", "-")
    return unicodedata.normalize("NFC", text).split()


class Page(HTMLParser):
    """The text of <main>, and of each note in it, with words kept apart as on the screen."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.notes, self.note = [], [], None
        self.has_main = False
        self.open = []  # (element, what it does to its content: "main", "skip", "notes", "note" or None)

    def inside(self, what):
        return any(role == what for _, role in self.open)

    def add(self, text):
        if self.inside("main") and not self.inside("skip"):
            (self.text if self.note is None else self.note).append(text)

    def handle_starttag(self, element, attributes):
        if element not in HTML_INLINE:
            self.add(" ")
        if element in HTML_VOID:
            return
        attributes = dict(attributes)
        role = None
        if element == "main":
            role, self.has_main = "main", True
        elif element in ("script", "style", "template", "title", "desc") or "data-html-only" in attributes \
                or "hidden" in attributes and "data-pdf-only" not in attributes:
            role = "skip"
        elif attributes.get("role") == "doc-endnotes" or "footnotes" in (attributes.get("class") or "").split():
            role = "notes"
        elif element == "li" and self.inside("notes") and self.note is None and not self.inside("skip"):
            role, self.note = "note", []
        self.open.append((element, role))

    def handle_endtag(self, element):
        while self.open:
            opened, role = self.open.pop()
            if role == "note":
                self.notes.append("".join(self.note))
                self.note = None
            if opened == element:
                break
        if element not in HTML_INLINE:
            self.add(" ")

    def handle_data(self, text):
        self.add(text)


def read_html(text):
    """(words, [words of each note]) of a page."""
    page = Page()
    page.feed(text)
    page.close()
    if not page.has_main:
        raise ValueError("the page has no <main>")
    return words_of("".join(page.text)), [words_of(note) for note in page.notes]


def read_tree(lines):
    """(depth, type, None) of each element and (depth, None, text) of each content, out of pdfinfo's listing."""
    lines = iter(lines)
    for line in lines:
        content = line.lstrip(" ")
        depth = (len(line) - len(content)) // 2
        if content.startswith('"'):
            while len(content) < 2 or not content.endswith('"'):
                content += "\n" + next(lines)
            yield depth, None, content[1:-1]
        elif re.match(r"[A-Z]", content) and not re.match(r"Object \d+ \d+$", content):
            yield depth, re.match(r"\w+", content).group(0), None


class Words:
    """Words out of pieces of text. A piece begins a new word only where a block or a space says so."""

    def __init__(self):
        self.text = ""

    def end_word(self):
        self.text += " "

    def add(self, piece):
        if self.text.endswith(("\u00ad", "\u2010", "-")) and piece[:1].strip():
            self.text += CUT
        self.text += piece

    def words(self):
        return words_of(self.text)


def read_pdf(listing):
    """(words, [words of each note]) out of what `pdfinfo -struct-text` prints."""
    notes, words = [], Words()
    stack = []  # (depth, type, the words that go on after it)

    def close(until):
        nonlocal words
        while stack and stack[-1][0] >= until:
            _, kind, outer = stack.pop()
            if kind not in PDF_INLINE:
                words.end_word()
            if outer is None:
                continue
            if kind == "Note":
                notes.append(words.words())
            words = outer  # the words of a Lbl are dropped

    for depth, kind, text in read_tree(listing.splitlines()):
        close(depth)
        if kind is None:
            words.add(text)
            continue
        if kind not in PDF_INLINE and kind not in ("Note", "Lbl"):
            words.end_word()
        outer = None
        if kind in ("Note", "Lbl"):
            outer, words = words, Words()
        stack.append((depth, kind, outer))
    close(0)
    return words.words(), notes


def same(html, pdf):
    """One word of each: the PDF's may have been cut at a line's end, after a hyphen of its own or a new one."""
    if CUT not in pdf:
        return html == pdf
    pattern = "".join({"-" + CUT: "-?", CUT: ""}.get(part, re.escape(part))
                      for part in re.split(f"(-?{CUT})", pdf))
    return re.fullmatch(pattern, html) is not None


def difference(html, pdf):
    """What the first difference is, with words around it; None when there is none."""
    at = 0
    while at < len(html) and at < len(pdf) and same(html[at], pdf[at]):
        at += 1
    if at == len(html) == len(pdf):
        return None

    def around(words):
        before = " ".join(words[max(0, at - CONTEXT):at])
        found = words[at] if at < len(words) else "(end)"
        after = " ".join(words[at + 1:at + 1 + CONTEXT])
        return f"{before} >{found}< {after}".replace(CUT, "").strip()
    return f"differ at word {at + 1}\n  HTML ({len(html)} words): {around(html)}\n" \
           f"  PDF  ({len(pdf)} words): {around(pdf)}"


def compare(html, pdf):
    """All that differs between two results of read_html and read_pdf."""
    faults = []
    found = difference(html[0], pdf[0])
    if found:
        faults.append(f"the texts {found}")
    if len(html[1]) != len(pdf[1]):
        faults.append(f"{len(html[1])} notes in HTML, {len(pdf[1])} in PDF")
    for number, (left, right) in enumerate(zip(html[1], pdf[1]), 1):
        found = difference(left, right)
        if found:
            faults.append(f"notes {number} {found}")
    return faults


def struct_text(pdf, kept=None):
    """What `pdfinfo -struct-text` prints, or printed into the file `kept`, if that is newer than the PDF."""
    if kept is not None and kept.exists() and kept.stat().st_mtime >= pdf.stat().st_mtime:
        return kept.read_text(encoding="utf-8", errors="replace")
    listing = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, check=True).stdout
    return listing.decode("utf-8", errors="replace")  # elements' titles are printed in UTF-16


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--alone", nargs="*", default=[], metavar="NAME")
    arguments.add_argument("--listings", type=Path, help="where judges/struct-text kept what it listed")
    given = arguments.parse_args()

    names = sorted({file.relative_to(given.folder).with_suffix("") for suffix in ("html", "pdf")
                    for file in given.folder.rglob(f"*.{suffix}")})
    total = pairs = 0
    faulty = False
    for name in names:
        html, pdf = (given.folder / f"{name}.{suffix}" for suffix in ("html", "pdf"))
        if not html.exists() or not pdf.exists():
            if str(name) not in given.alone:
                print(f"{name}: there is no {'PDF' if html.exists() else 'HTML'} to compare with")
                faulty = True
            continue
        pairs += 1
        kept = given.listings / f"{name}.pdf.txt" if given.listings else None
        left, right = read_html(html.read_text(encoding="utf-8")), read_pdf(struct_text(pdf, kept))
        count = len(left[0]) + sum(map(len, left[1]))
        total += count
        faults = compare(left, right)
        if count == 0:
            faults.append("no words at all")
        for fault in faults:
            print(f"{name}: {fault}")
        faulty |= bool(faults)
        if not faults:
            print(f"{name}: {count:,} words, {len(left[1])} notes: the same in HTML and PDF")
    if pairs == 0:
        print(f"No pair of HTML and PDF in {given.folder}: nothing was compared.")
        return 1
    print(f"parity: {pairs} pairs, {total:,} words{', with faults' if faulty else ', no difference'}")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
