#!/usr/bin/env python3
"""Proves that figures.py can fail."""

import unittest
from unittest import mock

import figures

DATA = """\
defaults:
  value: 9
group:
  hubs: {value: 16, label: Hubs}
  few:
    value: 25
    said: fewer than a quarter
    disagrees:
      - value: 9
      - note: 3 in words
"""


def page(hubs=16, again=16, other=3, text="15"):
    return (f"<main><p>Of <data value={hubs}>{hubs}</data> hubs, <data value={other}>{other}</data> moved; "
            f"<data value={again}>{again}</data> in all, or {text}.</p></main>")


MARKDOWN = """Of {{ d.hubs }} hubs, {{d.moved}} moved;
{{- d.hubs.said | words }} in all, or {{ d.hubs.disagrees[0].value }}.
{{ d.hubs.label }} {{ d.hubs | cite }} {{ d.hubs_two }}"""
KNOWN = {"d.hubs": 2, "d.moved": 1, "d.hubs.disagrees[0]": 1}


class Figures(unittest.TestCase):
    def test_figures_of(self):
        found = figures.figures_of(DATA, "d")
        self.assertEqual([(name, [DATA[begin:end] for begin, end in spans]) for name, spans in found],
                         [("d.group.hubs", ["16"]), ("d.group.few", ["25", "fewer than a quarter"]),
                          ("d.group.few.disagrees[0]", ["9"])])

    def test_changed(self):
        spans = dict(figures.figures_of(DATA, "d"))["d.group.few"]
        self.assertEqual(figures.changed(DATA, spans),
                         DATA.replace("25", "35").replace("a quarter", "a fifth"))
        self.assertEqual([figures.other_number(n) for n in ("9", "1,060", "over 20", "0.5")],
                         ["8", "2,060", "over 30", "0.6"])
        with self.assertRaises(ValueError):
            figures.other_number("many")

    def test_asked_for(self):
        lines = {name: figures.asked_for(MARKDOWN, name)
                 for name in ("d.hubs", "d.moved", "d.hubs.disagrees[0]", "d.hub", "d.hubs.disagrees[1]")}
        self.assertEqual(lines, {"d.hubs": [1, 2], "d.moved": [1], "d.hubs.disagrees[0]": [2], "d.hub": [],
                                 "d.hubs.disagrees[1]": []})

    def test_forgotten(self):
        listed = {"d.hubs": [("c.md", 1), ("t.md", 2)], "d.moved": [("c.md", 1), ("t.md", 9)]}
        self.assertEqual(figures.forgotten(listed, {"c.md": MARKDOWN}, ["d.hubs", "d.moved", "d.x"]),
                         ["c.md:2: the ledger does not list d.hubs"])

    def compare(self, figure, after, pdf_after=None, same_pdf=False):
        """What is said of a page that became this one; its PDF says what the page says unless told."""
        before = (page(), page().encode(), page())
        pdf_after = after if pdf_after is None else pdf_after
        after = (after, before[1] if same_pdf else pdf_after.encode(), pdf_after)
        with mock.patch("figures.words", lambda html, pdf: [figures.parity.read_html(x)[0] for x in (html, pdf)]):
            return figures.compare(figure, {"page": before}, lambda _: figures.words(*before[::2]),
                                   {"page": after}, {"page": KNOWN.get(figure, 0)})

    def test_good(self):
        self.assertEqual(self.compare("d.hubs", page(hubs=26, again=26)), (2, []))
        self.assertEqual(self.compare("d.hubs.disagrees[0]", page(text="25")), (1, []))
        self.assertEqual(self.compare("d.elsewhere", page(), same_pdf=True), (0, []))

    def test_illustrations_follow_their_tables(self):
        def drawn(hubs, number, words, place):
            return page(hubs, hubs).replace("</main>", f"<svg><text>{number}</text></svg><div class=\"figure-data\">"
                                            f"<p>{words} hubs.</p><data>{place}</data></div></main>")

        def faults(after, expected=3):
            return figures.compare_html(drawn(16, 16, 16, 16), after, expected, True)
        self.assertEqual(faults(drawn(26, 26, 26, 26)), [])
        self.assertEqual(faults(drawn(26, 26, 26, 16)), ["2 places changed in HTML, and 3 are known"])
        self.assertEqual(len(faults(drawn(26, 26, 26, 26).replace("moved", "moved 26"))), 1)

    def test_place_that_does_not_follow(self):
        self.assertEqual(self.compare("d.hubs", page(hubs=26)),
                         (2, ["page: 1 places changed in HTML, and 2 are known"]))

    def test_place_of_another_figure(self):
        self.assertEqual(self.compare("d.moved", page(hubs=26, other=4)),
                         (1, ["page: 2 places changed in HTML, and 1 are known"]))

    def test_text_outside_of_places(self):
        self.assertEqual(self.compare("d.hubs", page(26, 26, text="16"))[1],
                         ["page: HTML changed outside of figures, into …' in all, or 16.</p></main>'"])

    def test_what_others_say_touches_a_figure(self):
        self.assertIn("page: a figure changed with what another source says of it",
                      self.compare("d.hubs.disagrees[0]", page(other=4, text="25"))[1])

    def test_pdf_that_stays(self):
        self.assertEqual(self.compare("d.moved", page(other=4), same_pdf=True),
                         (1, ["page: the PDF did not change"]))

    def test_pdf_that_says_something_else(self):
        self.assertEqual(self.compare("d.moved", page(other=4), page(other=5)),
                         (1, ["page: word 4 became 4 in HTML and 5 in PDF"]))

    def test_pdf_that_does_not_follow_everywhere(self):
        self.assertEqual(self.compare("d.hubs", page(26, 26), page(26, 16)),
                         (2, ["page: word 6 became 26 in HTML and 16 in PDF"]))

    def test_pdf_that_changes_for_nothing(self):
        self.assertEqual(self.compare("d.elsewhere", page(), page() + " "),
                         (0, ["page: the PDF changed, though it does not show this figure"]))


if __name__ == "__main__":
    unittest.main()
