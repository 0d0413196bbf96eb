#!/usr/bin/env python3
"""picture_slot.py EVIDENT WORKSPACE: pictures of other people's making, of any shape, fill the places of ours.

Puts a PNG of 600 × 1000 pixels and a JPEG of 1000 × 600 into the first two principles of a copy of the workspace,
and a PNG of 600 × 1000 on every first page. All five publications and their variants have to be made, without
warnings, on as many pages as with our own pictures, to show all of them, and to say whose they are. Easy read says
that in sentences of their own, for which it may take one page more.
"""

import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

NAMES = ["principles-poster", "principles-postcards", "principles-booklet", "principles-easy-read", "principles-web"]


def png(width, height):
    """One colour all over."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x2f\xa2\x94" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def jpeg(width, height):
    """Grey all over: each block of 8 × 8 is two bits, for no change and no detail (ITU-T T.81)."""
    def segment(marker, data):
        return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data

    one_code = bytes([1] + [0] * 15 + [0])  # the code 0 means the value 0, and there is no other
    blocks = -(-width // 8) * -(-height // 8)
    bits, rest = divmod(2 * blocks, 8)
    return (b"\xff\xd8" + segment(0xDB, b"\0" + b"\1" * 64)
            + segment(0xC0, struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0))
            + segment(0xC4, b"\x00" + one_code) + segment(0xC4, b"\x10" + one_code)
            + segment(0xDA, b"\1\1\0\0\x3f\0") + b"\0" * bits + (bytes([0xFF >> rest]) if rest else b"") + b"\xff\xd9")


def with_pictures(workspace, copy):
    for part in ("content", "data", "templates"):
        shutil.copytree(workspace / part, copy / part)
    shutil.copy(workspace / "evident.yaml", copy)
    (copy / "content/pictures/high.png").write_bytes(png(600, 1000))
    (copy / "content/pictures/wide.jpeg").write_bytes(jpeg(1000, 600))
    principles = (copy / "data/principles.yaml").read_text()
    for number, file in ((1, "high.png"), (2, "wide.jpeg")):
        principles, count = re.subn(
            rf"(- number: {number}\n(?:(?!- number).*\n)*?  picture:\n)    file: .*\n    alt: .*\n    credit: .*\n    licence: .*\n",
            rf"\1    file: content/pictures/{file}\n    alt: A flat colour\n    credit: An artist\n    licence: CC BY 4.0\n",
            principles)
        assert count == 1, f"data/principles.yaml has no picture for principle {number}"
    (copy / "data/principles.yaml").write_text(principles)
    for name in NAMES:
        content = copy / f"content/{name}.md"
        content.write_text(re.sub(r"(?m)^cover:\n(?:  .*\n)+",
                                  "cover: {file: content/pictures/high.png, alt: A flat colour, "
                                  "credit: A painter, licence: CC BY 4.0}\n", content.read_text()))


def build(evident, root, out):
    run = subprocess.run([evident, "build", "--strict", "--root", root, "--out", out, *NAMES], capture_output=True,
                         text=True, env={"SOURCE_DATE_EPOCH": "1767225600", **os.environ})
    return f"evident build failed with {run.returncode}:\n{run.stdout}{run.stderr}" if run.returncode else ""


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def pages(pdf):
    return int(re.search(r"Pages:\s+(\d+)", said("pdfinfo", pdf))[1])


def faults_of(pdf, ours):
    """Faults of one PDF, beside the one with our own pictures."""
    if not 0 <= pages(pdf) - pages(ours) <= ("easy-read" in pdf.name):
        yield f"it has {pages(pdf)} pages, and {pages(ours)} with our own pictures"
    shown = re.findall(r"^ +\d+ +\d+ image +(\d+) +(\d+)", said("pdfimages", "-list", pdf), re.MULTILINE)
    for size in (("600", "1000"), ("1000", "600")):
        if size not in shown:
            yield f"the picture of {size[0]} × {size[1]} pixels is not shown"
    words = " ".join(said("pdftotext", pdf, "-").split())
    covers = [] if "poster" in pdf.name or "web" in pdf.name else ["A painter"]
    for credit in ["An artist", *covers]:
        if credit not in words:
            yield f"it does not say that a picture is by “{credit}”"


def main(evident, workspace):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        copy.mkdir()
        with_pictures(Path(workspace), copy)
        ours, theirs = Path(folder) / "ours", Path(folder) / "theirs"
        failed = build(evident, workspace, ours) or build(evident, copy, theirs)
        if failed:
            print(failed)
            return 1
        files = sorted(theirs.glob("*.pdf"))
        faults = [f"{pdf.name}: {fault}" for pdf in files for fault in faults_of(pdf, ours / pdf.name)]
        if len(files) != 8:
            faults.append(f"there are {len(files)} PDFs, not 8")
    print(*faults, f"picture slot: {len(files)} PDFs, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
