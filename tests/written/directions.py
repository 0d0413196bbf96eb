"""Text from right to left is found and copied as it is read.

    directions.py EVIDENT PARITY

Publishes a page with Hebrew and Arabic words inside English lines, with marks, numbers and brackets among them.
mutool, which reads the text as it is written, must give back each line letter by letter; parity.py, which goes by the
structure tree, must find in the PDF the words of HTML in their order. pdftotext goes by what a page looks like. It
turns round words from right to left together with the space behind them (reorderText in poppler's TextOutputDev.cc),
whoever wrote the PDF, and cannot tell where numbers, brackets and marks among them belong: what it gives is read with
the first in mind, and of plain words only.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

LINES = [
    "One \u05e9\u05dc\u05d5\u05dd two.",
    "One \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd, two.",
    "See \u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 here.",
    "Both \u05e9\u05dc\u05d5\u05dd and \u0645\u0631\u062d\u0628\u0627 stand here.",
]
MARKS = "Marks stay in \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd and in Cafe\u0301."
NUMBERS = "Call \u05e9\u05dc\u05d5\u05dd 12 \u05e2\u05d5\u05dc\u05dd, and (\u05e9\u05dc\u05d5\u05dd) again."
# What turns directions round in the text that pdftotext gives.
CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def words(text):
    return " ".join(unicodedata.normalize("NFC", CONTROLS.sub("", text)).split())


def lines_of(*command):
    """The lines that a tool prints, with the space that poppler puts before a word back where it belongs."""
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    text = re.sub("\u202b ([^\u202c]*)\u202c", "\u202b\\1\u202c ", text)
    return [words(line) for line in text.splitlines()]


def publish(evident, root):
    def write(name, text):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    write("evident.yaml", "publisher: Example\ntheme: plain\ndate: 2026-01-01\n")
    write("templates/themes/plain.yaml", "families:\n  sans: {regular: DejaVuSans.ttf, bold: DejaVuSans-Bold.ttf}\n")
    write("content/page.md", "---\ntitle: Directions\nlints: off\n---\n\n# Directions\n\n" + "\n\n".join([*LINES, MARKS, NUMBERS]) + "\n")
    done = subprocess.run([evident, "build", "--root", root, "--diagnostics", "short"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"the build failed ({done.returncode}):\n{done.stdout}{done.stderr[:4000]}")


def main(evident, parity):
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        publish(evident, root)
        pdf = root / "out/page.pdf"
        for tool, lines, expected in (
                ("mutool", lines_of("mutool", "draw", "-q", "-F", "text", pdf), [*LINES, MARKS, NUMBERS]),
                ("pdftotext", lines_of("pdftotext", "-enc", "UTF-8", "-layout", pdf, "-"), LINES)):
            for line in expected:
                if words(line) not in lines:
                    faults.append(f"{words(line)!r} is not among what {tool} reads: {lines!r}")
        done = subprocess.run([sys.executable, parity, root / "out"], capture_output=True, text=True)
        if done.returncode != 0:
            faults.append("HTML and PDF differ:\n" + (done.stdout + done.stderr)[-2000:])
    for fault in faults:
        print(fault)
    print(f"directions: {len(LINES) + 2} lines, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
