#!/usr/bin/env python3
"""Proves that each judge can fail: shows it one good and several bad files, all made here.

    selftest.py [JUDGE…]   judges to try, by the names of the classes below; all by default
"""

import contextlib
import io
import os
import subprocess
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import parity
import same_bytes

HERE = Path(__file__).resolve().parent

GOOD_PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Sample</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{color:#111;background:#fff}</style></head>
<body><main><h1>A sample page</h1><p>With some words to read.</p></main></body></html>
"""


def page(old="", new=""):
    assert old in GOOD_PAGE
    return GOOD_PAGE.replace(old, new, 1) if old else GOOD_PAGE


def pdf(tagged=True, text="(Some words) Tj", trailer="", length=None):
    """A PDF of one page; small, tagged, and not PDF/UA."""
    content = f"BT /F 12 Tf 20 20 Td /P <</MCID 0>> BDC {text} EMC ET".encode()
    objects = [
        "<</Type/Catalog/Pages 2 0 R" + ("/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R" * tagged) + ">>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/StructParents 0"
        "/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (length or len(content), content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[8 0 R]]>>>>",
        "<</Type/StructElem/S/Document/P 6 0 R/K[8 0 R]>>",
        "<</Type/StructElem/S/P/P 7 0 R/Pg 3 0 R/K 0>>",
    ]
    data, offsets = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body if isinstance(body, bytes) else body.encode())
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + (b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
                   % (len(objects) + 1, table, len(objects) + 1, trailer.encode(), len(data)))


class Judge(unittest.TestCase):
    program = None

    def judge(self, files, arguments=(), environment=None):
        """(exit code, what it said) of the judge, shown these files."""
        with tempfile.TemporaryDirectory(prefix="evident-judge.") as folder:
            for name, data in files.items():
                file = Path(folder) / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data if isinstance(data, bytes) else data.encode())
            run = subprocess.run([HERE / self.program, folder, *arguments], text=True, capture_output=True,
                                 env=environment)
        return run.returncode, run.stdout + run.stderr

    def accepts(self, files, said):
        code, text = self.judge(files)
        self.assertEqual(code, 0, text)
        self.assertIn(said, text)

    def refuses(self, files, *said):
        code, text = self.judge(files)
        self.assertEqual(code, 1, text)
        for words in said:
            self.assertIn(words, text)


class Nu(Judge):
    program = "nu"

    def test_good(self):
        self.accepts({"a.html": page(), "deep/er/b.html": page()}, "Nu HTML checker: 2 pages, 0 messages")

    def test_error(self):
        self.refuses({"a.html": page(), "b.html": page("<p>", "<p><div></div>")}, "error", "2 pages, 1 messages")

    def test_warning(self):
        self.refuses({"a.html": page(' lang="en-GB"', "")}, "lang")

    def test_nothing(self):
        self.refuses({"a.pdf": pdf()}, "nothing was judged")


class Axe(Judge):
    program = "axe.mjs"

    def test_good(self):
        self.accepts({"a.html": page(), "b/c.html": page()}, "2 pages × 3 widths (320, 768, 1280) = 6 runs")

    def test_all_faults(self):
        pale = page("color:#111", "color:#999")
        grey = page("color:#111", "color:#666")  # 5.7:1, enough for AA alone
        self.refuses({"pale.html": pale, "grey.html": grey,
                      "small.html": page("<p>", "<button>a</button>" * 2 + "<p>").replace(
                          "</style>", "button{width:9px;height:9px;padding:0;border:0;font-size:4px}</style>")},
                     "pale.html at 320: color-contrast:", "grey.html at 768: color-contrast-enhanced:",
                     "small.html at 1280: target-size:")

    def test_request(self):
        self.refuses({"a.html": page("default-src 'none'", "default-src *").replace(
            "<p>", '<p><img alt="A dot" src="https://example.org/dot.png">')},
            "a.html at 320: asks for https://example.org/dot.png", "0 violations, 3 other faults")

    def test_neighbour(self):
        self.refuses({"a.html": page("default-src 'none'", "default-src *").replace(
            "<title>", '<link rel="stylesheet" href="b.css"><title>'), "b.css": ""}, "asks for file:", "b.css")

    def test_security_policy(self):
        self.refuses({"a.html": page("<p>", '<p><img alt="A dot" src="https://example.org/dot.png">')},
                     "Content Security Policy")

    def test_sideways(self):
        self.refuses({"a.html": page("<p>", '<p style="width:400px">')}, "a.html at 320: scrolls sideways by")

    def test_script(self):
        self.refuses({"a.html": page("default-src 'none'", "script-src 'unsafe-inline'").replace(
            "</main>", "</main><script>throw new Error('oh')</script>")}, "script: oh")

    def test_nothing(self):
        self.refuses({}, "nothing was judged")


class Qpdf(Judge):
    program = "qpdf"

    def test_good(self):
        self.accepts({"a.pdf": pdf(), "b/c.pdf": pdf()}, "qpdf: 2 files, 0 with faults")

    def test_warning(self):
        self.refuses({"a.pdf": pdf(), "b.pdf": pdf(length=5)}, "qpdf: 2 files, 1 with faults")

    def test_error(self):
        self.refuses({"a.pdf": pdf()[:300]}, "1 with faults")

    def test_nothing(self):
        self.refuses({}, "nothing was judged")


class StructText(Judge):
    program = "struct-text"

    def test_good(self):
        self.accepts({"a.pdf": pdf()}, "1 files, 0 with faults")

    def test_untagged(self):
        self.refuses({"a.pdf": pdf(tagged=False)}, "not marked as tagged")

    def test_no_text(self):
        self.refuses({"a.pdf": pdf(text="")}, "no text in the structure tree")

    def test_complaint(self):
        self.refuses({"a.pdf": pdf(text="(Words) Tj nonsense")}, "nonsense")

    def test_nothing(self):
        self.refuses({}, "nothing was judged")


class Mutool(Judge):
    program = "mutool"

    def test_good(self):
        self.accepts({"a.pdf": pdf()}, "1 files, 0 with faults")

    def test_warning(self):
        self.refuses({"a.pdf": pdf(text="/Missing Do")}, "1 with faults")

    def test_nothing(self):
        self.refuses({}, "nothing was judged")


class Verapdf(Judge):
    program = "verapdf"

    def installed(self):
        if not any((Path(folder) / "verapdf").exists() for folder in os.environ["PATH"].split(":")):
            self.skipTest("veraPDF is not installed")

    def test_not_conforming(self):
        self.installed()
        self.refuses({"a.pdf": pdf()}, "conform to ua1")

    def test_nothing(self):
        self.installed()
        self.refuses({}, "nothing was judged")

    def test_skips_where_not_installed(self):
        with tempfile.TemporaryDirectory() as tools:
            for tool in ("bash", "dirname"):
                os.symlink(f"/bin/{tool}", Path(tools) / tool)
            code, text = self.judge({"a.pdf": pdf()}, environment={"PATH": tools})
        self.assertEqual(code, 77, text)
        self.assertIn("NOT judged", text)


def attaching(data, **names):
    """The PDF `data` with files attached by qpdf: name="bytes"."""
    with tempfile.TemporaryDirectory() as folder:
        whole, command = Path(folder) / "whole.pdf", []
        whole.write_bytes(data)
        for name, content in names.items():
            file = Path(folder) / f"{name}.csv"
            file.write_text(content)
            command += ["--add-attachment", file, "--"]
        subprocess.run(["qpdf", whole, Path(folder) / "out.pdf", *command], check=True)
        return (Path(folder) / "out.pdf").read_bytes()


class Attachments(Judge):
    program = "attachments.py"

    def test_good(self):
        self.accepts({"a/b.pdf": attaching(pdf(), b="x,y"), "a/b.csv": "x,y", "c.pdf": pdf()},
                     "attachments: 2 files, 1 with CSV beside them, 0 faults")

    def test_missing(self):
        self.refuses({"b.pdf": pdf(), "b.csv": "x,y"}, "b.csv is not attached")

    def test_other_bytes(self):
        self.refuses({"b.pdf": attaching(pdf(), b="x,y\n"), "b.csv": "x,y"}, "b.csv differs")

    def test_too_much(self):
        self.refuses({"b.pdf": attaching(pdf(), b="x,y", other="z"), "b.csv": "x,y"},
                     "other.csv is attached, and not beside it")
        self.refuses({"b.pdf": attaching(pdf(), b="x,y")}, "b.csv is attached, and not beside it")

    def test_nothing(self):
        self.refuses({}, "nothing was judged")


class Parity(Judge):
    program = "parity.py"

    def test_good(self):
        self.accepts({"a.html": "<main><p>Some <b>words</b></p></main>", "a.pdf": pdf()},
                     "parity: 1 pairs, 2 words, no difference")

    def test_other_word(self):
        self.refuses({"a.html": "<main><p>Some swords</p></main>", "a.pdf": pdf()},
                     "a: the texts differ at word 2\n  HTML (2 words): Some >swords<\n"
                     "  PDF  (2 words): Some >words<")

    def test_missing_word(self):
        self.refuses({"a.html": "<main><p>Some words more</p></main>", "a.pdf": pdf()}, ">more<", ">(end)<")

    def test_missing_partner(self):
        files = {"a.html": "<main>Some words</main>", "a.pdf": pdf(), "b/c.html": "<main>Words</main>"}
        self.refuses(files, "b/c: there is no PDF to compare with")
        self.assertEqual(self.judge(files, ["--alone", "b/c"])[0], 0)

    def test_no_words(self):
        self.refuses({"a.html": "<main></main>", "a.pdf": pdf(text="")}, "no words at all")

    def test_nothing(self):
        self.refuses({}, "nothing was compared")

    def test_html(self):
        words, notes = parity.read_html(
            "<body><nav>not this</nav><main><p>One&nbsp;two<em>th</em>ree.<a role=doc-noteref href=#n>1</a></p>"
            "<div data-html-only>not <p>this</p></div><table><tr><td>a<td>b</table><ul><li>c</li></ul>exam&shy;ple"
            "<img alt=no> non&#x2011;stop<section role=doc-endnotes><h2>Notes</h2><ol><li><p>First</p><ul>"
            "<li>inner</li></ul><a data-html-only>back</a></li><li>Second</li></ol></section>end</main> no")
        self.assertEqual(words, "One twothree.1 a b c example non-stop Notes end".split())
        self.assertEqual(notes, [["First", "inner"], ["Second"]])

    def test_pdf(self):
        words, notes = parity.read_pdf('Document\n  H1 <a> "T" (block)\n    "A title"\n  P (block):\n'
                                       '     /Placement /Block\n    "say \\"hi\\" to exam-"\n    Span (inline)\n'
                                       '      "ple and co-"\n    "operate "\n    Note <n1>\n      Lbl (block)\n'
                                       '        "1"\n      P (block)\n        "A note"\n    "on."\n'
                                       '    Object 7 0\n  TOC\n    TOCI\n      Reference (inline)\n'
                                       '        Link (inline)\n          "1 First of 2020"\n'
                                       '          Object 8 0\n        Lbl (block)\n          "12"\n'
                                       '  L (block):\n     /ListNumbering /Disc\n'
                                       '    LI (block)\n      Lbl (block)\n        "•"\n      LBody (block)\n'
                                       '        "item"\n')
        self.assertEqual([word.replace(parity.CUT, "|") for word in words],
                         'A title say \\"hi\\" to exam-|ple and co-|operate on. 1 First of 2020 item'.split())
        self.assertEqual(notes, [["A", "note"]])

    def test_words_cut_at_a_line_end(self):
        cut = "exam-" + parity.CUT + "ple"
        self.assertTrue(parity.same("example", cut))
        self.assertTrue(parity.same("exam-ple", cut))
        self.assertFalse(parity.same("exam ple", cut))
        self.assertFalse(parity.same("examples", cut))

    def test_notes(self):
        html, pdf_ = (["a"], [["n"], ["m"]]), (["a"], [["n"], ["o"]])
        self.assertEqual(parity.compare(html, html), [])
        self.assertEqual(parity.compare(html, pdf_),
                         ["notes 2 differ at word 1\n  HTML (1 words): >m<\n  PDF  (1 words): >o<"])
        self.assertEqual(parity.compare(html, (["a"], [["n"]])), ["2 notes in HTML, 1 in PDF"])


class SameBytes(unittest.TestCase):
    def judge(self, script):
        """(exit code, what it said), given a generator that does this in its out folder, $5."""
        with tempfile.TemporaryDirectory(prefix="evident-judge.") as folder:
            fake = Path(folder) / "evident"
            fake.write_text(f'#!/bin/bash\nmkdir -p "$5"; cd "$5"; jobs=$7\n{script}\n')
            fake.chmod(0o755)
            said = io.StringIO()
            with mock.patch("sys.argv", ["same_bytes", str(fake), folder]), contextlib.redirect_stdout(said):
                return same_bytes.main(), said.getvalue()

    def test_good(self):
        code, text = self.judge("echo same > a.html; mkdir b; echo same > b/c.pdf")
        self.assertEqual((code, text), (0, "same bytes: 2 files, 10 bytes, built 4 times, 0 differences\n"))

    def test_clock(self):
        code, text = self.judge("date +%N > a.html")
        self.assertEqual(code, 1)
        self.assertIn("a.html: differs (built again) at byte", text)

    def test_threads(self):
        code, text = self.judge("echo a > a.html; ((jobs == 1)) || echo b > b.html")
        self.assertEqual(code, 1)
        self.assertIn("b.html: only in one of two builds (-j 4)", text)

    def test_time_zone(self):
        code, text = self.judge("date -d @0 +%H > a.html")
        self.assertEqual(code, 1)
        self.assertIn("differs (another folder, locale, time zone, home and umask)", text)

    def test_nothing(self):
        code, text = self.judge(":")
        self.assertEqual(code, 1)
        self.assertIn("nothing was written", text)


if __name__ == "__main__":
    unittest.main()
