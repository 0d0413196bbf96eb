#!/usr/bin/env python3
"""Whether every pack knows its own service only.

    own_scope.py FOLDER     FOLDER is what `evident build` wrote: packs stand in commissioner-pack/ below it, and below
                            restricted/ in it

Each shipped service has words and sums that no other has (see services.py). They are looked for in the bytes of HTML
and CSV, and in the text, the attachments and the metadata of PDF. A pack must hold its own, or the search proves
nothing, and none of the others'.
"""

import csv
import io
import pathlib
import re
import subprocess
import sys
import tempfile

from services import files
from stories import STORIES


def canaries():
    """By service: what must be found in its pack, and what may be found in no other."""
    written = files()
    found = {}
    for story in STORIES:
        rows = csv.reader(io.StringIO(written[f"returns/{story['id']}.csv"]))
        staff = [int(row[5]) for row in rows if row[2:5] == ["spend", "staff", "spent"]]
        reference = re.search(r"^reference: (.*)$", written[f"services/{story['id']}.yaml"], re.MULTILINE).group(1)
        word, number = reference.split("-")
        own = {word, number, story["canary"], *(area["label"] for area in story["areas"])}
        sums = {f"{one:,}" for one in staff} | {str(one) for one in staff}
        found[story["id"]] = (reference, own | sums)
    return found


def pdf_text(path):
    text = b""
    for command in (["pdftotext", "-raw", path, "-"], ["pdfinfo", "-meta", path], ["pdfinfo", path]):
        text += subprocess.run(command, capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdfdetach", "-saveall", "-o", folder, path], capture_output=True, check=False)
        for attached in sorted(pathlib.Path(folder).iterdir()):
            text += attached.name.encode() + attached.read_bytes()
    return text


def text_of(path):
    content = pdf_text(path) if path.suffix == ".pdf" else path.read_bytes()
    return content.decode("utf-8", "replace")


def owner_of(path, services):
    """The service whose id is the longest beginning of the file's name."""
    owners = [service for service in services if re.match(rf"{re.escape(service)}(-|$)", path.stem)]
    return max(owners, key=len, default=None)


def holds(text, canary):
    """Whole words alone: 12,345 does not stand in 112,345."""
    return canary in text and re.search(rf"(?<![\w,]){re.escape(canary)}(?![\w]|,\d)", text) is not None


def main(folder):
    known = canaries()
    packs = sorted(path for base in ("commissioner-pack", "restricted/commissioner-pack")
                   for path in (pathlib.Path(folder) / base).glob("*") if path.suffix in (".html", ".pdf", ".csv"))
    faults = []
    for path in packs:
        owner = owner_of(path, known)
        if owner is None:
            faults.append(f"{path}: no service has this name")
            continue
        text = text_of(path)
        reference, own = known[owner]
        if path.suffix != ".csv" and not holds(text, reference):
            faults.append(f"{path}: its own reference is not in it")
        for other, (_, theirs) in known.items():
            if other != owner:
                faults += [f"{path}: “{one}” belongs to {other}" for one in sorted(theirs - own) if holds(text, one)]
    print("\n".join(faults[:20]), end="\n" if faults else "")
    print(f"own scope: {len(packs)} files, {len(faults)} faults")
    return 1 if faults or not packs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
