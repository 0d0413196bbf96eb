#!/usr/bin/env python3
"""Proves that themes.py can fail."""

import unittest

import themes


def page(words, look):
    return f"<style>{look}</style><main><p>{words}</p></main>", look.encode()


class Themes(unittest.TestCase):
    def test_dressed(self):
        self.assertEqual(themes.dressed("language: en-GB\ntheme: a\n", "b"), "language: en-GB\ntheme: b\n")
        with self.assertRaises(ValueError):
            themes.dressed("language: en-GB\n", "b")

    def test_follows(self):
        self.assertTrue(themes.follows("---\ntitle: A theme\n---\ntheme: a\n"))
        self.assertFalse(themes.follows("---\ntitle: A\ntheme: a\n---\n"))

    def test_faults(self):
        base = {"it": page("72% of 255", "navy")}
        self.assertEqual(themes.faults_of(base, {"it": page("72% of 255", "green")}), [])
        self.assertEqual(themes.faults_of(base, {"it": page("27% of 255", "green")}), ["it says something else"])
        self.assertEqual(themes.faults_of(base, {"it": page("72% of 255", "navy")}), ["it looks the same"])


if __name__ == "__main__":
    unittest.main()
