#!/usr/bin/env python3
"""Proves that checklists.py can fail."""

import tempfile
import unittest
from pathlib import Path
from unittest import mock

import checklists

HTML = "<main><p>They held <b>276</b> interviews&nbsp;– in ‘all’ 16 sites.<sup>1</sup></p><p>Long-\nterm.</p></main>"


class Checklists(unittest.TestCase):
    def faults(self, says, html=HTML, pdf=None):
        text = checklists.page_text(html)
        return checklists.missing([("Interviews", says)], {"HTML": [text], "PDF": [text] if pdf is None else pdf})

    def test_good(self):
        self.assertEqual(self.faults(["held 276 interviews", "interviews - in 'all' 16", "LONG-TERM",
                                      r"/held \d+ interviews.{1,20}sites/"]), [])

    def test_other_words(self):
        self.assertEqual(self.faults(["held 277 interviews"]),
                         ["“Interviews” is missing in HTML and PDF: held 277 interviews"])

    def test_part_of_a_number_or_word(self):
        self.assertEqual(len(self.faults(["76 interviews", "276 interview", "6 sites"])), 3)

    def test_regular_expression(self):
        self.assertEqual(len(self.faults(["/held \\d interviews/"])), 1)

    def test_one_file_only(self):
        self.assertEqual(self.faults(["16 sites"], pdf=["They held 276 interviews."]),
                         ["“Interviews” is missing in PDF: 16 sites"])
        self.assertEqual(self.faults(["16 sites"], html="<main>None.</main>", pdf=["In all 16 sites."]),
                         ["“Interviews” is missing in HTML: 16 sites"])

    def test_cut_by_a_page_end(self):
        self.assertEqual(self.faults(["16 sites"], pdf=["In all 16 Page 1 of 2 sites.", "In all 16 sites."]), [])

    def read(self, text):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "it.yaml"
            file.write_text(text)
            return checklists.read_checklist(file)

    def test_read(self):
        self.assertEqual(self.read("- {item: A, says: b c}\n- {item: B, says: [d, e]}\n"),
                         [("A", ["b c"]), ("B", ["d", "e"])])
        for bad in ("", "[]", "a: b", "- a", "- {item: A}", "- {item: A, says: []}", "- {item: A, says: ' '}",
                    "- {item: A, says: [1]}", "- {item: A, says: b, sais: c}",
                    "- {item: A, says: b}\n- {item: A, says: c}"):
            with self.assertRaises(ValueError, msg=bad):
                self.read(bad)

    def run_main(self, lists, pages, content=None, pdfs=True):
        """The exit code with these checklists and pages; a PDF says what its page says, cut by the page's end."""
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            (folder / "checklists").mkdir()
            for name, text in lists.items():
                (folder / "checklists" / f"{name}.yaml").write_text(text)
            def page(file):
                return checklists.page_text(file.read_text())

            for name, text in (content or {}).items():
                (folder / f"{name}.md").write_text(text)
            for name, text in pages.items():
                for format in ["html", "pdf"] if pdfs else ["html"]:
                    (folder / f"{name}.{format}").write_text(text)
            with mock.patch("checklists.HERE", folder), mock.patch("checklists.CONTENT", folder), \
                    mock.patch("checklists.pdf_text", lambda file: page(file).replace("sites", "Page 1 of 2 sites")), \
                    mock.patch("checklists.pdf_structure", page), mock.patch("builtins.print") as printed, \
                    self.assertRaises(SystemExit) as end:
                checklists.main(folder)
            return end.exception.code, [call.args[0] for call in printed.call_args_list]

    def test_main(self):
        good = {"it": "- {item: Sites, says: 16 sites}\n"}
        self.assertEqual(self.run_main(good, {"it": HTML}), (False, ["it: 1 items, 0 faults"]))
        self.assertEqual(self.run_main(good, {"it": "<main>No.</main>"}),
                         (True, ["it: 1 items, 1 faults", "  it: “Sites” is missing in HTML and PDF: 16 sites"]))
        self.assertEqual(self.run_main(good, {"other": HTML})[0], True)
        self.assertEqual(self.run_main({"it": "- {item: Sites}\n"}, {"it": HTML})[0], True)
        self.assertEqual(self.run_main({}, {"it": HTML})[0], "there is no checklist")

    def test_one_format_only(self):
        good = {"it": "- {item: Sites, says: 16 sites}\n"}
        for front, code in (("title: It", True), ("formats: [html]", False), ("formats: [html, pdf]", True)):
            self.assertEqual(self.run_main(good, {"it": HTML}, {"it": f"---\n{front}\n---\nText"}, pdfs=False)[0], code)


if __name__ == "__main__":
    unittest.main()
