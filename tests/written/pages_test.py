#!/usr/bin/env python3
"""Proves that pages.py can fail."""

import unittest
from unittest import mock

import pages

INK, WHITE, TINT = b"\xff\x00\xff", b"\xff\xff\xff", b"\xf0\xf0\xf0"
A4 = int(297 / 25.4 * pages.DOTS)


def page(*shares):
    """Rows of a page with a line of ink at each of these shares of its height."""
    rows = [WHITE] * A4
    for share in shares:
        rows[int(A4 * share)] = INK
    return rows


class Pages(unittest.TestCase):
    def test_full(self):
        self.assertEqual(pages.fullness([INK] * A4), 1)
        self.assertEqual(pages.fullness([TINT] * A4), 1)
        lines = [n / 40 for n in range(40)]
        self.assertEqual(pages.fullness(page(*lines)), 1)
        self.assertGreater(pages.fullness(page(*[n for n in lines if n < 0.6])), 0.5)

    def test_empty(self):
        self.assertEqual(pages.fullness(page()), 0)
        self.assertLess(pages.fullness(page(0.02, 0.97)), 0.01)  # a running head and a foot
        self.assertLess(pages.fullness(page(0.1, 0.9)), 0.1)  # one line, and a footnote
        self.assertLess(pages.fullness(page(*[n / 40 for n in range(16)])), 0.5)

    def test_last_page_may_be_short(self):
        self.assertEqual(pages.faults_of("it", [0.9, 0.6, 0.1]), [])
        self.assertEqual(pages.faults_of("it", [0.9, 0.4, 0.1]), ["page 2 of 3 is 40% full"])

    def test_exempt(self):
        self.assertEqual(pages.faults_of("principles-walls", [0.2, 0.1]), [])
        self.assertEqual(len(pages.faults_of("the-principles", [0.2, 0.1])), 1)

    def test_exact_count(self):
        with mock.patch("pages.EXACTLY", {"it": 2, "seminar": 3}):
            self.assertEqual(pages.faults_of("it", [1, 0.2]), [])
            self.assertEqual(pages.faults_of("it", [1]), ["has 1 pages, not 2"])
            self.assertEqual(pages.faults_of("seminar", [1, 1]), ["has 2 pages, not 3"])

    def test_count_between(self):
        with mock.patch("pages.BETWEEN", {"packs/*-short": (1, 1), "packs/*": (2, 3)}):
            self.assertEqual(pages.faults_of("packs/a", [1, 1]), [])
            self.assertEqual(pages.faults_of("packs/a", [1]), ["has 1 pages, not 2 to 3"])
            self.assertEqual(pages.faults_of("packs/a", [1] * 4), ["has 4 pages, not 2 to 3"])
            self.assertEqual(pages.faults_of("packs/a-short", [1]), [])
            self.assertEqual(pages.faults_of("packs/a-short", [1, 1]), ["has 2 pages, not 1 to 1"])
            self.assertEqual(pages.faults_of("other", [1] * 40), [])

    def test_picture(self):
        self.assertEqual(pages.read_pgm(b"P5\n3 2\n255\n" + INK + WHITE), [INK, WHITE])


if __name__ == "__main__":
    unittest.main()
