#!/usr/bin/env python3
"""checklists.py FOLDER: a publication says all that the work it rests on has to say.

Each checklists/PUBLICATION.yaml lists the items of that work: its aims, numbers, messages, references. All that an
item says has to stand in the text of FOLDER/PUBLICATION.html and of FOLDER/PUBLICATION.pdf alike, unless the
publication is made in one of these formats alone:

    - item: Number of interviews
      says: held 276 interviews
    - item: Both aims
      says: [places where the services had not worked before, "/improve how the police.{1,80}respond/"]

What is said is a phrase of our own text, whole words of it in that order; between slashes it is a regular
expression. Neither minds capitals, the shape of quotation marks and dashes, or where lines break. A phrase that a
page's end cuts is found in the PDF's structure, where no running head or footnote stands in between.
"""

import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
CONTENT = HERE.parent.parent / "content"
sys.path.insert(0, str(HERE.parent / "judges"))
import parity  # noqa: E402  (how words are read out of HTML and of a PDF's structure)

ALIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u2010": "-", "\u2011": "-", "–": "-", "—": "-",
                       "−": "-", "\u00ad": None, "\u200b": None, "\u2060": None, parity.CUT: None})


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).translate(ALIKE).split())


def pattern(says):
    """The regular expression for what an item says."""
    says = plain(says)
    if len(says) > 2 and says[0] == says[-1] == "/":
        return re.compile(says[1:-1], re.IGNORECASE)
    # A line may end after a hyphen.
    words = [re.escape(word).replace(r"\-", r"-\s?") for word in says.split()]
    return re.compile(r"(?<!\w)" + r"\s".join(words) + r"(?!\w)", re.IGNORECASE)


def read_checklist(file):
    """[(item, [what it says])], or ValueError."""
    items = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(items, list) or not items:
        raise ValueError("has no items")
    found = {}
    for item in items:
        if not isinstance(item, dict) or set(item) != {"item", "says"}:
            raise ValueError(f"an item has other keys than item and says: {item}")
        says = item["says"] if isinstance(item["says"], list) else [item["says"]]
        if not says or not all(isinstance(phrase, str) and phrase.strip() for phrase in says):
            raise ValueError(f"“{item['item']}” says nothing, or something that is no text")
        if item["item"] in found:
            raise ValueError(f"“{item['item']}” is listed twice")
        found[item["item"]] = says
    return list(found.items())


def page_text(html):
    text, notes = parity.read_html(html)
    return plain(" ".join(text + [word for note in notes for word in note]))


def pdf_text(file):
    """What a reader copies out of the pages."""
    raw = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", file, "-"], capture_output=True, text=True, check=True)
    return plain(raw.stdout)


def pdf_structure(file):
    """What the structure holds: without running heads, and with notes behind the text."""
    text, notes = parity.read_pdf(parity.struct_text(file))
    return plain(" ".join(text + [word for note in notes for word in note]))


def missing(items, formats):
    """Faults, given the texts of each format: an item has to stand in one text of each."""
    faults = []
    for item, says in items:
        for phrase in says:
            wanted = pattern(phrase)
            places = [name for name, texts in formats.items() if not any(wanted.search(text) for text in texts)]
            if places:
                faults.append(f"“{item}” is missing in {' and '.join(places)}: {phrase}")
    return faults


def formats_of(publication):
    """The formats that a publication is made in, as its own front matter says."""
    content = CONTENT / f"{publication}.md"
    if not content.exists():  # a variant of one
        return ["html", "pdf"]
    return yaml.safe_load(content.read_text(encoding="utf-8").split("---", 2)[1]).get("formats") or ["html", "pdf"]


def check(checklist, folder):
    """(number of items, faults) of one checklist."""
    try:
        items = read_checklist(checklist)
    except (ValueError, yaml.YAMLError) as error:
        return 0, [f"the checklist {error}"]
    files = {name: folder / f"{checklist.stem}.{name}" for name in formats_of(checklist.stem)}
    absent = [f"{file.name} is not there" for file in files.values() if not file.exists()]
    if absent:
        return len(items), absent
    texts = {}
    if "html" in files:
        texts["HTML"] = [page_text(files["html"].read_text(encoding="utf-8"))]
    if "pdf" in files:
        texts["PDF"] = [pdf_text(files["pdf"])]
    faults = missing(items, texts)
    if faults and "pdf" in files:  # reading the structure takes seconds
        texts["PDF"].append(pdf_structure(files["pdf"]))
        faults = missing(items, texts)
    return len(items), faults


def main(folder):
    checklists = sorted((HERE / "checklists").glob("*.yaml"))
    if not checklists:
        sys.exit("there is no checklist")
    failed = False
    for checklist in checklists:
        count, faults = check(checklist, Path(folder))
        print(f"{checklist.stem}: {count} items, {len(faults)} faults")
        for fault in faults:
            failed = True
            print(f"  {checklist.stem}: {fault}")
    sys.exit(failed)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
