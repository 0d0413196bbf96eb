#!/usr/bin/env python3
"""pages.py FOLDER: pages are filled, and as many as were promised.

No page of a PDF is under half full, except the last one. What counts is what a reader sees: the height of the
page's body less every stretch of more than GAP millimetres in which nothing is printed. So neither a footnote at
the foot nor a line at the head makes an empty page a full one.
"""

import fnmatch
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Publications of so many pages, no more and no fewer.
EXACTLY = {
    "commissioner-briefing": 2,
    "evidence-summary": 1,
    "principles-booklet": 28,  # sheets that are folded have four pages
    "principles-postcards": 22,
    "principles-poster": 1,
    "principles-web": 15,
}

# Publications of so many pages at least and at most, by patterns of names: the first that fits.
BETWEEN = {
    "commissioner-pack/*-summary": (2, 2),
    "commissioner-pack/*": (12, 20),
    "restricted/commissioner-pack/*": (12, 20),
}

# What is not made of running text fills its pages as its design asks.
EXEMPT = {
    "seminar": "slides hold one idea each",
    "principles-*": "posters, cards, booklets and easy-read pages are composed page by page",
    "gallery": "shows each form under its own heading, with the space that the form takes",
}

DOTS = 30  # per inch
GAP = 15  # mm
# Running heads and feet, as shares of the page's height.
HEAD, FOOT = 0.06, 0.08


def is_blank(row):
    return row.count(row[0]) == len(row) and row[0] > 250


def fullness(rows):
    """The share of a page's body that is filled; rows of grey pixels, from the top."""
    body = rows[int(len(rows) * HEAD):int(len(rows) * (1 - FOOT))]
    longest = GAP * DOTS / 25.4
    empty = blank = 0
    for row in body + [b"\0"]:
        if len(row) > 1 and is_blank(row):
            blank += 1
            continue
        empty += blank if blank > longest else 0
        blank = 0
    return 1 - empty / len(body)


def read_pgm(data):
    """The rows of a grey picture."""
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    width, height = int(head.group(1)), int(head.group(2))
    return [data[head.end() + y * width:head.end() + (y + 1) * width] for y in range(height)]


def pages_of(pdf):
    """The rows of each page."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", pdf, f"{folder}/p"], check=True)
        return [read_pgm(file.read_bytes()) for file in sorted(Path(folder).iterdir())]


def faults_of(name, filled):
    """Faults of a publication whose pages are filled so far."""
    faults = []
    if name in EXACTLY and len(filled) != EXACTLY[name]:
        faults.append(f"has {len(filled)} pages, not {EXACTLY[name]}")
    fewest, most = next((count for pattern, count in BETWEEN.items() if fnmatch.fnmatchcase(name, pattern)),
                        (0, len(filled)))
    if not fewest <= len(filled) <= most:
        faults.append(f"has {len(filled)} pages, not {fewest} to {most}")
    if any(fnmatch.fnmatchcase(name, pattern) for pattern in EXEMPT):
        return faults
    return faults + [f"page {number} of {len(filled)} is {share:.0%} full"
                     for number, share in enumerate(filled[:-1], 1) if share < 0.5]


def main(folder):
    folder = Path(folder)
    pdfs = {file.relative_to(folder).with_suffix("").as_posix(): file for file in sorted(folder.rglob("*.pdf"))}
    failed = not pdfs
    for name in sorted(set(EXACTLY) - set(pdfs)):
        failed = True
        print(f"{name}: is not there")
    for name, file in pdfs.items():
        filled = [fullness(rows) for rows in pages_of(file)]
        print(f"{name}: {' '.join(f'{share:.0%}' for share in filled)}")
        for fault in faults_of(name, filled):
            failed = True
            print(f"  {name}: {fault}")
    sys.exit(failed)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
